/** What each language other than English still lacks. A draft is shown in English there; no reviewed language may lack a line. */
import { languages, type Language } from '../../src/lib/domain/language.ts';
import { catalogue } from '../../src/lib/forms/catalogue.ts';
import type { Form } from '../../src/lib/forms/form.ts';
import { draftOf, textOf } from '../../src/lib/forms/texts.ts';
import { child as arabic } from '../../src/lib/i18n/ar/child.ts';
import { letterFixed as arabicLetter } from '../../src/lib/i18n/ar/letter.ts';
import { child as welsh } from '../../src/lib/i18n/cy/child.ts';
import { letterFixed as welshLetter } from '../../src/lib/i18n/cy/letter.ts';
import { child } from '../../src/lib/i18n/en/child.ts';
import { letterFixed } from '../../src/lib/i18n/en/letter.ts';
import { locales } from '../../src/lib/i18n/locales.ts';

export type Other = Exclude<Language, 'en'>;

/** What a child reads outside a form: on their screens, and in every letter. */
export const english = { ...child, letterFixed };
export const others: Record<Other, object> = {
	cy: { ...welsh, letterFixed: welshLetter },
	ar: { ...arabic, letterFixed: arabicLetter }
};

export const otherLanguages = languages.filter((it): it is Other => it !== 'en');

/** A line, by the path of its names. Where a mode has its own words, all of them are one line. */
export type Named = [path: string, line: string];

/** @returns the paths of the lines that are still to be written in a language, forms included */
export async function stillEnglish(language: Other): Promise<string[]> {
	const own = new Set(linesOf(others[language]).map(([path]) => path));
	const forms = await Promise.all(catalogue.map((form: Form) => formLacks(form, language)));
	return [...linesWanted(language).filter((path) => !own.has(path)), ...forms.flat()];
}

/** The paths of all lines outside forms, in the plural forms that the language has. */
export function linesWanted(language: Other): string[] {
	return linesOf(english).flatMap(([path]) => {
		if (path.endsWith('_one')) return [];
		if (!path.endsWith('_other')) return [path];
		return locales[language].plurals.map((form) => path.replace(/other$/, form));
	});
}

export function linesOf(wordings: object, under = ''): Named[] {
	return Object.entries(wordings).flatMap(([name, line]: [string, string | object]): Named[] => {
		const path = under + name;
		if (typeof line === 'string') return [[path, line]];
		if ('standard' in line && typeof line.standard === 'string') return [[path, line.standard]];
		return linesOf(line, `${path}.`);
	});
}

/** Of the English, what officers read is not asked for: it stays English. */
async function formLacks(form: Form, language: Other): Promise<string[]> {
	const own = new Set(linesOf((await draftOf(form, language)) ?? {}).map(([path]) => path));
	return childsLines(await textOf(form, 'en'))
		.filter(([path]) => !own.has(path))
		.map(([path]) => `${form.id}/${form.version} ${path}`);
}

/** The lines of a form's text that a child reads. */
export const childsLines = (text: object): Named[] =>
	linesOf(text).filter(([path]) => !/(^|\.)told/.test(path));
