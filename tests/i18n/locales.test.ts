import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	english,
	linesOf,
	linesWanted,
	otherLanguages,
	others,
	stillEnglish
} from '../../scripts/words/drafts.ts';
import { languages } from '../../src/lib/domain/language.ts';
import { child as welsh } from '../../src/lib/i18n/cy/child.ts';
import { locales, reviewed } from '../../src/lib/i18n/locales.ts';
import { Wording } from '../../src/lib/i18n/wording.svelte.ts';

describe('no draft is shown to a child who did not ask for it', () => {
	test('only English is reviewed, and every other language says in its own words that it is a draft [O1]', () => {
		expect(reviewed).toEqual(['en']);
		for (const locale of otherLanguages) expect(locales[locale].draft).toBeTruthy();
	});

	test('each language is called as those who speak it call it [O4]', () => {
		for (const language of languages) {
			const { name } = locales[language];
			const known = new Intl.DisplayNames([language], { type: 'language' }).of(language);
			expect(name).toBe(known);
		}
	});
});

test('every language has its list of recordings, if only an empty one: a page asks for it [F2]', () => {
	for (const language of languages)
		expect(existsSync(`static/recordings/${language}.json`), language).toBe(true);
});

describe.each(otherLanguages)('what a child reads, in %s', (locale) => {
	const { plurals, draft } = locales[locale];
	const own = new Map(linesOf(others[locale]));
	const asked = linesOf(english);

	test('has no line that the English has not; only a draft may lack one [O1]', async () => {
		const wanted = new Set(linesWanted(locale));
		expect([...own.keys()].filter((path) => !wanted.has(path))).toEqual([]);
		if (draft === null) expect(await stillEnglish(locale)).toEqual([]);
	});

	test('has all plural forms of a line, or none of them [O2]', () => {
		const counted = [...own.keys()].filter((path) => plural.test(path));
		for (const path of counted) {
			for (const form of plurals)
				expect([...own.keys()]).toContain(path.replace(plural, `_${form}`));
		}
	});

	test('has every plural form that the language has [O2]', () => {
		const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
		expect([...plurals].toSorted()).toEqual(pluralCategories.toSorted());
	});

	test('says every name and every number that the English says [O2]', () => {
		for (const [key, line] of own) {
			const from = asked.find(([name]) => name === key.replace(plural, '_other'));
			const wanted = putInto(from?.[1] ?? english.app);
			const form = plural.exec(key)?.[1];
			const said = form && isOneNumber(locale, form) && !line.includes('{{count}}');
			expect(putInto(line), key).toEqual(wanted.filter((it) => !said || it !== '{{count}}'));
		}
	});

	test('is not the English again, but for names', () => {
		const same = [...own].filter(([key, line]) =>
			asked.some(([k, it]) => k === key && it === line)
		);
		const names =
			/^(app|help|contact\.childline\.name|people\.person|stageOn|draw\.colour\.brown|picture\.\w+)$/;
		expect(same.map(([key]) => key).filter((key) => !names.test(key))).toEqual([]);
	});
});

test('a number is said in the form that Arabic has for it [O2]', async () => {
	const say = new Wording();
	await say.speak('ar');
	const days = [1, 2, 3, 11, 100].map((count) => say.t('review.days', { count }));
	expect(new Set(days.map((line) => line.replace(/\d+/, ''))).size).toBe(5);
});

test('of two languages that are asked for at once, the later one is spoken', async () => {
	const say = new Wording();
	await Promise.all([say.speak('ar'), say.speak('cy'), say.speak('en')]);
	expect(say.locale).toBe('en');
	await say.speak('cy');
	expect([say.locale, say.dir, say.t('back')]).toEqual(['cy', 'ltr', welsh.back]);
});

test('the names of days and months that a language brings itself are those that are known [O1]', () => {
	for (const language of languages) {
		const { names } = locales[language];
		const at = (day: number, month: number, wanted: 'weekday' | 'month') =>
			new Intl.DateTimeFormat(language, { [wanted]: 'long' }).format(new Date(2026, month, day));
		// The first of March 2026 is a Sunday.
		const weekdays = Array.from({ length: 7 }, (_, day) => at(1 + day, 2, 'weekday'));
		const months = Array.from({ length: 12 }, (_, month) => at(3, month, 'month'));
		if (names) expect(names).toEqual({ weekdays, months });
	}
});

test('days and times are in Western digits, and the weekday comes with the day [E5][O8]', async () => {
	const say = new Wording();
	for (const language of languages) {
		await say.speak(language);
		const day = say.day('2026-03-03');
		const weekday = new Intl.DateTimeFormat(language, { weekday: 'long' });
		expect(day).toContain(weekday.format(new Date('2026-03-03')));
		expect(day).toMatch(/\b3\b/);
		expect(say.time('2026-03-03T16:10:00Z')).toMatch(/^\d{2}:10$/);
	}
});

const plural = /_(zero|one|two|few|many|other)$/;

/** A form that stands for one number alone says it by itself: "one picture", and in Arabic "two" too. */
function isOneNumber(locale: string, form: string): boolean {
	const rules = new Intl.PluralRules(locale);
	const of = Array.from({ length: 200 }, (_, count) => count).filter(
		(count) => rules.select(count) === form
	);
	return of.length === 1;
}

const putInto = (line: string) => (line.match(/\{\{\w+\}\}/g) ?? []).toSorted();
