/** Makes PDFs: tagged, with their typeface inside. What a person wrote is only ever data, never markup. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Concept } from '../domain/concepts.ts';
import { conceptNames } from '../i18n/en/concepts.ts';
import type { Qr } from './qr.ts';
import { cardSource } from './documents/card.ts';
import { letterSource } from './documents/letter.ts';
import { statementSource } from './documents/statement.ts';

/** What stands on a child's card. No name of the child, and none of the council. */
export type CardDocument = {
	userName: string;
	/** What the link on it leads to, drawn. */
	qr: Qr;
	/** The last day on which it works, as it reads. */
	ends: string;
	/** Who is named for the child, as it reads; null: nobody is. */
	iro: string | null;
	/** Whom to phone: a name and a number. */
	numbers: readonly { who: string; number: string }[];
};

/** A child's card: its front, and on its back who can help. */
export function cardPdf({ qr, ...card }: CardDocument): Promise<Buffer> {
	const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qr.size} ${qr.size}" shape-rendering="crispEdges"><rect width="${qr.size}" height="${qr.size}" fill="#fff"/><path d="${qr.path}"/></svg>`;
	return pdfOf(cardSource, { ...card, qr: drawn });
}

/** One line of what was said: `own` are the child's own words, letter for letter. */
export type PrintedLine = { told: string; said: readonly string[]; own: readonly string[] };

/** What came before or after it. `words` are an adult's, and stand in no bubble. */
export type PrintedEntry = {
	heading: string;
	language: string;
	words: string | null;
	lines: readonly PrintedLine[];
};

/** A statement as it goes into the council's file. */
export type StatementDocument = {
	title: string;
	/** In which the child spoke. */
	language: string;
	footer: string;
	/** What must be said before anything else; null: nothing. */
	warning: string | null;
	headings: { said: string; thread: string; facts: string; note: string };
	lines: readonly PrintedLine[];
	/** What a helper noted: never the child's word. */
	note: string | null;
	/** What was said and answered before and after it, in order. */
	thread: readonly PrintedEntry[];
	facts: readonly (readonly [name: string, value: string])[];
};

/** A statement, and what came after it. */
export const statementPdf = (document: StatementDocument): Promise<Buffer> =>
	pdfOf(statementSource, document);

export type LetterText = { text: string; language: string };

/** A picture and what it says, or a paragraph without one. */
export type LetterEntry = {
	picture: Concept | null;
	label: LetterText | null;
	lines: readonly LetterText[];
};

/** A letter to a child as it goes into the council's file. */
export type LetterDocument = {
	title: string;
	/** Over it, and over its parts: in this language. */
	heading: string;
	language: string;
	footer: string;
	/** What must be said before anything else; null: nothing. */
	warning: string | null;
	parts: readonly { heading: string | null; entries: readonly LetterEntry[] }[];
	/** The first name under it. */
	from: string;
	aboutIt: string;
	facts: readonly (readonly [name: string, value: string])[];
};

/** A letter, as the child had it. */
export async function letterPdf({ parts, ...letter }: LetterDocument): Promise<Buffer> {
	const used = parts.flatMap(({ entries }) => entries.flatMap(({ picture }) => picture ?? []));
	// They are many, and few letters have any.
	const { pictureOf } = await import('./documents/pictures.ts');
	const pictures = Object.fromEntries(used.map((it) => [it, pictureOf(it)]));
	const named = (picture: Concept) => ({ id: picture, alt: conceptNames[picture] });
	return pdfOf(letterSource, {
		...letter,
		pictures,
		parts: parts.map(({ heading, entries }) => ({
			heading,
			entries: entries.map((it) => ({ ...it, picture: it.picture && named(it.picture) }))
		}))
	});
}

/** @param data read by the source as JSON: nothing of it is ever taken for markup */
async function pdfOf(source: string, data: object): Promise<Buffer> {
	// Heavy, and wanted seldom: loaded when it is.
	const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
	const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
	const print = (json: string): Buffer => {
		const document = { mainFileContent: source, inputs: { data: json } };
		return compiler.pdf(document, { pdfStandard: 'ua-1' as never });
	};
	const json = JSON.stringify(data);
	try {
		return print(json);
	} catch (fault) {
		const missing = missingIn(fault);
		if (missing.length === 0) throw fault;
		return print(missing.reduce((text, signs) => text.replaceAll(signs, namedIn(signs)), json));
	}
}

/**
 * The signs for which none of our typefaces has a drawing: what is read out may hold none of them. The
 * compiler names each, as Rust writes a text.
 */
function missingIn(fault: unknown): string[] {
	const found = String(fault).matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g);
	const signs = [...found].map(([, text = '']) =>
		text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
			String.fromCodePoint(Number.parseInt(code, 16))
		)
	);
	// The longest first: one may be a part of another.
	return [...new Set(signs)].toSorted((a, b) => b.length - a.length);
}

/** "(U+4F60)": it can be looked up, and the plain data has it as it was written. */
const namedIn = (signs: string): string =>
	[...signs].map((it) => `(U+${it.codePointAt(0)?.toString(16).toUpperCase()})`).join('');

/** Ours, and those of the scripts and signs that it does not have. */
const typefaces = [
	'atkinson-hyperlegible-next',
	'amiri',
	'noto-sans-ethiopic',
	'noto-emoji'
] as const;

/** It swaps a typeface that it does not find, and says nothing: tests look into the PDF. */
function fontFolders(): string[] {
	const { resolve } = createRequire(import.meta.url);
	return typefaces.flatMap((typeface) => {
		const folder = dirname(resolve(`@expo-google-fonts/${typeface}/package.json`));
		return ['400Regular', '700Bold'].map((weight) => join(folder, weight));
	});
}
