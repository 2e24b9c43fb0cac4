/** Who is who among the staff. A role alone shows no child: for whom somebody is named, `allocations.ts` says. */
import { randomUUID } from 'node:crypto';
import type { Actor, Role, StaffRole } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import type { Database, Tx } from './database.ts';

export type Staff = { id: string; role: Role; firstName: string; lastName: string };

/** Adds a member of staff, under the id that the council's directory or the cast gives. */
export function addStaff(db: Database, actor: Actor, staff: Staff): Promise<void> {
	return act(db, actor, 'person.add', staff.id, (tx) => insertStaff(tx, staff));
}

/** Somebody as the council's directory knows them. */
export type InDirectory = {
	tenant: string;
	objectId: string;
	role: StaffRole;
	firstName: string;
	lastName: string;
};

const directory: Actor = { id: 'directory', role: 'house' };

/**
 * Who this is here. Whom the council lets in for the first time is added; a name or a role that was
 * changed there is changed here.
 * @throws Problem 'sign-in.refused' when they may not come in any more
 */
export async function personInDirectory(db: Database, shown: InDirectory): Promise<Actor> {
	const known = await knownInDirectory(db, shown);
	if (!known) return addFromDirectory(db, shown);
	if (known.left_at) throw new Problem('sign-in.refused');

	const { role, firstName: first_name, lastName: last_name } = shown;
	const { id } = known;
	if (known.role !== role || known.first_name !== first_name || known.last_name !== last_name) {
		await act(db, directory, 'person.follow', id, async (tx) => {
			const changed = { role, first_name, last_name };
			await tx.updateTable('person').set(changed).where('id', '=', id).execute();
		});
	}
	return { id, role };
}

/** Never by their e-mail: an address is given to somebody else one day. */
const knownInDirectory = (db: Database, { tenant, objectId }: InDirectory) =>
	db
		.selectFrom('identity')
		.innerJoin('person', 'person.id', 'identity.person_id')
		.select(['person.id', 'person.role', 'person.first_name', 'person.last_name'])
		.select('person.left_at')
		.where('identity.tenant', '=', tenant)
		.where('identity.object_id', '=', objectId)
		.executeTakeFirst();

async function addFromDirectory(db: Database, shown: InDirectory): Promise<Actor> {
	const { tenant, objectId: object_id, role, firstName, lastName } = shown;
	const id = randomUUID();
	await act(db, directory, 'person.add', id, async (tx) => {
		await insertStaff(tx, { id, role, firstName, lastName });
		await tx.insertInto('identity').values({ tenant, object_id, person_id: id }).execute();
	});
	return { id, role };
}

/** As part of a deed. */
export async function insertStaff(tx: Tx, { id, role, firstName, lastName }: Staff): Promise<void> {
	const row = { id, role, first_name: firstName, last_name: lastName };
	await tx
		.insertInto('person')
		.values({ ...row, left_at: null, sign_in_name: null, break_glass_at: null })
		.execute();
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
