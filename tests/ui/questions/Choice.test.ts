import { page } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { Mode } from '../../../src/lib/domain/mode.ts';
import type { Overlays } from '../../../src/lib/domain/overlays.ts';
import type { Answer } from '../../../src/lib/forms/form.ts';
import Choice from '../../../src/lib/ui/questions/Choice.svelte';
import { drawn, press } from '../page.ts';

const places = ['home', 'school', 'office', 'somewhere-else', 'online'].map((id) => ({
	id,
	label: `At ${id}`,
	picture: 'home'
}));

async function where(given: {
	mode?: Mode;
	many?: boolean;
	more?: number;
	answer?: Answer;
	overlays?: Partial<Overlays>;
	onanswer?: (answer: Answer | null) => void;
}) {
	return drawn(Choice, {
		ask: 'Where do you want your review?',
		choices: places,
		many: false,
		more: 0,
		moreLabel: 'Say more',
		mode: 'standard',
		answer: undefined,
		onanswer: () => {},
		...given
	});
}

describe('choosing', () => {
	test('nothing is chosen for the child [H8]', async () => {
		await where({});
		expect(page.getByRole('button', { pressed: true }).elements()).toEqual([]);
	});

	test('a second quick press is a tremor, and changes nothing [C5]', async () => {
		const onanswer = vi.fn();
		await where({ onanswer });
		await page.getByRole('button', { name: 'At home' }).dblClick();
		expect(onanswer).toHaveBeenCalledTimes(1);
	});

	test('one press gives the answer', async () => {
		const onanswer = vi.fn();
		await where({ onanswer });
		await press(page.getByRole('button', { name: 'At home' }));
		expect(onanswer).toHaveBeenCalledWith({ is: 'chosen', chosen: ['home'] });
	});

	test('where only one may be chosen, the new one takes its place', async () => {
		const onanswer = vi.fn();
		await where({ onanswer, answer: { is: 'chosen', chosen: ['home'] } });
		await press(page.getByRole('button', { name: 'At school' }));
		expect(onanswer).toHaveBeenCalledWith({ is: 'chosen', chosen: ['school'] });
	});

	test('where several may be chosen, they keep the order of the screen', async () => {
		const onanswer = vi.fn();
		await where({ onanswer, many: true, answer: { is: 'chosen', chosen: ['online'] } });
		await press(page.getByRole('button', { name: 'At home' }));
		expect(onanswer).toHaveBeenCalledWith({ is: 'chosen', chosen: ['home', 'online'] });
	});

	test('pressed once more, it is taken back', async () => {
		const onanswer = vi.fn();
		await where({ onanswer, answer: { is: 'chosen', chosen: ['home'] } });
		await press(page.getByRole('button', { name: 'At home' }));
		expect(onanswer).toHaveBeenCalledWith(null);
	});

	test('"not sure" is an answer like any other [H2]', async () => {
		const onanswer = vi.fn();
		await where({ onanswer });
		await press(page.getByRole('button', { name: 'I am not sure' }));
		expect(onanswer).toHaveBeenCalledWith({ is: 'not-sure' });
	});

	test('what is chosen says so in more than a colour [G3]', async () => {
		await where({ answer: { is: 'chosen', chosen: ['home'] } });
		const tile = page.getByRole('button', { name: 'At home' });
		await expect.element(tile).toHaveAttribute('aria-pressed', 'true');
		expect(tile.element().querySelector('svg')).not.toBeNull();
	});
});

describe('how much stands on a screen', () => {
	test('in Easy four at most, and the rest after More [B3]', async () => {
		await where({ mode: 'easy' });
		const tiles = () =>
			page
				.getByRole('group')
				.getByRole('button')
				.elements()
				.map((it) => it.textContent?.trim());
		expect(tiles()).toEqual(['At home', 'At school', 'At office', 'I am not sure']);

		await press(page.getByRole('button', { name: /^More/ }));
		await expect.poll(tiles).toEqual(['At somewhere-else', 'At online', 'I am not sure']);
	});

	test.each(['easy', 'pictures'] as const)(
		'in %s, for a child who asked for it, two at a time, and all of them in turn [B3]',
		async (mode) => {
			const onanswer = vi.fn();
			await where({ mode, overlays: { twoAtATime: true }, onanswer });
			const more = page.getByRole('button', { name: /^More/ });
			const tiles = () =>
				page
					.getByRole('group')
					.getByRole('button')
					.elements()
					.map((it) => it.querySelector('.label')?.textContent)
					.filter((it) => it !== 'More');
			const unsure = mode === 'easy' ? 'I am not sure' : 'Not sure';
			expect(tiles()).toEqual(['At home', 'At school']);
			await press(more);
			await expect.poll(tiles).toEqual(['At office', 'At somewhere-else']);
			await press(more);
			await expect.poll(tiles).toEqual(['At online', unsure]);
			await press(page.getByRole('button', { name: 'At online' }));
			expect(onanswer).toHaveBeenCalledWith({ is: 'chosen', chosen: ['online'] });
			await press(more);
			await expect.poll(tiles).toEqual(['At home', 'At school']);
		}
	);

	test('in Standard all of them, eight at most [B3]', async () => {
		await where({});
		expect(page.getByRole('group').getByRole('button').elements()).toHaveLength(6);
	});

	test.each([
		['standard', 48, 8],
		['easy', 64, 12]
	] as const)(
		'in %s every target is %i px or more, %i px apart [C1]',
		async (mode, size, apart) => {
			await where({ mode });
			const boxes = page
				.getByRole('group')
				.getByRole('button')
				.elements()
				.map((it) => it.getBoundingClientRect());
			for (const [at, box] of boxes.entries()) {
				expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(size);
				const above = boxes[at - 1];
				if (above && above.left === box.left) {
					expect(box.top - above.bottom).toBeGreaterThanOrEqual(apart);
				}
			}
		}
	);
});

describe("the child's own words", () => {
	test('no spelling or translating service sees them [T-41]', async () => {
		await where({ more: 500, answer: { is: 'chosen', chosen: ['home'], more: 'In the kitchen' } });
		const box = page.getByRole('textbox');
		await expect.element(box).toHaveValue('In the kitchen');
		await expect.element(box).toHaveAttribute('spellcheck', 'false');
		await expect.element(box).toHaveAttribute('autocomplete', 'off');
		await expect.element(box).toHaveAttribute('translate', 'no');
	});

	test('telling more stays with the answer when the choice changes', async () => {
		const onanswer = vi.fn();
		const answer = { is: 'chosen', chosen: ['home'], more: 'In the kitchen' } as const;
		await where({ more: 500, onanswer, answer: { ...answer, chosen: ['home'] } });
		await press(page.getByRole('button', { name: 'At school' }));
		expect(onanswer).toHaveBeenCalledWith({
			is: 'chosen',
			chosen: ['school'],
			more: 'In the kitchen'
		});
	});
});
