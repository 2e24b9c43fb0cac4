/** What says the same in every letter to a child, in Welsh. A draft: two people who grew up with it must read it first. */
import type { letterFixed as english } from '../en/letter.ts';
import type { Drafted } from '../locales.ts';

export const letterFixed = {
	next: 'Dyma ddiwrnod dy adolygiad nesaf: {{next}}.',
	nextNotKnown: 'Does dim diwrnod eto ar gyfer dy adolygiad nesaf. Fe ddyweda i wrthot ti.',
	rights:
		'Wyt ti’n anghytuno? Gelli di ddweud hynny gyda’r llythyr hwn. Gelli di ofyn am eiriolwr. Gelli di gwyno wrth y cyngor.',
	thanks: 'Diolch am ddweud wrtha i beth rwyt ti’n ei feddwl.'
} satisfies Drafted<typeof english, 'cy'>;
