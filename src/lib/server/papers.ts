/** Paper counts the same: booklets are printed from the forms, and what comes back is typed in. */
import { createHash, randomUUID } from 'node:crypto';
import { canonical, decode, encode, toBase64url } from '../domain/envelope.ts';
import type { Mode } from '../domain/mode.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { Said } from '../domain/statement.ts';
import { checkAnswers } from '../forms/answers.ts';
import { bookletOf, type Booklet, type PaperWords } from '../forms/booklet.ts';
import { offered } from '../forms/catalogue.ts';
import { isAboutIro, saysSomething, type Answers, type Form } from '../forms/form.ts';
import { answersFromPaper, type Typed } from '../forms/from-paper.ts';
import { textOf } from '../forms/texts.ts';
import { child as words } from '../i18n/en/child.ts';
import { act, mustBeAllowed } from './act.ts';
import { iroNow } from './allocations.ts';
import { mustReachChild } from './caseload.ts';
import { childById, peopleOf } from './children.ts';
import { now, startOf, today } from './clock.ts';
import { locked, type Database, type Tx } from './database.ts';
import { NoPicture, remade, type Remade } from './images.ts';
import type { Keys } from './keys.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey } from './rest.ts';
import { settingsOf } from './settings.ts';

/** Which booklet: of which form, in which of its drawings. */
export type Which = { child: string; form: string; mode: Mode };

export type PrintedBooklet = {
	booklet: Booklet;
	form: { id: string; version: number };
	/** The known-as name. */
	child: string;
	/** Whose officer it goes to; null: nobody is named, and it goes to the duty desk. */
	iro: string | null;
	/** Where it is to be sent back, line by line. */
	returnTo: string[];
};

/** Of what a booklet can be printed for a child. */
export type Booklets = { child: string; mode: Mode; forms: { id: string; title: string }[] };

/**
 * What there is to print for a child. A complaint about an officer is not an officer's to hand out.
 * @throws Problem 'not-found', 'not-allowed'
 */
export async function bookletsFor(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string
): Promise<Booklets> {
	mustBeAllowed(actor, 'booklet.print');
	return db.transaction().execute(async (tx) => {
		await mustReachChild(tx, actor, id);
		const child = await childById(tx, keys, id);
		if (!child) throw new Problem('not-found');
		const forms = offered.filter((form) => mayHandle(actor, form));
		const titled = forms.map(async (form) => ({
			id: form.id,
			title: (await textOf(form, 'en')).title
		}));
		return { child: child.name, mode: child.mode, forms: await Promise.all(titled) };
	});
}

/**
 * A booklet for one child, with the people of their own list in it. A deed: it shows their names.
 * @throws Problem 'not-found' for a child who is not theirs now, or a form that is not there for them;
 * 'not-allowed'
 */
export function printBooklet(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: Which
): Promise<PrintedBooklet> {
	return act(db, actor, 'booklet.print', which.child, async (tx) => {
		await mustReachChild(tx, actor, which.child);
		const form = formFor(actor, which.form);
		const { booklet, child, iro } = await bookletIn(tx, keys, which, form);
		const { returnAddress } = await settingsOf(tx);
		const returnTo = (returnAddress ?? '').split('\n').map((line) => line.trim());
		const { id, version } = form;
		return { booklet, form: { id, version }, child, iro, returnTo: returnTo.filter(Boolean) };
	});
}

/** A booklet that came back, as somebody typed it. */
export type Returned = Which & {
	typed: Typed;
	/** ISO date, as it stands on the paper. */
	writtenOn: string;
	/** Somebody wrote for the child. */
	helped: boolean;
	/** The child ticked that their worker may see it too. */
	alsoWorker: boolean;
	/** What the helper has to say: never the child's word. */
	note: string;
	/** A photo of the page, or of the whole booklet. */
	page: Uint8Array | null;
};

/** The largest photo of a page that is taken, in bytes: what one request may carry, less the rest of the form. */
export const largestPage = 1_800_000;

/** The longest note of a helper, in characters. */
export const longestNote = 2000;

/**
 * Types in a booklet that came back. From here on it is a statement like any other: it arrives now, lies
 * before whoever is named, and is encrypted under the child's key.
 * @returns the id of the statement
 * @throws Problem 'paper.unfit' when nothing was ticked or written, the date is none of the past, or the
 * page is no picture; 'not-found', 'not-allowed'
 */
