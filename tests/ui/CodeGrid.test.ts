import { page } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { amir, seren } from '../people.ts';
import CodeGrid from '../../src/lib/ui/CodeGrid.svelte';
import GridOfTile from './GridOfTile.svelte';
import { drawn, press } from './page.ts';

const order = () =>
	page
		.getByRole('button')
		.elements()
		.map((it) => it.getAttribute('aria-label'));

describe('the picture code', () => {
	test('the thirty-six stand elsewhere each time, so that a place tells nobody anything [T-58]', async () => {
		await drawn(CodeGrid, { kind: 'pictures-36', busy: false, onenter: () => {} });
		const first = order();
		expect(first).toHaveLength(36);
		for (const picture of amir.code) await press(page.getByRole('button', { name: picture }));
		await expect.poll(order).not.toEqual(first);
	});

	test('the thirty-six stay where they are when something arrives between two presses', async () => {
		const tile = { codeKind: 'pictures-36', waiting: 1, onenter: () => {} };
		const drawAgain = await drawn(GridOfTile, tile);
		await press(page.getByRole('button', { name: 'ball' }));
		const first = order();
		await drawAgain({ waiting: 0 });
		expect(order()).toEqual(first);
	});

	test('no mark stays on a picture that was pressed [T-58]', async () => {
		await drawn(CodeGrid, { kind: 'pictures-12', busy: false, onenter: () => {} });
		const cat = page.getByRole('button', { name: 'cat' });
		const before = cat.element().className;
		await press(cat);
		expect(cat.element().className).toBe(before);
		expect(cat.element().getAttribute('aria-pressed')).toBeNull();
	});

	test('nothing can be pressed while the last one is looked at', async () => {
		await drawn(CodeGrid, { kind: 'pictures-12', busy: true, onenter: () => {} });
		await expect.element(page.getByRole('button', { name: 'cat' })).toBeDisabled();
	});

	test('the twelve keep their places, and four presses are a code [J4]', async () => {
		const onenter = vi.fn();
		await drawn(CodeGrid, { kind: 'pictures-12', busy: false, onenter });
		const first = order();
		for (const picture of seren.code) await press(page.getByRole('button', { name: picture }));
		expect(onenter).toHaveBeenCalledExactlyOnceWith([...seren.code]);
		expect(order()).toEqual(first);
	});
});
