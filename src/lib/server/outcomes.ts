/** How a review was: written down by whoever answers for it, mostly from what is known here already. */
import { decode, encode } from '../domain/envelope.ts';
import type { Mode } from '../domain/mode.ts';
import {
	ageOn,
	codeFor,
	type AdultGroup,
	type Outcome,
	type Seat,
	type Use
} from '../domain/outcome.ts';
import type { ParticipationCode } from '../domain/participation.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { rulesBroken } from '../domain/yearly-return.ts';
import { formVersion, forReviews } from '../forms/catalogue.ts';
import { textOf } from '../forms/texts.ts';
import { act, allows } from './act.ts';
import { childrenWithin, reachOf, statementsWithin, type Reach } from './allocations.ts';
import { aboutOf, nameOf } from './children.ts';
import { aDay, dayAfter, now, startOf, today } from './clock.ts';
import type { Database, Tables, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { askNoMore } from './moves.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey } from './rest.ts';

/** Which review, of which child: both stand in the address, and must belong together. */
export type WhichReview = { child: string; review: string };

/** The longest summary of an officer, in characters. */
export const longestSummary = 4000;

/** A child and one of their reviews, for whoever answers for it. */
export type OwnReview = {
	child: string;
	/** The known-as name. */
	name: string;
	mode: Mode;
	language: string;
	birthYear: number | null;
	key: ChildKey;
	/** The day for which it is planned, or on which it was held; ISO date. */
	plannedOn: string;
	inParts: boolean;
};

/**
 * The review, if its child is one for whom the actor answers now: who is named, who stands in, and duty for
 * children of nobody. A manager who knows of every child is not enough: there are words in it.
 * @throws Problem 'not-found'
 */
export async function ownReview(
	tx: Tx,
	keys: Keys,
	actor: Actor,
	{ child, review }: WhichReview
): Promise<OwnReview> {
	const row = await childrenWithin(tx, await writingReach(tx, actor))
		.innerJoin('review', 'review.child_id', 'child.id')
		.select(['child.id', 'name_sealed', 'about_sealed', 'key_wrapped', 'key_kid', 'mode'])
		.select(['language', 'on_date', 'in_parts_at'])
		.where('child.id', '=', child)
		.where('review.id', '=', review)
		.where('stood_down_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	const { language, on_date: plannedOn } = row;
	// Only `addChild` and the child's own choice write this column.
	const mode = row.mode as Mode;
	const { birthYear } = aboutOf(keys, row);
	const key = childKeyOf(keys, row);
	const inParts = row.in_parts_at !== null;
	return { child, name: nameOf(keys, row), mode, language, birthYear, key, plannedOn, inParts };
}

/** Whether there is anything here for them: what a page may offer. */
export async function writesUp(db: Database, actor: Actor, child: string): Promise<boolean> {
	if (!allows(actor, 'review.close')) return false;
	const row = await childrenWithin(db, await writingReach(db, actor))
		.select('child.id')
		.where('child.id', '=', child)
		.executeTakeFirst();
	return row !== undefined;
}

const writingReach = async (db: Database | Tx, actor: Actor): Promise<Reach> => ({
	...(await reachOf(db, actor, now())),
	worked: [],
	everyChild: false
});

/** Something the child sent for this review: what was done with it there is asked for each. */
export type SentBefore = {
	statement: string;
	title: string;
	arrivedAt: string;
	onPaper: boolean;
	used: Use | null;
};

/** What is known of a review once its day has come. */
export type AfterReview = {
	kept: (Outcome & { summary: string; keptAt: string }) | null;
	sent: SentBefore[];
	/** When the child last asked to talk with their officer, or for an advocate, since the review before. */
	asked: { talk: string | null; advocate: string | null };
	/** Where the year of birth can tell. */
	age: number | null;
};

/** All that is known of how a review was, as a part of a greater deed. */
export async function outcomeOf(
	tx: Tx,
	actor: Actor,
	own: OwnReview,
	review: string
): Promise<AfterReview> {
	const row = await rowOf(tx, review);
	const on = row?.held_on ?? min(own.plannedOn, today());
	const arrived = await arrivedFor(tx, actor, own.child, { review, on });
	const used = await usesOf(tx, review);
	const last = (form: string) => arrived.find((it) => it.form === form)?.arrived_at ?? null;
	const ids = forReviews.map(({ id }) => id);
	const sent = arrived.filter(({ form }) => ids.includes(form));
	return {
		kept: row ? { ...outcomeIn(row), summary: summaryIn(own.key, row), keptAt: row.kept_at } : null,
		sent: await Promise.all(
			sent.map(async ({ statement, form, version, arrived_at, paper }) => ({
				statement,
				title: await titleOf(form, version),
				arrivedAt: arrived_at,
				onPaper: paper !== null,
				used: used.get(statement) ?? null
			}))
		),
		asked: { talk: last('see-my-iro'), advocate: last('want-advocate') },
		age: ageOn(own.birthYear, on)
	};
}

/** What an officer writes down. `used`: by the id of each statement that was sent before. */
export type Closing = WhichReview & {
	outcome: Outcome;
	summary: string;
	used: Readonly<Record<string, Use>>;
};

/**
 * The code that fits what was written down: a proposal, on which the officer decides.
 * @throws Problem 'not-found', 'dates.unfit'; 'outcome.unfit' when it is not said what was done with
 * something that the child had sent
 */
export function proposeCode(
	db: Database,
	keys: Keys,
	actor: Actor,
	closing: Closing
): Promise<ParticipationCode> {
	return act(db, actor, 'agreed.open', closing.review, async (tx) => {
		const own = await ownReview(tx, keys, actor, closing);
		const used = Object.values(await usesIn(tx, actor, closing));
		return codeFor(closing.outcome, used, ageOn(own.birthYear, closing.outcome.on));
	});
}

/**
 * Writes down how a review was. Written down again, the last word holds. About another day nobody is asked
 * any more.
 * @throws Problem as `proposeCode`; 'return.rule' with its number when the yearly return would turn it down
 */
export function closeReview(
	db: Database,
	keys: Keys,
	actor: Actor,
	closing: Closing
): Promise<void> {
	return act(db, actor, 'review.close', closing.review, async (tx) => {
		const { review, outcome, summary } = closing;
		const own = await ownReview(tx, keys, actor, closing);
		const used = await usesIn(tx, actor, closing);
		if (summary.length > longestSummary) throw new Problem('outcome.unfit', { why: 'summary' });
		const age = ageOn(own.birthYear, outcome.on);
		const [rule] = rulesBroken({ ...outcome, due: null, cancelled: false, age });
		if (rule) throw new Problem('return.rule', { rule });

		const summary_sealed = summary
			? sealAtRest(own.key, { what: 'summary', id: review }, encode(summary))
			: null;
		const facts = { ...factsOf(outcome), summary_sealed, kept_at: now(), kept_by: actor.id };
		await tx
			.insertInto('review_outcome')
			.values({ review_id: review, child_id: own.child, ...facts })
			.onConflict((conflict) => conflict.column('review_id').doUpdateSet(facts))
			.execute();
		await keepUses(tx, closing, used);
		await tx
			.updateTable('review')
			// From here on its day is the one on which it was held; the first day it was due stays beside.
			.set({ held_at: startOf(outcome.on), on_date: outcome.on })
			.where('id', '=', review)
			.execute();
		await askNoMore(tx, own.key, actor, { review, heldOn: outcome.on });
	});
}

/** What was written down of one review, with what was done with each thing that was sent for it. */
export type KeptOutcome = Outcome & {
	summary: string;
	keptAt: string;
	/** First and last name. */
	by: string;
	used: { statement: string; used: Use }[];
};

/** As a part of a greater deed; null: nobody has written down how it was. */
export async function keptOutcome(
	tx: Tx,
	key: ChildKey,
	review: string
): Promise<KeptOutcome | null> {
	const row = await rowOf(tx, review);
	if (!row) return null;
	const by = await tx
		.selectFrom('person')
		.select(['first_name', 'last_name'])
		.where('id', '=', row.kept_by)
		.executeTakeFirst();
	return {
		...outcomeIn(row),
		summary: summaryIn(key, row),
		keptAt: row.kept_at,
		by: `${by?.first_name} ${by?.last_name}`,
		used: [...(await usesOf(tx, review))].map(([statement, used]) => ({ statement, used }))
	};
}

type Row = Tables['review_outcome'];

const rowOf = (tx: Tx, review: string) =>
	tx.selectFrom('review_outcome').selectAll().where('review_id', '=', review).executeTakeFirst();

/** Only `closeReview` writes these columns. */
const outcomeIn = (row: Pick<Row, keyof ReturnType<typeof factsOf>>): Outcome =>
	({
		on: row.held_on,
		sitting: row.sitting,
		attended: row.attended,
		heard: row.heard,
		before: row.before,
		chaired: row.chaired,
		advocacy: row.advocacy,
		came: JSON.parse(row.came) as Seat[],
		// A review of the first releases says nothing of them.
		asked: JSON.parse(row.asked ?? '[]') as AdultGroup[],
		replied: JSON.parse(row.replied ?? '[]') as AdultGroup[],
		shortBreaks: row.short_breaks_at !== null,
		code: row.code
	}) as Outcome;

const factsOf = ({ on, shortBreaks, came, asked, replied, ...outcome }: Outcome) => ({
	...outcome,
	held_on: on,
	came: JSON.stringify(came),
	// What came back was sent, whether or not somebody has ticked that too.
	asked: JSON.stringify([...new Set([...asked, ...replied])]),
	replied: JSON.stringify(replied),
	short_breaks_at: shortBreaks ? now() : null
});

const summaryIn = (key: ChildKey, { review_id: id, summary_sealed }: Row): string =>
	summary_sealed ? decode(openAtRest(key, { what: 'summary', id }, summary_sealed)) : '';

/** What came since the review before, up to the end of the day; by the reach of whoever asks. */
async function arrivedFor(
	tx: Tx,
	actor: Actor,
	child: string,
	{ review, on }: { review: string; on: string }
) {
	const before = await tx
		.selectFrom('review_outcome')
		.select('held_on')
		.where('child_id', '=', child)
		.where('review_id', '!=', review)
		.where('held_on', '<', on)
		.orderBy('held_on', 'desc')
		.executeTakeFirst();
	return (
		statementsWithin(tx, await reachOf(tx, actor, now()))
			.leftJoin('paper', 'paper.statement_id', 'statement.id')
			.select([
				'statement.id as statement',
				'form',
				'version',
				'arrived_at',
				'paper.statement_id as paper'
			])
			.where('statement.child_id', '=', child)
			.where('arrived_at', '>', before ? startOf(before.held_on) : '')
			// On the day itself, before or after: it is asked about once.
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('statement_use')
							.select('used')
							.whereRef('statement_use.statement_id', '=', 'statement.id')
							.where('review_id', '!=', review)
					)
				)
			)
			// What was written before and typed in after it was there all the same.
			.where((eb) =>
				eb.or([eb('arrived_at', '<', startOf(dayAfter(on))), eb('paper.written_on', '<=', on)])
			)
			.orderBy('arrived_at', 'desc')
			.execute()
	);
}

