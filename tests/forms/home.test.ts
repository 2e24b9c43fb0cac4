import { modes } from '$lib/domain/mode.ts';
import { mostOnScreen, usual } from '$lib/domain/overlays.ts';
import { atHome, offered } from '$lib/forms/catalogue.ts';
import type { Form } from '$lib/forms/form.ts';
import { expect, test } from 'vitest';
import {
	homePages,
	mostAtHome,
	nameOf,
	type Besides,
	type Entry
} from '../../src/routes/(child)/home.ts';

const draftOf = ({ id: form, version }: Form) => ({
	statement: form,
	form,
	version,
	screen: null,
	changedAt: '2026-11-21T10:00:00Z'
});
/** Every mode, as it is, extra big, and with two at a time. */
const drawn = modes.flatMap((mode) =>
	(['usual', 'extraBig', 'twoAtATime'] as const).map((way) => ({
		mode,
		way,
		most: mostOnScreen(mode, { ...usual, [way]: true })
	}))
);
test.each(drawn)(
	'[B3][C2] in $mode, $way, no page of the home holds more than a child can take in',
	({ most }) => {
		for (const page of homePages(offered.map(draftOf), atHome, most, { list: true })) {
			expect(page.length).toBeLessThanOrEqual(most);
		}
	}
);

test.each(drawn)(
	'[I4] in $mode, $way, "Something is wrong" is on the first page, however much is not finished',
	({ most }) => {
		const begun = offered.filter(({ id }) => id !== 'something-wrong').map(draftOf);
		for (const drafts of [[], begun, offered.map(draftOf)]) {
			const [first] = homePages(drafts, atHome, most);
			expect(first?.map(nameOf)).toContain('something-wrong');
		}
	}
);

test.each(drawn)(
	'in $mode, $way, nothing is lost on the way from page to page, and nothing is twice',
	({ most }) => {
		const drafts = atHome.slice(2).map(draftOf);
		const there = homePages(drafts, atHome, most).flat().map(nameOf);
		expect(there.toSorted()).toEqual([...atHome.map(({ id }) => id), 'messages'].toSorted());
	}
);

test.each(drawn)(
	'in $mode, $way, the list for the meeting is there once it was made, and not before',
	({ most }) => {
		const names = (made: boolean) => homePages([], atHome, most, { list: made }).flat().map(nameOf);
		expect(names(false)).not.toContain('list');
		expect(names(true).filter((name) => name === 'list')).toHaveLength(1);
		expect(homePages([], atHome, most, { list: true })[0]?.map(nameOf)).toContain(
			'something-wrong'
		);
	}
);

test.each(drawn)(
	'[N1] in $mode, $way, an answer that is new is the first thing on the home, and help is still beside it',
	({ most }) => {
		const begun = offered.filter(({ id }) => id !== 'something-wrong').map(draftOf);
		for (const drafts of [[], begun]) {
			const [first] = homePages(drafts, atHome, most, { list: true, fresh: true });
			expect(first?.map(nameOf)[0]).toBe('messages');
			expect(first?.map(nameOf)).toContain('something-wrong');
			expect(first?.length).toBeLessThanOrEqual(most);
		}
	}
);

test('what is not finished comes first', () => {
	const [drafted] = atHome.slice(-1);
	const [[first]] = homePages([draftOf(drafted!)], atHome, mostOnScreen('standard', usual)) as [
		[Entry]
	];
	expect(first).toMatchObject({ is: 'draft', form: { id: drafted!.id } });
});

test('a draft of a form that this release does not know is not offered', () => {
	const [first] = homePages(
		[{ ...draftOf(atHome[0]!), form: 'my-diary' }],
		atHome,
		mostOnScreen('easy', usual)
	);
	expect(first?.some(({ is }) => is === 'draft')).toBe(false);
});

test('in Easy, an upright tablet shows in two pages all that can be begun; a phone has four at a time [B3][E2]', () => {
	const tall = mostAtHome('easy', usual, true);
	expect(homePages([], atHome, tall, { list: true })).toHaveLength(2);
	expect(homePages(atHome.slice(0, 3).map(draftOf), atHome, tall, { list: true })).toHaveLength(2);
	expect(mostAtHome('easy', usual, false)).toBe(4);
	for (const way of ['extraBig', 'twoAtATime'] as const) {
		const fewer = { ...usual, [way]: true };
		expect(mostAtHome('easy', fewer, true)).toBe(mostOnScreen('easy', fewer));
	}
});

test.each(drawn)(
	'in $mode, $way, a new letter stands first, one that was seen last, and what is urgent stays in sight',
	({ most }) => {
		const names = (letter: 'none' | 'new' | 'seen') =>
			homePages([], atHome, most, { letter }).map((page) => page.map(nameOf));
		expect(names('none').flat()).not.toContain('letter');
		expect(names('new')[0]).toContain('something-wrong');
		expect(names('new').flat()[0]).toBe('letter');
		expect(names('seen').flat().at(-1)).toBe('letter');
		expect(names('new').flat().toSorted()).toEqual(names('seen').flat().toSorted());
	}
);

test.each(drawn)(
	'[N6] in $mode, $way, what should have happened is asked after on the first page, and help is still beside it',
	({ most }) => {
		const names = (besides: Besides) =>
			homePages([], atHome, most, { list: true, ...besides })[0]?.map(nameOf) ?? [];
		expect(homePages([], atHome, most).flat().map(nameOf)).not.toContain('happened');
		expect(names({ due: true })[0]).toBe('happened');
		for (const besides of [{}, { fresh: true }, { letter: 'new' as const }]) {
			const first = names({ due: true, ...besides });
			expect(first).toContain('something-wrong');
			expect(first.length).toBeLessThanOrEqual(most);
			// With two at a time there is room for one thing that is new.
			if (most > 2) expect(first).toContain('happened');
		}
	}
);
