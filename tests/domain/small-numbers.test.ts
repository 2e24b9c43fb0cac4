import {
	fewest,
	shownAlone,
	shownCounts,
	shownRows,
	shownShare
} from '$lib/domain/small-numbers.ts';
import { expect, test } from 'vitest';

test('a small number is not shown, and neither is the one that would give it away', () => {
	expect(shownCounts([40, 3, 12, 25])).toEqual({ counts: [null, null, null, 25], total: 80 });
});

test('where there are too few to hide among, not even the whole is shown', () => {
	expect(shownCounts([3, 0, 0, 40])).toEqual({ counts: [null, null, null, null], total: null });
	expect(shownCounts([4, 90])).toEqual({ counts: [null, null], total: null });
});

test('where nothing is small all of it is shown, and nobody is as good as many', () => {
	expect(shownCounts([85, 595, 0])).toEqual({ counts: [85, 595, 0], total: 680 });
	expect(shownAlone(0)).toBe(0);
	expect(shownAlone(4)).toBeNull();
});

test('of a share, those who are left must not be few either', () => {
	expect(shownShare({ of: 85, from: 680 })).toEqual({ of: 85, from: 680 });
	expect(shownShare({ of: 98, from: 100 })).toBeNull();
	expect(shownShare({ of: 2, from: 100 })).toBeNull();
	expect(shownShare({ of: 100, from: 100 })).toEqual({ of: 100, from: 100 });
});

/** All rows of so many counts that add up to at most `most`. */
function* rows(length: number, most: number): Generator<number[]> {
	if (length === 0) return yield [];
	for (let count = 0; count <= most; count += 1)
		for (const rest of rows(length - 1, most - count)) yield [...rest, count];
}

test.each([
	[2, 60],
	[3, 40],
	[4, 30],
	[5, 24]
])(
	'whoever knows the whole and how it is done cannot tell a hidden small one, of %i parts',
	(length, most) => {
		// What somebody sees who also knows the total from elsewhere -> which value each hidden part may have.
		const possible = new Map<string, Set<number>[]>();
		const small: { seen: string; at: number }[] = [];
		const totals = (row: number[]) => row.reduce((sum, it) => sum + it, 0);
		for (const row of rows(length, most)) {
			const seen = JSON.stringify([shownCounts(row).counts, totals(row)]);
			const values = possible.get(seen) ?? row.map(() => new Set<number>());
			row.forEach((count, at) => values[at]?.add(count));
			possible.set(seen, values);
			row.forEach((count, at) => {
				if (count > 0 && count < fewest) small.push({ seen, at });
			});
		}
		const found = small.filter(({ seen, at }) => (possible.get(seen)?.[at]?.size ?? 0) < 2);
		expect(found.slice(0, 3)).toEqual([]);
	}
);

test('a month with a small number goes with two others, and one in which nothing was is said to be so', () => {
	expect(shownRows([[9], [0], [12], [3], [20]])).toEqual([false, true, false, false, true]);
	expect(shownRows([[9], [0], [12]])).toEqual([true, true, true]);
});

test('of months that stand alone, or beside too little, none is shown', () => {
	expect(shownRows([[0], [3], [40]])).toEqual([false, false, false]);
	expect(shownRows([[5], [5], [1], [20]])).toEqual([false, false, false, false]);
	// The second choice was made by few in all of the months that would be hidden.
	expect(
		shownRows([
			[3, 1],
			[9, 0],
			[12, 0],
			[20, 8]
		])
	).toEqual([false, false, false, false]);
});

test.each([
	[1, 4, 30],
	[1, 5, 24],
	[2, 3, 22]
])(
	'whoever knows the whole of each choice cannot tell a hidden small month: %i choices, %i months',
	(width, length, most) => {
		const possible = new Map<string, Set<number>[]>();
		const small: { seen: string; at: number }[] = [];
		for (const all of rows(width * length, most)) {
			const table = Array.from({ length }, (_, at) => all.slice(at * width, (at + 1) * width));
			const is = shownRows(table);
			const wholes = table.reduce((sums, row) => sums.map((sum, at) => sum + (row[at] ?? 0)));
			const seen = JSON.stringify([table.map((row, at) => (is[at] ? row : null)), wholes]);
			const values = possible.get(seen) ?? all.map(() => new Set<number>());
			all.forEach((count, at) => {
				values[at]?.add(count);
				if (count > 0 && count < fewest) small.push({ seen, at });
			});
			possible.set(seen, values);
		}
		const found = small.filter(({ seen, at }) => (possible.get(seen)?.[at]?.size ?? 0) < 2);
		expect(found.slice(0, 3)).toEqual([]);
	}
);
