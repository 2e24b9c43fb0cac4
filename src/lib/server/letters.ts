/** The letter to the child after a review: written, sent once, seen. What is sent stays as it is. */
import { randomUUID } from 'node:crypto';
import { decode, encode } from '../domain/envelope.ts';
import {
	FixedParts,
	hasGaps,
	LetterBlocks,
	LetterDecision,
	saysNothing,
	type Letter
} from '../domain/letter.ts';
import { z } from '../domain/check.ts';
import { modes, type Mode } from '../domain/mode.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { knownUntil, workingDaysAfter } from '../domain/working-days.ts';
import { isLanguage, type Language } from '../domain/language.ts';
import { asItGoes, letterLinesIn, type LetterLines } from '../i18n/letter.ts';
import { act, mustBeAllowed } from './act.ts';
import { decisionsOf, type Decision } from './agreed.ts';
import { childrenWithin, coverOf, reachOf } from './allocations.ts';
import { nameOf, settingOf } from './children.ts';
import { dayOf, now, today } from './clock.ts';
import type { Database, Tables, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { ownReview, type OwnReview, type WhichReview } from './outcomes.ts';
import { repliesTo, type Reply } from './replies.ts';
import { openAtRest, sealAtRest, type ChildKey } from './rest.ts';
import { nextReview } from './reviews.ts';

/** How long an officer has, in working days from the review. */
const writtenWithin = 20;

/** How a letter stands that is not sent yet, or that is. */
export type LetterStanding = {
	/** The last day on which it is in time, ISO date; null beyond the years whose bank holidays are known. */
	dueBy: string | null;
	sentAt: string | null;
	seenAt: string | null;
	late: boolean;
};

export type LetterPage = {
	child: string;
	mode: Mode;
	language: string;
	/** The day of the review; null where nobody has written down that it was held. */
	heldOn: string | null;
	next: string | null;
	/** What was written so far; null: nothing yet. */
	draft: LetterBlocks | null;
	/** The same as it would go now: what is the same in every letter in the child's language. */
	goes: Pick<Letter, 'blocks' | 'fixed'> | null;
	/** What stands around it on the child's screen. */
	lines: LetterLines;
	decided: Decision[];
	/** The newest first. */
	sent: Letter[];
	standing: LetterStanding;
	/** What the child has said to any of these letters. */
	replies: Reply[];
};

/**
 * All there is to a review's letter. A deed: there are words in it.
 * @throws Problem 'not-found', 'not-allowed'
 */
export function letterPage(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: WhichReview
): Promise<LetterPage> {
	return act(db, actor, 'letter.open', which.review, async (tx, also) => {
		const own = await ownReview(tx, keys, actor, which);
		const decided = await decidedAt(tx, own, which.review);
		const rows = await rowsOf(tx, own.child, which.review);
		const draft = rows.find(({ sent_at }) => sent_at === null);
		const next = await dayOfNext(tx, own.child);
		const language = await readsIn(tx, keys, own.child);
		const lines = await letterLinesIn(language);
		const written = draft ? keptIn(own.key, draft).blocks : null;
		return {
			child: own.name,
			mode: own.mode,
			language,
			heldOn: await heldOn(tx, which.review),
			next,
			draft: written,
			goes: written && asItGoes(written, next, lines),
			lines,
			decided,
			sent: (await lettersFor(tx, own.key, own.child)).filter(({ id }) =>
				rows.some((row) => row.id === id)
			),
			standing: await standingOf(tx, which.review),
			replies: await repliesTo(
				tx,
				actor,
				own,
				rows.map(({ id }) => id),
				also
			)
		};
	});
}

/**
 * Keeps what was written so far. Nobody is told.
 * @throws Problem 'letter.unfit' when a part is too long; 'not-found'
 */
export function writeLetter(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: WhichReview,
	written: unknown
): Promise<void> {
	return act(db, actor, 'letter.write', which.review, async (tx) => {
		const { key, child } = await ownReview(tx, keys, actor, which);
		const blocks = LetterBlocks.safeParse(written);
		if (!blocks.success) throw new Problem('letter.unfit');
		const rows = await rowsOf(tx, child, which.review);
		const id = rows.find(({ sent_at }) => sent_at === null)?.id ?? randomUUID();
		const kept = { words_sealed: sealed(key, id, { blocks: blocks.data, decided: [] }) };
		const row = { ...kept, changed_at: now(), written_by: actor.id };
		await tx
			.insertInto('letter')
			.values({
				id,
				child_id: child,
				review_id: which.review,
				...row,
				...{ sent_at: null, seen_at: null },
				...{ taken_at: null, taken_by: null },
				...{ filed_at: null, filed_by: null, filed_as: null }
			})
			.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			.execute();
	});
}

/**
 * Sends what was written, with what was decided as it stands now, and what is the same in every letter in the
 * child's language. It comes down when the child next comes in.
 * @throws Problem 'letter.unfit' when nothing is written, or nobody has written down that the review was
 * held; 'letter.gaps' when something is still to be written; 'not-found'
 */
export function sendLetter(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: WhichReview
): Promise<void> {
	return act(db, actor, 'letter.send', which.review, async (tx) => {
		const own = await ownReview(tx, keys, actor, which);
		const rows = await rowsOf(tx, own.child, which.review);
		const draft = rows.find(({ sent_at }) => sent_at === null);
		if (!draft || !(await heldOn(tx, which.review))) throw new Problem('letter.unfit');
		const { blocks } = keptIn(own.key, draft);
		if (saysNothing(blocks)) throw new Problem('letter.unfit');
		if (hasGaps(blocks)) throw new Problem('letter.gaps');
		const decided = (await decidedAt(tx, own, which.review)).map(
			({ id, what, short, who, as, by, urgent }) => ({ id, what, short, who, as, by, urgent })
		);
		const lines = await letterLinesIn(await readsIn(tx, keys, own.child));
		const goes = asItGoes(blocks, await dayOfNext(tx, own.child), lines);
		const kept = { ...goes, decided, mode: own.mode, language: lines.language };
		await tx
			.updateTable('letter')
			.set({
				words_sealed: sealed(own.key, draft.id, kept),
				written_by: actor.id,
				sent_at: now()
			})
			.where('id', '=', draft.id)
			.execute();
	});
}

/** The child's own device says that a letter stood on its screen. Said twice, the first stays. */
export function seeLetter(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'letter.see', id, async (tx) => {
		const row = await tx
			.selectFrom('letter')
			.select(['id', 'seen_at'])
			.where('id', '=', id)
			.where('child_id', '=', actor.id)
			.where('sent_at', 'is not', null)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		if (row.seen_at) return;
		await tx.updateTable('letter').set({ seen_at: now() }).where('id', '=', id).execute();
	});
}

