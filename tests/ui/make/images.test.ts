import { expect, test, vi } from 'vitest';
import { longestSide } from '../../../src/lib/domain/attachment.ts';
import { remadePhoto } from '../../../src/lib/device/images.ts';
import { remadeApart } from '../../../src/lib/device/photo.ts';

const photo = async (width: number, height: number) => {
	const canvas = new OffscreenCanvas(width, height);
	canvas.getContext('2d')?.fillRect(0, 0, width / 2, height);
	return canvas.convertToBlob({ type: 'image/jpeg' });
};

test('what is no picture is none', async () => {
	expect(await remadePhoto(new Blob(['a web page']))).toBeNull();
	expect(await remadePhoto(new Blob([]))).toBeNull();
});

test('[M4] what hangs on the end of a photo, and what stands in its head, is not taken along', async () => {
	const bytes = new Uint8Array(await (await photo(300, 200)).arrayBuffer());
	const comment = new TextEncoder().encode('Gransphone');
	const head = [0xff, 0xfe, 0, comment.length + 2, ...comment];
	const told = new Uint8Array([...bytes.slice(0, 2), ...head, ...bytes.slice(2), ...comment]);
	const made = await remadePhoto(new Blob([told]));
	expect(made?.type).toBe('image/jpeg');
	expect(new TextDecoder('latin1').decode(made?.bytes)).not.toContain('Gransphone');
});

test('[M4] its longest side is 2048 at most', async () => {
	const made = await remadePhoto(await photo(4096, 1024));
	const seen = await createImageBitmap(new Blob([made!.bytes]));
	expect([seen.width, seen.height]).toEqual([longestSide, 512]);
});

test('in a thread of its own it becomes the same; what is no picture is none there either', async () => {
	const file = await photo(4096, 1024);
	expect(await remadeApart(file)).toEqual(await remadePhoto(file));
	expect(await remadeApart(new Blob(['a web page']))).toBeNull();
});

test('where the thread does not start, or is silent, the page makes it itself', async () => {
	const file = await photo(300, 200);
	const started = vi.spyOn(globalThis, 'Worker').mockImplementation(() => {
		throw new TypeError('no threads here');
	});
	expect((await remadeApart(file))?.type).toBe('image/jpeg');
	started.mockImplementation(function (this: Worker) {
		setTimeout(() => this.onerror?.(new ErrorEvent('error')));
		return Object.assign(this, { postMessage: () => undefined, terminate: () => undefined });
	} as never);
	expect((await remadeApart(file))?.type).toBe('image/jpeg');

	started.mockImplementation(function (this: Worker) {
		return Object.assign(this, { postMessage: () => undefined, terminate: () => undefined });
	} as never);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const made = remadeApart(file);
	await vi.advanceTimersByTimeAsync(20_000);
	vi.useRealTimers();
	expect((await made)?.type).toBe('image/jpeg');
	started.mockRestore();
});
