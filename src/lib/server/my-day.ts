/** One officer's day: what is new, who asked to see them, what waits for an answer, which review is near. */
import type { Actor } from '../domain/people.ts';
import { invitedFrom } from '../domain/review.ts';
import { mustBeAllowed } from './act.ts';
import { piecesOf, reachOf, statementsWithin, viaOf, type Reach, type Via } from './allocations.ts';
import { nameOf } from './children.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { dueDays, titlesOf } from './delivery.ts';
import type { Keys } from './keys.ts';
import { dueLetters, type DueLetter } from './letters.ts';

/** Something a child has said. No words of it: to open it is a deed of its own. */
export type DayStatement = {
	statement: string;
	/** The child's known-as name. */
	child: string;
	title: string;
	arrivedAt: string;
	urgent: boolean;
	/** Nobody had read it in time. */
	late: boolean;
	/** By which day it should have been read, ISO date; null: somebody has read it. */
	dueOn: string | null;
	via: Via;
};

/** A review that is near. */
export type DayReview = {
	review: string;
	child: string;
	/** The child's known-as name. */
	name: string;
	on: string;
	time: string | null;
	/** The last day on which the law allows it, where it is planned for later than that; else null. */
	lateFor: string | null;
	/** Whether the invitation has come to the child: on their device, or on paper. */
	invited: 'seen' | 'on paper' | 'not yet';
	/** What the child wants for it has come. */
	answered: boolean;
	/** Another day was put before the child, and whether they have said something to it; null: none was. */
	asked: 'waits' | 'answered' | null;
};

/** The first of each, and how many there are. */
type Some<Of> = { first: Of[]; all: number };

export type MyDay = {
	/** Urgent ones first, then whatever has waited longest. */
	unread: Some<DayStatement>;
	toSee: Some<DayStatement>;
	/** Read, and not answered; what has waited longest comes first. */
	toAnswer: Some<DayStatement>;
	/** The nearest first. */
	reviews: Some<DayReview>;
	/** Reviews that are over and whose letter is not sent, the one that is due first on top. */
	letters: Some<DueLetter>;
	/** How many children the officer is named for, or stands in for, now. */
	children: number;
};

/** How many of each stand on the page. */
export const onTheDay = 12;

/** How far back is looked for what nobody has answered, in days. What is older, nobody waits for any more. */
const waitsFor = 180;

/**
 * The day of one officer, over their own children and those they stand in for. No line is written: no words
 * are opened.
 * @throws Problem 'not-allowed' for whoever is no officer
 */
export async function dayOf(db: Database, keys: Keys, actor: Actor): Promise<MyDay> {
	mustBeAllowed(actor, 'day.see');

	const letters = (await dueLetters(db, keys, actor)).filter(({ mine }) => mine);
	return db.transaction().execute(async (tx) => {
		const reach = await reachOf(tx, actor, now());
		const children = [...reach.named, ...reach.covered.map(({ child }) => child)];
		const rows = await waitingWithin(tx, reach);
		const due = await dueDays(tx, rows);
		const titles = await titlesOf();
		const told = (row: Row): DayStatement => ({
			statement: row.statement,
			child: nameOf(keys, { ...row, id: row.child_id }),
			title: titles.get(`${row.form}/${row.version}`) ?? row.form,
			arrivedAt: row.arrived_at,
			urgent: row.urgent_at !== null,
			late: row.read_at === null && row.escalated_at !== null && row.urgent_at === null,
			dueOn: due.get(row.statement) ?? null,
			via: viaOf(reach, row)
		});
		const of = (wanted: (row: Row) => boolean) => someOf(rows.filter(wanted).map(told));
		const wantsToSee = ({ form, answered_at }: Row) =>
			form === 'see-my-iro' && answered_at === null;
		return {
			unread: of(({ read_at, form }) => read_at === null && form !== 'see-my-iro'),
			toSee: of(wantsToSee),
			toAnswer: of((row) => row.read_at !== null && !wantsToSee(row)),
			reviews: someOf(await reviewsNear(tx, keys, reach, children)),
			letters: someOf(letters),
			children: children.length
		};
	});
}

const someOf = <Of>(all: Of[]): Some<Of> => ({ first: all.slice(0, onTheDay), all: all.length });

