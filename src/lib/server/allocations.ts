/** Who is named for whom, and who is on duty: who may read what *now* (law 7). */
import { randomUUID } from 'node:crypto';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { locked, type Database, type Tx } from './database.ts';
import { staffById, type Staff } from './people.ts';

/** Who is named from a moment on; null: nobody is, and the duty desk has what the child says. */
export type NewAllocation = { child: string; iro: string | null; from: string; source: string };

/**
 * Names an officer for a child. The one before ends at that moment, and whatever was planned for later
 * goes, so that there are never two.
 * @throws Problem 'child.unknown'; 'not-found' when no reviewing officer has this id
 */
export function allocate(db: Database, actor: Actor, wanted: NewAllocation): Promise<void> {
	const { child, iro, from, source } = wanted;

	return act(db, actor, 'allocation.set', child, async (tx) => {
		// Two who name at once must do it one after the other.
		const row = tx.selectFrom('child').select('id').where('id', '=', child);
		if (!(await locked(tx, row).executeTakeFirst())) throw new Problem('child.unknown');
		if (iro && (await staffById(tx, iro))?.role !== 'iro') throw new Problem('not-found');

		await tx
			.deleteFrom('allocation')
			.where('child_id', '=', child)
			.where('from_at', '>=', from)
			.execute();
		await tx
			.updateTable('allocation')
			.set({ to_at: from })
			.where('child_id', '=', child)
			.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', from)]))
			.execute();
		if (!iro) return;
		const id = randomUUID();
		await tx
			.insertInto('allocation')
			.values({ id, child_id: child, iro_id: iro, from_at: from, to_at: null, source })
			.execute();
	});
}

/** Puts somebody on the duty rota; `to` is null for as long as nothing else is said. */
export function putOnDuty(
	db: Database,
	actor: Actor,
	{ person, from, to }: { person: string; from: string; to: string | null }
): Promise<void> {
	return act(db, actor, 'duty.set', person, async (tx) => {
		await tx
			.insertInto('duty')
			.values({ id: randomUUID(), person_id: person, from_at: from, to_at: to })
			.execute();
	});
}

export async function isOnDuty(db: Database | Tx, person: string, at: string): Promise<boolean> {
	const row = await db
		.selectFrom('duty')
		.select('id')
		.where('person_id', '=', person)
		.where(inForce(at))
		.executeTakeFirst();
	return row !== undefined;
}

/** @returns null when nobody is named at this moment, or who was has left */
export async function iroNow(db: Database | Tx, child: string, at: string): Promise<Staff | null> {
	const row = await allocationsAt(db, at).where('child_id', '=', child).executeTakeFirst();
	return row ? staffById(db, row.iro_id) : null;
}

/** What one member of staff may read at one moment. */
export type Reach = {
	/** The children they are named for. */
	named: string[];
	/** The children nobody is named for; empty for whoever is not on duty. */
	unowned: string[];
	/** On duty: what must be looked at first. */
	held: boolean;
	/** On duty, and no officer: what a child says about theirs. */
	aboutIro: boolean;
};

/** Works out the reach of an actor. Ask each time, and in the same transaction as the reading. */
export async function reachOf(db: Database | Tx, actor: Actor, at: string): Promise<Reach> {
	const onDuty = await isOnDuty(db, actor.id, at);
	return {
		named: actor.role === 'iro' ? await childrenOf(db, actor.id, at) : [],
		unowned: onDuty ? await childrenOfNobody(db, at) : [],
		held: onDuty,
		aboutIro: onDuty && actor.role === 'manager'
	};
}

/** A reach in pieces, one for each reason: an index answers each of them, and none answers all at once. */
export function piecesOf({ named, unowned, held, aboutIro }: Reach): Reach[] {
	const none: Reach = { named: [], unowned: [], held: false, aboutIro: false };
	return [
		{ ...none, named, unowned },
		{ ...none, held },
		{ ...none, aboutIro }
	];
}

/**
 * The statements within a reach: the one way to a list of them, and to one of them. What is about an
 * officer is never within an officer's reach, not even as a count.
 */
export function statementsWithin(db: Database | Tx, { named, unowned, held, aboutIro }: Reach) {
	return db.selectFrom('statement').where((eb) => {
		const owned = [...named, ...unowned];
		const open = eb.and([eb('about_iro_at', 'is', null), eb('assurance', '!=', 'held')]);
		const heldForDuty = eb.and([eb('about_iro_at', 'is', null), eb('assurance', '=', 'held')]);
		return eb.or([
			...(owned.length > 0 ? [eb.and([eb('statement.child_id', 'in', owned), open])] : []),
			...(held ? [heldForDuty] : []),
			...(aboutIro ? [eb('about_iro_at', 'is not', null)] : [])
		]);
	});
}

/** Why a statement is within a reach: its reader is named for the child, or on duty. */
export type Via = 'named' | 'duty';

export function viaOf(
	{ named }: Reach,
	row: { child_id: string; about_iro_at: string | null; assurance: string }
): Via {
	const plain = row.about_iro_at === null && row.assurance !== 'held';
	return plain && named.includes(row.child_id) ? 'named' : 'duty';
}

async function childrenOf(db: Database | Tx, iro: string, at: string): Promise<string[]> {
	const rows = await allocationsAt(db, at).where('iro_id', '=', iro).execute();
	return rows.map(({ child_id }) => child_id);
}

async function childrenOfNobody(db: Database | Tx, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom('child')
		.select('id')
		.where('id', 'not in', allocationsAt(db, at).clearSelect().select('child_id'))
		.execute();
	return rows.map(({ id }) => id);
}

/** Allocations in force. One of somebody who has left is in force no more. */
const allocationsAt = (db: Database | Tx, at: string) =>
	db
		.selectFrom('allocation')
		.innerJoin('person', 'person.id', 'allocation.iro_id')
		.select(['child_id', 'iro_id'])
		.where(inForce(at))
		.where('person.left_at', 'is', null);

/** From its first moment on, and no longer at its last. */
const inForce = (at: string) => sql<SqlBool>`from_at <= ${at} and (to_at is null or to_at > ${at})`;
