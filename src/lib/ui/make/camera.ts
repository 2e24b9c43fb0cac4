/** The camera: asked for when it is wanted, and let go of as soon as it is not. */
import { longestSide } from '../../domain/attachment.ts';

/** @returns null when there is no camera, or nobody may use it */
export async function openCamera(): Promise<MediaStream | null> {
	try {
		return await navigator.mediaDevices.getUserMedia({
			video: { facingMode: 'environment', width: { ideal: longestSide } }
		});
	} catch {
		return null;
	}
}

/** What the camera sees now. @returns null when it shows nothing yet */
export async function shot(video: HTMLVideoElement): Promise<Blob | null> {
	const { videoWidth: width, videoHeight: height } = video;
	if (width === 0) return null;
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	canvas.getContext('2d')?.drawImage(video, 0, 0);
	return new Promise((made) => canvas.toBlob(made, 'image/jpeg', 0.92));
}