/** @throws Problem 'dates.unfit', 'outcome.unfit' */
async function usesIn(
	tx: Tx,
	actor: Actor,
	{ child, review, outcome, used }: Closing
): Promise<Record<string, Use>> {
	if (aDay(outcome.on) > today()) throw new Problem('dates.unfit');
	const ids = forReviews.map(({ id }) => id);
	const arrived = await arrivedFor(tx, actor, child, { review, on: outcome.on });
	const sent = arrived.filter(({ form }) => ids.includes(form));
	const told = sent.map(({ statement }) => [statement, used[statement]] as const);
	if (told.some(([, use]) => use === undefined))
		throw new Problem('outcome.unfit', { why: 'used' });
	return Object.fromEntries(told) as Record<string, Use>;
}

async function keepUses(
	tx: Tx,
	{ child, review }: WhichReview,
	used: Readonly<Record<string, Use>>
): Promise<void> {
	await tx.deleteFrom('statement_use').where('review_id', '=', review).execute();
	const rows = Object.entries(used).map(([statement_id, used]) => ({
		...{ review_id: review, child_id: child },
		...{ statement_id, used }
	}));
	if (rows.length > 0) await tx.insertInto('statement_use').values(rows).execute();
}

async function usesOf(tx: Tx, review: string): Promise<Map<string, Use>> {
	const rows = await tx
		.selectFrom('statement_use')
		.select(['statement_id', 'used'])
		.where('review_id', '=', review)
		.execute();
	// Only `keepUses` writes this column.
	return new Map(rows.map(({ statement_id, used }) => [statement_id, used as Use]));
}

/** Staff read English until a council asks for more. */
async function titleOf(id: string, version: number): Promise<string> {
	const form = formVersion(id, version);
	return form ? (await textOf(form, 'en')).title : id;
}

const min = (one: string, other: string): string => (one < other ? one : other);
