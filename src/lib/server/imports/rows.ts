/** One line of a list, read and checked: a row that can be compared, or what is wrong with it. */
import type { FaultCode, Field, NoteCode } from '../../domain/list.ts';
import type { Staff } from '../people.ts';
import type { Line } from './csv.ts';
import { birthYearIn, dayIn } from './dates.ts';
import type { Columns } from './profiles.ts';

/** `value` is what stands in the cell, where that helps and is no child's name. */
export type Told<Code> = { line: number; code: Code; field: Field | null; value: string };

export type Row = {
	line: number;
	id: string;
	name: string;
	/** What the list does not say is left out, and stays as it is. */
	born?: number | null;
	/** Null: the list says that nobody is named. */
	iro?: string | null;
	iroFrom: string | null;
	iroTo: string | null;
	worker?: string | null;
	review?: string | null;
	placement?: string | null;
	siblings: string[];
	parent: string | null;
};

export type Checked = { row: Row | null; faults: Told<FaultCode>[]; notes: Told<NoteCode>[] };

/** The longest name and number, in characters. */
const longest = { id: 64, name: 60, placement: 80 };

/** Letters that were UTF-8 and were read as something else, on their way here; and what replaced them. */
const damaged = /Ã.|Â.|â€|\uFFFD/;

/** A whole British postcode: an address, which My Say does not keep. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

/**
 * Checks one line by itself. All that is wrong with it is told, and not only the first.
 * @param staff everybody who works here
 * @param today ISO date
 */
export function checkLine(
	{ line, cells }: Line,
	{ columns, width }: { columns: Columns; width: number },
	staff: readonly Staff[],
	today: string
): Checked {
	const faults: Told<FaultCode>[] = [];
	const notes: Told<NoteCode>[] = [];
	const fault = (code: FaultCode, field: Field | null = null, value = '') =>
		faults.push({ line, code, field, value });
	const note = (code: NoteCode, field: Field, value = '') =>
		notes.push({ line, code, field, value });
	const has = (field: Field): boolean => columns[field] !== undefined;
	const cell = (field: Field): string => cells[columns[field] ?? -1]?.trim() ?? '';

	// Cells that have slipped: nothing in them can be trusted to stand where it belongs.
	if (cells.length !== width) {
		fault('cells', null, String(cells.length));
		return { row: null, faults, notes };
	}

	const id = cell('id');
	if (id === '') fault('no-id');
	else if (!isNumber(id)) fault('id-unfit', 'id');

	const name = cell('name');
	if (name === '') fault('no-name');
	else if (damaged.test(name)) fault('letters');
	else if (!isName(name)) fault('name-unfit');

	const born = cell('born') === '' ? null : birthYearIn(cell('born'), today);
	if (born === null && cell('born') !== '') fault('year-unfit', 'born', cell('born'));

	const day = (field: Field): string | null => {
		const text = cell(field);
		const read = text === '' ? null : dayIn(text);
		if (text !== '' && !read) fault('date-unfit', field, text);
		return read;
	};
	const [iroFrom, iroTo, review] = [day('iroFrom'), day('iroTo'), day('review')];
	if (iroFrom && iroTo && iroTo < iroFrom) fault('dates-swapped', 'iroTo', cell('iroTo'));
	if (review && review < today) note('review-past', 'review', cell('review'));

	const iros = found(staff, 'iro', cell('iro'));
	if (cell('iro') !== '' && iros.length !== 1) {
		fault(iros.length === 0 ? 'iro-unknown' : 'iro-two', 'iro', cell('iro'));
	}
	const workers = found(staff, 'worker', cell('worker'));
	if (cell('worker') !== '' && workers.length !== 1) {
		note(workers.length === 0 ? 'worker-unknown' : 'worker-two', 'worker', cell('worker'));
	}

	const address = postcode.test(cell('placement'));
	if (address) note('address', 'placement');
	const placement = address ? '' : cell('placement').slice(0, longest.placement);

	const row: Row = {
		line,
		id,
		name,
		...(has('born') && { born }),
		...(has('iro') && { iro: iros[0]?.id ?? null }),
		iroFrom,
		iroTo,
		...(has('worker') && { worker: workers.length === 1 ? (workers[0]?.id ?? null) : null }),
		...(review && review >= today && { review }),
		...(has('placement') && { placement: placement || null }),
		siblings: cell('siblings')
			.split(/[;, ]+/)
			.filter(Boolean),
		parent: cell('parent') || null
	};
	return { row: faults.length === 0 ? row : null, faults, notes };
}

/** Whether this can be a number in a council's system. */
export const isNumber = (text: string): boolean =>
	text.length <= longest.id && /^[\w./-]+$/.test(text);

/** Whether this can be the name that a child is known by. */
export const isName = (text: string): boolean =>
	text.length <= longest.name && /^\p{L}[\p{L}\p{M} '’.-]*$/u.test(text);

/** Who is meant: by their id, or by their name in whichever order. */
function found(staff: readonly Staff[], role: Staff['role'], text: string): Staff[] {
	if (text === '') return [];
	const wanted = wordsOf(text);
	return staff.filter(
		(it) =>
			it.role === role && (it.id === text || wordsOf(`${it.firstName} ${it.lastName}`) === wanted)
	);
}

/** "OKAFOR, Sarah (Mrs)" and "Sarah Okafor" have the same words. */
const wordsOf = (name: string): string =>
	name
		.replace(/\([^)]*\)/g, ' ')
		.toLocaleLowerCase('en-GB')
		.split(/[^\p{L}\p{M}'’-]+/u)
		.filter((word) => word !== '' && !titles.has(word))
		.toSorted()
		.join(' ');

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr']);
