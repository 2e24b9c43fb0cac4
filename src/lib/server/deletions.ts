/**
 * A child's record, deleted when its time is over: prepared by an administrator, who sees a number and no
 * name, and decided by a manager. The child's key goes first, and with it whatever backups still have.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { Problem, type ProblemCode } from '../domain/problem.ts';
import { act, mustBeAllowed } from './act.ts';
import { now } from './clock.ts';
import { locked, type Database, type Tables, type Tx } from './database.ts';
import { fileOf } from './filing.ts';
import { isHeld } from './holds.ts';
import { isAnyLocked } from './picture-locks.ts';
import { settingsOf } from './settings.ts';

/** What is left to tell afterwards: numbers and times. */
export type Certificate = {
	statements: number;
	made: number;
	parts: number;
	lastArrivedAt: string | null;
};

export type Deletion = {
	id: string;
	councilId: string;
	filedAs: string;
	preparedBy: string;
	preparedAt: string;
	approvedAt: string | null;
	declinedAt: string | null;
	certificate: Certificate | null;
};

/**
 * Prepares a deletion.
 * @param filedAs the document under which the council has filed what is deleted here
 * @throws Problem 'child.unknown'; 'deletion.record', 'deletion.held', 'deletion.unread', 'deletion.unfiled',
 * 'deletion.too-soon' for what must not go; 'deletion.prepared' when it was prepared before
 */
export function prepareDeletion(
	db: Database,
	actor: Actor,
	{ councilId, filedAs }: { councilId: string; filedAs: string }
): Promise<string> {
	return act(db, actor, 'deletion.prepare', councilId, async (tx) => {
		const child = await childOf(tx, 'council_id', councilId);
		await mayGo(tx, child.id);
		const open = await openOf(tx).where('child_id', '=', child.id).executeTakeFirst();
		if (open) throw new Problem('deletion.prepared');

		const id = randomUUID();
		await tx
			.insertInto('deletion')
			.values({
				id,
				child_id: child.id,
				council_id: councilId,
				filed_as: filedAs,
				prepared_by: actor.id,
				prepared_at: now(),
				decided_by: null,
				approved_at: null,
				declined_at: null,
				certificate: null
			})
			.execute();
		return id;
	});
}

/**
 * Approves it, and deletes: asked once more whether it may go, since much may have come meanwhile.
 * @throws Problem 'not-found'; 'deletion.same-person' when who prepared it would decide; as `prepareDeletion`
 */
export function approveDeletion(db: Database, actor: Actor, id: string): Promise<Certificate> {
	return act(db, actor, 'deletion.approve', id, async (tx) => {
		const { child_id, prepared_by } = await openOne(tx, id);
		if (prepared_by === actor.id) throw new Problem('deletion.same-person');
		await childOf(tx, 'id', child_id);
		await mayGo(tx, child_id);

		const certificate = await certificateOf(tx, child_id);
		for (const part of await mergedInto(tx, child_id)) await forget(tx, part);
		await forget(tx, child_id);
		await tx
			.updateTable('deletion')
			.set({
				decided_by: actor.id,
				approved_at: now(),
				certificate: JSON.stringify(certificate)
			})
			.where('id', '=', id)
			.execute();
		return certificate;
	});
}

/** Does not approve it: everything stays. @throws Problem 'not-found' */
export function declineDeletion(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'deletion.decline', id, async (tx) => {
		await openOne(tx, id);
		await tx
			.updateTable('deletion')
			.set({ decided_by: actor.id, declined_at: now() })
			.where('id', '=', id)
			.execute();
	});
}

/** What was prepared, and what became of it; newest first. */
export async function deletionsFor(db: Database, actor: Actor): Promise<Deletion[]> {
	mustBeAllowed(actor, 'deletion.list');
	const rows = await db
		.selectFrom('deletion')
		.leftJoin('person', 'person.id', 'deletion.prepared_by')
		.selectAll('deletion')
		.select(['first_name', 'last_name'])
		.orderBy('prepared_at', 'desc')
		.limit(100)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		councilId: row.council_id,
		filedAs: row.filed_as,
		preparedBy: `${row.first_name} ${row.last_name}`,
		preparedAt: row.prepared_at,
		approvedAt: row.approved_at,
		declinedAt: row.declined_at,
		certificate: row.certificate === null ? null : (JSON.parse(row.certificate) as Certificate)
	}));
}

/** Locked, so that nothing is added to a child while it is decided. */
async function childOf(tx: Tx, column: 'id' | 'council_id', is: string): Promise<{ id: string }> {
	const row = tx
		.selectFrom('child')
		.select('id')
		.where(column, '=', is)
		.where('merged_into', 'is', null);
	const child = await locked(tx, row).executeTakeFirst();
	if (!child) throw new Problem('child.unknown');
	return child;
}

const openOf = (tx: Tx) =>
	tx
		.selectFrom('deletion')
		.selectAll()
		.where('approved_at', 'is', null)
		.where('declined_at', 'is', null);

async function openOne(tx: Tx, id: string) {
	const row = await openOf(tx).where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}

