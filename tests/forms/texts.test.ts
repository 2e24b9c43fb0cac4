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
import { textOf } from '$lib/forms/texts.ts';
import { locales, type Locale } from '$lib/i18n/locales.ts';
import { describe, expect, test } from 'vitest';

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
		for (const mode of modes) {
			for (const words of Object.values(text.questions)) {
				const places = 'places' in words ? Object.values(words.places) : [];
				for (const lines of [Object.values(labelsIn(words)), places]) {
					const labels = lines.map((line) => lineIn(line, mode));
					expect(new Set(labels).size).toBe(labels.length);
				}
			}
		}
	});

	test('the promise says that not all of it may be possible, and that the child is told why', async () => {
		const { promise } = await textOf(form, 'en');
		for (const mode of ['standard', 'easy'] as const) {
			expect(lineIn(promise, mode, { iro: 'Sarah' })).toMatch(/will try.*not.*tell you why/);
		}
	});
});

type Words = FormText['questions'][string];

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
