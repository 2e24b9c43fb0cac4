/** A council's list of 500 children as lists are: made from a seed, with faults in known places. */

/** A line that is wrong on purpose, and the code that must be told of it. */
export type Spoilt = { line: number; code: string };

export type DirtyList = { text: string; faults: Spoilt[]; notes: Spoilt[]; good: number };

const names = [
	'Mia',
	'Noah',
	'Zoë',
	'Siân',
	'O’Shea',
	'Anne-Marie',
	'Ifan',
	'Leyla',
	'Tomasz',
	'Ada'
];
const officers = ['Sarah Okafor', 'NAIR, Priya', 'Dan  Whitlock (IRO)', 'okafor sarah'];

/** The same numbers for the same seed, on every machine. */
function numbersFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state % below;
	};
}

type Cells = string[];

const spoil: Record<string, (cells: Cells) => Cells> = {
	cells: (cells) => [...cells, 'one too many'],
	'no-id': ([, ...cells]) => ['', ...cells],
	'id-unfit': ([id, ...cells]) => [`${id} or so?`, ...cells],
	'no-name': ([id, , ...cells]) => [id!, '', ...cells],
	'name-unfit': ([id, , ...cells]) => [id!, '=cmd|calc', ...cells],
	letters: ([id, , ...cells]) => [id!, 'ZoÃ«', ...cells],
	'year-unfit': ([id, name, , ...cells]) => [id!, name!, '1931', ...cells],
	'date-unfit': (cells) => cells.with(7, '31/02/2027'),
	'dates-swapped': (cells) => cells.with(4, '01/12/2026').with(5, '30/11/2026'),
	'iro-unknown': (cells) => cells.with(3, 'Nobody We Know')
};

const notable: Record<string, (cells: Cells) => Cells> = {
	'worker-unknown': (cells) => cells.with(6, 'Somebody New'),
	'review-past': (cells) => cells.with(7, '01/02/2020'),
	address: (cells) => cells.with(8, '4 Mill Lane, RB1 2CD'),
	'relative-unknown': (cells) => cells.with(9, 'RB-NOBODY')
};

const headings =
	'person_id,known_as,year_of_birth,iro,iro_from,iro_to,worker,next_review,placement,siblings';

export function dirtyList(seed: number): DirtyList {
	const below = numbersFrom(seed);
	const kinds = Object.keys(spoil);
	const noted = Object.keys(notable);
	const list: DirtyList = { text: '', faults: [], notes: [], good: 0 };
	const lines = [headings];

	for (let n = 0; n < 500; n += 1) {
		const clean = [
			`RB-${5000 + n}`,
			// No two alike, or the list would rightly ask whether they are the same child.
			`${names[below(names.length)]} ${lettersOf(n)}`,
			String(2009 + below(12)),
			officers[below(officers.length)]!,
			['', '01/09/2026', '1 Sep 2026', '2026-09-01', '01-Sep-26'][below(5)]!,
			'',
			['Tom Hadley', 'HADLEY, Tom', ''][below(3)]!,
			['', '14/01/2027', '14.1.27', '14 January 2027', '2027-01-14 00:00:00'][below(5)]!,
			['', 'Foster home', 'Kinship, with family'][below(3)]!,
			''
		];
		// A line of its own for nothing, as when somebody pressed Enter twice.
		if (n % 61 === 0) lines.push(n % 2 ? '' : ',,,,,,,,,');
		const line = lines.length + 1;
		const fault = n % 12 === 0 ? kinds[(n / 12) % kinds.length] : undefined;
		const note = !fault && n % 15 === 1 ? noted[((n - 1) / 15) % noted.length] : undefined;
		const cells = fault ? spoil[fault]!(clean) : note ? notable[note]!(clean) : clean;
		lines.push(cells.map(quoted).join(','));
		if (fault) list.faults.push({ line, code: fault });
		else list.good += 1;
		if (note) list.notes.push({ line, code: note });
	}
	// Twice alike, and twice with another name.
	const [same, other] = ['RB-7001,Bryn Twice,2012,,,,,,,', 'RB-7002,Bryn Other,2012,,,,,,,'];
	lines.push(same, same, other, other.replace('Other', 'Another'));
	list.notes.push({ line: lines.length - 2, code: 'repeated' });
	list.faults.push({ line: lines.length - 1, code: 'same-id' });
	list.faults.push({ line: lines.length, code: 'same-id' });
	list.good += 1;
	list.text = `${lines.join('\r\n')}\r\n`;
	return list;
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell}"` : cell);

/** 0, 1, 2 ... as letters: a name has no digits. */
const lettersOf = (n: number): string =>
	[...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
