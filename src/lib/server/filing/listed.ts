/** What belongs into the council's own file, as it stands in the list. */
import { sql, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { nameOf, type NamedRow } from '../children.ts';
import type { Keys } from '../keys.ts';
import type { FilingState, HandledBy } from './standing.ts';

/** What is filed: something a child said, or a letter that was sent to one. */
export type Filed = 'statement' | 'letter';

export type Filing = HandledBy & {
	what: Filed;
	id: string;
	/** The council's own number of the child. */
	councilId: string;
	title: string;
	/** Said, or sent. */
	writtenAt: string;
	/** Null for a letter. */
	arrivedAt: string | null;
	/** By an officer; a letter by the child, or null. */
	readAt: string | null;
	/** Since when it is to be filed. */
	since: string;
	state: FilingState;
	/** It was answered after it was taken or filed. */
	answeredSince: boolean;
};

/** The same with the child's known-as name. */
export type NamedFiling = Filing & { child: string };

export type Listed = { open: NamedFiling[]; filed: NamedFiling[]; waiting: number };

/** As many stand on the page: of what is not filed, and of what was filed last. */
const onPage = 200;
const lately = 20;

type Named = Omit<NamedRow, 'id'> & { child_id: string };

/** What of one kind is not filed, and what was filed last. Only what stands on a page has its name opened. */
export async function listed<DB, Table extends keyof DB, Row extends Named>(
	keys: Keys,
	query: SelectQueryBuilder<DB, Table, Row>,
	isOpen: RawBuilder<SqlBool>,
	filingOf: (row: Row) => Filing
): Promise<Listed> {
	const told = (row: Row): NamedFiling => ({
		...filingOf(row),
		child: nameOf(keys, { ...row, id: row.child_id })
	});
	const open = await query.where(isOpen).limit(onPage).execute();
	const filed = await query
		.where(sql<SqlBool>`filed_at is not null`)
		.clearOrderBy()
		.orderBy(sql`filed_at`, 'desc')
		.limit(lately)
		.execute();
	const counted = await query
		.clearSelect()
		.clearOrderBy()
		.where(isOpen)
		.select(({ fn }) => fn.countAll().as('count'))
		.executeTakeFirstOrThrow();
	return {
		open: (open as Row[]).map(told),
		filed: (filed as Row[]).map(told),
		waiting: Number((counted as { count: unknown }).count)
	};
}

/** Two kinds in one list: what waits longest first, and what was filed last first. */
export const together = (one: Listed, other: Listed): Listed => ({
	open: [...one.open, ...other.open]
		.toSorted((a, b) => (a.since < b.since ? -1 : 1))
		.slice(0, onPage),
	filed: [...one.filed, ...other.filed]
		.toSorted((a, b) => ((a.filed?.at ?? '') > (b.filed?.at ?? '') ? -1 : 1))
		.slice(0, lately),
	waiting: one.waiting + other.waiting
});