/** The letters that were sent to a child, newest first, for whoever was let in to them. */
export async function lettersFor(tx: Tx, key: ChildKey, child: string): Promise<Letter[]> {
	const rows = await sentTo(tx, child).execute();
	const found = new Map((await decisionsOf(tx, key, child)).map((it) => [it.id, it.happened]));
	return rows.map((row) => {
		const { decided, ...letter } = letterIn(row, keptIn(key, row));
		const happened = ({ id }: LetterDecision) => found.get(id)?.is ?? null;
		return { ...letter, decided: decided.map((it) => ({ ...it, happened: happened(it) })) };
	});
}

/** What was written for a child and not sent, oldest first, with who wrote it last and when. */
export type LetterDraft = { id: string; from: string; changedAt: string; blocks: LetterBlocks };

export async function draftsFor(tx: Tx, key: ChildKey, child: string): Promise<LetterDraft[]> {
	const rows = await tx
		.selectFrom('letter')
		.innerJoin('person', 'person.id', 'letter.written_by')
		.select(['letter.id as id', 'words_sealed', 'changed_at', 'first_name'])
		.where('letter.child_id', '=', child)
		.where('sent_at', 'is', null)
		.orderBy('changed_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		from: row.first_name,
		changedAt: row.changed_at,
		blocks: keptIn(key, row).blocks
	}));
}

/** A letter as it was sent, and how the child had it then; null: an earlier release did not keep it. */
export type SentLetter = Letter & { mode: Mode | null; language: Language };

/** One letter that was sent, for whoever was let in to its child. @throws Error when none is there */
export async function sentLetter(tx: Tx, key: ChildKey, id: string): Promise<SentLetter> {
	const row = await sentTo(tx, key.child).where('letter.id', '=', id).executeTakeFirstOrThrow();
	const kept = keptIn(key, row);
	const { mode = null, language = 'en' } = kept;
	return { ...letterIn(row, kept), mode, language: isLanguage(language) ? language : 'en' };
}

const sentTo = (tx: Tx, child: string) =>
	tx
		.selectFrom('letter')
		.innerJoin('person', 'person.id', 'letter.written_by')
		.innerJoin('review_outcome', 'review_outcome.review_id', 'letter.review_id')
		.select(['letter.id as id', 'words_sealed', 'sent_at', 'seen_at', 'first_name', 'held_on'])
		.where('letter.child_id', '=', child)
		.where('sent_at', 'is not', null)
		.orderBy('sent_at', 'desc');

type SentRow = Pick<Tables['letter'], 'id' | 'sent_at' | 'seen_at'> & {
	first_name: string;
	held_on: string;
};

const letterIn = (row: SentRow, { blocks, fixed, decided }: Kept): Letter => ({
	id: row.id,
	from: row.first_name,
	sentAt: row.sent_at ?? '',
	reviewOn: row.held_on,
	seenAt: row.seen_at,
	blocks,
	...(fixed && { fixed }),
	decided
});

