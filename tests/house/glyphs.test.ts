import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { otherLanguages, others, linesOf } from '../../scripts/words/drafts.ts';
import { allThatIsRead } from '../../scripts/words/lines.ts';
import { catalogue } from '$lib/forms/catalogue.ts';
import type { Form } from '$lib/forms/form.ts';
import { textOf } from '$lib/forms/texts.ts';
import { locales } from '$lib/i18n/locales.ts';

/** The faces that the style sheet brings, in both weights. */
const faces = [...readFileSync('src/app.css', 'utf8').matchAll(/url\('(@fontsource[^']+)'\)/g)].map(
	([, path = '']) => ({ path, bold: path.includes('-700-'), letters: lettersIn(path) })
);

/** All that is read in a language, English names and numbers included. */
async function linesIn(locale: (typeof otherLanguages)[number]): Promise<string[]> {
	const texts = await Promise.all(catalogue.map((form: Form) => textOf(form, locale)));
	return [...linesOf(others[locale]), ...texts.flatMap((text) => linesOf(text))].map(
		([, line]) => line
	);
}

test.each([true, false])(
	'no letter of any language is without its drawing, bold: %s [E11]',
	async (bold) => {
		const drawn = new Set(
			faces.filter((face) => face.bold === bold).flatMap(({ letters }) => letters)
		);
		const lines = [
			...(await allThatIsRead()).map(({ line }) => line),
			...(await Promise.all(otherLanguages.map(linesIn))).flat(),
			...Object.values(locales).map(({ name, draft }) => `${name}${draft ?? ''}`)
		];
		const missing = new Set(
			[...lines.join('')].filter((letter) => !drawn.has(letter.codePointAt(0)!))
		);
		expect([...missing]).toEqual([]);
	}
);

/** The letters that a face of the type `woff2` can draw: its table `cmap`. */
function lettersIn(path: string): number[] {
	const file = readFileSync(`node_modules/${path}`);
	let at = 48;
	let start = 0;
	let cmap: { start: number; length: number } | null = null;
	for (let table = 0; table < file.readUInt16BE(12); table += 1) {
		const flags = file.readUInt8(at);
		at += 1;
		const known = flags & 0x3f;
		if (known === 0x3f) at += 4;
		const whole = numberAt();
		// Tables 10 and 11, the drawings, are packed in another way unless it says 3; all others unless 0.
		const packed = known === 10 || known === 11 ? flags >> 6 !== 3 : flags >> 6 !== 0;
		const length = packed ? numberAt() : whole;
		if (known === 0) cmap = { start, length };
		start += length;
	}
	const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
	return lettersOf(tables.subarray(cmap!.start, cmap!.start + cmap!.length));

	/** A number in as many bytes as it needs, seven bits in each. */
	function numberAt(): number {
		let number = 0;
		for (;;) {
			const byte = file.readUInt8(at);
			at += 1;
			number = number * 128 + (byte & 0x7f);
			if (byte < 0x80) return number;
		}
	}
}

/** Of the ways in which `cmap` can be written, 4 and 12 are those in use. */
function lettersOf(cmap: Buffer): number[] {
	const letters: number[] = [];
	for (let table = 0; table < cmap.readUInt16BE(2); table += 1) {
		const from = cmap.subarray(cmap.readUInt32BE(4 + table * 8 + 4));
		const format = from.readUInt16BE(0);
		if (format === 12) {
			for (let group = 0; group < from.readUInt32BE(12); group += 1) {
				const first = from.readUInt32BE(16 + group * 12);
				const last = from.readUInt32BE(20 + group * 12);
				for (let letter = first; letter <= last; letter += 1) letters.push(letter);
			}
		} else if (format === 4) {
			const segments = from.readUInt16BE(6);
			for (let segment = 0; segment < segments; segment += 2) {
				const last = from.readUInt16BE(14 + segment);
				const first = from.readUInt16BE(16 + segments + segment);
				for (let letter = first; letter <= last && letter < 0xffff; letter += 1)
					letters.push(letter);
			}
		}
	}
	return letters;
}
