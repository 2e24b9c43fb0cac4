/** Pictures with everything in them that a camera may put there. */
import sharp from 'sharp';

/** A small red JPEG, and in its EXIF where and with what it was taken. */
export const photoWithPlace = (): Promise<Buffer> =>
	sharp({ create: { width: 64, height: 48, channels: 3, background: '#c0392b' } })
		.withExif({
			IFD0: { Make: 'Gransphone', Copyright: 'Gran Bell' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '51/1 30/1 26/1',
				GPSLongitudeRef: 'W',
				GPSLongitude: '0/1 7/1 39/1'
			}
		})
		.jpeg()
		.toBuffer();

export const drawingInPng = (): Promise<Buffer> =>
	sharp({ create: { width: 90, height: 90, channels: 3, background: '#ffd56b' } })
		.png()
		.toBuffer();
