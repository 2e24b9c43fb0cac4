/** What goes into the council's own file: taken as a PDF with plain data, and confirmed by whoever filed it. */
import { createHash } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { filing as words } from '../i18n/en/filing.ts';
import { letterLinesIn } from '../i18n/letter.ts';
import { act, mustBeAllowed } from './act.ts';
import { reachOf, statementsKnown, statementsWithin } from './allocations.ts';
import { now } from './clock.ts';
import { csvOf } from './csv.ts';
import type { Database, Tx } from './database.ts';
import { titlesOf } from './delivery.ts';
import { letterPdf, statementPdf } from './documents.ts';
import { letterData, letterDocument } from './filing/letter-file.ts';
import {
	isLetterOpen,
	letterFiling,
	lettersToFile,
	namedLetters,
	standingOfLetters
} from './filing/letters.ts';
import { listed, together, type Listed } from './filing/listed.ts';
import { stateOf, type Standing } from './filing/standing.ts';
import { dataOf, documentOf, type About } from './filing/statement-file.ts';
import {
	isStatementOpen,
	lastAnswer,
	namedStatements,
	standingOfStatements,
	statementFiling,
	statementsToFile
} from './filing/statements.ts';
import type { Keys } from './keys.ts';
import { sentLetter } from './letters.ts';
import { ownReview } from './outcomes.ts';
import { openStatement } from './statements.ts';
import { zipOf } from './zip.ts';

export type { FiledLetter } from './filing/letter-file.ts';
export type { Filing, NamedFiling } from './filing/listed.ts';
export type { FilingState } from './filing/standing.ts';
export type { FiledData, FiledEntry } from './filing/statement-file.ts';

/**
 * What is not filed yet, statements and letters, what waits longest first; and what was filed last.
 * @throws Problem 'not-allowed'
 */
export async function filingsFor(db: Database, keys: Keys, actor: Actor): Promise<Listed> {
	mustBeAllowed(actor, 'filing.list');
	return db.transaction().execute(async (tx) => {
		const reach = await reachOf(tx, actor, now());
		const titles = await titlesOf();
		return together(
			await listed(keys, namedStatements(tx, reach), isStatementOpen, (row) =>
				statementFiling(row, titles)
			),
			await listed(keys, namedLetters(tx, reach), isLetterOpen, letterFiling)
		);
	});
}

/** The same as a table, all of it. No name of a child stands in it. @throws Problem 'not-allowed' */
export async function filingIndex(db: Database, actor: Actor): Promise<string> {
	mustBeAllowed(actor, 'filing.list');
	const all = await db.transaction().execute(async (tx) => {
		const reach = await reachOf(tx, actor, now());
		const titles = await titlesOf();
		const said = await statementsToFile(tx, reach).execute();
		const sent = await lettersToFile(tx, reach).execute();
		return [...said.map((row) => statementFiling(row, titles)), ...sent.map(letterFiling)];
	});
	const rows = all.map((it) => [
		it.councilId,
		words.what[it.what],
		it.id,
		it.title,
		it.writtenAt,
		it.arrivedAt ?? '',
		it.readAt ?? '',
		words.state[it.state],
		it.taken?.at ?? '',
		it.taken?.by ?? '',
		it.filed?.at ?? '',
		it.filed?.by ?? '',
		it.filed?.as ?? ''
	]);
	return csvOf([Object.values(words.columns), ...rows]);
}

/**
 * Takes the file of a statement: the PDF and the same as plain data, in one ZIP. Whoever takes it reads it,
 * and that is written down as an opening.
 * @param tryOut nothing in it is real, and it says so
 * @throws Problem 'not-found' for what is not theirs to read now; 'filing.unread' while nobody has said that
 * they read it; 'not-allowed'
 */
export async function takeFile(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string,
	tryOut: boolean
): Promise<Buffer> {
	const opened = await openStatement(db, keys, actor, id);
	if (opened.readAt === null) throw new Problem('filing.unread');
	const about = await act(db, actor, 'statement.take', id, async (tx) => {
		const row = { taken_at: now(), taken_by: actor.id };
		await tx
			.insertInto('filing')
			.values({ statement_id: id, ...row })
			.onConflict((conflict) => conflict.column('statement_id').doUpdateSet(row))
			.execute();
		return aboutOf(tx, id);
	});
	const data = dataOf(opened, about);
	return packed(id, data, await statementPdf(documentOf(opened, data, tryOut)));
}

/**
 * Takes the file of a letter that was sent, as the child had it: the PDF and the same as plain data.
 * @param tryOut nothing in it is real, and it says so
 * @throws Problem 'not-found' for a letter to a child for whom they do not answer now; 'not-allowed'
 */
