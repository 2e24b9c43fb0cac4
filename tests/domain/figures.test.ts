import {
	advocacyIn,
	cameTo,
	codesOf,
	figuresOf,
	formsBack,
	officersOf,
	percentOf,
	shownCodes,
	type CodeCounts,
	type CountedChild,
	type CountedReview
} from '$lib/domain/figures.ts';
import {
	attended,
	participated,
	participationCodes,
	type Share
} from '$lib/domain/participation.ts';
import { fewest, shownShare } from '$lib/domain/small-numbers.ts';
import { expect, test } from 'vitest';

const review: CountedReview = {
	child: 'amir',
	firstDue: '2026-11-20',
	heldOn: '2026-11-18',
	stoodDown: false,
	code: 'PN1',
	before: 'talked',
	inParts: false,
	moved: false,
	movedByList: false,
	askedFirst: false,
	letterOn: '2026-12-10',
	letterDue: '2026-12-16',
	letterSeen: true,
	came: ['social-worker'],
	asked: ['parents'],
	replied: [],
	advocacy: 'offered'
};
const many = (count: number, changes: Partial<CountedReview>): CountedReview[] =>
	Array.from({ length: count }, (_, n) => ({ ...review, child: `child ${n}`, ...changes }));

test('a review that was moved is late by the day on which it was due first', () => {
	const late = { ...review, heldOn: '2026-11-25', moved: true };
	expect(figuresOf([review, late])['in-time']).toEqual({ of: 1, from: 2 });
});

test('held late and written up late are two things', () => {
	const writtenLate = { ...review, letterOn: '2026-12-20' };
	const notWritten = { ...review, letterOn: null, letterSeen: false };
	const figures = figuresOf([review, writtenLate, notWritten]);
	expect(figures['in-time']).toEqual({ of: 3, from: 3 });
	expect(figures['record-in-time']).toEqual({ of: 1, from: 3 });
	expect(figures['record-late']).toEqual({ of: 1, from: 3 });
	expect(figures['letter-seen']).toEqual({ of: 2, from: 2 });
});

test('by child, only the latest review counts', () => {
	const earlier = { ...review, heldOn: '2026-05-30', firstDue: '2026-05-20' };
	const seren = { ...review, child: 'seren', heldOn: '2026-11-21' };
	expect(figuresOf([review, earlier, seren])['in-time-children']).toEqual({ of: 1, from: 2 });
});

test('who declined to talk first is beside those who talked, and children under four in neither', () => {
	const figures = figuresOf([
		review,
		{ ...review, before: 'declined' },
		{ ...review, before: 'not-offered' },
		{ ...review, code: 'PN0', before: 'not-offered' }
	]);
	expect(figures.consulted).toEqual({ of: 1, from: 3 });
	expect(figures.declined).toEqual({ of: 1, from: 3 });
});

test('moved and stood down are parts of the reviews that were held, and asked first of those that moved', () => {
	const figures = figuresOf([
		...many(8, {}),
		...many(1, { moved: true, askedFirst: true }),
		...many(1, { moved: true }),
		...many(1, { heldOn: null, stoodDown: true, code: null })
	]);
	expect(figures.moved).toEqual({ of: 2, from: 10 });
	expect(figures['asked-first']).toEqual({ of: 1, from: 2 });
	expect(figures['stood-down']).toEqual({ of: 1, from: 10 });
});

test('what the council’s list has moved is counted apart from what somebody has asked the child', () => {
	const figures = figuresOf([
		...many(4, {}),
		...many(3, { moved: true, movedByList: true }),
		...many(2, { moved: true, askedFirst: true })
	]);
	expect(figures.moved).toEqual({ of: 5, from: 9 });
	expect(figures['moved-by-list']).toEqual({ of: 3, from: 5 });
	expect(figures['asked-first']).toEqual({ of: 2, from: 5 });
});

test('a child who was at any of their reviews was there, and who is under four is not asked', () => {
	const figures = figuresOf([
		review,
		{ ...review, code: 'PN7' },
		{ ...review, child: 'seren', code: 'PN6' },
		{ ...review, child: 'mia', code: 'PN0' }
	]);
	expect(figures['attended-children']).toEqual({ of: 1, from: 2 });
});

test('who came is told of the reviews that were held, and of advocates how far it came', () => {
	const reviews = [
		...many(3, { came: ['social-worker', 'mother'], advocacy: 'referred' }),
		...many(1, { came: [], advocacy: 'has-one' }),
		...many(1, { heldOn: null, stoodDown: true, code: null, came: [], advocacy: null })
	];
	expect(cameTo(reviews)).toMatchObject({
		'social-worker': { of: 3, from: 4 },
		mother: { of: 3, from: 4 },
		father: { of: 0, from: 4 }
	});
	expect(advocacyIn(reviews)).toEqual([0, 0, 0, 3, 1]);
});

