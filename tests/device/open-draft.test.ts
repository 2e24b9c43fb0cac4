import { OpenDraft, type Hands } from '$lib/device/open-draft.svelte.ts';
import type { Draft } from '$lib/device/drafts.ts';
import type { Made } from '$lib/device/made.ts';
import type { Attachment } from '$lib/domain/attachment.ts';
import { newestOf } from '$lib/forms/catalogue.ts';
import { expect, test } from 'vitest';

const drawing: Attachment = {
	kind: 'drawing',
	id: '00000000-0000-4000-8000-000000000001',
	shows: []
};
const made = (text: string) => () =>
	Promise.resolve<Made>({ type: 'image/png', bytes: new TextEncoder().encode(text).buffer });
const named = { is: 'words' as const, ready: [], words: '', attached: [drawing] };

/** A draft whose store writes down, in order, what reached it. */
function opened(full: () => boolean = () => false) {
	const did: string[] = [];
	const draft: Draft = {
		statement: '00000000-0000-4000-8000-00000000aaaa',
		form: 'review-menu',
		version: 1,
		revision: 0,
		answers: {},
		order: {},
		screen: null,
		helper: false,
		alsoWorker: false
	};
	const hands: Hands = {
		save: (it) => {
			did.push(`saved ${it.screen ?? ''}`.trim());
			return Promise.resolve({ ...it, revision: it.revision + 1 });
		},
		keep: async (_, make) => {
			const text = new TextDecoder().decode((await make()).bytes);
			if (full()) return null;
			did.push(`kept ${text}`);
			return 'kept';
		},
		seal: () => {
			did.push('sealed');
			return Promise.resolve('sealed');
		},
		made: () => Promise.resolve(null),
		makeReady: () => undefined,
		close: () => undefined
	};
	return { open: new OpenDraft(draft, newestOf('review-menu'), hands), did };
}

test('[H4] the next screen waits until the drawing is on disk (law 1)', async () => {
	const { open, did } = opened();
	const keeping = open.keepMade(drawing, made('a house'));
	await open.goTo('when');
	expect(did).toEqual(['kept a house', 'saved when']);
	expect(await keeping).toBe('kept');
});

test('of many steps that follow faster than the disk, the newest is kept', async () => {
	const { open, did } = opened();
	await Promise.all(['a', 'b', 'c'].map((it) => open.keepMade(drawing, made(it))));
	expect(did).toEqual(['kept c']);
});

test('[F-04] what found no room is tried again before it is sent, and never left behind without a word', async () => {
	let full = true;
	const { open, did } = opened(() => full);
	expect(await open.keepMade(drawing, made('a house'))).toBe('failed');
	await open.answer('anything', named);
	expect(await open.send()).toBe('failed');
	expect(did).not.toContain('sealed');

	full = false;
	expect(await open.send()).toBe('sealed');
	expect(did.slice(-2)).toEqual(['kept a house', 'sealed']);
});

test('what was never taken into an answer holds nothing up', async () => {
	const { open, did } = opened(() => true);
	await open.keepMade(drawing, made('too much'));
	expect(await open.send()).toBe('sealed');
	expect(did).toEqual(['saved', 'sealed']);
});
