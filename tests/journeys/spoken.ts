/** What stands on a child's screens, in the language of a look. */
import { child as arabic } from '../../src/lib/i18n/ar/child.ts';
import { child as welsh } from '../../src/lib/i18n/cy/child.ts';
import { child as english } from '../../src/lib/i18n/en/child.ts';
import type { Look } from './looks.ts';
import { longer } from './pseudo.ts';

export type Words = typeof english;
type Lines = { [Name in string]?: string | Lines };

/** What a draft lacks stands there in English. */
export function wordsIn(language: Look['language']): Words {
	switch (language) {
		case 'English':
			return english;
		case 'Welsh':
			return over(english, welsh) as Words;
		case 'Arabic':
			return over(english, arabic) as Words;
		case 'a long one':
		case 'a long one from the right':
			return made(english, longer) as Words;
	}
}

function over(under: Lines, drafted: Lines): Lines {
	const both = Object.entries(under).map(([name, line]) => {
		const own = drafted[name];
		return [name, typeof line === 'object' ? over(line, (own ?? {}) as Lines) : (own ?? line)];
	});
	return Object.fromEntries(both);
}

function made(lines: Lines, change: (line: string) => string): Lines {
	const changed = Object.entries(lines).map(([name, line]) => {
		return [name, typeof line === 'object' ? made(line, change) : change(line ?? '')];
	});
	return Object.fromEntries(changed);
}
