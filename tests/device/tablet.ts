/** A tablet of the home: an empty store, children let in on it, and things said on it. */
import 'fake-indexeddb/auto';
import { codeText } from '$lib/domain/code.ts';
import { beginDraft, saveDraft, type Draft } from '$lib/device/drafts.ts';
import { enrol, offerOf } from '$lib/device/enrolment.ts';
import type { Sealing } from '$lib/device/outbox.ts';
import { sendDraft, type Circumstances } from '$lib/device/send.ts';
import { openStore, type Store } from '$lib/device/store.ts';
import type { Unlocked, Writer } from '$lib/device/vault.ts';
import { newestOf } from '$lib/forms/catalogue.ts';
import type { Answers } from '$lib/forms/form.ts';
import type { CastChild } from '../people.ts';

export const now = (): string => new Date().toISOString();
export const form = newestOf('review-menu');

/** Words that may stand nowhere on the device but behind the code. */
export const wish = 'I want Gran to come. Dont let everyone talk about me';

export const answers: Answers = { anything: { is: 'words', ready: [], words: wish } };

export const freshTablet = (): Promise<Store> => openStore(`tablet-${crypto.randomUUID()}`);

/** Lets a child in, with the code that the child knows. */
export async function letIn(store: Store, child: CastChild): Promise<Unlocked> {
	const offer = await offerOf(child.id);
	if ('is' in offer) throw new Error('no offer');
	const came = await enrol(
		store,
		offer,
		{ pairing: child.id, code: codeText(child.code), shared: true },
		now()
	);
	if (came.is !== 'unlocked') throw new Error('not let in');
	return came.unlocked;
}

/** A draft with a wish in the child's own words. */
export async function draftOf(store: Store, child: Writer): Promise<Draft> {
	const draft = await beginDraft(store, child, form, now());
	const saved = await saveDraft(store, child, { ...draft, answers }, now());
	if (saved === 'open elsewhere') throw new Error('not saved');
	return saved;
}

/** How the answers of these tests were given. */
export const circumstances: Circumstances = {
	mode: 'standard',
	language: 'en',
	input: 'touch',
	shownRecipient: 'Sarah'
};

/** "Send", as the page does it. */
export const send = (store: Store, child: Unlocked, draft: Draft): Promise<Sealing> =>
	sendDraft(store, child, draft, circumstances, now());

/** Writes a draft and sends it. @returns the statement's id */
export async function say(store: Store, child: Unlocked): Promise<string> {
	const draft = await draftOf(store, child);
	await send(store, child, draft);
	return draft.statement;
}
