/** A tablet of the home: an empty store, children let in on it, and things said on it. */
import 'fake-indexeddb/auto';
import { codeText } from '$lib/domain/code.ts';
import { beginDraft, saveDraft, type Draft } from '$lib/device/drafts.ts';
import { enrol, offerOf } from '$lib/device/enrolment.ts';
import { lockTold } from '$lib/device/messages.ts';
import { sealDraft, type Sealing } from '$lib/device/outbox.ts';
import { sealStatement, type Statement } from '$lib/device/seal.ts';
import { openStore, type EnrolmentRow, type Store } from '$lib/device/store.ts';
import type { Unlocked } from '$lib/device/vault.ts';
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
export async function draftOf(store: Store, child: Unlocked): Promise<Draft> {
	const draft = await beginDraft(store, child, form, now());
	const saved = await saveDraft(store, child, { ...draft, answers }, now());
	if (saved === 'open elsewhere') throw new Error('not saved');
	return saved;
}

export function statementOf(child: Unlocked, draft: Draft): Statement {
	return {
		statement: draft.statement,
		child: child.child,
		form: draft.form,
		version: draft.version,
		how: { mode: 'standard', language: 'en', input: 'touch', helper: false, order: {} },
		answers: draft.answers,
		door: 1,
		writtenAt: now(),
		zone: 'Europe/London',
		shownRecipient: 'Sarah',
		aboutIro: false,
		urgent: false,
		alsoWorker: false
	};
}

/** "Send", as the page does it. */
export async function send(store: Store, child: Unlocked, draft: Draft): Promise<Sealing> {
	const device = (await store.enrolments.get(child.enrolment)) as EnrolmentRow;
	const { statement, form, version, revision } = draft;
	const told = await lockTold(child, statement, {
		form,
		version,
		writtenAt: now(),
		shownRecipient: 'Sarah'
	});
	const said = statementOf(child, draft);
	const seal = (seq: number) => sealStatement(said, device, child.authorKey, seq);
	return sealDraft(store, { statement, enrolment: child.enrolment, revision, told, seal }, now());
}

/** Writes a draft and sends it. @returns the statement's id */
export async function say(store: Store, child: Unlocked): Promise<string> {
	const draft = await draftOf(store, child);
	await send(store, child, draft);
	return draft.statement;
}
