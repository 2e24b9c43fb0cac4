/** The statements that belong into the council's file, and how each stands to it. */
import { sql, type SqlBool } from 'kysely';
import { statementsKnown, type Reach } from '../allocations.ts';
import type { Tx } from '../database.ts';
import type { titlesOf } from '../delivery.ts';
import { handledBy, stateOf, type Standing } from './standing.ts';
import type { Filing } from './listed.ts';

/** A statement may be answered more than once; `answered_at` is when it first was. */
export const lastAnswer = sql<
	string | null
>`(select max(given_at) from answer where answer.statement_id = statement.id)`;

/** What somebody has read; what has waited longest comes first. */
export const statementsToFile = (tx: Tx, reach: Reach) =>
	statementsKnown(tx, reach)
		.innerJoin('child', 'child.id', 'statement.child_id')
		.leftJoin('filing', 'filing.statement_id', 'statement.id')
		.leftJoin('person as taker', 'taker.id', 'filing.taken_by')
		.leftJoin('person as filer', 'filer.id', 'filing.filed_by')
		.select(['statement.id as statement', 'form', 'version', 'written_at', 'arrived_at', 'read_at'])
		.select(['taken_at', 'filed_at', 'filed_as', 'council_id'])
		.select(lastAnswer.as('changed_at'))
		.select(['taker.first_name as taker_first', 'taker.last_name as taker_last'])
		.select(['filer.first_name as filer_first', 'filer.last_name as filer_last'])
		.where('read_at', 'is not', null)
		.orderBy('read_at')
		.orderBy('statement.id');

/** The same, with what opens the name of the child. */
export const namedStatements = (tx: Tx, reach: Reach) =>
	statementsToFile(tx, reach).select([
		'child.id as child_id',
		'name_sealed',
		'key_wrapped',
		'key_kid'
	]);

/** As `stateOf` has it: not taken, answered since, or not confirmed since it was taken. */
export const isStatementOpen = sql<SqlBool>`(taken_at is null or filed_at is null or filed_at < taken_at
	or coalesce(${lastAnswer}, '') > taken_at)`;

type Row = Awaited<ReturnType<ReturnType<typeof statementsToFile>['execute']>>[number];

export const statementFiling = (row: Row, titles: Awaited<ReturnType<typeof titlesOf>>): Filing => {
	const state = stateOf(row);
	return {
		what: 'statement',
		id: row.statement,
		councilId: row.council_id,
		title: titles.get(`${row.form}/${row.version}`) ?? row.form,
		writtenAt: row.written_at,
		arrivedAt: row.arrived_at,
		readAt: row.read_at,
		since: row.read_at ?? '',
		state,
		...handledBy(row),
		answeredSince: state === 'ready' && row.taken_at !== null
	};
};

/** How the statements of one child stand, read or not. */
export const standingOfStatements = (tx: Tx, child: string): Promise<Standing[]> =>
	tx
		.selectFrom('statement')
		.leftJoin('filing', 'filing.statement_id', 'statement.id')
		.select(['taken_at', 'filed_at', lastAnswer.as('changed_at')])
		.where('child_id', '=', child)
		.execute();
