/** The letters that were sent to children, and how each stands to the council's file. Sent, none changes. */
import { sql, type SqlBool } from 'kysely';
import { filing as words } from '../../i18n/en/filing.ts';
import { dayOnly } from '../../i18n/en/days.ts';
import { childrenWithin, type Reach } from '../allocations.ts';
import type { Tx } from '../database.ts';
import type { Filing } from './listed.ts';
import { handledBy, stateOf, type Standing } from './standing.ts';

/** What was sent first comes first. A worker files none: letters are the officer's. */
export const lettersToFile = (tx: Tx, reach: Reach) =>
	childrenWithin(tx, { ...reach, worked: [] })
		.innerJoin('letter', 'letter.child_id', 'child.id')
		.innerJoin('review_outcome', 'review_outcome.review_id', 'letter.review_id')
		.leftJoin('person as taker', 'taker.id', 'letter.taken_by')
		.leftJoin('person as filer', 'filer.id', 'letter.filed_by')
		.select(['letter.id as letter', 'letter.review_id', 'held_on', 'sent_at', 'seen_at'])
		.select(['taken_at', 'filed_at', 'filed_as', 'council_id'])
		.select(['taker.first_name as taker_first', 'taker.last_name as taker_last'])
		.select(['filer.first_name as filer_first', 'filer.last_name as filer_last'])
		.where('sent_at', 'is not', null)
		.orderBy('sent_at')
		.orderBy('letter.id');

/** The same, with what opens the name of the child. */
export const namedLetters = (tx: Tx, reach: Reach) =>
	lettersToFile(tx, reach).select([
		'child.id as child_id',
		'name_sealed',
		'key_wrapped',
		'key_kid'
	]);

/** As `stateOf` has it. */
export const isLetterOpen = sql<SqlBool>`(taken_at is null or filed_at is null or filed_at < taken_at)`;

type Row = Awaited<ReturnType<ReturnType<typeof lettersToFile>['execute']>>[number];

export const letterFiling = (row: Row): Filing => ({
	what: 'letter',
	id: row.letter,
	councilId: row.council_id,
	title: words.letterAfter(dayOnly(row.held_on)),
	writtenAt: row.sent_at ?? '',
	arrivedAt: null,
	readAt: row.seen_at,
	since: row.sent_at ?? '',
	state: stateOf({ ...row, changed_at: null }),
	...handledBy(row),
	answeredSince: false
});

/** How the letters to one child stand. */
export async function standingOfLetters(tx: Tx, child: string): Promise<Standing[]> {
	const rows = await tx
		.selectFrom('letter')
		.select(['taken_at', 'filed_at'])
		.where('child_id', '=', child)
		.where('sent_at', 'is not', null)
		.execute();
	return rows.map((row) => ({ ...row, changed_at: null }));
}
