import { page } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import Mat from '../../../src/lib/ui/questions/Mat.svelte';
import { sorting } from '../../forms/sorting.ts';
import { drawn, press } from '../page.ts';

const { days } = sorting.questions;
const things = (ids: readonly string[]) => ids.map((id) => ({ id, label: id, picture: id }));

async function sort(given: Record<string, unknown> = {}) {
	const onanswer = vi.fn();
	const onstep = vi.fn();
	await drawn(Mat, {
		question: days,
		cards: things(days.cards),
		places: things(days.places),
		moreLabel: 'Say more',
		answer: undefined,
		mode: 'easy',
		step: 0,
		iro: 'Sarah',
		onanswer,
		onstep,
		...given
	});
	return { onanswer, onstep };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const school = { card: 'school', place: 'good' };

describe('sorting cards', () => {
	test.each(['standard', 'easy', 'pictures'] as const)(
		'in %s nothing lies anywhere before the child has put it there [L4]',
		async (mode) => {
			await sort({ mode });
			expect(page.getByRole('button', { pressed: true }).elements()).toEqual([]);
		}
	);

	test.each(['easy', 'pictures'] as const)(
		'in %s one card is there at a time [L2]',
		async (mode) => {
			await sort({ mode, step: 1 });
			await expect.element(page.getByText('school')).toBeVisible();
			expect(page.getByText('health').elements()).toEqual([]);
			expect(page.getByRole('group').getByRole('button').elements()).toHaveLength(3);
		}
	);

	test.each(['easy', 'pictures'] as const)(
		'in %s a press puts the card into a place [L1]',
		async (mode) => {
			const { onanswer } = await sort({ mode, step: 1 });
			await press(button('good'));
			expect(onanswer).toHaveBeenCalledWith({ is: 'sorted', cards: [school] });
		}
	);

	test('a card can be moved again, and keeps what was said of it [L1]', async () => {
		const answer = { is: 'sorted', cards: [{ ...school, talk: 'yes' }], more: 'Maths' };
		const { onanswer } = await sort({ answer, step: 1 });
		await press(button('not-good'));
		const cards = [{ card: 'school', place: 'not-good', talk: 'yes' }];
		expect(onanswer).toHaveBeenCalledWith({ is: 'sorted', cards, more: 'Maths' });
	});

	test('pressed once more, it is taken off the mat', async () => {
		const { onanswer } = await sort({ answer: { is: 'sorted', cards: [school] }, step: 1 });
		await press(button('good'));
		expect(onanswer).toHaveBeenCalledWith(null);
	});

	test('the places stand in the same order for every card [L4]', async () => {
		const order = () =>
			page
				.getByRole('group')
				.getByRole('button')
				.elements()
				.map((it) => it.textContent?.trim());
		await sort({ step: 0 });
		expect(order()).toEqual([...days.places]);
	});

	test('from right to left, the first place stands at the right [L4]', async () => {
		document.documentElement.dir = 'rtl';
		await sort({ mode: 'pictures', step: 0 });
		const good = button('good').element().getBoundingClientRect();
		const bad = button('not-good').element().getBoundingClientRect();
		document.documentElement.dir = 'ltr';
		expect(good.left).toBeGreaterThan(bad.left);
		expect(good.top).toBe(bad.top);
	});
});

describe('a mat of two places, for a child who asked for two at a time', () => {
	const two = { overlays: { twoAtATime: true } };
	const shown = () =>
		page
			.getByRole('group')
			.getByRole('button')
			.elements()
			.map((it) => it.querySelector('.label')?.textContent)
			.filter((it) => it !== 'More');
	const more = page.getByRole('button', { name: /^More/ });

	test.each(['easy', 'pictures'] as const)(
		'in %s the two ends, and the middle after More: no answer is lost [L1][B3]',
		async (mode) => {
			const { onanswer } = await sort({ ...two, mode, step: 1 });
			expect(shown()).toEqual(['good', 'not-good']);
			await press(button('not-good'));
			expect(onanswer).toHaveBeenCalledWith({
				is: 'sorted',
				cards: [{ card: 'school', place: 'not-good' }]
			});
			await press(more);
			await expect.poll(shown).toEqual(['in-between']);
			await press(button('in-between'));
			expect(onanswer).toHaveBeenLastCalledWith({
				is: 'sorted',
				cards: [{ card: 'school', place: 'in-between' }]
			});
		}
	);

	test('where it was put before is seen at once', async () => {
		const cards = [{ card: 'school', place: 'in-between' }];
		await sort({ ...two, answer: { is: 'sorted', cards }, step: 1 });
		expect(shown()).toEqual(['in-between']);
		await expect.element(button('in-between')).toHaveAttribute('aria-pressed', 'true');
	});

	test('the meeting: yes or no, and only the officer after More [B3]', async () => {
		await sort({ ...two, answer: { is: 'sorted', cards: [school] }, step: 2 });
		expect(shown()).toEqual(['Yes', 'No']);
		await press(more);
		await expect.poll(shown).toEqual(['Only with Sarah']);
	});

	test('the whole mat too stands two by two, and "not sure" comes last [B3][H2]', async () => {
		await sort({ ...two, mode: 'pictures', step: days.cards.length });
		const seen: (string | null | undefined)[] = [];
		for (let pages = 0; pages < 3; pages += 1) {
			expect(shown().length).toBeLessThanOrEqual(2);
			seen.push(...shown());
			const before = shown()[0];
			await press(more);
			await expect.poll(() => shown()[0]).not.toBe(before);
		}
		expect(seen).toEqual([...days.cards, 'Not sure']);
	});

	test('in Standard, where much stands on a screen, it is as it always is', async () => {
		await sort({ ...two, mode: 'standard' });
		await expect.element(page.getByRole('button', { name: 'in-between' }).first()).toBeVisible();
	});
});

describe('what the meeting may talk about', () => {
	test('is not asked of a card that lies nowhere', async () => {
		await sort({ mode: 'standard' });
		expect(page.getByText('Talk about this in the meeting?').elements()).toEqual([]);
	});

	test('is asked of a sorted card: yes, no, or only with the officer', async () => {
		const { onanswer } = await sort({ answer: { is: 'sorted', cards: [school] }, step: 2 });
		await expect.element(page.getByText('Talk about this in the meeting?')).toBeVisible();
		await press(button('Only with Sarah'));
		const cards = [{ ...school, talk: 'only-iro' }];
		expect(onanswer).toHaveBeenCalledWith({ is: 'sorted', cards });
	});
});

describe('the whole mat, at the end', () => {
	test('each card tells where it lies, and is taken up by a press [L1]', async () => {
		const { onstep } = await sort({ answer: { is: 'sorted', cards: [school] }, step: 5 });
		await expect.element(page.getByText('Not sorted yet').first()).toBeVisible();
		await press(page.getByRole('button', { name: 'school good' }));
		expect(onstep).toHaveBeenCalledWith(1);
	});

	test('who sorted nothing may still say that they are not sure [H2]', async () => {
		const { onanswer } = await sort({ step: 4 });
		await press(button('I am not sure'));
		expect(onanswer).toHaveBeenCalledWith({ is: 'not-sure' });
	});
});
