/** What goes into the council's own file: taken as a PDF with plain data, and confirmed by whoever filed it. */
import { sql, type SqlBool } from 'kysely';
import { createHash } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { Piece, ReadingLine } from '../forms/reading.ts';
import { answering } from '../i18n/en/answering.ts';
import { filing as words } from '../i18n/en/filing.ts';
import { dayAndTime, saidAt, staff } from '../i18n/en/staff.ts';
import { act, mustBeAllowed } from './act.ts';
import { reachOf, statementsKnown, type Reach } from './allocations.ts';
import { nameOf } from './children.ts';
import { now } from './clock.ts';
import { csvOf } from './csv.ts';
import type { Database, Tx } from './database.ts';
import { titlesOf } from './delivery.ts';
import {
	statementPdf,
	type PrintedEntry,
	type PrintedLine,
	type StatementDocument
} from './documents.ts';
import type { Keys } from './keys.ts';
import { openStatement, type OpenedStatement } from './statements.ts';
import type { AnswerInWords, ThreadItem, ToldPart } from './threads.ts';
import { zipOf } from './zip.ts';

/** 'ready': read, and not in the file as it stands now. */
export type FilingState = 'ready' | 'taken' | 'filed';

export type Filing = {
	statement: string;
	councilId: string;
	title: string;
	writtenAt: string;
	arrivedAt: string;
	readAt: string;
	state: FilingState;
	taken: { by: string; at: string } | null;
	filed: { by: string; at: string; as: string } | null;
	/** It was answered after it was taken or filed. */
	answeredSince: boolean;
};

/** The same with the child's known-as name. */
export type NamedFiling = Filing & { child: string };

const onPage = 200;
const lately = 20;

/**
 * What is not filed yet, what waits longest first; and what was filed last.
 * @throws Problem 'not-allowed'
 */
export async function filingsFor(
	db: Database,
	keys: Keys,
	actor: Actor
): Promise<{ open: NamedFiling[]; filed: NamedFiling[]; waiting: number }> {
	mustBeAllowed(actor, 'filing.list');
	return db.transaction().execute(async (tx) => {
		const reach = await reachOf(tx, actor, now());
		const titles = await titlesOf();
		const told = (row: NamedRow): NamedFiling => ({
			...filingOf(row, titles),
			child: nameOf(keys, { ...row, id: row.child_id })
		});
		const open = await named(filings(tx, reach).where(isOpen)).limit(onPage).execute();
		const filed = await named(filings(tx, reach).where('filed_at', 'is not', null))
			.clearOrderBy()
			.orderBy('filed_at', 'desc')
			.limit(lately)
			.execute();
		const { count } = await filings(tx, reach)
			.clearSelect()
			.clearOrderBy()
			.where(isOpen)
			.select(({ fn }) => fn.countAll().as('count'))
			.executeTakeFirstOrThrow();
		return { open: open.map(told), filed: filed.map(told), waiting: Number(count) };
	});
}

/** The same as a table, all of it. No name of a child stands in it. @throws Problem 'not-allowed' */
export async function filingIndex(db: Database, actor: Actor): Promise<string> {
	mustBeAllowed(actor, 'filing.list');
	const all = await db.transaction().execute(async (tx) => {
		const rows = await filings(tx, await reachOf(tx, actor, now())).execute();
		const titles = await titlesOf();
		return rows.map((row) => filingOf(row, titles));
	});
	const rows = all.map((it) => [
		it.councilId,
		it.statement,
		it.title,
		it.writtenAt,
		it.arrivedAt,
		it.readAt,
		words.state[it.state],
		it.taken?.at ?? '',
		it.taken?.by ?? '',
		it.filed?.at ?? '',
		it.filed?.by ?? '',
		it.filed?.as ?? ''
	]);
	return csvOf([Object.values(words.columns), ...rows]);
}

/** A statement may be answered more than once; `answered_at` is when it first was. */
const lastAnswer = sql<
	string | null
>`(select max(given_at) from answer where answer.statement_id = statement.id)`;

const filings = (tx: Tx, reach: Reach) =>
	statementsKnown(tx, reach)
		.innerJoin('child', 'child.id', 'statement.child_id')
		.leftJoin('filing', 'filing.statement_id', 'statement.id')
		.leftJoin('person as taker', 'taker.id', 'filing.taken_by')
		.leftJoin('person as filer', 'filer.id', 'filing.filed_by')
		.select(['statement.id as statement', 'form', 'version', 'written_at', 'arrived_at', 'read_at'])
		.select(['taken_at', 'filed_at', 'filed_as', 'council_id'])
		.select(lastAnswer.as('answered_last'))
		.select(['taker.first_name as taker_first', 'taker.last_name as taker_last'])
		.select(['filer.first_name as filer_first', 'filer.last_name as filer_last'])
		.where('read_at', 'is not', null)
		.orderBy('read_at')
		.orderBy('statement.id');

