/** What was agreed at a review, and whether it happened: in words that the child will read. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
	DecisionWords,
	doers,
	happenings,
	type Agreed,
	type Doer,
	type Happening
} from '../domain/agreed.ts';
import { decode, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { aDay, now } from './clock.ts';
import type { Database, Tables, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { ownReview, type WhichReview } from './outcomes.ts';
import { openAtRest, sealAtRest, type ChildKey } from './rest.ts';

/** The longest reason why something did not happen, in characters. */
export const longestWhy = 500;

export type Decision = Agreed & {
	review: string;
	/** As the officer found it last. */
	happened: { is: Happening; why: string; at: string } | null;
	/** It stands in a letter that was sent, and is changed no more. */
	sent: boolean;
};

/** What somebody types of a decision. */
export type NewDecision = {
	what: string;
	short: string;
	who: string;
	as: string;
	/** ISO date, or '' for no day. */
	by: string;
	urgent: boolean;
};

/**
 * Writes down something that was agreed.
 * @throws Problem 'agreed.unfit' when a word is missing or too long; 'dates.unfit', 'not-found'
 */
export function agreeOn(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: WhichReview,
	wanted: NewDecision
): Promise<string> {
	const id = randomUUID();
	return act(db, actor, 'agreed.keep', id, async (tx) => {
		const { key, child } = await ownReview(tx, keys, actor, which);
		const words = DecisionWords.safeParse(wanted);
		const doer = doers.find((it) => it === wanted.as);
		if (!words.success || !doer) throw new Problem('agreed.unfit');
		const place = { what: 'decision', id } as const;
		await tx
			.insertInto('decision')
			.values({
				id,
				child_id: child,
				review_id: which.review,
				words_sealed: sealAtRest(key, place, encode(JSON.stringify(words.data))),
				by_whom: doer,
				by_date: wanted.by === '' ? null : aDay(wanted.by),
				urgent_at: wanted.urgent ? now() : null,
				agreed_at: now(),
				agreed_by: actor.id,
				happened: null,
				why_sealed: null,
				happened_at: null,
				happened_by: null
			})
			.execute();
		return id;
	});
}

/**
 * Takes back a decision that nobody has been told of.
 * @throws Problem 'agreed.sent' when it stands in a letter that was sent; 'not-found'
 */
export function dropDecision(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: WhichReview,
	id: string
): Promise<void> {
	return act(db, actor, 'agreed.drop', id, async (tx) => {
		const own = await ownReview(tx, keys, actor, which);
		const known = await decisionsOf(tx, own.key, own.child);
		const found = known.find((it) => it.id === id && it.review === which.review);
		if (!found) throw new Problem('not-found');
		if (found.sent) throw new Problem('agreed.sent');
		await tx.deleteFrom('decision').where('id', '=', id).execute();
	});
}

/**
 * "Did it happen?", as the officer has found it. Asked again later, the last word holds.
 * @param which the review at which it is asked, or that at which it was agreed
 * @throws Problem 'agreed.unfit' when it is not said why; 'not-found'
 */
export function followDecision(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: WhichReview,
	{ id, is, why }: { id: string; is: string; why: string }
): Promise<void> {
	return act(db, actor, 'agreed.follow', id, async (tx) => {
		const { key, child } = await ownReview(tx, keys, actor, which);
		const happened = happenings.find((it) => it === is);
		const owesWhy = happened !== 'yes' && why === '';
		if (!happened || owesWhy || why.length > longestWhy) throw new Problem('agreed.unfit');
		const { numUpdatedRows } = await tx
			.updateTable('decision')
			.set({
				happened,
				why_sealed: why ? sealAtRest(key, { what: 'happened', id }, encode(why)) : null,
				happened_at: now(),
				happened_by: actor.id
			})
			.where('id', '=', id)
			.where('child_id', '=', child)
			.executeTakeFirstOrThrow();
		if (Number(numUpdatedRows) === 0) throw new Problem('not-found');
	});
}

/** All that was ever agreed for one child, in the order in which it was. For whoever was let in to it. */
export async function decisionsOf(
	tx: Database | Tx,
	key: ChildKey,
	child: string
): Promise<Decision[]> {
	const rows = await tx
		.selectFrom('decision')
		.selectAll()
		.where('child_id', '=', child)
		.orderBy('agreed_at')
		.orderBy('id')
		.execute();
	const sent = await tx
		.selectFrom('letter')
		.select(['review_id', 'sent_at'])
		.where('child_id', '=', child)
		.where('sent_at', 'is not', null)
		.execute();
	return rows.map((row) => ({
		...agreedIn(key, row),
		review: row.review_id,
		happened: happenedIn(key, row),
		sent: sent.some((it) => it.review_id === row.review_id && (it.sent_at ?? '') >= row.agreed_at)
	}));
}

const KeptWords = z.object({ what: z.string(), short: z.string(), who: z.string() });

type Row = Tables['decision'];

function agreedIn(key: ChildKey, row: Row): Agreed {
	const plain = openAtRest(key, { what: 'decision', id: row.id }, row.words_sealed);
	return {
		id: row.id,
		...KeptWords.parse(JSON.parse(decode(plain))),
		// Only `agreeOn` writes this column.
		as: row.by_whom as Doer,
		by: row.by_date,
		urgent: row.urgent_at !== null
	};
}

function happenedIn(key: ChildKey, { id, happened, why_sealed, happened_at }: Row) {
	if (!happened || !happened_at) return null;
	const why = why_sealed ? decode(openAtRest(key, { what: 'happened', id }, why_sealed)) : '';
	// Only `followDecision` writes this column.
	return { is: happened as Happening, why, at: happened_at };
}
