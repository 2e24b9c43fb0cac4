/** A child's card: what they have where no device of theirs is. It opens nothing without the code. */
import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { codeWords } from '../domain/code-words.ts';
import { Problem } from '../domain/problem.ts';
import { countTry, forgetTries, guessedFrom, type Counted } from './accounts.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { raiseAlarm } from './notifications.ts';

const day = 86_400_000;

/** How long a card may be used, and how long it sleeps after too many wrong codes, in milliseconds. */
const lasts = 365 * day;
const sleeps = day;

/** A card as it is printed, once: the house keeps only a hash of its secret. */
export type MadeCard = { userName: string; secret: string; endsAt: string };

/** One that was shown, and is a child's. */
export type ShownCard = { card: string; child: string };

/** Makes a child's card; the one before it is of no use from then on. */
export async function newCard(tx: Tx, child: string): Promise<MadeCard> {
	await endCards(tx, child);
	const made = { userName: userName(), secret: randomBytes(16).toString('base64url') };
	const endsAt = new Date(Date.parse(now()) + lasts).toISOString();
	await tx
		.insertInto('card')
		.values({
			id: randomUUID(),
			child_id: child,
			user_name: made.userName,
			secret_sha256: sha256(made.secret),
			made_at: now(),
			ends_at: endsAt
		})
		.execute();
	return { ...made, endsAt };
}

/** Ends the card of a child, if there is one. */
export async function endCards(tx: Tx, child: string): Promise<void> {
	await tx
		.updateTable('card')
		.set({ ended_at: now() })
		.where('child_id', '=', child)
		.where('ended_at', 'is', null)
		.execute();
}

/** Whether it is what a card's link holds, and no pairing. */
export const isCard = (shown: string): boolean => shown.includes('.');

/**
 * Whose card it is.
 * @param shown user name and secret, as the card's link holds them
 * @throws Problem 'card.unknown', the same whether it never was, has ended, or its secret is another
 */
export async function cardShown(db: Database | Tx, shown: string): Promise<ShownCard> {
	const [name = '', secret = ''] = shown.split('.');
	const row = await db
		.selectFrom('card')
		.select(['id', 'child_id', 'secret_sha256'])
		.where('user_name', '=', name)
		.where('ended_at', 'is', null)
		.where('ends_at', '>', now())
		.executeTakeFirst();
	const kept = Buffer.from(row?.secret_sha256 ?? sha256(''));
	const same = timingSafeEqual(kept, Buffer.from(sha256(secret)));
	if (!row || !same) throw new Problem('card.unknown');
	return { card: row.id, child: row.child_id };
}

/**
 * Counts a code that is tried with a card, before it is looked at. Tablets and helpers' codes go on,
 * whatever becomes of the card.
 * @throws Problem 'card.asleep' with seconds, 'code.wait' with seconds; such a try counts as none
 */
export async function countCardTry(db: Database, { card }: ShownCard): Promise<Counted> {
	const left = await sleepLeft(db, card);
	if (left > 0) throw new Problem('card.asleep', { seconds: Math.ceil(left / 1000) });
	const counted = await countTry(db, bucketOf(card));
	if (counted.inADay >= guessedFrom) await putToSleep(db, card);
	return counted;
}

/** The code was right: nobody is guessing. */
export async function forgetCardTries(tx: Tx, { card }: ShownCard): Promise<void> {
	await forgetTries(tx, bucketOf(card));
	await tx.updateTable('card').set({ sleeps_till: null }).where('id', '=', card).execute();
}

/** The card of a child that can be used now, for those who help them. */
export async function cardOf(
	db: Database | Tx,
	child: string
): Promise<{ madeAt: string; endsAt: string; sleeps: boolean } | null> {
	const row = await db
		.selectFrom('card')
		.select(['made_at', 'ends_at', 'sleeps_till'])
		.where('child_id', '=', child)
		.where('ended_at', 'is', null)
		.where('ends_at', '>', now())
		.executeTakeFirst();
	if (!row) return null;
	const asleep = row.sleeps_till !== null && row.sleeps_till > now();
	return { madeAt: row.made_at, endsAt: row.ends_at, sleeps: asleep };
}

/** Wakes a card: somebody has made sure that the child has it. */
export async function wakeCards(tx: Tx, child: string): Promise<void> {
	const cards = await tx.selectFrom('card').select('id').where('child_id', '=', child).execute();
	for (const { id } of cards) await forgetCardTries(tx, { card: id, child });
}

/** Never longer than it sleeps at all: where the clock was set back, it begins anew. */
async function sleepLeft(db: Database, card: string): Promise<number> {
	const row = await db
		.selectFrom('card')
		.select('sleeps_till')
		.where('id', '=', card)
		.executeTakeFirst();
	if (!row?.sleeps_till) return 0;
	const left = Date.parse(row.sleeps_till) - Date.parse(now());
	if (left <= sleeps) return left;
	await putToSleep(db, card);
	return sleeps;
}

/** It wakes by itself, and with it a new day begins. Somebody is told, who may give the child another. */
async function putToSleep(db: Database, card: string): Promise<void> {
	const sleeps_till = new Date(Date.parse(now()) + sleeps).toISOString();
	await db.transaction().execute(async (tx) => {
		await tx.updateTable('card').set({ sleeps_till }).where('id', '=', card).execute();
		await tx
			.updateTable('code_try')
			.set({ day_from: null, day_wrong: 0 })
			.where('enrolment_id', '=', bucketOf(card))
			.execute();
		await raiseAlarm(tx, 'card.guessed', card);
	});
}

const bucketOf = (card: string): string => `card|${card}`;

const anyWord = (): string => codeWords[randomInt(codeWords.length)]!;
const userName = (): string => `${anyWord()}-${anyWord()}-${randomInt(10, 1000)}`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
