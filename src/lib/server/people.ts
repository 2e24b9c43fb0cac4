/** Who is who among the staff. A role alone shows no child: for whom somebody is named, `allocations.ts` says. */
import type { Actor, Role } from '../domain/people.ts';
import { act } from './act.ts';
import type { Database, Tx } from './database.ts';

export type Staff = { id: string; role: Role; firstName: string; lastName: string };

/** Adds a member of staff, under the id that the council's directory or the cast gives. */
export function addStaff(db: Database, actor: Actor, staff: Staff): Promise<void> {
	return act(db, actor, 'person.add', staff.id, async (tx) => {
		const { id, role, firstName: first_name, lastName: last_name } = staff;
		await tx
			.insertInto('person')
			.values({ id, role, first_name, last_name, left_at: null })
			.execute();
	});
}

/** @returns null when nobody who still works here has this id */
export async function staffById(db: Database | Tx, id: string): Promise<Staff | null> {
	const row = await working(db).where('id', '=', id).executeTakeFirst();
	return row ? staffOf(row) : null;
}

/** Everybody who works here, by name. */
export async function staffList(db: Database | Tx): Promise<Staff[]> {
	const rows = await working(db).orderBy('first_name').orderBy('last_name').orderBy('id').execute();
	return rows.map(staffOf);
}

const working = (db: Database | Tx) =>
	db
		.selectFrom('person')
		.select(['id', 'role', 'first_name', 'last_name'])
		.where('left_at', 'is', null);

type Row = { id: string; role: string; first_name: string; last_name: string };

const staffOf = ({ id, role, first_name, last_name }: Row): Staff => ({
	id,
	// Only `addStaff` writes this column.
	role: role as Role,
	firstName: first_name,
	lastName: last_name
});
