/** The record of who did what, for whoever may look into it: an auditor all of it, a manager what staff did. */
import type { Actor } from '../domain/people.ts';
import { staffRoles, type StaffRole } from '../domain/people.ts';
import { mustBeAllowed } from './act.ts';
import type { Database, Tx } from './database.ts';

/** One line, as a reader sees it. Never a word of a child, nor a child's name. */
export type RecordLine = {
	number: number;
	at: string;
	/** The name of a member of staff, or null: a child, a tablet, or the house. */
	who: string | null;
	by: string;
	role: string;
	deed: string;
	about: string;
	/** 'done', or why it was refused. */
	outcome: string;
};

/** Which lines: those of one person, or about one thing; `before` is the number of the last one seen. */
export type RecordAsked = { by?: string | null; about?: string | null; before?: number | null };

const atOnce = 50;

/**
 * Lines of the record, newest first.
 * @throws Problem 'not-allowed'
 */
export async function recordFor(
	db: Database,
	actor: Actor,
	{ by, about, before }: RecordAsked = {}
): Promise<{ lines: RecordLine[]; next: number | null }> {
	mustBeAllowed(actor, 'record.list');
	const rows = await db
		.selectFrom('audit')
		.leftJoin('person', 'person.id', 'audit.actor_id')
		.select(['number', 'at', 'actor_id', 'actor_role', 'deed', 'about', 'outcome'])
		.select(['person.first_name', 'person.last_name'])
		.$if(actor.role === 'manager', (query) => query.where('actor_role', 'in', staffRoles))
		.$if(Boolean(by), (query) => query.where('actor_id', '=', by ?? ''))
		.$if(Boolean(about), (query) => query.where('about', '=', about ?? ''))
		.$if(Boolean(before), (query) => query.where('number', '<', before ?? 0))
		.orderBy('number', 'desc')
		.limit(atOnce + 1)
		.execute();
	const lines = rows.slice(0, atOnce).map((row) => ({
		number: row.number,
		at: row.at,
		who: row.first_name && `${row.first_name} ${row.last_name}`,
		by: row.actor_id,
		role: row.actor_role,
		deed: row.deed,
		about: row.about,
		outcome: row.outcome
	}));
	return { lines, next: rows.length > atOnce ? (lines.at(-1)?.number ?? null) : null };
}

/** Somebody who has opened a child's words: all that the child is told of them. */
export type Opened = { firstName: string; role: StaffRole; at: string };

/** The deeds by which a child's words are seen. */
const openings = ['statement.open', 'attachment.open', 'package.make'];

/**
 * Who has opened each statement of a child, and when first.
 * @returns by the statement's id
 */
export async function openedBy(
	tx: Database | Tx,
	statements: readonly string[]
): Promise<Map<string, Opened[]>> {
	const found = new Map<string, Opened[]>();
	if (statements.length === 0) return found;
	const rows = await tx
		.selectFrom('audit')
		.innerJoin('person', 'person.id', 'audit.actor_id')
		.select(({ fn }) => ['about', 'person.first_name', 'actor_role', fn.min('at').as('first')])
		.where('about', 'in', statements)
		.where('deed', 'in', openings)
		.where('outcome', '=', 'done')
		.groupBy(['about', 'actor_id', 'person.first_name', 'actor_role'])
		.orderBy('first')
		.execute();
	for (const { about, first_name, actor_role, first } of rows) {
		const by = { firstName: first_name, role: actor_role as StaffRole, at: first };
		found.set(about, [...(found.get(about) ?? []), by]);
	}
	return found;
}