type Row = Awaited<ReturnType<typeof waitingRows>>[number];

/** What nobody has read, and what nobody has answered; urgent ones first, then by when they came. */
async function waitingWithin(tx: Tx, reach: Reach): Promise<Row[]> {
	const rows = new Map<string, Row>();
	for (const piece of piecesOf(reach)) {
		for (const row of await waitingRows(tx, piece)) rows.set(row.statement, row);
	}
	const rank = (row: Row) => `${row.urgent_at && !row.read_at ? 0 : 1} ${row.arrived_at}`;
	return [...rows.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

const waitingRows = (tx: Tx, reach: Reach) =>
	statementsWithin(tx, reach)
		.innerJoin('child', 'child.id', 'statement.child_id')
		.select([
			'statement.id as statement',
			'child_id',
			'form',
			'version',
			'arrived_at',
			'read_at',
			'answered_at',
			'about_iro_at',
			'urgent_at',
			'escalated_at',
			'assurance',
			'name_sealed',
			'key_wrapped',
			'key_kid'
		])
		.where((eb) =>
			eb.or([
				eb('read_at', 'is', null),
				eb.and([
					eb('answered_at', 'is', null),
					// What a child says to an answer, a date or a letter is read; it asks for none of its own. A mind
					// that was changed does, like what it takes the place of.
					eb.or([eb('about_what', 'is', null), eb('about_what', '=', 'statement')]),
					eb('arrived_at', '>', daysAgo(waitsFor))
				])
			])
		)
		.execute();

/** From six weeks ahead on, as the child is invited. */
async function reviewsNear(
	tx: Tx,
	keys: Keys,
	reach: Reach,
	children: string[]
): Promise<DayReview[]> {
	if (children.length === 0) return [];
	const rows = await tx
		.selectFrom('review')
		.innerJoin('child', 'child.id', 'review.child_id')
		.leftJoin('review_move', (join) =>
			join.onRef('review_move.review_id', '=', 'review.id').on('settled_at', 'is', null)
		)
		.select(['review.id', 'review.child_id', 'on_date', 'at_time', 'first_due_on'])
		.select(['review.told_at', 'letter_at', 'review_move.id as move'])
		.select(['name_sealed', 'key_wrapped', 'key_kid'])
		.where('review.child_id', 'in', children)
		.where('held_at', 'is', null)
		.where('stood_down_at', 'is', null)
		.where('on_date', '>=', today())
		.orderBy('on_date')
		.orderBy('review.id')
		.execute();
	const near = rows.filter(({ on_date }) => today() >= invitedFrom(on_date));
	const { wanted, days } = await saidFor(tx, reach);
	return near.map((row) => ({
		review: row.id,
		child: row.child_id,
		name: nameOf(keys, { ...row, id: row.child_id }),
		on: row.on_date,
		time: row.at_time,
		lateFor: row.first_due_on !== null && row.on_date > row.first_due_on ? row.first_due_on : null,
		invited: row.told_at ? 'seen' : row.letter_at ? 'on paper' : 'not yet',
		answered: (wanted.get(row.child_id) ?? '') >= invitedFrom(row.on_date),
		asked: row.move === null ? null : days.has(row.move) ? 'answered' : 'waits'
	}));
}

/** The forms by which a child says what they want for their review. */
const forReviews = ['review-menu', 'prepare-review'];

/** When each of the officer's children last said what they want for a review; and to which days they said something. */
async function saidFor(tx: Tx, reach: Reach) {
	const own = { ...reach, unowned: [], duty: false, reasoned: [] };
	const rows = await statementsWithin(tx, own)
		.select(({ fn }) => ['child_id', fn.max('arrived_at').as('last')])
		.where('form', 'in', forReviews)
		.groupBy('child_id')
		.execute();
	const said = await statementsWithin(tx, own)
		.select('about_id')
		.where('about_what', '=', 'date')
		.where('arrived_at', '>', daysAgo(waitsFor))
		.execute();
	return {
		wanted: new Map(rows.map(({ child_id, last }) => [child_id, last])),
		days: new Set(said.map(({ about_id }) => about_id))
	};
}

const day = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.parse(now()) - days * day).toISOString();
