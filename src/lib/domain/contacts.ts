/**
 * Numbers a child can phone from any screen, with or without a line. Retired numbers circulate for
 * years: one that nobody has checked stays in this list, and off the screen.
 */

export type Contact = {
	id: string;
	/** As it is written: in Western digits, in every language. */
	number: string;
	/** What the device opens: a call, or a text message that the child still has to send. */
	href: `tel:${string}` | `sms:${string}`;
	/** What a deaf caller dials instead, through the national text relay. */
	relay: string | null;
	/** Where the number was seen, and when that page was written: an ISO date or year, or null if it said nothing. */
	seen: { at: string; on: string | null };
	/** The day, as ISO date, on which somebody made sure; null: nobody has yet. */
	checkedOn: string | null;
	/** Set down nationally, and older than any list that could be out of date. */
	enduring: boolean;
};

export const contacts = [
	{
		id: 'emergency',
		number: '999',
		href: 'tel:999',
		relay: '18000',
		seen: { at: 'the police; for the relay, the price list of BT', on: null },
		checkedOn: null,
		enduring: true
	},
	{
		id: 'childline',
		number: '0800 1111',
		href: 'tel:08001111',
		relay: '18001 0800 1111',
		seen: { at: 'an NHS trust; for the relay, Cheshire East Council', on: null },
		checkedOn: null,
		enduring: true
	},
	{
		id: 'help-at-hand',
		number: '0800 528 0731',
		href: 'tel:08005280731',
		relay: null,
		seen: { at: 'the page of the Children’s Commissioner', on: null },
		checkedOn: null,
		enduring: false
	},
	{
		id: 'always-heard',
		number: '0808 800 5792',
		href: 'tel:08088005792',
		relay: null,
		seen: { at: 'the page of Coram Voice', on: '2020' },
		checkedOn: null,
		enduring: false
	},
	{
		id: 'care-advice',
		number: '0800 023 2033',
		href: 'tel:08000232033',
		relay: null,
		seen: { at: 'the page of Become', on: null },
		checkedOn: null,
		enduring: false
	},
	{
		id: 'nyas',
		number: '0300 330 3131',
		href: 'tel:03003303131',
		relay: null,
		seen: { at: 'a report of Blackpool Council', on: '2014' },
		checkedOn: null,
		enduring: false
	},
	{
		id: 'samaritans',
		number: '116 123',
		href: 'tel:116123',
		relay: null,
		seen: { at: 'the page of Samaritans', on: null },
		checkedOn: null,
		enduring: false
	},
	{
		id: 'shout',
		number: '85258',
		href: 'sms:85258?body=SHOUT',
		relay: null,
		seen: { at: 'the page of Shout', on: '2024-11' },
		checkedOn: null,
		enduring: false
	}
] as const satisfies readonly Contact[];

/** Whether a child may be shown it. */
export const isShown = ({ enduring, checkedOn }: Contact): boolean =>
	enduring || checkedOn !== null;

/** What stands on the screen, in the order in which it is needed. */
export const contactsShown: readonly Contact[] = contacts.filter(isShown);

/** What an authority has said of its numbers; a device that never heard of it has nothing of it. */
type Told = { outOfHours?: string | null; numbersCheckedOn?: string | null };

/** The numbers that a child of this authority can phone: its own comes after those that never close. */
export function contactsFor({ outOfHours, numbersCheckedOn = null }: Told): Contact[] {
	const own = outOfHours ? [ownNumber(outOfHours)] : [];
	return [...contactsShown, ...own].map((contact) => ({
		...contact,
		checkedOn: contact.checkedOn ?? numbersCheckedOn
	}));
}

const ownNumber = (number: string): Contact => ({
	id: 'out-of-hours',
	number,
	href: `tel:${number.replaceAll(' ', '')}`,
	relay: number.startsWith('0') ? `18001 ${number}` : null,
	seen: { at: 'the authority itself', on: null },
	checkedOn: null,
	enduring: true
});