/** Only what stands on a page has its name opened. */
const named = (query: ReturnType<typeof filings>) =>
	query.select(['child.id as child_id', 'name_sealed', 'key_wrapped', 'key_kid']);

/** As `stateOf` has it: not taken, answered since, or not confirmed since it was taken. */
const isOpen = sql<SqlBool>`(taken_at is null or filed_at is null or filed_at < taken_at
	or coalesce(${lastAnswer}, '') > taken_at)`;

type NamedRow = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];
type Row = Awaited<ReturnType<ReturnType<typeof filings>['execute']>>[number];

function filingOf(row: Row, titles: ReadonlyMap<string, string>): Filing {
	const { taken_at, filed_at, filed_as } = row;
	return {
		statement: row.statement,
		councilId: row.council_id,
		title: titles.get(`${row.form}/${row.version}`) ?? row.form,
		writtenAt: row.written_at,
		arrivedAt: row.arrived_at,
		readAt: row.read_at ?? '',
		...stateOf(row),
		taken: taken_at ? { by: `${row.taker_first} ${row.taker_last}`, at: taken_at } : null,
		filed: filed_at
			? { by: `${row.filer_first} ${row.filer_last}`, at: filed_at, as: filed_as ?? '' }
			: null
	};
}

type Standing = { answered_last: string | null; taken_at: string | null; filed_at: string | null };