/** How the letter of a review stands: of several, the first that was sent. */
export async function standingOf(tx: Tx, review: string): Promise<LetterStanding> {
	const held = await heldOn(tx, review);
	const first = await tx
		.selectFrom('letter')
		.select(['sent_at', 'seen_at'])
		.where('review_id', '=', review)
		.where('sent_at', 'is not', null)
		.orderBy('sent_at')
		.executeTakeFirst();
	const dueBy = held && letterDueBy(held);
	const sentAt = first?.sent_at ?? null;
	const late = dueBy !== null && dayOf(sentAt ?? now()) > dueBy;
	return { dueBy, sentAt, seenAt: first?.seen_at ?? null, late };
}

/** A review whose letter is still to be sent. */
export type DueLetter = {
	child: string;
	name: string;
	review: string;
	/** The day of the review; of one that nobody has written down as held, the planned one. */
	on: string;
	written: boolean;
	dueBy: string | null;
	late: boolean;
	/** Its reader stands in. */
	covered: boolean;
	/** Theirs to write; a manager sees the others too. */
	mine: boolean;
};

/**
 * The reviews whose day has been and whose letter has not been sent, the one that is due first on top. No
 * words are opened. A manager sees those of every child.
 * @throws Problem 'not-allowed'
 */
export async function dueLetters(db: Database, keys: Keys, actor: Actor): Promise<DueLetter[]> {
	mustBeAllowed(actor, 'letter.list');
	return db.transaction().execute(async (tx) => {
		const reach = { ...(await reachOf(tx, actor, now())), worked: [] };
		const rows = await childrenWithin(tx, reach)
			.innerJoin('review', 'review.child_id', 'child.id')
			.leftJoin('review_outcome', 'review_outcome.review_id', 'review.id')
			.select(['child.id', 'name_sealed', 'key_wrapped', 'key_kid', 'review.id as review'])
			.select(['on_date', 'held_on'])
			.where('stood_down_at', 'is', null)
			.where((eb) => eb.or([eb('held_on', 'is not', null), eb('on_date', '<', today())]))
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('letter')
							.select('letter.id')
							.whereRef('letter.review_id', '=', 'review.id')
							.where('sent_at', 'is not', null)
					)
				)
			)
			.execute();
		const own = [...reach.named, ...reach.unowned];
		const due = rows.map((row): DueLetter => {
			const on = row.held_on ?? row.on_date;
			const dueBy = letterDueBy(on);
			return {
				child: row.id,
				name: nameOf(keys, row),
				review: row.review,
				on,
				written: row.held_on !== null,
				dueBy,
				late: dueBy !== null && today() > dueBy,
				covered: coverOf(reach, row.id) !== null,
				mine: coverOf(reach, row.id) !== null || own.includes(row.id)
			};
		});
		return due.toSorted((a, b) => (a.on < b.on ? -1 : 1));
	});
}

/** @param held the day of the review, ISO date */
export const letterDueBy = (held: string): string | null =>
	monthLater(held) > knownUntil ? null : workingDaysAfter(held, writtenWithin);

/** Longer than any twenty working days. */
const monthLater = (day: string): string =>
	new Date(Date.parse(day) + 45 * 86_400_000).toISOString().slice(0, 10);

const Kept = z.object({
	blocks: LetterBlocks,
	fixed: z.optional(FixedParts),
	decided: z.array(LetterDecision),
	/** How the child had it when it was sent. Of a draft, and of what an earlier release sent, nobody knows. */
	mode: z.optional(z.enum(modes)),
	language: z.optional(z.string())
});
type Kept = z.infer<typeof Kept>;

const sealed = (key: ChildKey, id: string, kept: Kept): Uint8Array =>
	sealAtRest(key, { what: 'letter', id }, encode(JSON.stringify(kept)));

const keptIn = (
	key: ChildKey,
	{ id, words_sealed }: Pick<Tables['letter'], 'id' | 'words_sealed'>
): Kept => Kept.parse(JSON.parse(decode(openAtRest(key, { what: 'letter', id }, words_sealed))));

const rowsOf = (tx: Tx, child: string, review: string) =>
	tx
		.selectFrom('letter')
		.selectAll()
		.where('child_id', '=', child)
		.where('review_id', '=', review)
		.execute();

const decidedAt = async (tx: Tx, { key, child }: OwnReview, review: string): Promise<Decision[]> =>
	(await decisionsOf(tx, key, child)).filter((it) => it.review === review);

/** The language that the child has chosen to read. */
async function readsIn(tx: Tx, keys: Keys, child: string): Promise<Language> {
	const chosen = (await settingOf(tx, keys, child))?.language ?? '';
	return isLanguage(chosen) ? chosen : 'en';
}

/** ISO date; null: none is planned. */
async function dayOfNext(tx: Tx, child: string): Promise<string | null> {
	const next = await nextReview(tx, child, today());
	return next && next.on > today() ? next.on : null;
}

async function heldOn(tx: Tx, review: string): Promise<string | null> {
	const row = await tx
		.selectFrom('review_outcome')
		.select('held_on')
		.where('review_id', '=', review)
		.executeTakeFirst();
	return row?.held_on ?? null;
}
