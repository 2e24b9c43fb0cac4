/** The duty rota: who looks at what nobody is named for, and at what cannot wait. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/people.ts';
import { Problem } from '../../domain/problem.ts';
import { act } from '../act.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import { staffById } from '../people.ts';
import { inForce } from './in-force.ts';

/** `to` is null for as long as nothing else is said. */
export type NewDuty = { person: string; from: string; to: string | null };

export type Duty = NewDuty & { id: string; name: string };

/**
 * Puts an officer or a manager on the duty rota.
 * @throws Problem 'not-found' when they are neither, or have left; 'dates.unfit' when it ends before it begins
 */
export function putOnDuty(db: Database, actor: Actor, duty: NewDuty): Promise<void> {
	const { person, from, to } = duty;
	return act(db, actor, 'duty.set', person, async (tx) => {
		const role = (await staffById(tx, person))?.role;
		if (role !== 'iro' && role !== 'manager') throw new Problem('not-found');
		if (to !== null && to <= from) throw new Problem('dates.unfit');
		await tx
			.insertInto('duty')
			.values({ id: randomUUID(), person_id: person, from_at: from, to_at: to })
			.execute();
	});
}

/** Ends a turn now, or takes back one that has not begun. What was, stays written. */
export function endDuty(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'duty.set', id, async (tx) => {
		const at = now();
		await tx.deleteFrom('duty').where('id', '=', id).where('from_at', '>', at).execute();
		await tx
			.updateTable('duty')
			.set({ to_at: at })
			.where('id', '=', id)
			.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
			.execute();
	});
}

/** Who is on the rota now or later, in the order of their turns. */
export async function rotaFrom(db: Database | Tx, at: string): Promise<Duty[]> {
	const rows = await db
		.selectFrom('duty')
		.innerJoin('person', 'person.id', 'duty.person_id')
		.select(['duty.id', 'person_id', 'from_at', 'to_at', 'first_name', 'last_name'])
		.where('left_at', 'is', null)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
		.orderBy('from_at')
		.orderBy('duty.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		person: row.person_id,
		name: `${row.first_name} ${row.last_name}`,
		from: row.from_at,
		to: row.to_at
	}));
}

/** Who is on duty at a moment. */
export async function onDutyAt(db: Database | Tx, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom('duty')
		.innerJoin('person', 'person.id', 'duty.person_id')
		.select('person_id')
		.distinct()
		.where('left_at', 'is', null)
		.where(inForce(at))
		.execute();
	return rows.map(({ person_id }) => person_id);
}

export async function isOnDuty(db: Database | Tx, person: string, at: string): Promise<boolean> {
	const row = await db
		.selectFrom('duty')
		.innerJoin('person', 'person.id', 'duty.person_id')
		.select('duty.id')
		.where('person_id', '=', person)
		.where('left_at', 'is', null)
		.where(inForce(at))
		.executeTakeFirst();
	return row !== undefined;
}
