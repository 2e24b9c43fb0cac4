import { child, store } from './amirs-tablet.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { handInSeen, noteSeen } from '$lib/device/letters.ts';
import { known } from '$lib/device/store.ts';

const letter = '00000000-0000-4000-8000-00000000f001';
const another = '00000000-0000-4000-8000-00000000f002';

afterEach(() => {
	vi.unstubAllGlobals();
});

/** The authority as it answers each letter that it is told of. */
function answering(status: (path: string) => number | 'no line'): string[] {
	const told: string[] = [];
	vi.stubGlobal('fetch', (path: string) => {
		told.push(path);
		const is = status(path);
		if (is === 'no line') return Promise.reject(new TypeError('no line'));
		return Promise.resolve(new Response(null, { status: is }));
	});
	return told;
}

const waiting = async () => (await known(store, 'seen'))?.map(({ letter }) => letter) ?? [];

test('[N6] a letter that was seen with no line is told of when there is one, and once', async () => {
	answering(() => 'no line');
	await noteSeen(store, child.enrolment, letter);
	await noteSeen(store, child.enrolment, letter);
	await handInSeen(store, child.enrolment);
	expect(await waiting()).toEqual([letter]);

	const told = answering(() => 204);
	await handInSeen(store, child.enrolment);
	await handInSeen(store, child.enrolment);
	expect(told).toEqual([`/api/letters/${letter}`]);
	expect(await waiting()).toEqual([]);
});

test('while the session is over it stays; what is not there any more is let go', async () => {
	await noteSeen(store, child.enrolment, letter);
	await noteSeen(store, child.enrolment, another);
	answering((path) => (path.endsWith(letter) ? 404 : 401));
	await handInSeen(store, child.enrolment);
	expect(await waiting()).toEqual([another]);
});

test('what another child on the tablet has seen is not told in this one’s session', async () => {
	await noteSeen(store, 'somebody-else', letter);
	const told = answering(() => 204);
	await handInSeen(store, child.enrolment);
	expect(told).toEqual([]);
});
