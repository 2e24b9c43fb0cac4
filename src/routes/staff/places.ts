/** Where the navigation leads. Who sees a link, the policy says: it is offered to whom the deed behind it is allowed. */
import type { Actor } from '$lib/domain/people.ts';
import type { staff } from '$lib/i18n/en/staff.ts';
import { allows, type Deed } from '$lib/server/act.ts';

/** In this order; the first that somebody may enter is where they come in. */
const places: readonly { name: keyof typeof staff.places; href: string; deed: Deed }[] = [
	{ name: 'day', href: '/staff/day', deed: 'day.see' },
	{ name: 'inbox', href: '/staff/inbox', deed: 'inbox.list' },
	{ name: 'children', href: '/staff/children', deed: 'child.list' },
	{ name: 'letters', href: '/staff/letters', deed: 'letter.list' },
	{ name: 'reviews', href: '/staff/reviews', deed: 'review.list' },
	{ name: 'filing', href: '/staff/filing', deed: 'filing.list' },
	{ name: 'cover', href: '/staff/cover', deed: 'cover.list' },
	{ name: 'duty', href: '/staff/duty', deed: 'duty.list' },
	{ name: 'import', href: '/staff/import', deed: 'import.look' },
	{ name: 'alarms', href: '/staff/alarms', deed: 'alarm.list' },
	{ name: 'keeping', href: '/staff/keeping', deed: 'deletion.list' },
	{ name: 'figures', href: '/staff/figures', deed: 'figures.see' },
	{ name: 'returns', href: '/staff/returns', deed: 'return.make' },
	{ name: 'you-said', href: '/staff/you-said', deed: 'you-said.list' },
	{ name: 'people', href: '/staff/people', deed: 'person.list' },
	{ name: 'settings', href: '/staff/settings', deed: 'settings.see' },
	{ name: 'record', href: '/staff/audit', deed: 'record.list' }
];

export const placesOf = (actor: Actor) =>
	places.filter(({ deed }) => allows(actor, deed)).map(({ name, href }) => ({ name, href }));
