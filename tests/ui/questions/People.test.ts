import { page } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { amir } from '../../people.ts';
import People from '../../../src/lib/ui/questions/People.svelte';
import { drawn, press } from '../page.ts';

const own = amir.people.map(({ name, as }, at) => ({ id: `person-${at}`, name, as }));

async function who(given: Record<string, unknown> = {}) {
	return drawn(People, {
		own,
		roles: [
			{ id: 'friend', label: 'A friend' },
			{ id: 'teacher', label: 'A teacher' }
		],
		most: 20,
		answer: undefined,
		mode: 'standard',
		step: 0,
		onanswer: () => {},
		...given
	});
}

describe('who the child wants there', () => {
	test('nothing is wished on the child’s behalf [H8]', async () => {
		await who();
		expect(page.getByRole('button', { pressed: true }).elements()).toEqual([]);
	});

	test('one press says it of one person', async () => {
		const onanswer = vi.fn();
		await who({ onanswer });
		const gran = page.getByRole('group', { name: 'Gran' });
		await press(gran.getByRole('button', { name: 'I want them there', exact: true }));
		expect(onanswer).toHaveBeenCalledWith({
			is: 'people',
			people: [{ id: 'person-0', name: 'Gran', as: 'grandmother', wish: 'want-there' }]
		});
	});

	test('somebody can be added without typing', async () => {
		const onanswer = vi.fn();
		await who({ onanswer });
		await press(page.getByRole('button', { name: 'Add a person' }));
		await press(page.getByRole('button', { name: 'A teacher' }));
		const teacher = page.getByRole('group', { name: 'A teacher' });
		await press(teacher.getByRole('button', { name: 'I do not want them there' }));
		expect(onanswer).toHaveBeenCalledWith({
			is: 'people',
			people: [{ id: null, name: 'A teacher', as: 'teacher', wish: 'do-not-want-there' }]
		});
	});

	test('in Easy one person is asked about at a time [E2]', async () => {
		await who({ mode: 'easy', step: 1 });
		await expect.element(page.getByText('Mum')).toBeVisible();
		expect(page.getByText('Gran').elements()).toEqual([]);
		expect(page.getByRole('group').getByRole('button').elements()).toHaveLength(3);
	});

	test('two at a time: there or not there, and "not sure" after More [B3]', async () => {
		const onanswer = vi.fn();
		await who({ mode: 'pictures', overlays: { twoAtATime: true }, onanswer });
		const shown = () =>
			page
				.getByRole('group')
				.getByRole('button')
				.elements()
				.map((it) => it.querySelector('.label')?.textContent);
		expect(shown()).toEqual(['Yes', 'No', 'More']);
		await press(page.getByRole('button', { name: /^More/ }));
		await expect.poll(shown).toEqual(['Not sure', 'More']);
		await press(page.getByRole('button', { name: 'Not sure' }));
		expect(onanswer).toHaveBeenCalledWith({
			is: 'people',
			people: [{ id: 'person-0', name: 'Gran', as: 'grandmother', wish: 'not-sure' }]
		});
	});

	test.each(['easy', 'pictures'] as const)(
		'in %s who has said nothing of anybody may still say that they are not sure [H2]',
		async (mode) => {
			const onanswer = vi.fn();
			await who({ mode, step: own.length, onanswer });
			const unsure = page.getByRole('button', { name: /^(I am not|Not) sure$/ });
			await press(unsure);
			expect(onanswer).toHaveBeenCalledWith({ is: 'not-sure' });
		}
	);

	test('and who has is not asked', async () => {
		const people = [{ id: 'person-0', name: 'Gran', as: 'grandmother', wish: 'want-there' }];
		await who({ mode: 'easy', step: own.length, answer: { is: 'people', people } });
		await expect.element(page.getByRole('button', { name: 'A friend' })).toBeVisible();
		expect(page.getByRole('button', { name: 'I am not sure' }).elements()).toEqual([]);
	});

	test('in Easy, after the last person: is there anybody else?', async () => {
		await who({ mode: 'easy', step: own.length });
		await expect
			.element(page.getByRole('heading', { name: 'Is there anybody else?' }))
			.toBeVisible();
	});
});
