import { page } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import Bar from '../../src/lib/ui/Bar.svelte';
import Mat from '../../src/lib/ui/questions/Mat.svelte';
import { sorting } from '../forms/sorting.ts';
import { drawn } from './page.ts';

const nothing = (): void => undefined;

/** What a browser hands to a screen reader: these names and states, in this order, and nothing besides. */
describe('to who listens', () => {
	test('the bar is Back, Hear it, Look, Help and Hide [C8][P3]', async () => {
		await drawn(Bar, { back: '/messages', onhear: nothing, hearing: false });
		await expect.element(page.getByRole('navigation')).toMatchAriaInlineSnapshot(`
			- navigation "My Say":
			  - /children: equal
			  - link "Back":
			    - /url: /messages
			  - button "Hear it"
			  - link "Look":
			    - /url: /settings
			  - link "Help":
			    - /url: /help
			  - button "Hide"
		`);
	});

	test('the mat is its places, the chosen one pressed [L1][P3]', async () => {
		const { days } = sorting.questions;
		const things = (ids: readonly string[]) => ids.map((id) => ({ id, label: id, picture: id }));
		await drawn(Mat, {
			question: days,
			cards: things(days.cards),
			places: things(days.places),
			moreLabel: 'Say more',
			answer: { is: 'sorted', cards: [{ card: 'school', place: 'good' }] },
			mode: 'pictures',
			step: 1,
			iro: 'Sarah',
			onanswer: nothing,
			onstep: nothing
		});
		await expect.element(page.getByRole('group')).toMatchAriaInlineSnapshot(`
			- group "school":
			  - /children: equal
			  - button "good" [pressed]
			  - button "in-between"
			  - button "not-good"
		`);
	});
});
