/** The children of this authority: their names and their people lie under a key of each child. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CodeKind } from '../domain/code.ts';
import { decode, encode } from '../domain/envelope.ts';
import { modes, type Mode } from '../domain/mode.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { OwnPerson } from '../domain/snapshot.ts';
import { CarriedSetting } from '../domain/setting.ts';
import { act } from './act.ts';
import type { Database, Tx } from './database.ts';
import { mustBeRecoverable } from './envelopes.ts';
import type { Keys, WrappedKey } from './keys.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey } from './rest.ts';

export type Child = {
	id: string;
	/** The known-as name. */
	name: string;
	picture: string;
	mode: Mode;
	language: string;
	codeKind: CodeKind;
};

/** What the council's list says of a child beside their name; null: it does not say. */
export type About = { birthYear: number | null; placement: string | null };

const KeptAbout = z.object({
	birthYear: z.nullable(z.int()),
	placement: z.nullable(z.string())
});

/** A child to be added, with the people of their own list in its order. */
export type NewChild = Child & {
	councilId: string;
	people: readonly Omit<OwnPerson, 'id'>[];
	about?: About;
};

/**
 * Adds a child, with a key of their own.
 * @throws Problem 'keys.unconfirmed' in a council whose recovery envelopes nobody has confirmed
 */
export function addChild(db: Database, keys: Keys, actor: Actor, child: NewChild): Promise<void> {
	return act(db, actor, 'child.add', child.id, (tx) => keepChild(tx, keys, child));
}

/** The same, as a part of a greater deed. */
export async function keepChild(tx: Tx, keys: Keys, child: NewChild): Promise<void> {
	await mustBeRecoverable(tx, keys);
	const { id, name, picture, mode, language, about } = child;
	const wrapped = keys.newChildKey(id);
	const key = childKeyOf(keys, { id, ...wrapped });

	await tx
		.insertInto('child')
		.values({
			id,
			council_id: child.councilId,
			name_sealed: sealAtRest(key, { what: 'name' }, encode(name)),
			...wrapped,
			picture,
			mode,
			language,
			code_kind: child.codeKind,
			code_hash: null,
			code_pepper: null,
			setting_sealed: null,
			about_sealed: about ? sealAbout(key, about) : null,
			merged_into: null,
			into_care_on: null,
			reviewed_on: null
		})
		.execute();
	const people = child.people.map(({ name, as }, position) => {
		const id = randomUUID();
		const sealed = sealAtRest(key, { what: 'person', id }, encode(JSON.stringify({ name, as })));
		return { id, child_id: child.id, person_sealed: sealed, position };
	});
	if (people.length > 0) await tx.insertInto('child_person').values(people).execute();
}

/** What changes of a child by the council's list: what is left out stays. */
export type ChildChange = { councilId?: string; name?: string; about?: About };

/**
 * Changes what the council's list says of a child, as a part of a greater deed.
 * @throws Problem 'child.unknown'
 */
export async function changeChild(
	tx: Tx,
	keys: Keys,
	id: string,
	{ councilId, name, about }: ChildChange
): Promise<void> {
	const row = await keyRowOf(tx, id);
	if (!row) throw new Problem('child.unknown');
	const key = childKeyOf(keys, row);
	await tx
		.updateTable('child')
		.set({
			...(councilId !== undefined && { council_id: councilId }),
			...(name !== undefined && { name_sealed: sealAtRest(key, { what: 'name' }, encode(name)) }),
			...(about !== undefined && { about_sealed: sealAbout(key, about) })
		})
		.where('id', '=', id)
		.execute();
}

/** What the council's list says of a child whose row a scoped query gave. */
export function aboutOf(
	keys: Keys,
	row: WrappedKey & { id: string; about_sealed: Uint8Array | null }
): About {
	if (!row.about_sealed) return { birthYear: null, placement: null };
	const plain = openAtRest(childKeyOf(keys, row), { what: 'about' }, row.about_sealed);
	return KeptAbout.parse(JSON.parse(decode(plain)));
}

const sealAbout = (key: ChildKey, about: About): Uint8Array =>
	sealAtRest(key, { what: 'about' }, encode(JSON.stringify(about)));

/** @returns null when no child has this id */
export async function childById(db: Database | Tx, keys: Keys, id: string): Promise<Child | null> {
	const row = await db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) return null;
	const { picture, language } = row;
	// Only `addChild` writes these columns.
	const mode = row.mode as Mode;
	const codeKind = row.code_kind as CodeKind;
	return { id, name: nameOf(keys, row), picture, mode, language, codeKind };
}

/**
 * Keeps how a child wants it, for their next device. The mode is also what the next device is set up in.
 * @throws Problem 'not-allowed' when it is not the child's own
 */
export function keepSetting(
	db: Database,
	keys: Keys,
	actor: Actor,
	setting: CarriedSetting
): Promise<void> {
	return act(db, actor, 'setting.keep', actor.id, async (tx) => {
		const row = await keyRowOf(tx, actor.id);
		if (!row) throw new Problem('not-found');
		const plain = encode(JSON.stringify(setting));
		const setting_sealed = sealAtRest(childKeyOf(keys, row), { what: 'setting' }, plain);
		const mode = modes.find((it) => it === setting.mode);
		await tx
			.updateTable('child')
			.set({ setting_sealed, ...(mode && { mode }) })
			.where('id', '=', actor.id)
			.execute();
	});
}

/** How a child wants it, or null when they have never chosen. */
export async function settingOf(
	db: Database | Tx,
	keys: Keys,
	child: string
): Promise<CarriedSetting | null> {
	const row = await keyRowOf(db, child);
	if (!row?.setting_sealed) return null;
	const plain = openAtRest(childKeyOf(keys, row), { what: 'setting' }, row.setting_sealed);
	return CarriedSetting.parse(JSON.parse(decode(plain)));
}

const keyRowOf = (db: Database | Tx, child: string) =>
	db
		.selectFrom('child')
		.select(['id', 'key_wrapped', 'key_kid', 'setting_sealed'])
		.where('id', '=', child)
		.executeTakeFirst();

/**
 * The key of one child, for whoever was let in to what lies under it.
 * @throws Problem 'child.unknown'
 */
export async function keyOfChild(db: Database | Tx, keys: Keys, child: string): Promise<ChildKey> {
	const row = await keyRowOf(db, child);
	if (!row) throw new Problem('child.unknown');
	return childKeyOf(keys, row);
}

/** What a row must have for the name in it to be read. */
export type NamedRow = WrappedKey & { id: string; name_sealed: Uint8Array };

/** The known-as name of a child whose row a scoped query gave. */
export function nameOf(keys: Keys, row: NamedRow): string {
	return decode(openAtRest(childKeyOf(keys, row), { what: 'name' }, row.name_sealed));
}

const KeptPerson = z.object({ name: z.string(), as: z.string() });

/** The child's own list of people, in its order. */
export async function peopleOf(db: Database | Tx, keys: Keys, child: string): Promise<OwnPerson[]> {
	const rows = await db
		.selectFrom('child_person')
		.innerJoin('child', 'child.id', 'child_person.child_id')
		.select(['child_person.id', 'person_sealed', 'child.key_wrapped', 'child.key_kid'])
		.where('child_id', '=', child)
		.orderBy('position')
		.execute();
	const [any] = rows;
	if (!any) return [];

	const key = childKeyOf(keys, { ...any, id: child });
	return rows.map(({ id, person_sealed }) => {
		const plain = decode(openAtRest(key, { what: 'person', id }, person_sealed));
		return { id, ...KeptPerson.parse(JSON.parse(plain)) };
	});
}
