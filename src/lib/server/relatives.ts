/** Children of this authority who are of one family: siblings often share an officer, parent and child never do. */
import type { Kinship } from '../domain/relations.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { iroNow } from './allocations.ts';
import type { Database, Tx } from './database.ts';

const other: Record<Kinship, Kinship> = { sibling: 'sibling', parent: 'child', child: 'parent' };

export type NewRelative = { child: string; relative: string; as: Kinship };

/**
 * Writes down that two children are of one family, from both sides.
 * @throws Problem 'child.unknown' when either is not there, or both are the same
 */
export function setRelative(db: Database, actor: Actor, wanted: NewRelative): Promise<void> {
	return act(db, actor, 'relative.set', wanted.child, (tx) => keepRelative(tx, wanted));
}

/** The same, as a part of a greater deed. */
export async function keepRelative(tx: Tx, { child, relative, as }: NewRelative): Promise<void> {
	const rows = await tx
		.selectFrom('child')
		.select('id')
		.where('id', 'in', [child, relative])
		.execute();
	if (rows.length < 2) throw new Problem('child.unknown');
	const both = [
		{ child_id: child, relative_id: relative, as_what: as },
		{ child_id: relative, relative_id: child, as_what: other[as] }
	];
	for (const row of both) {
		await tx
			.insertInto('relative')
			.values(row)
			.onConflict((it) =>
				it.columns(['child_id', 'relative_id']).doUpdateSet({ as_what: row.as_what })
			)
			.execute();
	}
}

/**
 * The same, where somebody knows the other's number in the council's system.
 * @throws Problem 'child.unknown'
 */
export function setRelativeByNumber(
	db: Database,
	actor: Actor,
	{ child, number, as }: { child: string; number: string; as: Kinship }
): Promise<void> {
	return act(db, actor, 'relative.set', child, async (tx) => {
		const row = await tx
			.selectFrom('child')
			.select('id')
			.where('council_id', '=', number)
			.where('merged_into', 'is', null)
			.executeTakeFirst();
		if (!row) throw new Problem('child.unknown');
		await keepRelative(tx, { child, relative: row.id, as });
	});
}

export type Relative = {
	child: string;
	as: Kinship;
	/** Parent and child with one officer at this moment: they should have two. */
	sharesOfficer: boolean;
};

/** The relatives of one child, and where one officer is named for parent and child. */
export async function relativesOf(
	db: Database | Tx,
	child: string,
	at: string
): Promise<Relative[]> {
	const rows = await db
		.selectFrom('relative')
		.select(['relative_id', 'as_what'])
		.where('child_id', '=', child)
		.orderBy('relative_id')
		.execute();
	const own = await iroNow(db, child, at);
	const relatives = rows.map(async ({ relative_id, as_what }): Promise<Relative> => {
		// Only `keepRelative` writes this column.
		const as = as_what as Kinship;
		const theirs = as === 'sibling' ? null : await iroNow(db, relative_id, at);
		return { child: relative_id, as, sharesOfficer: theirs !== null && theirs.id === own?.id };
	});
	return Promise.all(relatives);
}
