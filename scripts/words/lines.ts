/** All English that a child reads, line by line, with the place and the voice of each. */
import { modes, type Mode } from '../../src/lib/domain/mode.ts';
import { catalogue } from '../../src/lib/forms/catalogue.ts';
import { labelsIn, lineIn, type Form, type FormText, type Line } from '../../src/lib/forms/form.ts';
import { textOf } from '../../src/lib/forms/texts.ts';
import { child } from '../../src/lib/i18n/en/child.ts';
import { letterBegin, letterFixed } from '../../src/lib/i18n/en/letter.ts';
import { conceptNames } from '../../src/lib/i18n/en/concepts.ts';
import type { Voice } from '../../src/lib/i18n/en/plain.ts';

/** `screen`: what is read together. `tile`: it can be pressed, and says one thing. */
export type Read = {
	screen: string;
	voice: Voice;
	line: string;
	tile: boolean;
};

/** The officer's first name, as it is put into lines. */
export const named = { iro: 'Sarah' };

export async function allThatIsRead(): Promise<Read[]> {
	const forms = await Promise.all(catalogue.map(async (form: Form) => formLines(form)));
	const letter = { ...letterBegin, ...letterFixed };
	return [...appLines(child), ...appLines(letter, 'letter begun'), ...forms.flat()];
}

/** What stands outside the forms. A line whose name ends in `Short` is the label of a tile in Pictures. */
export function appLines(wordings: object, screen = ''): Read[] {
	return Object.entries(wordings).flatMap(([key, line]: [string, string | object]): Read[] => {
		if (typeof line !== 'string') return appLines(line, screen ? `${screen}.${key}` : key);
		const short = /Short$/.test(key) || /Short$/.test(screen);
		const voice = short ? 'pictures' : 'every mode';
		return [{ screen: screen || 'everywhere', voice, line, tile: short }];
	});
}

async function formLines(form: Form): Promise<Read[]> {
	const text = await textOf(form, 'en');
	return modes.flatMap((mode) => linesIn(mode, form, text));
}

/** All that a child reads of a form in a mode. A screen in Pictures shows the question and its tiles. */
export function linesIn(mode: Mode, { id: form }: Pick<Form, 'id'>, text: FormText): Read[] {
	const spoken = (where: string, tile: boolean, lines: (Line | undefined)[]): Read[] =>
		lines
			.filter((line) => line !== undefined)
			.map((line) => ({
				screen: `${form}/${where}`,
				voice: mode,
				line: lineIn(line, mode, named),
				tile
			}));

	const inWords = mode !== 'pictures';
	// A title that is no tile is read in words only.
	const onTile = text.tile ?? (inWords ? text.title : undefined);
	return [
		...spoken('start', false, inWords ? [text.about, text.promise] : []),
		...spoken('start', true, [onTile]),
		...Object.entries(text.questions).flatMap(([id, words]) => [
			...spoken(id, false, [words.ask]),
			...spoken(id, false, inWords ? [words.hint, 'more' in words ? words.more : undefined] : []),
			...spoken(id, true, [
				...Object.values(labelsIn(words)),
				...('places' in words ? Object.values(words.places) : [])
			])
		])
	];
}

/** Every text that can be recorded: what a child reads, and what each picture is called. */
export async function allTexts(): Promise<Set<string>> {
	const read = await allThatIsRead();
	return new Set([...read.map(({ line }) => line), ...Object.values(conceptNames)]);
}