export async function takeLetter(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string,
	tryOut: boolean
): Promise<Buffer> {
	const { letter, about } = await act(db, actor, 'letter.take', id, async (tx, also) => {
		const reach = await reachOf(tx, actor, now());
		const row = await lettersToFile(tx, reach)
			.innerJoin('person as writer', 'writer.id', 'letter.written_by')
			.select(['writer.first_name', 'writer.last_name', 'letter.child_id'])
			.where('letter.id', '=', id)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		const which = { child: row.child_id, review: row.review_id };
		const own = await ownReview(tx, keys, actor, which);
		also('letter.open', which.review);
		await tx
			.updateTable('letter')
			.set({ taken_at: now(), taken_by: actor.id })
			.where('id', '=', id)
			.execute();
		const said = await statementsWithin(tx, reach)
			.select('statement.id')
			.where('statement.child_id', '=', own.child)
			.where('about_what', '=', 'letter')
			.where('about_id', '=', id)
			.orderBy('arrived_at')
			.execute();
		return {
			letter: await sentLetter(tx, own.key, id),
			about: {
				child: own.name,
				councilId: row.council_id,
				by: `${row.first_name} ${row.last_name}`,
				saidToIt: said.map((it) => it.id)
			}
		};
	});
	const data = letterData(letter, about);
	const lines = await letterLinesIn(letter.language);
	return packed(id, data, await letterPdf(letterDocument(letter, data, { lines, tryOut })));
}

/** The two in one ZIP; the plain data names the sum of the PDF. */
function packed(id: string, data: object, pdf: Buffer): Buffer {
	const pdfSha256 = createHash('sha256').update(pdf).digest('hex');
	const json = Buffer.from(`${JSON.stringify({ ...data, pdfSha256 }, null, '\t')}\n`);
	const name = `my-say ${id}`;
	return zipOf(
		[
			{ name: `${name}.pdf`, bytes: pdf },
			{ name: `${name}.json`, bytes: json }
		],
		new Date(now())
	);
}

/** The child's number, and the sum that stands in the receipt; null for what came on paper. */
async function aboutOf(tx: Tx, id: string): Promise<About> {
	return tx
		.selectFrom('statement')
		.innerJoin('child', 'child.id', 'statement.child_id')
		.leftJoin('sealed_part', (join) =>
			join.onRef('sealed_part.statement_id', '=', 'statement.id').on('part', '=', 0)
		)
		.select(['council_id as councilId', 'sealed_part.sha256'])
		.where('statement.id', '=', id)
		.executeTakeFirstOrThrow();
}

/**
 * Somebody says that it is in the council's file, and as what.
 * @throws Problem 'not-found' for what they may not know of; 'filing.untaken' before it was taken, or when
 * it was answered since; 'filing.unfit' without a document; 'not-allowed'
 */
export function markFiled(
	db: Database,
	actor: Actor,
	{ statement, document }: { statement: string; document: string }
): Promise<void> {
	return act(db, actor, 'statement.file', statement, async (tx) => {
		const row = await statementsKnown(tx, await reachOf(tx, actor, now()))
			.leftJoin('filing', 'filing.statement_id', 'statement.id')
			.select(['taken_at', 'filed_at', lastAnswer.as('changed_at')])
			.where('statement.id', '=', statement)
			.executeTakeFirst();
		await tx
			.updateTable('filing')
			.set({ filed_at: now(), filed_by: actor.id, filed_as: filedAs(row, document) })
			.where('statement_id', '=', statement)
			.execute();
	});
}

/** The same of a letter. @throws Problem as `markFiled` */
export function markLetterFiled(
	db: Database,
	actor: Actor,
	{ letter, document }: { letter: string; document: string }
): Promise<void> {
	return act(db, actor, 'letter.file', letter, async (tx) => {
		const row = await lettersToFile(tx, await reachOf(tx, actor, now()))
			.where('letter.id', '=', letter)
			.executeTakeFirst();
		await tx
			.updateTable('letter')
			.set({
				filed_at: now(),
				filed_by: actor.id,
				filed_as: filedAs(row && { ...row, changed_at: null }, document)
			})
			.where('id', '=', letter)
			.execute();
	});
}

/** @returns the document's name, as it is kept */
function filedAs(standing: Standing | undefined, document: string): string {
	if (!standing) throw new Problem('not-found');
	const filed = document.trim();
	if (filed === '' || filed.length > 200) throw new Problem('filing.unfit');
	if (stateOf(standing) === 'ready') throw new Problem('filing.untaken');
	return filed;
}

/** How the file of one child stands: what is missing in it, and when something was last put there. */
export async function fileOf(
	tx: Tx,
	child: string
): Promise<{ unfiled: number; lastAt: string | null }> {
	const rows = [
		...(await standingOfStatements(tx, child)),
		...(await standingOfLetters(tx, child))
	];
	const last = rows.flatMap(({ filed_at }) => filed_at ?? []).toSorted();
	const unfiled = rows.filter((row) => stateOf(row) !== 'filed').length;
	return { unfiled, lastAt: last.at(-1) ?? null };
}
