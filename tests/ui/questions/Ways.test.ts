import { page } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { drawAndSay } from '../../../src/lib/forms/draw-and-say/v1.ts';
import text from '../../../src/lib/forms/draw-and-say/v1.en.ts';
import FormScreen from '../../../src/lib/ui/FormScreen.svelte';
import { drawn, press } from '../page.ts';

async function make(given: Record<string, unknown> = {}) {
	const onanswer = vi.fn();
	await drawn(FormScreen, {
		form: drawAndSay,
		text,
		questions: ['make'],
		mode: 'standard',
		answers: {},
		own: [],
		step: 0,
		iro: 'Sarah',
		onanswer,
		onmake: () => {},
		onstep: () => {},
		...given
	});
	return onanswer;
}

const shown = () =>
	page
		.getByRole('group')
		.getByRole('button')
		.elements()
		.map((it) => it.querySelector('.label')?.textContent);
const unsure = page.getByRole('button', { name: /^(I am not|Not) sure$/ });
const more = page.getByRole('button', { name: /^More/ });
const made = { is: 'made', attached: [{ kind: 'voice', id: 'a', seconds: 3 }] };

describe('what a child may draw, photograph or say', () => {
	test.each(['standard', 'easy'] as const)(
		'in %s "not sure" is an answer beside them [H2]',
		async (mode) => {
			const onanswer = await make({ mode });
			expect(shown()).toEqual(['Draw', 'Photo', 'Voice', 'I am not sure']);
			await press(unsure);
			expect(onanswer).toHaveBeenCalledWith('make', { is: 'not-sure' }, []);
		}
	);

	test('in Pictures too, three at a time and no way lost [H2][B3]', async () => {
		const onanswer = await make({ mode: 'pictures' });
		expect(shown()).toEqual(['Draw', 'Photo', 'Voice', 'More']);
		await press(more);
		await expect.poll(shown).toEqual(['Not sure', 'More']);
		await press(unsure);
		expect(onanswer).toHaveBeenCalledWith('make', { is: 'not-sure' }, []);
	});

	test('it is seen to be chosen, and pressed once more it is taken back', async () => {
		const onanswer = await make({ answers: { make: { is: 'not-sure' } } });
		await expect.element(unsure).toHaveAttribute('aria-pressed', 'true');
		await press(unsure);
		expect(onanswer).toHaveBeenCalledWith('make', null, []);
	});

	test('whoever has made something is not asked whether they are sure', async () => {
		await make({ mode: 'pictures', answers: { make: made } });
		expect(shown()).toEqual(['Draw', 'Photo', 'My voice']);
	});

	test('two at a time, for a child who asked for it [B3]', async () => {
		await make({ mode: 'pictures', overlays: { twoAtATime: true } });
		expect(shown()).toEqual(['Draw', 'Photo', 'More']);
		await press(more);
		await expect.poll(shown).toEqual(['Voice', 'Not sure', 'More']);
	});
});
