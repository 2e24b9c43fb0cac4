import { expect, test } from 'vitest';
import { contacts, contactsShown, isShown, type Contact } from '$lib/domain/contacts.ts';
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
	expect(Object.keys(child.contact)).toEqual(contactsShown.map(({ id }) => id));
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
