/** Whom a child wants at their review: who is asked, whose invitation has gone out, and why somebody cannot come. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { decode, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act, allows } from './act.ts';
import { now } from './clock.ts';
import type { Database, Tables, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { lastSaid, peopleIn } from './meetings.ts';
import { openAtRest, sealAtRest, type ChildKey } from './rest.ts';
import { aReason, keyOfReview, openReview } from './reviews.ts';

/** The longest name, in characters. */
const longestName = 80;

export type Person = { name: string; as: string };

/**
 * Puts somebody on the list of those who are asked. Whom the child does not want there is never on it.
 * @throws Problem 'not-found'; 'review.unfit' without a name; 'guest.unwanted'
 */
export function askGuest(
	db: Database,
	keys: Keys,
	actor: Actor,
	review: string,
	person: Person
): Promise<void> {
	return keepGuest(db, keys, actor, { review, did: 'guest.ask', person });
}

/**
 * Says why somebody whom the child wants there cannot come. The child reads the reason.
 * @throws Problem as `askGuest`; 'review.unfit' without a reason
 */
export function refuseGuest(
	db: Database,
	keys: Keys,
	actor: Actor,
	review: string,
	{ why, ...person }: Person & { why: string }
): Promise<void> {
	return keepGuest(db, keys, actor, { review, did: 'guest.refuse', person, why });
}

type NewGuest = {
	review: string;
	did: 'guest.ask' | 'guest.refuse';
	person: Person;
	why?: string;
};

async function keepGuest(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ review, did, person, why }: NewGuest
): Promise<void> {
	const asks = did === 'guest.ask' && allows(actor, did);
	const wishes = asks ? await wishesFor(db, keys, actor, review) : [];
	return act(db, actor, did, review, async (tx) => {
		const row = await openReview(tx, actor, review);
		const key = keyOfReview(keys, row);
		const name = person.name.trim();
		if (name === '' || name.length > longestName) throw new Problem('review.unfit');
		const unwanted = ({ wish, ...it }: Person & { wish: string }) =>
			wish === 'do-not-want-there' && isSame(it, { name, as: person.as });
		if (wishes.some(unwanted)) throw new Problem('guest.unwanted');

		const words = { name, as: person.as, ...(why !== undefined && { why: aReason(why) }) };
		for (const before of await rowsOf(tx, review)) {
			const known = wordsIn(key, before);
			// Said anew of the same person: what was said before is over.
			if (isSame(known, words)) await remove(tx, before.id);
		}
		const id = randomUUID();
		await tx
			.insertInto('guest')
			.values({
				id,
				review_id: review,
				child_id: row.child_id,
				said_at: now(),
				said_by: actor.id,
				refused_at: why === undefined ? null : now(),
				sent_at: null,
				sent_by: null,
				words_sealed: sealAtRest(key, { what: 'guest', id }, encode(JSON.stringify(words)))
			})
			.execute();
	});
}

/** Ticks off that an invitation has gone out. @throws Problem 'not-found' */
export function tickGuest(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'guest.tick', id, async (tx) => {
		await theirs(tx, actor, id);
		await tx
			.updateTable('guest')
			.set({ sent_at: now(), sent_by: actor.id })
			.where('id', '=', id)
			.where('refused_at', 'is', null)
			.where('sent_at', 'is', null)
			.execute();
	});
}

/** Takes somebody from the list. @throws Problem 'not-found' */
export function takeGuestBack(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'guest.take-back', id, async (tx) => {
		await theirs(tx, actor, id);
		await remove(tx, id);
	});
}

export type Guest = Person & {
	guest: string;
	/** Why they cannot come; null: they are asked. */
	refused: string | null;
	sentAt: string | null;
	/** First and last name. */
	sentBy: string | null;
};

/** Who is on the list of one review, and whom the child has named of whom nothing was said yet. */
export type GuestList = {
	guests: Guest[];
	/** Wanted, or not sure about. */
	wished: (Person & { wish: 'want-there' | 'not-sure' })[];
	/** Only for whoever plans: never told, and on no page that is printed. */
	unwanted: Person[];
};

/**
 * The list, for whoever plans for the child. What the child has said is opened for it: a deed.
 * @throws Problem 'not-found', 'not-allowed'
 */
export async function guestsFor(
	db: Database,
	keys: Keys,
	actor: Actor,
	review: string
): Promise<GuestList> {
	const wishes = await wishesFor(db, keys, actor, review);
	const guests = await db.transaction().execute(async (tx) => {
		const row = await openReview(tx, actor, review);
		return guestsOf(tx, keyOfReview(keys, row), review);
	});
	const open = wishes.filter((it) => !guests.some((guest) => isSame(guest, it)));
	return {
		guests,
		wished: open.flatMap(({ name, as, wish }) =>
			wish === 'do-not-want-there' ? [] : [{ name, as, wish }]
		),
		unwanted: open.flatMap(({ name, as, wish }) =>
			wish === 'do-not-want-there' ? [{ name, as }] : []
		)
	};
}

/** Those on the list of one review, in the order in which it was said; as a part of a greater deed. */
export async function guestsOf(tx: Tx, key: ChildKey, review: string): Promise<Guest[]> {
	const rows = await rowsOf(tx, review);
	return rows.map((row) => {
		const { name, as, why = null } = wordsIn(key, row);
		return {
			guest: row.id,
			name,
			as,
			refused: row.refused_at === null ? null : (why ?? ''),
			sentAt: row.sent_at,
			sentBy: row.first_name === null ? null : `${row.first_name} ${row.last_name}`
		};
	});
}

async function wishesFor(db: Database, keys: Keys, actor: Actor, review: string) {
	const { child_id: child } = await db.transaction().execute((tx) => openReview(tx, actor, review));
	const menu = await lastSaid(db, keys, actor, { child, form: 'review-menu' });
	return menu ? peopleIn(menu) : [];
}

const rowsOf = (tx: Tx, review: string) =>
	tx
		.selectFrom('guest')
		.leftJoin('person', 'person.id', 'guest.sent_by')
		.selectAll('guest')
		.select(['first_name', 'last_name'])
		.where('review_id', '=', review)
		.orderBy('said_at')
		.orderBy('guest.id')
		.execute();

async function theirs(tx: Tx, actor: Actor, id: string): Promise<void> {
	const row = await tx
		.selectFrom('guest')
		.select('review_id')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	await openReview(tx, actor, row.review_id);
}

const remove = (tx: Tx, id: string) => tx.deleteFrom('guest').where('id', '=', id).execute();

const isSame = (one: Person, other: Person): boolean =>
	one.name.trim().toLocaleLowerCase('en-GB') === other.name.trim().toLocaleLowerCase('en-GB') &&
	one.as === other.as;

const Words = z.object({ name: z.string(), as: z.string(), why: z.optional(z.string()) });

const wordsIn = (
	key: ChildKey,
	{ id, words_sealed }: Pick<Tables['guest'], 'id' | 'words_sealed'>
): z.infer<typeof Words> =>
	Words.parse(JSON.parse(decode(openAtRest(key, { what: 'guest', id }, words_sealed))));
