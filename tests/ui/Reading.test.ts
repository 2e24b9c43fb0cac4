import { page } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import type { Reading as Said } from '../../src/lib/forms/reading.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import Reading from '../../src/lib/ui/Reading.svelte';
import { drawn } from './page.ts';

const words = {
	notSure: 'Not sure',
	skipped: 'Skipped',
	private: 'private, not for the meeting',
	talk: { yes: 'in the meeting', no: 'not in the meeting', 'only-iro': 'only with you' },
	attachment: staff.statement.attachment
};

const line = (rest: Partial<Said['lines'][number]>) => ({
	id: rest.question ?? 'where',
	question: 'where',
	told: 'Where they want it',
	wish: null,
	place: null,
	talk: null,
	private: false,
	said: [],
	...rest
});

const read = (lines: Said['lines']) =>
	drawn(Reading, { reading: { title: 'My Review, My Choice', lines }, language: 'en', words });

describe('what the officer reads', () => {
	test('words that look like a page are words, and run nothing [T-38]', async () => {
		const text = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
		await read([line({ said: [{ is: 'own words', text }] })]);
		await expect.element(page.getByText(text)).toBeVisible();
		expect('ran' in window).toBe(false);
	});

	test('own words stand in the bubble to the letter, and nothing else does', async () => {
		const text = 'I want Gran to come.\n  Dont let everyone talk about me';
		await read([
			line({
				said: [
					{ is: 'picked', text: 'At home', picture: 'home' },
					{ is: 'own words', text }
				]
			})
		]);
		const bubbles = document.querySelectorAll('blockquote');
		expect([...bubbles].map((it) => it.textContent)).toEqual([text]);
		await expect.element(page.getByText('At home')).toBeVisible();
	});

	test('who is not wanted there is marked as for the officer alone', async () => {
		await read([
			line({
				told: 'Who they do not want there',
				wish: 'do-not-want-there',
				private: true,
				said: [{ is: 'person', text: 'College tutor', picture: 'teacher' }]
			})
		]);
		await expect.element(page.getByText('private, not for the meeting')).toBeVisible();
	});

	test('of each sorted card it is said whether the meeting may talk about it', async () => {
		const school = { is: 'picked', text: 'School', picture: 'school' } as const;
		const put = { told: 'What is not good', place: 'Not good', said: [school] };
		await read([
			line({ ...put, id: 'days/yes', talk: 'yes' }),
			line({ ...put, id: 'days/only-iro', talk: 'only-iro', private: true })
		]);
		await expect.element(page.getByText('in the meeting', { exact: true })).toBeVisible();
		await expect.element(page.getByText('only with you')).toBeVisible();
	});

	test('what was passed over stands together, after what was said', async () => {
		await read([
			line({ said: [{ is: 'skipped' }] }),
			line({ question: 'day', told: 'Days that are good', said: [{ is: 'not sure' }] }),
			line({ question: 'time', told: 'Time of day', said: [{ is: 'skipped' }] })
		]);
		await expect.element(page.getByText('Where they want it · Time of day')).toBeVisible();
		await expect.element(page.getByText('Not sure')).toBeVisible();
	});

	describe('of what the child made', () => {
		const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
		const made = [
			{ kind: 'drawing', id: id(1), shows: ['sun', 'home', 'a thing of next year'] },
			{ kind: 'photo', id: id(2) },
			{ kind: 'voice', id: id(3), seconds: 12 }
		] as const;
		const standing = (state: 'here' | 'coming' | 'set aside') => ({
			state,
			here: 1,
			all: 3,
			since: '2026-11-21T10:05:00.000Z'
		});
		const readMade = (states: Record<string, 'here' | 'coming' | 'set aside'>) =>
			drawn(Reading, {
				reading: {
					title: 'Draw, photo, voice',
					lines: [
						line({
							said: made.map((attachment) => ({
								is: 'attachment' as const,
								attachment: structuredClone(attachment) as never
							}))
						})
					]
				},
				language: 'en',
				words,
				attachments: Object.fromEntries(
					Object.entries(states).map(([id, state]) => [id, standing(state)])
				),
				hrefOf: (it: string) => `/nowhere/${it}`
			});

		test('what has not come, and what cannot be shown, is said and not asked for', async () => {
			await readMade({ [id(2)]: 'set aside' });
			await expect
				.element(page.getByText('A drawing belongs here.', { exact: false }))
				.toBeVisible();
			await expect
				.element(page.getByText('A photo came that cannot', { exact: false }))
				.toBeVisible();
			expect(document.querySelectorAll('img, audio')).toHaveLength(0);
		});

		test('[F-46] of a voice that has come in part, how much is here, and since when the rest is awaited', async () => {
			await readMade({ [id(3)]: 'coming' });
			const awaited = '1 of its 3 parts are here. Awaited since Saturday 21 November, 10:05.';
			await expect.element(page.getByText(awaited, { exact: false })).toBeVisible();
		});

		test('[M3] the stamps of a drawing are read as a list', async () => {
			await readMade({ [id(1)]: 'here' });
			const listed = 'A drawing. In it: the sun, home, a thing of next year.';
			await expect.element(page.getByText(listed)).toBeVisible();
			expect(document.querySelector('details')?.open).toBe(false);
			expect(document.querySelector('img')?.alt).toBe(listed);
		});

		test('a photo is closed until somebody wants to look, and a voice is not fetched before it is played', async () => {
			await readMade({ [id(2)]: 'here', [id(3)]: 'here' });
			expect(document.querySelector('details')?.open).toBe(false);
			expect(document.querySelector('audio')?.preload).toBe('none');
			await expect.element(page.getByText('12 seconds', { exact: false })).toBeVisible();
		});
	});
});
