import { afterEach, expect, test, vi } from 'vitest';
import { recordingsIn } from '$lib/device/recordings.ts';

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
const listed = (file: string) => ({ language: 'en', recordings: [{ says: 'Happy', file }] });

test('with no line and no copy there are none, and a voice reads', async () => {
	answering(() => Promise.reject(new TypeError('Failed to fetch')));
	expect((await recordingsIn('en')).size).toBe(0);
	answering(async () => new Response('', { status: 404 }));
	expect((await recordingsIn('en')).size).toBe(0);
});

test('a recording on another machine is not taken [F9]', async () => {
	answering(async () => Response.json(listed('https://example.org/happy.mp3')));
	await expect(recordingsIn('en')).rejects.toThrow();
});

test('each is found by the text that it says', async () => {
	answering(async () => Response.json(listed('en/happy.mp3')));
	expect([...(await recordingsIn('en'))]).toEqual([['Happy', '/recordings/en/happy.mp3']]);
});
