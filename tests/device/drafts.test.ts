import { child, store } from './amirs-tablet.ts';
import {
	beginDraft,
	bringBackDraft,
	discardDraft,
	draftOf,
	forgetDiscarded,
	letDraftsGo,
	listDrafts,
	saveDraft
} from '$lib/device/drafts.ts';
import { describe, expect, test } from 'vitest';
import { seren } from '../people.ts';
import { answers, form, letIn, now, wish } from './tablet.ts';

const day = 86_400_000;

const inDays = (days: number) => new Date(Date.now() + days * day);
const begin = () => beginDraft(store, child, form, now());

test('[F-14] a second tab cannot write over what the first has saved', async () => {
	const draft = await begin();
	const first = await saveDraft(store, child, { ...draft, answers }, now());

	expect(await saveDraft(store, child, draft, now())).toBe('open elsewhere');
	expect(await draftOf(store, child, form.id)).toMatchObject({ ...(first as object), answers });
});

test('a draft that was sent does not come back by a late save', async () => {
	const draft = await begin();
	await store.drafts.delete(draft.statement);

	expect(await saveDraft(store, child, draft, now())).toBe('open elsewhere');
	expect(await store.drafts.count()).toBe(0);
});

test("[F-49] Seren sees nothing of Amir's draft", async () => {
	await begin();
	const other = await letIn(store, seren);
	expect(await listDrafts(store, other)).toEqual([]);
	expect(await draftOf(store, other, form.id)).toBeNull();
});

test('[H4] an answer is on disk once it is said to be, and is there after the app was closed', async () => {
	const draft = await begin();
	await saveDraft(store, child, { ...draft, answers, screen: 'who' }, now());
	store.close();
	await store.open();

	const again = await draftOf(store, child, form.id);
	expect(again).toMatchObject({ statement: draft.statement, answers, screen: 'who' });
});

test('no word of a draft lies in clear on the tablet', async () => {
	const draft = await begin();
	await saveDraft(store, child, { ...draft, answers }, now());

	const { locked, ...clear } = (await store.drafts.get(draft.statement))!;
	expect(JSON.stringify(clear)).not.toContain('Gran');
	expect(new TextDecoder().decode(locked.bytes)).not.toContain(wish);
});

describe('a draft that was put away', () => {
	test('is not listed, and can be brought back', async () => {
		const { statement } = await begin();
		await discardDraft(store, statement, now());
		expect(await listDrafts(store, child)).toEqual([]);

		await bringBackDraft(store, statement);
		expect(await listDrafts(store, child)).toMatchObject([{ statement, form: form.id }]);
	});

	test('is gone once the child has left the screen', async () => {
		const { statement } = await begin();
		await discardDraft(store, statement, now());
		await forgetDiscarded(store);
		expect(await store.drafts.count()).toBe(0);
	});
});

describe('[H4] [T-09] drafts that were not touched', () => {
	test('are gone after 14 days', async () => {
		await begin();
		await letDraftsGo(store, inDays(15));
		expect(await store.drafts.count()).toBe(0);
	});

	test('are there for 14 days', async () => {
		await begin();
		await letDraftsGo(store, inDays(13));
		expect(await store.drafts.count()).toBe(1);
	});

	test('[F-54] are there when the clock jumps back, and their time begins anew', async () => {
		await begin();
		await letDraftsGo(store, inDays(-400));
		await letDraftsGo(store, inDays(-390));
		expect(await store.drafts.count()).toBe(1);
		await letDraftsGo(store, inDays(-380));
		expect(await store.drafts.count()).toBe(0);
	});
});

test('of each thing that came down there is one draft, and one that is about nothing', async () => {
	const about = (n: number) =>
		({ what: 'answer', id: `00000000-0000-4000-8000-00000000000${n}` }) as const;
	const first = await beginDraft(store, child, form, now(), { about: about(1) });
	const second = await beginDraft(store, child, form, now(), { about: about(2) });
	await saveDraft(store, child, { ...first, answers }, now());

	expect(await draftOf(store, child, form.id)).toBeNull();
	expect(await draftOf(store, child, form.id, about(1))).toMatchObject({
		answers,
		about: about(1)
	});
	expect(await draftOf(store, child, form.id, about(2))).toMatchObject({
		statement: second.statement,
		answers: {}
	});
	expect((await listDrafts(store, child)).map((it) => it.about)).toEqual(
		expect.arrayContaining([about(1), about(2)])
	);
	expect(JSON.stringify({ ...(await store.drafts.toArray())[0], locked: null })).not.toContain(
		about(1).id
	);
});

test('a helper’s note is kept beside the answers, under the same key', async () => {
	const draft = await begin();
	const note = 'He was tired.';
	await saveDraft(store, child, { ...draft, answers, note }, now());
	expect(await draftOf(store, child, form.id)).toMatchObject({ answers, note });
	const { locked } = (await store.drafts.get(draft.statement))!;
	expect(new TextDecoder().decode(locked.bytes)).not.toContain(note);
});
