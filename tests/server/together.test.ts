import { describe, expect, test } from 'vitest';
import { together } from '$lib/server/together.ts';

const here = {};

describe('those who wait together', () => {
	/** Runs that note who came with whom; 'bad' makes a run fail. */
	function gathering() {
		const runs: string[][] = [];
		const ask = together((_: object, calls: string[]) => {
			runs.push(calls);
			return calls.includes('bad')
				? Promise.reject(new Error('bad'))
				: Promise.resolve(calls.map((call) => call.toUpperCase()));
		});
		return { runs, ask };
	}

	test('do not fail with the one among them that is bad', async () => {
		const { runs, ask } = gathering();
		const all = await Promise.allSettled(['a', 'bad', 'b'].map((call) => ask(here, call)));
		expect(all).toMatchObject([{ value: 'A' }, { reason: { message: 'bad' } }, { value: 'B' }]);
		expect(runs).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
	});

	test('share one run, and each gets their own answer', async () => {
		const { runs, ask } = gathering();
		expect(await Promise.all(['a', 'b', 'c'].map((call) => ask(here, call)))).toEqual([
			'A',
			'B',
			'C'
		]);
		expect(runs).toEqual([['a', 'b', 'c']]);
	});

	test('are never so many that the last one waits for long', async () => {
		const { runs, ask } = gathering();
		await Promise.all(Array.from({ length: 70 }, (_, n) => ask(here, `${n}`)));
		expect(runs.map(({ length }) => length)).toEqual([32, 32, 6]);
	});

	test('in two houses have two runs', async () => {
		const { runs, ask } = gathering();
		await Promise.all([ask(here, 'a'), ask({}, 'b')]);
		expect(runs).toEqual([['a'], ['b']]);
	});

	test('come late, and are answered in the next run', async () => {
		const { runs, ask } = gathering();
		await ask(here, 'a');
		await ask(here, 'b');
		expect(runs).toEqual([['a'], ['b']]);
	});
});
