import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import {
	beginDraft,
	discardDraft,
	forgetDiscarded,
	letDraftsGo,
	saveDraft,
	type Draft
} from '$lib/device/drafts.ts';
import { forgetUnnamed, keepMade, madeIn, type Made } from '$lib/device/made.ts';
import { troubleOf, type Store } from '$lib/device/store.ts';
import type { Unlocked } from '$lib/device/vault.ts';
import { largestPiece, type Attachment } from '$lib/domain/attachment.ts';
import { takeApart } from '$lib/domain/envelope.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { amir, seren } from '../people.ts';
import { Authority } from './authority.ts';
import { form, freshTablet, letIn, now, send } from './tablet.ts';

let riverbank: Authority;
let store: Store;
let child: Unlocked;
let draft: Draft;

beforeEach(async () => {
	riverbank = new Authority();
	await riverbank.open();
	store = await freshTablet();
	child = await letIn(store, amir);
	draft = await beginDraft(store, child, form, now());
});

afterEach(async () => {
	store.close();
	await riverbank.close();
});

const bytesOf = (text: string, length = text.length): ArrayBuffer => {
	const bytes = new Uint8Array(length);
	bytes.set(new TextEncoder().encode(text));
	return bytes.buffer;
};
const sung: Made = { type: 'audio/webm', bytes: bytesOf('a song for Gran') };
const voice = (): Attachment => ({ kind: 'voice', id: webcrypto.randomUUID(), seconds: 3 });
const keep = ({ id, kind }: Attachment, made = sung, beside: string[] = [], by = child) =>
	keepMade(store, by, { id, kind, statement: draft.statement, beside }, made);
const kept = () => store.made.count();

/** The draft, with this beside Amir's words. */
async function named(attached: Attachment[]): Promise<Draft> {
	const answers = { anything: { is: 'words' as const, ready: [], words: 'Hear me', attached } };
	const saved = await saveDraft(store, child, { ...draft, answers }, now());
	if (saved === 'open elsewhere') throw new Error('not saved');
	return saved;
}

test.each([
	['voice', 4_000_001],
	['photo', 800_001],
	['drawing', 800_001]
] as const)('a %s of %d bytes is not kept, and what was there stays', async (kind, size) => {
	const shows: string[] = [];
	const it = { kind, id: webcrypto.randomUUID(), shows, seconds: 1 } as Attachment;
	await keep(it);
	expect(await keep(it, { ...sung, bytes: new ArrayBuffer(size) })).toBe('too large');
	expect((await madeIn(store, child, it.id))?.bytes).toEqual(sung.bytes);
});

test('more than 20 MB do not go with one statement; what was taken back takes no room', async () => {
	const large = { ...sung, bytes: new ArrayBuffer(3_900_000) };
	const ids: string[] = [];
	for (let n = 0; n < 5; n += 1) {
		const it = voice();
		expect(await keep(it, large, ids)).toBe('kept');
		ids.push(it.id);
	}
	expect(await keep(voice(), large, ids)).toBe('too large');
	expect(await keep(voice(), large, ids.slice(1))).toBe('kept');
});

test('a thirteenth is not kept, so that what is sealed always fits; one of the twelve may change', async () => {
	const ids = Array.from({ length: 12 }, () => webcrypto.randomUUID() as string);
	expect(await keep(voice(), sung, ids)).toBe('too large');
	expect(await keep({ ...voice(), id: ids[0]! }, sung, ids)).toBe('kept');
});

test('[F-04] a full tablet is told as full, and the draft and what was kept before are untouched', async () => {
	const first = voice();
	await keep(first);
	await named([first]);
	const full = () => {
		throw new DOMException('no room', 'QuotaExceededError');
	};
	store.made.hook('creating').subscribe(full);
	const fault = await keep(voice()).catch((it: unknown) => it);
	store.made.hook('creating').unsubscribe(full);

	expect(troubleOf(fault)).toBe('full');
	expect((await madeIn(store, child, first.id))?.bytes).toEqual(sung.bytes);
	expect((await store.drafts.get(draft.statement))?.revision).toBe(1);
});

