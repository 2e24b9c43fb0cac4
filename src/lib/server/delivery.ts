/** What lies before whom: the list of one reader, made anew from who is named and who is on duty now. */
import { catalogue } from '../forms/catalogue.ts';
import { textOf } from '../forms/texts.ts';
import type { Actor } from '../domain/people.ts';
import { readBy, urgencyOf } from '../domain/reading-clock.ts';
import { mustBeAllowed } from './act.ts';
import { comingOf } from './attachments.ts';
import {
	piecesOf,
	reachOf,
	standingIn,
	statementsWithin,
	viaOf,
	withIro,
	type Reach,
	type Via
} from './allocations.ts';
import { nameOf } from './children.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { nextReviews, type Review } from './reviews.ts';
import { withReasons } from './reasons.ts';
import { clocksIn, settingsOf } from './settings.ts';

/**
 * How far a statement can be trusted to be the child's own: the code's signature is on it, or is not; or
 * somebody typed in what the child wrote on paper.
 */
export type Assurance = 'confirmed' | 'not-confirmed' | 'held' | 'paper';

export type InboxEntry = {
	statement: string;
	/** The child's known-as name. */
	child: string;
	form: string;
	version: number;
	/** What it is, as the form calls itself. */
	title: string;
	/** By the child's device, whose clock may be wrong. */
	writtenAt: string;
	arrivedAt: string;
	readAt: string | null;
	review: Review | null;
	assurance: Assurance;
	/** Minutes between writing and arriving, where that was long; else 0. */
	waitedOnTablet: number;
	/** The child said it where nothing can wait. */
	urgent: boolean;
	/** By which day somebody should have read it, as the child is told; null: somebody has. ISO date. */
	dueOn: string | null;
	/** Nobody had read it in time, and the duty desk has it too. */
	late: boolean;
	via: Via;
	/** How many pictures and recordings are still on their way. */
	coming: number;
	/** A manager has read it, and has said why. */
	reasoned: boolean;
	/** Whose own device it was said on: a worker or an officer had handed it to the child. */
	heldBy: string | null;
};

/** One page of an inbox, newest first. `next` asks for the page after it; null: there is none. */
export type Inbox = { entries: InboxEntry[]; next: string | null };

const onPage = 50;

/**
 * The inbox of one reader. No line is written: no words are opened.
 * @param before `next` of the page before
 * @throws Problem 'not-allowed' for whoever reads no statements at all
 */
export async function inboxOf(
	db: Database,
	keys: Keys,
	actor: Actor,
	before: string | null = null
): Promise<Inbox> {
	mustBeAllowed(actor, 'inbox.list');

	return db.transaction().execute(async (tx) => {
		const reach = await reachOf(tx, actor, now());
		const rows = await rowsWithin(tx, reach, before);
		const page = rows.slice(0, onPage);
		const reviews = await nextReviews(tx, [...new Set(page.map((row) => row.child_id))], today());
		const titles = await titlesOf();
		const ids = page.map(({ statement }) => statement);
		const coming = await comingOf(tx, ids);
		const dueOn = await dueDays(tx, page);
		const reasoned = actor.role === 'worker' ? new Set() : await withReasons(tx, ids);
		// Of one child there are many, and a name is decrypted.
		const children = new Map(page.map((row) => [row.child_id, { ...row, id: row.child_id }]));
		const names = new Map([...children].map(([id, child]) => [id, nameOf(keys, child)]));

		const entries = page.map((row): InboxEntry => {
			const { form, version, written_at: writtenAt, arrived_at: arrivedAt } = row;
			return {
				statement: row.statement,
				child: names.get(row.child_id) ?? '',
				form,
				version,
				title: titles.get(`${form}/${version}`) ?? form,
				writtenAt,
				arrivedAt,
				readAt: row.read_at,
				review: reviews.get(row.child_id) ?? null,
				// Only the opener writes this column.
				assurance: row.assurance as Assurance,
				waitedOnTablet: row.assurance === 'paper' ? 0 : waitedOnTablet(writtenAt, arrivedAt),
				urgent: row.urgent_at !== null,
				dueOn: dueOn.get(row.statement) ?? null,
				late: row.read_at === null && row.escalated_at !== null && row.urgent_at === null,
				via: viaOf(reach, row),
				coming: coming.get(row.statement) ?? 0,
				reasoned: reasoned.has(row.statement),
				heldBy: row.holder_first && `${row.holder_first} ${row.holder_last}`
			};
		});
		const last = rows.length > onPage ? page.at(-1) : null;
		return { entries, next: last ? cursorAt(last) : null };
	});
}

