/** The bytes of a list, however its system wrote them, as lines of cells. */
import { CsvError, parse } from 'csv-parse/sync';

/** One line of a list. `line` is where it stands in the file, from 1. */
export type Line = { line: number; cells: string[] };

export type Sheet = {
	headings: string[];
	lines: Line[];
	/** The line from which on nothing could be read: a quotation mark that never ends. */
	brokenAt: number | null;
};

/** What one record of the parser is, when it is asked where it stood. */
type Recorded = { info: { lines: number }; record: string[] };

/**
 * Reads a list: with or without a byte order mark, as UTF-8, UTF-16 or what Excel writes on Windows;
 * between commas, semicolons or tabs. Empty lines are passed over.
 */
export function readCsv(bytes: Uint8Array): Sheet {
	const text = textIn(bytes);
	const [headings, ...lines] = recordsIn(text, separatorOf(text));
	const broken = unended(text);
	return { headings: headings?.cells ?? [], lines, brokenAt: broken };
}

function textIn(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** The one of three that stands most often in the headings. */
function separatorOf(text: string): string {
	const headings = text.slice(0, text.search(/[\r\n]|$/));
	const count = (separator: string) => headings.split(separator).length;
	return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function recordsIn(text: string, delimiter: string): Line[] {
	const records = parse(text, {
		delimiter,
		info: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		skip_records_with_error: true,
		trim: true
	}) as unknown as Recorded[];
	return records
		.filter(({ record }) => record.some((cell) => cell !== ''))
		.map(({ info, record }) => ({ line: info.lines - breaksIn(record), cells: record }));
}

/** A cell may run over several lines; a record begins where its first cell does. */
const breaksIn = (cells: readonly string[]): number =>
	cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** The line of a quotation mark that is never closed: all that follows it would be one cell. */
function unended(text: string): number | null {
	try {
		parse(text, { relax_column_count: true, relax_quotes: true, delimiter: separatorOf(text) });
		return null;
	} catch (fault) {
		if (!(fault instanceof CsvError) || fault.code !== 'CSV_QUOTE_NOT_CLOSED') throw fault;
		return lastOpened(text);
	}
}

function lastOpened(text: string): number {
	const before = text.slice(0, text.lastIndexOf('"'));
	return before.split(/\r\n|\r|\n/).length;
}