test("[F-49] [I12] Amir's voice lies under his code: Seren's does not open it", async () => {
	const it = voice();
	await keep(it);
	const row = (await store.made.get(it.id))!;
	expect(Buffer.from(row.locked.bytes).toString('latin1')).not.toContain('Gran');
	expect(Buffer.from(row.about.bytes).toString('latin1')).not.toContain('audio');
	await expect(madeIn(store, await letIn(store, seren), it.id)).rejects.toThrow();
});

test('[F-09] bytes are stored as bytes, and never as a file', async () => {
	const it = voice();
	await keep(it);
	const { locked, about } = (await store.made.get(it.id))!;
	for (const { iv, bytes } of [locked, about]) {
		expect([iv, bytes].every((some) => some instanceof ArrayBuffer)).toBe(true);
	}
});

test('a drawing comes back with what it takes to go on with it, which is never sealed', async () => {
	const it: Attachment = { kind: 'drawing', id: webcrypto.randomUUID(), shows: ['sun'] };
	const made: Made = { type: 'image/png', bytes: bytesOf('PNG'), again: { strokes: [1, 2] } };
	await keep(it, made);
	expect(await madeIn(store, child, it.id)).toEqual(made);
});

test('it goes with its draft: thrown away, or not touched for 14 days', async () => {
	await keep(voice());
	await discardDraft(store, draft.statement, now());
	expect(await kept()).toBe(1);
	await forgetDiscarded(store);
	expect(await kept()).toBe(0);

	draft = await beginDraft(store, child, form, now());
	await keep(voice());
	await letDraftsGo(store, new Date(Date.now() + 15 * 86_400_000));
	expect(await kept()).toBe(0);
});

test('[C7] what was taken back is there until the draft is opened anew, and then goes', async () => {
	const [stays, goes] = [voice(), voice()];
	await keep(stays);
	await keep(goes);
	expect(await madeIn(store, child, goes.id)).not.toBeNull();
	await forgetUnnamed(store, draft.statement, [stays.id]);
	expect(await store.made.toCollection().primaryKeys()).toEqual([stays.id]);
});

test('let in anew on the same tablet, Amir goes on with what he had made', async () => {
	const it = voice();
	await keep(it);
	const again = await letIn(store, amir);
	expect((await madeIn(store, again, it.id))?.bytes).toEqual(sung.bytes);
});

test('[F-03] sealing is one step: the parts are there, and what was made is gone with the draft', async () => {
	const it = voice();
	await keep(it);
	const ready = await named([it]);
	store.marks.hook('creating').subscribe(ended);
	await expect(send(store, child, ready)).rejects.toThrow();
	expect([await kept(), await store.outbox.count(), await store.drafts.count()]).toEqual([1, 0, 1]);

	store.marks.hook('creating').unsubscribe(ended);
	expect(await send(store, child, ready)).toBe('sealed');
	expect([await kept(), await store.outbox.count(), await store.drafts.count()]).toEqual([0, 2, 0]);
});

test('the words go first, and name every piece of what follows', async () => {
	const it = voice();
	const long = { ...sung, bytes: bytesOf('a long song', largestPiece + 5) };
	await keep(it, long);
	await send(store, child, await named([it]));

	const rows = await store.outbox.orderBy('[tries+turn+part]').toArray();
	const headers = rows.map(({ bytes }) => takeApart(new Uint8Array(bytes))!.header);
	expect(headers.map(({ part, parts }) => [part, parts])).toEqual([
		[0, 3],
		[1, 3],
		[2, 3]
	]);
	const said = await riverbank.opened(new Uint8Array(rows[0]!.bytes));
	expect(said.manifest).toMatchObject([
		{ part: 1, piece: 0, pieces: 2, kind: 'voice', bytes: largestPiece, attachment: it.id },
		{ part: 2, piece: 1, pieces: 2, kind: 'voice', bytes: 5, attachment: it.id }
	]);
	expect(Math.max(...rows.map(({ bytes }) => bytes.byteLength))).toBeLessThan(1_048_576);
});

test('what an answer names and is not there is never sealed without a word', async () => {
	const ready = await named([voice()]);
	await expect(send(store, child, ready)).rejects.toThrow('not there');
	expect(await store.drafts.count()).toBe(1);
});

const ended = () => {
	throw new Error('the app was ended here');
};