type Waiting = Parameters<typeof standingIn>[0] & {
	statement: string;
	child_id: string;
	arrived_at: string;
	read_at: string | null;
};

/**
 * By which day each statement should have been read, by its id; without those that somebody has read. The
 * child is told the same.
 * @returns ISO dates
 */
export async function dueDays(tx: Tx, rows: readonly Waiting[]): Promise<Map<string, string>> {
	const clocks = clocksIn(await settingsOf(tx));
	const unread = rows.filter(({ read_at }) => read_at === null);
	const named = await withIro(
		tx,
		unread.map(({ child_id }) => child_id)
	);
	return new Map(
		unread.map((row) => {
			const urgency = urgencyOf(standingIn(row, named.has(row.child_id)));
			return [row.statement, readBy(row.arrived_at, urgency, clocks)];
		})
	);
}

const longWait = 10;

/**
 * How long a statement waited for a line, as far as two clocks can tell.
 * @returns minutes; 0 when it is not worth telling, or when the tablet's clock is ahead of ours
 */
export function waitedOnTablet(writtenAt: string, arrivedAt: string): number {
	const minutes = Math.round((Date.parse(arrivedAt) - Date.parse(writtenAt)) / 60_000);
	return minutes > longWait ? minutes : 0;
}

/** One more than a page holds, so that it shows whether there is another. */
async function rowsWithin(tx: Tx, reach: Reach, before: string | null) {
	const rows = new Map<string, Awaited<ReturnType<typeof rowsOf>>[number]>();
	for (const piece of piecesOf(reach)) {
		for (const row of await rowsOf(tx, piece, before)) rows.set(row.statement, row);
	}
	return [...rows.values()]
		.toSorted((a, b) => (cursorAt(a) < cursorAt(b) ? 1 : -1))
		.slice(0, onPage + 1);
}

/**
 * How far back is looked, in days, until a page is full; then all there are. Of an officer's thousands only
 * those are read that may stand on it.
 */
const lookedBack = [30, 365];

async function rowsOf(tx: Tx, reach: Reach, before: string | null) {
	const [at, id] = before?.split('|') ?? [];
	// From where this page begins; whoever made up an address begins at the top.
	const from = Date.parse(/^\d{4}-/.test(at ?? '') ? (at ?? '') : '') || Date.parse(now());
	for (const days of lookedBack) {
		const since = new Date(from - days * 86_400_000).toISOString();
		const rows = await rowsSince(tx, reach, { at, id, since });
		if (rows.length > onPage) return rows;
	}
	return rowsSince(tx, reach, { at, id, since: null });
}

type Cut = { at: string | undefined; id: string | undefined; since: string | null };

function rowsSince(tx: Tx, reach: Reach, { at, id, since }: Cut) {
	return statementsWithin(tx, reach)
		.innerJoin('child', 'child.id', 'statement.child_id')
		.leftJoin('person as holder', 'holder.id', 'statement.held_by')
		.select(['holder.first_name as holder_first', 'holder.last_name as holder_last'])
		.select([
			'statement.id as statement',
			'child_id',
			'form',
			'version',
			'written_at',
			'arrived_at',
			'read_at',
			'about_iro_at',
			'urgent_at',
			'escalated_at',
			'assurance',
			'name_sealed',
			'key_wrapped',
			'key_kid'
		])
		.$if(at !== undefined && id !== undefined, (query) =>
			query.where((eb) =>
				eb(eb.refTuple('arrived_at', 'statement.id'), '<', eb.tuple(at ?? '', id ?? ''))
			)
		)
		.$if(since !== null, (query) => query.where('arrived_at', '>=', since ?? ''))
		.orderBy('arrived_at', 'desc')
		.orderBy('statement.id', 'desc')
		.limit(onPage + 1)
		.execute();
}

const cursorAt = (row: { arrived_at: string; statement: string }): string =>
	`${row.arrived_at}|${row.statement}`;

/** What each form calls itself, by `id/version`. Staff read English until a council asks for more. */
export async function titlesOf(): Promise<Map<string, string>> {
	const titles = catalogue.map(async (form): Promise<[string, string]> => {
		return [`${form.id}/${form.version}`, (await textOf(form, 'en')).title];
	});
	return new Map(await Promise.all(titles));
}
