/** What goes into the council's file of one statement: plain data, and what is printed of it. */
import type { Piece, ReadingLine } from '../../forms/reading.ts';
import { answering } from '../../i18n/en/answering.ts';
import { filing as words } from '../../i18n/en/filing.ts';
import { dayAndTime, saidAt } from '../../i18n/en/days.ts';
import { staff } from '../../i18n/en/staff.ts';
import type { PrintedEntry, PrintedLine, StatementDocument } from '../documents.ts';
import type { OpenedStatement } from '../statements.ts';
import type { AnswerInWords, ThreadItem, ToldPart } from '../threads.ts';

/** The council's number of the child, and the sum that stands in the receipt; null for what came on paper. */
export type About = { councilId: string; sha256: string | null };

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

export function dataOf(opened: OpenedStatement, { councilId, sha256 }: About): FiledData {
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

export function documentOf(
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
