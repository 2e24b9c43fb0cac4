import 'fake-indexeddb/auto';
import { draftOf as draftHere, letDraftsGo, listDrafts } from '$lib/device/drafts.ts';
import { beginVisit, clearVisit, goOnWithVisit, type Visitor } from '$lib/device/open-door.ts';
import { Own } from '$lib/device/own.svelte.ts';
import { sendDraft } from '$lib/device/send.ts';
import { tryCode } from '$lib/device/vault.ts';
import { forgetVisit } from '$lib/device/visit-key.ts';
import { wake } from '$lib/device/wake.ts';
import { codeText } from '$lib/domain/code.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { amir } from '../people.ts';
import { child, riverbank, store } from './amirs-tablet.ts';
import { answers, circumstances, draftOf, form, now, wish } from './tablet.ts';

let tab: Map<string, string>;
let visitor: Visitor;

beforeEach(async () => {
	tab = new Map();
	vi.stubGlobal('sessionStorage', {
		getItem: (name: string) => tab.get(name) ?? null,
		setItem: (name: string, value: string) => tab.set(name, value),
		removeItem: (name: string) => tab.delete(name)
	});
	visitor = (await beginVisit(store, child.enrolment))!;
});

const nameless = { ...circumstances, shownRecipient: null };

async function sayWithoutCode(): Promise<string> {
	const draft = await draftOf(store, visitor);
	await sendDraft(store, visitor, draft, nameless, now());
	return draft.statement;
}

describe('somebody at Amir’s picture, without his code', () => {
	test('[J3] reads none of his drafts, and he none of theirs', async () => {
		await draftOf(store, child);
		expect(await draftHere(store, visitor, form.id)).toBeNull();

		const { statement } = await draftOf(store, visitor);
		expect((await listDrafts(store, child)).map((it) => it.statement)).not.toContain(statement);
		expect((await draftHere(store, visitor, form.id))?.statement).toBe(statement);
	});

	test('[J3] finds what they began again after a reload, in the same tab alone', async () => {
		await draftOf(store, visitor);
		const again = (await goOnWithVisit(store))!;
		expect(await draftHere(store, again, form.id)).toMatchObject({ answers });

		tab.clear();
		expect(await goOnWithVisit(store)).toBeNull();
	});

	test('[J3] what they began has gone from the disk when they lock or hide', async () => {
		await draftOf(store, visitor);
		forgetVisit();
		await clearVisit(store, visitor);
		expect(await store.drafts.count()).toBe(0);
		expect(await goOnWithVisit(store)).toBeNull();
	});

	test('what a closed tab left behind goes after a day, and the child’s own drafts stay', async () => {
		await draftOf(store, visitor);
		const { statement } = await draftOf(store, child);
		await letDraftsGo(store, new Date(Date.now() + 86_400_001));
		expect(await store.drafts.toCollection().primaryKeys()).toEqual([statement]);
	});

	test('nothing of it lies in clear on the disk', async () => {
		await draftOf(store, visitor);
		const rows = JSON.stringify(await store.drafts.toArray());
		expect(rows).not.toContain(wish);
		expect([...tab.values()].join()).not.toContain(wish);
	});

	test('[T-50] [J3] can send, and it says of itself that no code was given and nobody signed', async () => {
		const statement = await sayWithoutCode();
		await wake(store, true);
		const { bytes } = riverbank.kept.get(`${statement}/0`)!;
		const said = await riverbank.opened(bytes);
		expect(said).toMatchObject({ door: 0, signature: null, child: amir.id, answers });
	});

	test('[J3] what they sent opens nowhere on the tablet, and the child’s own list still does', async () => {
		await sayWithoutCode();
		const own = new Own(child);
		await own.follow(store);
		expect(own.messages).toEqual([]);
		own.wipe();
		const tried = await tryCode(store, child.enrolment, codeText(amir.code), Date.now());
		expect(tried.is).toBe('unlocked');
	});

	test('cannot begin at a picture that is not there', async () => {
		expect(await beginVisit(store, crypto.randomUUID())).toBeNull();
	});
});
