import { expect, test } from 'vitest';
import { modesOffered } from '../../src/lib/domain/mode.ts';
import { offered } from '../../src/lib/forms/catalogue.ts';
import { allPairs, looks, pairsIn } from '../journeys/looks.ts';
import { routes, screens } from '../journeys/screens.ts';

test('every two ways of looking meet in some look, and there are few looks [G1][P2]', () => {
	const met = new Set(looks.flatMap(pairsIn));
	expect([...allPairs].filter((pair) => !met.has(pair))).toEqual([]);
	expect(looks.length).toBeLessThan(40);
});

test('every route of a child has its rows in the table, in every mode [P5]', () => {
	for (const mode of modesOffered) {
		const there = new Set(screens.filter((it) => it.mode === mode).map(({ route }) => route));
		expect(routes.filter((route) => !there.has(route))).toEqual(['/shell']);
	}
});

test('every question of every form that is on offer has a row in every mode [P5]', () => {
	for (const mode of modesOffered) {
		const paths = screens.filter((it) => it.mode === mode).map(({ path }) => path);
		for (const { id, screens: asked } of offered) {
			for (const [first] of asked[mode]) expect(paths).toContain(`/say/${id}/${first}`);
		}
	}
});