export async function enterPaper(
	db: Database,
	keys: Keys,
	actor: Actor,
	returned: Returned
): Promise<string> {
	// Before the transaction: nobody waits while a picture is made anew.
	const page = returned.page && (await pageOf(returned.page));
	const statement = randomUUID();
	return act(db, actor, 'paper.enter', statement, async (tx) => {
		await mustReachChild(tx, actor, returned.child);
		const form = formFor(actor, returned.form);
		const { booklet, iro } = await bookletIn(tx, keys, returned, form);
		const answers = fitting(form, answersFromPaper(form, booklet, returned.typed), page !== null);
		mustBePast(returned.writtenOn);

		const key = await keyOf(tx, keys, returned.child);
		const said = saidOnPaper(statement, form, answers, { ...returned, iro });
		await keepStatement(tx, key, said);
		await keepPaper(tx, key, { statement, actor, returned, page });
		return statement;
	});
}

/** How a statement came on paper, for whoever reads it. */
export type OnPaper = {
	/** Who typed it in. */
	by: string;
	at: string;
	writtenOn: string;
	/** The attachment that is the page itself. */
	page: string | null;
	note: string | null;
};

/** @returns null for what did not come on paper */
export async function paperOf(tx: Tx, key: ChildKey, statement: string): Promise<OnPaper | null> {
	const row = await tx
		.selectFrom('paper')
		.innerJoin('person', 'person.id', 'entered_by')
		.select(['first_name', 'last_name', 'entered_at', 'written_on', 'page_id', 'note_sealed'])
		.where('statement_id', '=', statement)
		.executeTakeFirst();
	if (!row) return null;
	const { note_sealed: sealed } = row;
	return {
		by: `${row.first_name} ${row.last_name}`,
		at: row.entered_at,
		writtenOn: row.written_on,
		page: row.page_id,
		note: sealed && decode(openAtRest(key, { what: 'note', id: statement }, sealed))
	};
}

/** What is about an officer is for no officer's eyes: they neither hand it out nor type it in. */
const mayHandle = ({ role }: Actor, form: Form): boolean => role !== 'iro' || !isAboutIro(form);

function formFor(actor: Actor, id: string): Form {
	const form = offered.find((it) => it.id === id);
	if (!form || !mayHandle(actor, form)) throw new Problem('not-found');
	return form;
}

const paperWords: PaperWords = {
	wishes: words.people.wish,
	talks: words.mat.talks,
	roles: words.people.role,
	more: words.make.more
};

async function bookletIn(tx: Tx, keys: Keys, { child: id, mode }: Which, form: Form) {
	const child = await childById(tx, keys, id);
	if (!child) throw new Problem('not-found');
	const iro = (await iroNow(tx, id, now()))?.firstName ?? null;
	const people = await peopleOf(tx, keys, id);
	const names = { iro: iro ?? words.team };
	const text = await textOf(form, 'en');
	const booklet = bookletOf(form, text, { mode, names, people, words: paperWords });
	return { booklet, child: child.name, iro };
}

/** A page with nothing on it but a drawing says something too. */
function fitting(form: Form, answers: Answers, hasPage: boolean): Answers {
	const checked = checkAnswers(form, answers);
	if (!checked.ok) throw new Problem('paper.unfit', { why: 'answers' });
	if (!hasPage && !saysSomething(checked.answers))
		throw new Problem('paper.unfit', { why: 'empty' });
	return checked.answers;
}

function mustBePast(day: string): void {
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
	if (!isDay || day > today()) throw new Problem('paper.unfit', { why: 'day' });
}

async function pageOf(bytes: Uint8Array): Promise<Remade> {
	if (bytes.byteLength > largestPage) throw new Problem('paper.unfit', { why: 'page-large' });
	try {
		return await remade(bytes, largestPage);
	} catch (fault) {
		if (fault instanceof NoPicture) throw new Problem('paper.unfit', { why: 'page' });
		throw fault;
	}
}

async function keyOf(tx: Tx, keys: Keys, child: string): Promise<ChildKey> {
	const row = tx
		.selectFrom('child')
		.select(['id', 'key_wrapped', 'key_kid'])
		.where('id', '=', child);
	// Locked: two first papers of one child must not make two ways in.
	return childKeyOf(keys, await locked(tx, row).executeTakeFirstOrThrow());
}

