import { describe, expect, test } from 'vitest';
import { inGroups, mostStops, type Thing } from '../../../src/lib/ui/scanning/groups.ts';

/** So many things that belong together, in rows of so many. */
const part = (name: string, count: number, across = 1): Thing<string>[] =>
	Array.from({ length: count }, (_, at) => ({
		what: `${name}${at}`,
		part: name,
		row: Math.floor(at / across) * 100
	}));

const sizes = (things: Thing<string>[], others = 1) =>
	inGroups(things, others).map(({ length }) => length);

describe('what is shown in groups', () => {
	test('six stops with the bar are shown one by one [D7]', () => {
		expect(sizes([...part('tile', 4), ...part('main', 1)])).toEqual([1, 1, 1, 1, 1]);
	});

	test('of more, the smallest part that is enough is a group: what is asked is pressed at once [D7]', () => {
		expect(sizes([...part('tile', 4), ...part('main', 3)])).toEqual([1, 1, 1, 1, 3]);
	});

	test('where that is not enough, the biggest part is one, and the main button stays alone [D7]', () => {
		expect(sizes([...part('tile', 6), ...part('more', 2), ...part('main', 3)])).toEqual([
			6, 2, 1, 1, 1
		]);
	});

	test('thirty-six pictures of a code go by rows [D7][J9]', () => {
		expect(sizes(part('picture', 36, 6))).toEqual([6, 6, 6, 6, 6, 6]);
		expect(sizes(part('picture', 12, 3))).toEqual([3, 3, 3, 3]);
	});

	test('a long column is cut into parts of a like size', () => {
		expect(sizes(part('tile', 8))).toEqual([4, 4]);
	});

	test('no group has more than six things, and none is lost or moved [D7]', () => {
		for (let count = 0; count < 60; count += 1) {
			const things = [...part('a', count, 1 + (count % 9)), ...part('main', 2)];
			const groups = inGroups(things, 1);
			expect(groups.flat()).toEqual(things.map(({ what }) => what));
			expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(mostStops);
		}
	});
});
