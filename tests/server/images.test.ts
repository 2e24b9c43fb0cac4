import sharp from 'sharp';
import { expect, test } from 'vitest';
import { longestSide } from '$lib/domain/attachment.ts';
import { NoPicture, remade } from '$lib/server/images.ts';
import { drawingInPng, photoWithPlace } from '../pictures.ts';

const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const flat = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#ffffff' } });

test.each([
	['an SVG', () => Buffer.from(svg)],
	['a web page', () => Buffer.from('<html><script>alert(1)</script></html>')],
	[
		'a GIF',
		async () => Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')
	],
	['nothing', () => Buffer.alloc(0)],
	['half a photo', async () => (await photoWithPlace()).subarray(0, 300)],
	['a JPEG in name only', () => Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), Buffer.from(svg)])]
])('[T-40] %s is no picture', async (_, make) => {
	await expect(remade(await make())).rejects.toThrow(NoPicture);
});

test('[T-40] a picture of 144 million points in a few bytes is not decoded', async () => {
	const bomb = await flat(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
	expect(bomb.length).toBeLessThan(800_000);
	await expect(remade(bomb)).rejects.toThrow(NoPicture);
});

test('[T-39] where and with what a photo was taken is gone, and so is what hangs on its end', async () => {
	const photo = await photoWithPlace();
	const seen = await sharp(photo).metadata();
	expect(seen.exif?.toString('latin1')).toContain('Gran Bell');

	const { bytes, type } = await remade(
		Buffer.concat([photo, Buffer.from('PK a second file: Gran')])
	);
	const { exif, xmp, iptc, icc, width, height, format } = await sharp(bytes).metadata();
	expect({ type, format, width, height }).toEqual({
		type: 'image/jpeg',
		format: 'jpeg',
		width: 64,
		height: 48
	});
	expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
	expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Gran|Exif|GPS/);
});

test('a drawing stays a drawing', async () => {
	const { bytes, type } = await remade(await drawingInPng());
	expect(type).toBe('image/png');
	expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 90, height: 90 });
});

test('a picture that is too long on one side is made smaller', async () => {
	const { bytes } = await remade(await flat(3000, 100).jpeg().toBuffer());
	expect(await sharp(bytes).metadata()).toMatchObject({ width: longestSide, height: 68 });
});
