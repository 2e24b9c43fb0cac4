import { page } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { feelings } from '../../../src/lib/domain/feelings.ts';
import Feelings from '../../../src/lib/ui/questions/Feelings.svelte';
import { drawn, press } from '../page.ts';

const faces = feelings.map((id) => ({ id, label: id, picture: id }));

async function feel(given: Record<string, unknown> = {}) {
	const onanswer = vi.fn();
	await drawn(Feelings, {
		ask: 'How do you feel?',
		feelings: faces,
		more: 500,
		moreLabel: 'Say more',
		answer: undefined,
		mode: 'standard',
		onanswer,
		...given
	});
	return onanswer;
}

const face = (name: string) => page.getByRole('button', { name, exact: true });

describe('how a child feels', () => {
	test('nothing is chosen for the child [H8]', async () => {
		await feel();
		expect(page.getByRole('button', { pressed: true }).elements()).toEqual([]);
	});

	test('what is sent is words, and no number [L6]', async () => {
		const onanswer = await feel();
		await press(face('sad'));
		expect(onanswer).toHaveBeenCalledWith({ is: 'feelings', feelings: ['sad'] });
	});

	test('happy and sad at once: several may be chosen [L5]', async () => {
		const onanswer = await feel({ answer: { is: 'feelings', feelings: ['sad'], more: 'Moving' } });
		await press(face('happy'));
		expect(onanswer).toHaveBeenCalledWith({
			is: 'feelings',
			feelings: ['happy', 'sad'],
			more: 'Moving'
		});
	});

	test('whoever would rather not say has named no feeling [L5]', async () => {
		const onanswer = await feel({ answer: { is: 'feelings', feelings: ['sad'] } });
		await press(page.getByRole('button', { name: /^More/ }));
		await press(face('rather-not-say'));
		expect(onanswer).toHaveBeenCalledWith({ is: 'feelings', feelings: ['rather-not-say'] });
	});

	test('and may change their mind', async () => {
		const onanswer = await feel({ answer: { is: 'feelings', feelings: ['rather-not-say'] } });
		await press(face('happy'));
		expect(onanswer).toHaveBeenCalledWith({ is: 'feelings', feelings: ['happy'] });
	});

	test.each([
		['standard', 8],
		['easy', 4],
		['pictures', 3]
	] as const)('in %s %i faces at most, "not sure" among them [B3]', async (mode, most) => {
		await feel({ mode });
		const shown = page.getByRole('group').getByRole('button').elements();
		const faces = shown.filter((it) => !it.textContent?.trim().startsWith('More'));
		expect(faces).toHaveLength(most);
	});

	test('two at a time, one pleasant and one not, for a child who asked for it [B3][H8]', async () => {
		await feel({ mode: 'pictures', overlays: { twoAtATime: true } });
		const shown = () =>
			page
				.getByRole('group')
				.getByRole('button')
				.elements()
				.map((it) => it.querySelector('.label')?.textContent ?? '');
		const seen: string[] = [];
		for (let pages = 0; pages < 8; pages += 1) {
			const pair = shown().slice(0, -1);
			expect(pair.length).toBeLessThanOrEqual(2);
			seen.push(...pair);
			await press(page.getByRole('button', { name: /^More/ }));
			await expect.poll(() => shown()[0]).not.toBe(pair[0]);
		}
		expect(seen).toEqual([...feelings, 'Not sure']);
		expect(shown()).toEqual(['happy', 'sad', 'More']);
	});

	test.each(['standard', 'easy', 'pictures'] as const)(
		'in %s the first page has as many frowns as smiles, or one more or less [H8]',
		async (mode) => {
			await feel({ mode });
			const shown = page
				.getByRole('group')
				.getByRole('button')
				.elements()
				.map((it) => it.textContent?.trim());
			const smiles = shown.filter((it) => /^(happy|calm|safe|proud)$/.test(it ?? '')).length;
			const frowns = shown.filter((it) => /^(sad|worried|angry|scared)$/.test(it ?? '')).length;
			expect(Math.abs(smiles - frowns)).toBeLessThanOrEqual(1);
		}
	);
});
