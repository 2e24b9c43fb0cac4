import { modes, type Mode } from '$lib/domain/mode.ts';
import { catalogue } from '$lib/forms/catalogue.ts';
import {
	choicesIn,
	labelsIn,
	lineIn,
	type Form,
	type FormText,
	type Line
} from '$lib/forms/form.ts';
import { draftOf, textOf } from '$lib/forms/texts.ts';
import { locales, type Locale } from '$lib/i18n/locales.ts';
import { describe, expect, test } from 'vitest';
import { childsLines, otherLanguages } from '../../scripts/words/drafts.ts';

/** The most words in one sentence; on a tile in Pictures, in all. */
const longest: Record<Mode, number> = { standard: 15, easy: 10, pictures: 3 };

/** Words that children in care dislike, and words of the trade that they need not know. */
const disliked =
	/\b(placements?|contact|lac|siblings?|respite|looked[- ]after|unit|iro|case|peers?|carers?' home)\b/i;

const numberWords = /\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i;

test('a form that was never published has no text', async () => {
	const diary = { ...catalogue[0], id: 'my-diary' } as Form;
	await expect(textOf(diary, 'en')).rejects.toThrow();
});

const published = catalogue.flatMap((form: Form) =>
	(Object.keys(locales) as Locale[]).map((locale) => ({ form, locale, id: form.id }))
);

test.each(published)('the form $id is complete in $locale', async ({ form, locale }) => {
	const text = await textOf(form, locale);
	for (const [id, question] of Object.entries(form.questions)) {
		const words = text.questions[id]!;
		expect(words.ask, id).toBeTruthy();
		if (question.kind !== 'people') expect(filledIn(words)).toEqual(choicesIn(question));
		if (question.kind === 'mat') {
			expect(words, id).toHaveProperty('places');
			if ('places' in words) expect(Object.keys(words.places)).toEqual(question.places);
		}
		if ('more' in words) expect(question, id).toHaveProperty('more');
		if ('more' in question) expect(words, id).toHaveProperty('more');
	}
});

describe.each(
	otherLanguages.flatMap((locale) => catalogue.map((form: Form) => ({ locale, id: form.id, form })))
)('the form $id in $locale', ({ locale, form }) => {
	const putIn = (line: string) => (line.match(/\{\{\w+\}\}/g) ?? []).length > 0;

	test('has no line that the English has not [O1]', async () => {
		const english = new Set(childsLines(await textOf(form, 'en')).map(([path]) => path));
		const own = childsLines((await draftOf(form, locale)) ?? {});
		expect(own.filter(([path]) => !english.has(path))).toEqual([]);
	});

	test('names the officer where the English names the officer [O1]', async () => {
		const english = new Map(childsLines(await textOf(form, 'en')));
		for (const [path, line] of childsLines((await draftOf(form, locale)) ?? {})) {
			expect(putIn(line), path).toBe(putIn(english.get(path)!));
		}
	});

	test('leaves what the officer reads in English', async () => {
		expect(toldIn(await textOf(form, locale))).toEqual(toldIn(await textOf(form, 'en')));
	});

	test('two answers to one question never read the same', async () => {
		const text = await textOf(form, locale);
		for (const mode of modes) expect(readTheSame(text, mode)).toEqual([]);
	});
});

describe.each(catalogue.map((form: Form) => [form.id, form] as const))('the form %s', (_, form) => {
	const lines = async (mode: Mode) => linesFor(mode, await textOf(form, 'en'));

	test.each(modes)('[E1] sentences are short in %s', async (mode) => {
		const tooLong = (await lines(mode)).filter((line) =>
			sentences(line).some((sentence) => sentence.split(/\s+/).length > longest[mode])
		);
		expect(tooLong).toEqual([]);
	});

	test.each(modes)('[E6] no word that children in care dislike, in %s', async (mode) => {
		expect((await lines(mode)).filter((line) => disliked.test(line))).toEqual([]);
	});

	test('[E6] the officer reads none of those words either', async () => {
		const text = await textOf(form, 'en');
		expect(toldIn(text).filter((line) => disliked.test(line))).toEqual([]);
	});

	test('[E5] Easy has no contraction and writes numbers as digits', async () => {
		const hard = /\w['’]\w/;
		const found = (await lines('easy')).filter((line) => hard.test(line) || numberWords.test(line));
		expect(found).toEqual([]);
	});

	test.each(modes)('[E5] no acronym and no capitals for weight, in %s', async (mode) => {
		expect((await lines(mode)).filter((line) => /\b[A-Z]{2,}\b/.test(line))).toEqual([]);
	});

	test('[K3] no emoji stands in for a picture', async () => {
		const all = [
			...(await Promise.all(modes.map(lines))).flat(),
			...toldIn(await textOf(form, 'en'))
		];
		expect(all.filter((line) => /\p{Extended_Pictographic}/u.test(line))).toEqual([]);
	});

	test('what the officer reads needs no name put in, and never speaks as the child', async () => {
		const text = await textOf(form, 'en');
		const read = Object.values(text.questions).flatMap((words) => {
			return Object.entries(labelsIn(words)).map(([id, line]) => toldFor(words)[id] ?? line);
		});
		const childsOwn = /\{\{|\b(I|me|my|we)\b/i;
		const lines = [...read, ...toldIn(text)].map((line) => JSON.stringify(line));
		expect(lines.filter((line) => childsOwn.test(line))).toEqual([]);
	});

	test('two answers to one question never read the same', async () => {
		const text = await textOf(form, 'en');
		for (const mode of modes) expect(readTheSame(text, mode)).toEqual([]);
	});

	test('the promise says that not all of it may be possible, and that the child is told why', async () => {
		// "I understand" asks for nothing.
		if (form.id === 'understood') return;
		const { promise } = await textOf(form, 'en');
		for (const mode of ['standard', 'easy'] as const) {
			expect(lineIn(promise, mode, { iro: 'Sarah' })).toMatch(/will try.*not.*tell you why/);
		}
	});
});

type Words = FormText['questions'][string];

/** What can be pressed and cannot be told apart, in a mode. */
function readTheSame(text: FormText, mode: Mode): string[] {
	return Object.values(text.questions).flatMap((words) => {
		const places = 'places' in words ? Object.values(words.places) : [];
		return [Object.values(labelsIn(words)), places].flatMap((lines) => {
			const labels = lines.map((line) => lineIn(line, mode));
			return labels.filter((label, at) => labels.indexOf(label) !== at);
		});
	});
}

function filledIn(words: Words): string[] {
	const answers = Object.entries(labelsIn(words));
	return answers.filter(([, line]) => lineIn(line, 'standard', { iro: 'Sarah' })).map(([id]) => id);
}

/** What the officer reads where the child's own line would not do. */
function toldFor(words: Words): Partial<Record<string, string>> {
	if ('choices' in words) return words.toldChoices ?? {};
	if ('ready' in words) return words.toldReady ?? {};
	if ('feelings' in words) return words.toldFeelings ?? {};
	return 'cards' in words ? { ...words.toldCards, ...words.toldPlaces } : {};
}

/** All that a child reads of a form in a mode. A screen in Pictures shows the question and its tiles. */
function linesFor(mode: Mode, text: FormText): string[] {
	const around: (Line | undefined)[] = mode === 'pictures' ? [] : [text.about, text.promise];
	const asked = Object.values(text.questions).flatMap((words) => {
		const beside = [words.hint, 'more' in words ? words.more : undefined];
		const places = 'places' in words ? Object.values(words.places) : [];
		const tiles = [...Object.values(labelsIn(words)), ...places];
		return [words.ask, ...tiles, ...(mode === 'pictures' ? [] : beside)];
	});
	const tile = text.tile ?? (mode === 'pictures' ? [] : text.title);
	return [...around, tile, ...asked]
		.flat()
		.filter((line) => line !== undefined)
		.map((line) => lineIn(line, mode, { iro: 'Sarah' }));
}

function toldIn(text: FormText): string[] {
	return Object.values(text.questions)
		.flatMap((words) => [
			...(typeof words.told === 'string' ? [words.told] : Object.values(words.told)),
			...Object.values(toldFor(words))
		])
		.filter((line) => line !== undefined);
}

const sentences = (line: string) => line.split(/(?<=[.!?])\s+/).filter(Boolean);