/** The same words that a tablet seals. No code was behind it: so no signature, and door 0. */
function saidOnPaper(
	statement: string,
	form: Form,
	answers: Answers,
	{ child, mode, helped, alsoWorker, writtenOn, iro }: Returned & { iro: string | null }
): Said {
	const { id, version, urgent = false } = form;
	const aboutIro = isAboutIro(form);
	return {
		v: 1,
		statement,
		child,
		form: id,
		version,
		how: { mode, language: 'en', input: 'paper', helper: helped, order: {} },
		answers,
		door: 0,
		manifest: [],
		writtenAt: startOf(writtenOn),
		zone: 'Europe/London',
		shownRecipient: iro,
		aboutIro,
		urgent,
		alsoWorker: alsoWorker && !aboutIro,
		signature: null
	};
}

async function keepStatement(tx: Tx, key: ChildKey, said: Said): Promise<void> {
	const { statement: id, child: child_id, form, version, writtenAt: written_at } = said;
	const at = now();
	const place = { what: 'statement', id, part: 0 } as const;
	await tx
		.insertInto('statement')
		.values({
			id,
			child_id,
			enrolment_id: await wayIn(tx, child_id),
			form,
			version,
			words_sealed: sealAtRest(key, place, encode(canonical(said))),
			written_at,
			arrived_at: at,
			about_iro_at: said.aboutIro ? at : null,
			urgent_at: said.urgent ? at : null,
			also_worker_at: said.alsoWorker ? at : null,
			assurance: 'paper',
			read_at: null,
			read_by: null,
			answered_at: null,
			due_at: at
		})
		.execute();
}

type Kept = { statement: string; actor: Actor; returned: Returned; page: Remade | null };

async function keepPaper(
	tx: Tx,
	key: ChildKey,
	{ statement, actor, returned, page }: Kept
): Promise<void> {
	const page_id = page && (await keepPage(tx, key, statement, page));
	const note = returned.note.trim().slice(0, longestNote);
	await tx
		.insertInto('paper')
		.values({
			statement_id: statement,
			entered_by: actor.id,
			entered_at: now(),
			written_on: returned.writtenOn,
			page_id,
			note_sealed: note ? sealAtRest(key, { what: 'note', id: statement }, encode(note)) : null
		})
		.execute();
}

async function keepPage(
	tx: Tx,
	key: ChildKey,
	statement: string,
	{ type, bytes }: Remade
): Promise<string> {
	const id = randomUUID();
	const place = { what: 'statement', id: statement, part: 1 } as const;
	await tx
		.insertInto('attachment_part')
		.values({
			statement_id: statement,
			part: 1,
			attachment_id: id,
			piece: 0,
			kind: 'photo',
			type,
			size: bytes.byteLength,
			sha256: createHash('sha256').update(bytes).digest('hex'),
			bytes_sealed: sealAtRest(key, place, bytes),
			opened_at: now(),
			set_aside_at: null
		})
		.execute();
	return id;
}

/** The enrolment of a child's papers. Nobody has the other halves of its keys, and it is revoked from the start. */
async function wayIn(tx: Tx, child: string): Promise<string> {
	const row = await tx
		.selectFrom('paper_way')
		.select('enrolment_id')
		.where('child_id', '=', child)
		.executeTakeFirst();
	if (row) return row.enrolment_id;

	const id = randomUUID();
	const at = now();
	const [delivery_key, author_key] = await Promise.all([keyOfNobody(), keyOfNobody()]);
	const never = { shared_at: null, made_at: at, heard_at: at, revoked_at: at };
	await tx
		.insertInto('enrolment')
		.values({ id, child_id: child, delivery_key, author_key, ...never })
		.execute();
	await tx.insertInto('paper_way').values({ child_id: child, enrolment_id: id }).execute();
	return id;
}

async function keyOfNobody(): Promise<string> {
	const how = { name: 'ECDSA', namedCurve: 'P-256' };
	const pair = await crypto.subtle.generateKey(how, false, ['sign', 'verify']);
	return toBase64url(await crypto.subtle.exportKey('raw', pair.publicKey));
}
