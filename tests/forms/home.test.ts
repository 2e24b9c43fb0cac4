import { choicesOnScreen, modes } from '$lib/domain/mode.ts';
import { atHome, offered } from '$lib/forms/catalogue.ts';
import type { Form } from '$lib/forms/form.ts';
import { expect, test } from 'vitest';
import { homePages, nameOf, type Entry } from '../../src/routes/(child)/home.ts';

const draftOf = ({ id: form, version }: Form) => ({
	statement: form,
	form,
	version,
	screen: null,
	changedAt: '2026-11-21T10:00:00Z'
});

test.each(modes)('[B3] in %s no page of the home holds more than a child can take in', (mode) => {
	for (const page of homePages(offered.map(draftOf), atHome, mode, true)) {
		expect(page.length).toBeLessThanOrEqual(choicesOnScreen[mode]);
	}
});

test.each(modes)(
	'[I4] in %s "Something is wrong" is on the first page, however much is not finished',
	(mode) => {
		const begun = offered.filter(({ id }) => id !== 'something-wrong').map(draftOf);
		for (const drafts of [[], begun, offered.map(draftOf)]) {
			const [first] = homePages(drafts, atHome, mode);
			expect(first?.map(nameOf)).toContain('something-wrong');
		}
	}
);

test.each(modes)(
	'in %s nothing is lost on the way from page to page, and nothing is twice',
	(mode) => {
		const drafts = atHome.slice(2).map(draftOf);
		const there = homePages(drafts, atHome, mode).flat().map(nameOf);
		expect(there.toSorted()).toEqual([...atHome.map(({ id }) => id), 'messages'].toSorted());
	}
);

test.each(modes)(
	'in %s the list for the meeting is there once it was made, and not before',
	(mode) => {
		const names = (made: boolean) => homePages([], atHome, mode, made).flat().map(nameOf);
		expect(names(false)).not.toContain('list');
		expect(names(true).filter((name) => name === 'list')).toHaveLength(1);
		expect(homePages([], atHome, mode, true)[0]?.map(nameOf)).toContain('something-wrong');
	}
);

test('what is not finished comes first', () => {
	const [drafted] = atHome.slice(-1);
	const [[first]] = homePages([draftOf(drafted!)], atHome, 'standard') as [[Entry]];
	expect(first).toMatchObject({ is: 'draft', form: { id: drafted!.id } });
});

test('a draft of a form that this release does not know is not offered', () => {
	const [first] = homePages([{ ...draftOf(atHome[0]!), form: 'my-diary' }], atHome, 'easy');
	expect(first?.some(({ is }) => is === 'draft')).toBe(false);
});
