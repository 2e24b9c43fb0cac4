import { expect, test } from 'vitest';
import {
	contacts,
	contactsFor,
	contactsShown,
	isShown,
	type Contact
} from '$lib/domain/contacts.ts';
import { child } from '$lib/i18n/en/child.ts';

const nyas: Contact = contacts.find(({ id }) => id === 'nyas')!;

test('a number that nobody has checked is not shown to a child', () => {
	expect(isShown(nyas)).toBe(false);
	expect(contactsShown.filter((it) => !it.checkedOn && !it.enduring)).toEqual([]);
});

test('once somebody has made sure of it, it is shown, with the day', () => {
	expect(isShown({ ...nyas, checkedOn: '2026-11-20' })).toBe(true);
});

test('danger comes first, then Childline [I1]', () => {
	expect(contactsShown.map(({ id }) => id)).toEqual(['emergency', 'childline']);
});

test('who can be phoned is told in words: who they are, and when they are there [I1]', () => {
	const all = contactsFor({ outOfHours: '0117 496 0999' });
	expect(Object.keys(child.contact)).toEqual(all.map(({ id }) => id));
});

test.each(contacts)(
	'$id is written in Western digits, and the device dials the same [O8]',
	(it) => {
		const { number, href, relay }: Contact = it;
		const dialled = href.replace(/^(tel|sms):/, '').replace(/\?.*$/, '');
		expect(number).toMatch(/^[0-9 ]+$/);
		expect(dialled).toBe(number.replaceAll(' ', ''));
		if (relay && number !== '999') expect(relay).toBe(`18001 ${number}`);
		expect(it.seen.at).toBeTruthy();
	}
);

test("the council's own number for nights and weekends is there, where the council has one [I1]", () => {
	expect(contactsFor({}).map(({ id }) => id)).toEqual(['emergency', 'childline']);
	expect(contactsFor({ outOfHours: '0117 496 0999' }).at(-1)).toMatchObject({
		id: 'out-of-hours',
		href: 'tel:01174960999',
		relay: '18001 0117 496 0999'
	});
});

test('the day on which somebody made sure of the numbers stands with each of them', () => {
	const told = contactsFor({ outOfHours: '0117 496 0999', numbersCheckedOn: '2026-11-02' });
	expect(told.map(({ checkedOn }) => checkedOn)).toEqual(Array(3).fill('2026-11-02'));
	expect(contactsFor({}).map(({ checkedOn }) => checkedOn)).toEqual([null, null]);
});
