import { afterEach, expect, test, vi } from 'vitest';
import { fetchAloud } from '$lib/device/said-aloud.ts';

const answer = '00000000-0000-4000-8000-00000000f001';
const webm = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);

afterEach(() => {
	vi.unstubAllGlobals();
});

/** What the line brings. */
function bringing(answer: () => Promise<Response>): { path: string; options: RequestInit }[] {
	const asked: { path: string; options: RequestInit }[] = [];
	vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
		asked.push({ path, options });
		return answer();
	});
	return asked;
}

test('what Sarah said aloud comes whole, of the type that its bytes are, and no cache keeps it', async () => {
	const asked = bringing(
		async () => new Response(webm, { headers: { 'content-type': 'text/html' } })
	);
	expect(await fetchAloud(answer)).toEqual({ type: 'audio/webm', bytes: webm.buffer });
	expect(asked).toMatchObject([
		{ path: `/api/answers/${answer}`, options: { cache: 'no-store', redirect: 'error' } }
	]);
});

test.each([
	['there is no line', () => Promise.reject(new TypeError('no line'))],
	['nobody is signed in', async () => new Response(null, { status: 401 })],
	['the house is not ready', async () => new Response(null, { status: 503 })],
	['a café answers with a page of its own', async () => new Response('<html>Welcome</html>')]
])('nothing comes when %s, and nothing breaks', async (_, comes) => {
	bringing(comes);
	expect(await fetchAloud(answer)).toBeNull();
});