/** What was answered since is not in the file yet. */
function stateOf({
	answered_last,
	taken_at,
	filed_at
}: Standing): Pick<Filing, 'state' | 'answeredSince'> {
	const answeredSince = taken_at !== null && answered_last !== null && answered_last > taken_at;
	if (taken_at === null || answeredSince) return { state: 'ready', answeredSince };
	return { state: filed_at !== null && filed_at >= taken_at ? 'filed' : 'taken', answeredSince };
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
	const pdf = await statementPdf(documentOf(opened, data, tryOut));
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
async function aboutOf(tx: Tx, id: string) {
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

type About = Awaited<ReturnType<typeof aboutOf>>;

/** A statement as plain data, for a program of the council's. */
export type FiledData = {
	v: 1;
	statement: string;
	child: string;
	number: string;
	form: string;
	version: number;
	title: string;
	language: string;
	mode: string;
	helper: boolean;
	helperNote: string | null;
	writtenAt: string;
	arrivedAt: string;
	label: string;
	readAt: string | null;
	readBy: string | null;
	readFor: string | null;
	/** Of the sealed words, as it stands in the child's receipt. */
	sha256: string | null;
	lines: FiledLine[];
	attachments: { id: string; kind: string }[];
	/** What came before it and after it, in order, as far as whoever took it may read it. */
	thread: FiledEntry[];
};

type FiledLine = { id: string; told: string; said: { is: Piece['is']; text: string | null }[] };

export type FiledEntry =
	| { is: 'said'; statement: string; at: string; language: string; lines: FiledLine[] }
	| ({ is: 'answer' } & AnswerInWords);

function dataOf(opened: OpenedStatement, { councilId, sha256 }: About): FiledData {
	const { how, reading } = opened;
	const pieces = reading.lines.flatMap(({ said }) => said);
	return {
		v: 1,
		statement: opened.statement,
		child: opened.child,
		number: councilId,
		form: opened.form,
		version: opened.version,
		title: opened.title,
		language: how.language,
		mode: how.mode,
		helper: how.helper,
		helperNote: opened.beside.note,
		writtenAt: opened.writtenAt,
		arrivedAt: opened.arrivedAt,
		label: opened.assurance,
		readAt: opened.readAt,
		readBy: opened.readBy,
		readFor: opened.readFor,
		sha256,
		lines: reading.lines.map(filedLine),
		attachments: pieces.flatMap((piece) =>
			piece.is === 'attachment' ? [{ id: piece.attachment.id, kind: piece.attachment.kind }] : []
		),
		thread: opened.thread.flatMap((item): FiledEntry[] => {
			if (item.is === 'answer') return [item];
			const { is, statement, at, language } = item;
			// The one that is open stands above.
			if (item.reading === null) return [];
			return [{ is, statement, at, language, lines: item.reading.lines.map(filedLine) }];
		})
	};
}

const filedLine = ({ id, told, said }: ReadingLine): FiledLine => ({
	id,
	told,
	said: said.map((piece) => ({ is: piece.is, text: 'text' in piece ? piece.text : null }))
});

const { paper } = words;

function documentOf(
	{ child, reading, thread, zone, assurance }: OpenedStatement,
	data: FiledData,
	tryOut: boolean
): StatementDocument {
	const { fact } = paper;
	const facts: [string, string | null][] = [
		[fact.child, data.child],
		[fact.number, data.number],
		[fact.form, data.title],
		[fact.written, saidAt(data.writtenAt, assurance, zone)],
		[fact.arrived, dayAndTime(data.arrivedAt)],
		[fact.label, staff.assurance[assurance]],
		[fact.helper, data.helper ? paper.yes : paper.no],
		[
			fact.read,
			data.readBy && data.readAt
				? paper.readBy(data.readBy, dayAndTime(data.readAt), data.readFor)
				: null
		],
		[fact.id, data.statement],
		[fact.sum, data.sha256]
	];
	return {
		title: `${data.child}: ${data.title}`,
		language: data.language,
		footer: `${paper.footer} · ${data.number} · ${data.statement}`,
		warning: tryOut ? paper.tryOut : null,
		headings: { said: paper.said, thread: paper.thread, facts: paper.facts, note: paper.note },
		lines: linesOf(reading.lines),
		note: data.helperNote,
		thread: thread.flatMap((item) => printedEntry(child, item)),
		facts: facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
	};
}

function printedEntry(child: string, item: ThreadItem): PrintedEntry[] {
	const day = dayAndTime(item.at);
	if (item.is === 'answer') {
		const { by, words, parts, aloud } = item;
		const heading = paper.answered(by, day);
		const lines = parts.map(printedPart);
		if (aloud) lines.push({ told: paper.aloud, said: [paper.attachment.voice], own: [] });
		return [{ heading, language: 'en', words: words || null, lines }];
	}
	if (item.reading === null) return [];
	const heading = paper.saidOn(child, day);
	return [{ heading, language: item.language, words: null, lines: linesOf(item.reading.lines) }];
}

/** An adult's words: never in a bubble. */
function printedPart({ told, label, verdict, because, owner, by }: ToldPart): PrintedLine {
	const promised = [
		owner?.name && answering.part.who(owner),
		by && answering.part.by(verdict, by)
	].filter(Boolean);
	const said = [answering.verdicts[verdict], promised.join(', '), because].filter(Boolean);
	return { told: `${told}: ${label ?? answering.ownWords}`, said, own: [] };
}

/** What was passed over stands together, at the end. */
function linesOf(lines: readonly ReadingLine[]): PrintedLine[] {
	const isSkipped = ({ said }: ReadingLine) => said.every(({ is }) => is === 'skipped');
	const skipped = lines.filter(isSkipped).map(({ told }) => told);
	const told = lines.filter((line) => !isSkipped(line)).map(printed);
	return [
		...told,
		...(skipped.length > 0 ? [{ told: paper.skipped, said: skipped, own: [] }] : [])
	];
}

/** What is the child's own stands in the bubble, and nothing else does. */
const printed = ({ told, said }: ReadingLine): PrintedLine => ({
	told,
	said: said.flatMap((piece) => {
		if (piece.is === 'own words') return [];
		if (piece.is === 'attachment') return [paper.attachment[piece.attachment.kind]];
		if (piece.is === 'not sure') return [paper.notSure];
		return [piece.is === 'skipped' ? paper.passedOver : piece.text];
	}),
	own: said.flatMap((piece) => (piece.is === 'own words' ? [piece.text] : []))
});

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
			.select(['taken_at', 'filed_at', lastAnswer.as('answered_last')])
			.where('statement.id', '=', statement)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		const filed_as = document.trim();
		if (filed_as === '' || filed_as.length > 200) throw new Problem('filing.unfit');
		if (stateOf(row).state === 'ready') throw new Problem('filing.untaken');
		await tx
			.updateTable('filing')
			.set({ filed_at: now(), filed_by: actor.id, filed_as })
			.where('statement_id', '=', statement)
			.execute();
	});
}

/** How the file of one child stands: what is missing in it, and when something was last put there. */
export async function fileOf(
	tx: Tx,
	child: string
): Promise<{ unfiled: number; lastAt: string | null }> {
	const rows = await tx
		.selectFrom('statement')
		.leftJoin('filing', 'filing.statement_id', 'statement.id')
		.select(['taken_at', 'filed_at', lastAnswer.as('answered_last')])
		.where('child_id', '=', child)
		.execute();
	const last = rows.flatMap(({ filed_at }) => filed_at ?? []).toSorted();
	const unfiled = rows.filter((row) => stateOf(row).state !== 'filed').length;
	return { unfiled, lastAt: last.at(-1) ?? null };
}