test('a form of an adult’s that came back is counted of those that were sent', () => {
	const forms = formsBack([
		...many(2, { asked: ['parents', 'health'], replied: ['health'] }),
		...many(1, { asked: ['health'] }),
		...many(1, { asked: [] })
	]);
	expect(forms).toMatchObject({
		parents: { of: 0, from: 2 },
		health: { of: 2, from: 3 },
		education: { of: 0, from: 0 }
	});
});

const year = { from: '2026-04-01', to: '2027-03-31' };
const child: CountedChild = { intoCare: '2026-04-07', namedOn: '2026-04-14', officers: 1 };

test('an officer is named in time within five working days, of the children who came in this time', () => {
	const { 'named-in-time': named } = officersOf(
		[
			child,
			{ ...child, namedOn: '2026-04-15' },
			{ ...child, namedOn: null, officers: 0 },
			{ ...child, intoCare: '2026-03-31', namedOn: '2026-03-31' }
		],
		year
	);
	expect(named).toEqual({ of: 1, from: 3 });
});

test('one officer throughout is asked of who came into care in the three years before', () => {
	const { 'same-officer': same } = officersOf(
		[
			child,
			{ ...child, intoCare: '2024-04-01', officers: 2 },
			{ ...child, intoCare: '2024-03-31' }
		],
		year
	);
	expect(same).toEqual({ of: 1, from: 2 });
});

test.each([
	[{ of: 844, from: 1115 }, '75.7 %'],
	[{ of: 374, from: 376 }, '99.5 %'],
	[{ of: 633, from: 1481 }, '42.7 %'],
	[{ of: 206, from: 242 }, '85.1 %'],
	[{ of: 0, from: 7 }, '0.0 %']
])('%j is published as %s', (share, told) => expect(percentOf(share)).toBe(told));

test('of nothing there is no percentage', () => expect(percentOf({ of: 0, from: 0 })).toBeNull());

test('a small number of one way of taking part is hidden with the others of its kind, and the rest is shown', () => {
	const counts = { PN0: 9, PN1: 40, PN2: 3, PN3: 5, PN4: 12, PN5: 10, PN6: 20, PN7: 10 };
	expect(shownCodes(counts)).toEqual({ ...counts, PN1: null, PN2: null, PN3: null });
});

test('where one that stands alone is small, no code is shown', () => {
	const counts = { PN0: 9, PN1: 40, PN2: 8, PN3: 5, PN4: 12, PN5: 10, PN6: 20, PN7: 2 };
	expect(Object.values(shownCodes(counts)).every((count) => count === null)).toBe(true);
});

type Few = { key: string; at: number };

/** Which small ones can be told by whoever knows both shares and of how many, and how it is done. */
function foundOut(all: Iterable<CodeCounts>): Few[] {
	const seen = new Map<string, Set<number>[]>();
	const small: Few[] = [];
	for (const counts of all) {
		const key = JSON.stringify([shownCodes(counts), participated(counts), attended(counts)]);
		const values = seen.get(key) ?? participationCodes.map(() => new Set<number>());
		participationCodes.forEach((code, at) => {
			values[at]?.add(counts[code]);
			if (counts[code] > 0 && counts[code] < fewest) small.push({ key, at });
		});
		seen.set(key, values);
	}
	return small.filter(({ key, at }) => (seen.get(key)?.[at]?.size ?? 0) < 2);
}

const none = { PN0: 9, PN1: 0, PN2: 0, PN3: 0, PN4: 12, PN5: 0, PN6: 0, PN7: 10 };

test('of those who took part and were there, and of those who were not, no small one can be told', () => {
	function* spreads(): Generator<CodeCounts> {
		for (let PN1 = 0; PN1 <= 16; PN1 += 1)
			for (let PN2 = 0; PN1 + PN2 <= 16; PN2 += 1)
				for (let PN3 = 0; PN1 + PN2 + PN3 <= 16; PN3 += 1)
					for (const PN5 of [0, 1, 2, 9, 10, 11, 12])
						yield { ...none, PN1, PN2, PN3, PN5, PN6: 12 - PN5 };
	}
	expect(foundOut(spreads())).toEqual([]);
});

test('of those who sat there unheard, and of those of whom nothing came, no small one can be told', () => {
	function* spreads(): Generator<CodeCounts> {
		for (let PN1 = 0; PN1 <= 24; PN1 += 1)
			for (let PN4 = 0; PN1 + PN4 <= 24; PN4 += 1)
				for (let PN5 = 0; PN1 + PN4 + PN5 <= 24; PN5 += 1)
					for (let PN7 = 0; PN1 + PN4 + PN5 + PN7 <= 24; PN7 += 1)
						yield { ...none, PN1, PN4, PN5, PN7 };
	}
	// A share of which nearly nothing is left is not shown either: see `shownShare`.
	const told = foundOut(spreads()).filter(({ key }) => {
		const [, took, were] = JSON.parse(key) as [unknown, Share, Share];
		return shownShare(took) !== null && shownShare(were) !== null;
	});
	expect(told).toEqual([]);
});

test('each review counts under its code, and one without a code under none', () => {
	expect(codesOf([{ code: 'PN1' }, { code: 'PN1' }, { code: null }])).toMatchObject({ PN1: 2 });
});
