/** What a list would change: each row against what My Say has. Nothing here writes. */
import type { FaultCode, NoteCode } from '../../domain/list.ts';
import type { About } from '../children.ts';
import { dayAfter, startOf } from '../clock.ts';
import type { Row, Told } from './rows.ts';

/** One child as My Say has them. */
export type Known = {
	child: string;
	councilId: string;
	name: string;
	about: About;
	/** Who is named from now on: the first of them now, if it has begun. */
	named: Span[];
	worker: string | null;
	/** The next review from today on, ISO date. */
	review: string | null;
	relatives: { child: string; as: 'sibling' | 'parent' | 'child' }[];
};

/** `from` and `to` are moments; a `from` that has passed is told as 'now'. */
export type Span = { iro: string; from: string; to: string | null };

export type Change = { line: number; id: string; name: string } & (
	| { what: 'add' }
	| { what: 'renumber'; from: string }
	| { what: 'rename' }
	| { what: 'about'; about: About }
	| { what: 'iro'; named: Span[] }
	| { what: 'worker'; worker: string | null }
	| { what: 'review'; from: string | null; to: string }
	| { what: 'relative'; relative: string; as: 'sibling' | 'parent' }
);

/** A row that may be of a child who is here under another number: somebody has to say. */
export type Hint = { line: number; id: string; name: string; born: number | null; like: string };

/** What somebody has said of a hint. Nothing said: the row is left out. */
export type Decisions = Record<string, 'same' | 'other'>;

export type Plan = {
	changes: Change[];
	faults: Told<FaultCode>[];
	notes: Told<NoteCode>[];
	hints: Hint[];
	/** Children who are not in the list: nothing happens to them. */
	absent: number;
	/** Of whom the list says nothing new. */
	unchanged: number;
};

export type Asked = { rows: readonly Row[]; known: readonly Known[]; decisions: Decisions };

/** @param at this moment @param today ISO date */
export function planFor({ rows, known, decisions }: Asked, at: string, today: string): Plan {
	const { once, faults, notes } = eachOnce(rows);
	const byId = new Map(known.map((it) => [it.councilId, it]));
	const byName = byNameOf(known, once);
	const plan: Plan = { changes: [], faults, notes, hints: [], absent: 0, unchanged: 0 };
	const taken = new Set<string>();

	for (const row of once) {
		const like = byId.has(row.id) ? null : likeness(row, byName);
		const said = like === null ? null : (decisions[row.id] ?? null);
		if (like !== null) {
			plan.hints.push({ line: row.line, id: row.id, name: row.name, born: row.born ?? null, like });
		}
		// Twice in the list, and the same child: once is enough.
		const twice = said === 'same' && !byId.has(like ?? '');
		if ((like !== null && said === null) || twice) continue;

		const own = byId.get(row.id) ?? (said === 'same' ? byId.get(like ?? '') : undefined) ?? null;
		if (own) taken.add(own.councilId);
		const changes = changesOf(row, own, at, today);
		if (changes.length === 0) plan.unchanged += 1;
		plan.changes.push(...changes);
	}
	plan.absent = known.filter(({ councilId }) => !taken.has(councilId)).length;
	relate(plan, once, known, at);
	return plan;
}

/** A number on two lines: the same twice is told; two that differ are both left out. */
function eachOnce(rows: readonly Row[]) {
	const faults: Told<FaultCode>[] = [];
	const notes: Told<NoteCode>[] = [];
	const lines = new Map<string, Row[]>();
	for (const row of rows) lines.set(row.id, [...(lines.get(row.id) ?? []), row]);

	const once: Row[] = [];
	for (const [first, ...more] of lines.values()) {
		if (!first) continue;
		const differs = more.some((it) => !isSame(it, first));
		for (const row of differs ? [first, ...more] : []) {
			const other = [first, ...more].find((it) => it !== row);
			const value = String(other?.line ?? '');
			faults.push({ line: row.line, code: 'same-id', field: 'id', value });
		}
		for (const { line } of differs ? [] : more) {
			notes.push({ line, code: 'repeated', field: 'id', value: String(first.line) });
		}
		if (!differs) once.push(first);
	}
	return { once, faults, notes };
}

const isSame = (a: Row, b: Row): boolean =>
	JSON.stringify({ ...a, line: 0 }) === JSON.stringify({ ...b, line: 0 });

/** Children by their name, as it is compared: those who are here and not in the list, and those in it. */
type ByName = { known: Map<string, Known[]>; listed: Map<string, Row[]> };

function byNameOf(known: readonly Known[], once: readonly Row[]): ByName {
	const listed = new Set(once.map(({ id }) => id));
	return {
		known: Map.groupBy(
			known.filter(({ councilId }) => !listed.has(councilId)),
			({ name }) => plain(name)
		),
		listed: Map.groupBy(once, ({ name }) => plain(name))
	};
}

