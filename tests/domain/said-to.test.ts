import { aboutIn, aboutText, aboutWhats } from '$lib/domain/said-to.ts';
import { expect, test } from 'vitest';

const id = '00000000-0000-4000-8000-00000000aaaa';

test.each([null, '', 'answer', `answer.`, `answer.12`, `dream.${id}`, `.${id}`])(
	'an address that says %s says nothing of what it is about',
	(address) => expect(aboutIn(address)).toBeUndefined()
);

test.each(aboutWhats)('what is said to an %s is found again by its address', (what) => {
	expect(aboutIn(aboutText({ what, id }))).toEqual({ what, id });
});
