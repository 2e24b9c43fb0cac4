/** Cover: somebody stands in for an officer, for a time that ends by itself. Both see what the children say. */
import { randomUUID } from 'node:crypto';
import type { CoverReason } from '../../domain/relations.ts';
import type { Actor } from '../../domain/people.ts';
import { Problem } from '../../domain/problem.ts';
import { act } from '../act.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import { staffById } from '../people.ts';

/** `to` is the first moment at which it is over. Cover without an end would be an allocation. */
export type NewCover = { of: string; by: string; from: string; to: string; why: CoverReason };

export type Cover = NewCover & { id: string; ofName: string; byName: string };

/**
 * Lets somebody stand in for an officer: an officer for themselves, a manager for anybody.
 * @throws Problem 'not-found' when either is nobody who could; 'dates.unfit' when it is over before it
 * begins, or is over already; 'not-allowed' for an officer who sets that of another
 */
export function setCover(db: Database, actor: Actor, cover: NewCover): Promise<void> {
	const { of, by, from, to, why } = cover;
	return act(db, actor, ofAnother(actor, of) ? 'cover.set-for' : 'cover.set', of, async (tx) => {
		const [officer, other] = [await staffById(tx, of), await staffById(tx, by)];
		if (officer?.role !== 'iro') throw new Problem('not-found');
		if (other?.role !== 'iro' && other?.role !== 'manager') throw new Problem('not-found');
		if (of === by) throw new Problem('not-found');
		if (to <= from || to <= now()) throw new Problem('dates.unfit');
		const row = { id: randomUUID(), of_id: of, by_id: by, from_at: from, to_at: to };
		await tx
			.insertInto('cover')
			.values({ ...row, why, set_by: actor.id })
			.execute();
	});
}

/**
 * Ends cover before its time. What was, stays written; what had not begun is taken back.
 * @throws Problem 'not-found' for an officer whose cover it is not
 */
export function endCover(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'cover.end', id, async (tx) => {
		const at = now();
		const row = await tx
			.selectFrom('cover')
			.select(['of_id', 'from_at'])
			.where('id', '=', id)
			.where('to_at', '>', at)
			.executeTakeFirst();
		if (!row || (actor.role === 'iro' && row.of_id !== actor.id)) throw new Problem('not-found');
		if (row.from_at > at) await tx.deleteFrom('cover').where('id', '=', id).execute();
		else await tx.updateTable('cover').set({ to_at: at }).where('id', '=', id).execute();
	});
}

/** Cover that holds now or will, in its order: all of it for a manager, else the officer's own. */
export async function coversFrom(db: Database | Tx, actor: Actor, at: string): Promise<Cover[]> {
	const rows = await withNames(db)
		.where('cover.to_at', '>', at)
		.$if(actor.role !== 'manager', (query) =>
			query.where((eb) =>
				eb.or([eb('cover.of_id', '=', actor.id), eb('cover.by_id', '=', actor.id)])
			)
		)
		.orderBy('cover.from_at')
		.orderBy('cover.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		of: row.of_id,
		by: row.by_id,
		ofName: `${row.of_first} ${row.of_last}`,
		byName: `${row.by_first} ${row.by_last}`,
		from: row.from_at,
		to: row.to_at,
		// Only `setCover` writes this column.
		why: row.why as CoverReason
	}));
}

/** The officers for whom somebody stands in at this moment. Who stands in does not hand it on. */
export async function coveredBy(db: Database | Tx, by: string, at: string): Promise<string[]> {
	const rows = await withNames(db)
		.where('cover.by_id', '=', by)
		.where('cover.from_at', '<=', at)
		.where('cover.to_at', '>', at)
		.where('standing_in.left_at', 'is', null)
		.execute();
	return [...new Set(rows.map(({ of_id }) => of_id))];
}

/** Who stands in for an officer at this moment. */
export async function standInsFor(db: Database | Tx, of: string, at: string): Promise<string[]> {
	const rows = await withNames(db)
		.where('cover.of_id', '=', of)
		.where('cover.from_at', '<=', at)
		.where('cover.to_at', '>', at)
		.where('standing_in.left_at', 'is', null)
		.execute();
	return rows.map(({ by_id }) => by_id);
}

const ofAnother = ({ id, role }: Actor, of: string): boolean => role !== 'house' && id !== of;

const withNames = (db: Database | Tx) =>
	db
		.selectFrom('cover')
		.innerJoin('person as officer', 'officer.id', 'cover.of_id')
		.innerJoin('person as standing_in', 'standing_in.id', 'cover.by_id')
		.select([
			'cover.id',
			'cover.of_id',
			'cover.by_id',
			'cover.from_at',
			'cover.to_at',
			'cover.why',
			'officer.first_name as of_first',
			'officer.last_name as of_last',
			'standing_in.first_name as by_first',
			'standing_in.last_name as by_last'
		]);