/** @returns the number under which a child with this name and year is known already, or stands in the list */
function likeness({ name, born, line }: Row, { known, listed }: ByName): string | null {
	const here = known
		.get(plain(name))
		?.find(({ about: { birthYear } }) => birthYear === null || !born || birthYear === born);
	if (here) return here.councilId;
	// In one list a name alone is no reason: there are many called Mia.
	const before = listed
		.get(plain(name))
		?.find((it) => it.line < line && it.born && it.born === born);
	return before?.id ?? null;
}

const plain = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/[^\p{L}]/gu, '')
		.toLocaleLowerCase('en-GB');

function changesOf(row: Row, own: Known | null, at: string, today: string): Change[] {
	const { line, id, name } = row;
	const of = { line, id, name };
	const changes: Change[] = [];
	if (!own) changes.push({ ...of, what: 'add' });
	if (own && own.councilId !== id) changes.push({ ...of, what: 'renumber', from: own.councilId });
	if (own && own.name !== name) changes.push({ ...of, what: 'rename' });

	const about = aboutIn(row, own?.about ?? { birthYear: null, placement: null });
	if (about) changes.push({ ...of, what: 'about', about });

	const named = wantedNames(row, own, at, today);
	if (named) changes.push({ ...of, what: 'iro', named });

	const { worker = own?.worker ?? null, review } = row;
	if (worker !== (own?.worker ?? null)) changes.push({ ...of, what: 'worker', worker });
	if (review && review !== own?.review) {
		changes.push({ ...of, what: 'review', from: own?.review ?? null, to: review });
	}
	return changes;
}

/** @returns null when it is as it was */
function aboutIn({ born, placement }: Row, was: About): About | null {
	const about = {
		birthYear: born ?? was.birthYear,
		placement: placement === undefined ? was.placement : placement
	};
	const same = about.birthYear === was.birthYear && about.placement === was.placement;
	return same ? null : about;
}

/**
 * Who is to be named from now on, if that is not so already. What has been stays: a change of a child
 * who is here holds from now on at the earliest, whatever day the list gives.
 */
function wantedNames(row: Row, own: Known | null, at: string, today: string): Span[] | null {
	if (row.iro === undefined) return null;
	const was = own?.named ?? [];
	const wanted = spansOf(row, was, own === null, at, today);
	return isAlike(wanted, was, at) ? null : wanted;
}

function spansOf(
	{ iro, iroFrom, iroTo }: Row,
	was: readonly Span[],
	fresh: boolean,
	at: string,
	today: string
): Span[] {
	const over = iroTo !== null && iroTo < today;
	if (!iro || over) return [];
	const to = iroTo ? startOf(dayAfter(iroTo)) : null;
	const later = iroFrom !== null && iroFrom > today;
	if (!later) {
		const from = fresh && iroFrom ? startOf(iroFrom) : at;
		return [{ iro, from, to }];
	}
	const from = startOf(iroFrom);
	const until = was
		.filter((span) => span.from < from)
		.map((span) => ({ ...span, to: span.to && span.to < from ? span.to : from }));
	const last = until.at(-1);
	// Named already, and goes on: no new beginning.
	if (last?.iro === iro && last.to === from) return [...until.slice(0, -1), { ...last, to }];
	return [...until, { iro, from, to }];
}

function isAlike(wanted: readonly Span[], was: readonly Span[], at: string): boolean {
	const told = (spans: readonly Span[]) =>
		JSON.stringify(
			spans.map(({ iro, from, to }) => ({ iro, from: from <= at ? 'now' : from, to }))
		);
	return told(wanted) === told(was);
}

/** Who is of one family, once it is known who all are; and where one officer would have parent and child. */
function relate(plan: Plan, rows: readonly Row[], known: readonly Known[], at: string): void {
	const here = new Map(known.map((it) => [it.councilId, it]));
	const listed = new Map(rows.map((it) => [it.id, it]));
	const officerOf = (id: string): string | null =>
		listed.get(id)?.iro ?? here.get(id)?.named.find(({ from }) => from <= at)?.iro ?? null;

	for (const row of rows) {
		const wanted = [
			...row.siblings.map((relative) => ({ relative, as: 'sibling' as const })),
			...(row.parent ? [{ relative: row.parent, as: 'parent' as const }] : [])
		];
		for (const { relative, as } of wanted) {
			const { line, id, name } = row;
			if ((!here.has(relative) && !listed.has(relative)) || relative === id) {
				plan.notes.push({ line, code: 'relative-unknown', field: fieldOf(as), value: relative });
				continue;
			}
			const theirs = here.get(relative)?.child;
			const knownAlready = here
				.get(id)
				?.relatives.some((it) => it.child === theirs && it.as === as);
			// From the other side it was told already.
			const mirrored = as === 'sibling' && listed.get(relative)?.siblings.includes(id);
			const twice = mirrored && relative < id;
			if (!knownAlready && !twice)
				plan.changes.push({ line, id, name, what: 'relative', relative, as });
			if (as === 'parent' && officerOf(id) && officerOf(id) === officerOf(relative)) {
				plan.notes.push({ line, code: 'parent-shares', field: 'parent', value: relative });
			}
		}
	}
}

const fieldOf = (as: 'sibling' | 'parent') => (as === 'sibling' ? 'siblings' : 'parent');