/** @throws Problem for the first thing that stands against it */
async function mayGo(tx: Tx, child: string): Promise<void> {
	const { record, keepMonths } = await settingsOf(tx);
	const { unfiled, lastAt } = await fileOf(tx, child);
	const last =
		[await lastArrival(tx, child), lastAt]
			.map((at) => at ?? '')
			.toSorted()
			.at(-1) ?? '';
	const against: [ProblemCode, boolean][] = [
		['deletion.record', record === 'my-say'],
		['deletion.held', (await isHeld(tx, child)) || (await isAnyLocked(tx, child))],
		['deletion.unread', await isAnyUnread(tx, child)],
		['deletion.unfiled', unfiled > 0],
		['deletion.too-soon', last > monthsAgo(keepMonths)]
	];
	const found = against.find(([, is]) => is);
	if (found) throw new Problem(found[0]);
}

/** Not read, or not even opened: held, set aside and differing parts too. */
async function isAnyUnread(tx: Tx, child: string): Promise<boolean> {
	const unread = await tx
		.selectFrom('statement')
		.select('id')
		.where('child_id', '=', child)
		.where('read_at', 'is', null)
		.executeTakeFirst();
	const unopened = await tx
		.selectFrom('sealed_part')
		.innerJoin('enrolment', 'enrolment.id', 'sealed_part.enrolment_id')
		.select('part')
		.where('child_id', '=', child)
		.where('opened_at', 'is', null)
		.executeTakeFirst();
	const differing = await tx
		.selectFrom('differing_part')
		.innerJoin('enrolment', 'enrolment.id', 'differing_part.enrolment_id')
		.select('part')
		.where('child_id', '=', child)
		.where('receipt', 'is', null)
		.executeTakeFirst();
	return Boolean(unread ?? unopened ?? differing);
}

async function lastArrival(tx: Tx, child: string): Promise<string | null> {
	const { last } = await tx
		.selectFrom('statement')
		.select(({ fn }) => fn.max('arrived_at').as('last'))
		.where('child_id', '=', child)
		.executeTakeFirstOrThrow();
	return last;
}

function monthsAgo(months: number): string {
	const then = new Date(now());
	then.setUTCMonth(then.getUTCMonth() - months);
	return then.toISOString();
}

async function certificateOf(tx: Tx, child: string): Promise<Certificate> {
	const own = tx.selectFrom('statement').select('id').where('child_id', '=', child);
	const count = async (query: { execute: () => Promise<unknown[]> }) =>
		(await query.execute()).length;
	return {
		statements: await count(own),
		made: await count(
			tx
				.selectFrom('attachment_part')
				.select('attachment_id')
				.distinct()
				.where('statement_id', 'in', own)
		),
		parts: await count(
			tx.selectFrom('sealed_part').select('part').where('statement_id', 'in', own)
		),
		lastArrivedAt: await lastArrival(tx, child)
	};
}

type Table = keyof Tables;

/** Every table that speaks of a child, those that point at others first, and by what it does. */
export const forgotten = {
	escalation: 'statement_id',
	notice: 'statement_id',
	filing: 'statement_id',
	picture_lock: 'statement_id',
	attachment_part: 'statement_id',
	statement_use: 'child_id',
	letter: 'child_id',
	decision: 'child_id',
	review_outcome: 'child_id',
	reading_reason: 'statement_id',
	paper: 'statement_id',
	answer_voice: 'statement_id',
	answer: 'statement_id',
	statement: 'child_id',
	sealed_part: 'enrolment_id',
	sealed_number: 'enrolment_id',
	differing_part: 'enrolment_id',
	session: 'child_id',
	code_try: 'enrolment_id',
	pairing: 'child_id',
	card: 'child_id',
	paper_way: 'child_id',
	enrolment: 'child_id',
	review_move: 'child_id',
	guest: 'child_id',
	review: 'child_id',
	child_person: 'child_id',
	relative: 'child_id',
	worker_allocation: 'child_id',
	allocation: 'child_id'
} as const satisfies Partial<Record<Table, 'child_id' | 'statement_id' | 'enrolment_id'>>;

/** The records that have become one with this one: theirs is the same child. */
async function mergedInto(tx: Tx, kept: string): Promise<string[]> {
	const rows = await tx.selectFrom('child').select('id').where('merged_into', '=', kept).execute();
	return rows.map(({ id }) => id);
}

/** First the key: from here on nothing that was copied anywhere opens any more. */
async function forget(tx: Tx, child: string): Promise<void> {
	const any = tx.withTables<Record<string, Record<string, string>>>();
	await tx
		.updateTable('child')
		.set({ key_wrapped: new Uint8Array(0), key_kid: 'destroyed' })
		.where('id', '=', child)
		.execute();
	for (const [table, by] of Object.entries(forgotten)) {
		const owner = by === 'statement_id' ? 'statement' : 'enrolment';
		const own = any.selectFrom(owner).select('id').where('child_id', '=', child);
		await any
			.deleteFrom(table)
			.where(by, by === 'child_id' ? '=' : 'in', by === 'child_id' ? child : own)
			.execute();
	}
	await any.deleteFrom('relative').where('relative_id', '=', child).execute();
	await any
		.deleteFrom('child_merge')
		.where((eb) => eb.or([eb('gone_id', '=', child), eb('kept_id', '=', child)]))
		.execute();
	await tx
		.updateTable('legal_hold')
		.set({ why_sealed: null })
		.where('child_id', '=', child)
		.execute();
	await tx.deleteFrom('child').where('id', '=', child).execute();
}
