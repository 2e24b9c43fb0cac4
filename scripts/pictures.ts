/**
 * Draws the picture of every concept into `static/pictures`, as the pack's manifest names it: from the
 * symbol set, or from our own drawings. `npm run build` and the tests draw; only the manifest and our
 * own drawings are kept in the repository.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { concepts } from '../src/lib/domain/concepts.ts';

type Source = { title: string; by: string; at: string; licence: string };
type Drawing = { from: 'openmoji'; name: string } | { from: 'own'; file: string };
type Pack = {
	title: string;
	sources: Record<Drawing['from'], Source>;
	pictures: Record<string, Drawing>;
};
type SymbolSet = {
	width: number;
	height: number;
	icons: Record<string, { body: string }>;
	aliases?: Record<string, { parent: string }>;
};

/** Who drew a picture and under which licence. For the page of credits. */
export type Credit = Source & { concept: string; drawing: string };

/** What a picture may be licensed under; nothing that forbids a council to use it. */
export const licences = [
	'own',
	'CC0 1.0',
	'CC BY 4.0',
	'CC BY-SA 4.0',
	'MIT',
	'Apache-2.0',
	'OGL 3.0'
];

const folder = join(import.meta.dirname, '../static/pictures');

/**
 * Writes the drawing of every concept and the list of credits; what has not changed is left alone.
 * @throws Error with one sentence when a concept has no drawing, or a drawing cannot be used
 */
export function drawPictures(): void {
	const pack = packIn(folder);
	const symbols = symbolSet();
	const wanted = new Map<string, string>(
		concepts.map((concept) => [`${concept}.svg`, drawn(concept, pack, symbols)])
	);

	for (const [file, svg] of wanted) keep(join(folder, file), svg);
	for (const file of readdirSync(folder)) {
		if (file.endsWith('.svg') && !wanted.has(file)) rmSync(join(folder, file));
	}
	keep(join(folder, 'credits.json'), `${JSON.stringify(credits(), null, '\t')}\n`);
}

/** Every picture with who drew it, in the order of the concepts. */
export function credits(): Credit[] {
	const { sources, pictures } = packIn(folder);
	return concepts.map((concept) => {
		const drawing = drawingOf(concept, pictures);
		const name = drawing.from === 'own' ? drawing.file : drawing.name;
		return { concept, drawing: name, ...sources[drawing.from] };
	});
}

function packIn(place: string): Pack {
	const pack = JSON.parse(readFileSync(join(place, 'pack.json'), 'utf8')) as Pack;
	for (const { title, licence } of Object.values(pack.sources)) {
		if (!licences.includes(licence)) {
			throw new Error(`The pictures of ${title} are under a licence that is not allowed.`);
		}
	}
	return pack;
}

function symbolSet(): SymbolSet {
	const require = createRequire(import.meta.url);
	const file = require.resolve('@iconify-json/openmoji/icons.json');
	return JSON.parse(readFileSync(file, 'utf8')) as SymbolSet;
}

function drawingOf(concept: string, pictures: Pack['pictures']): Drawing {
	const drawing = pictures[concept];
	if (!drawing) throw new Error(`The concept "${concept}" has no drawing in pack.json.`);
	return drawing;
}

function drawn(concept: string, { pictures }: Pack, symbols: SymbolSet): string {
	const drawing = drawingOf(concept, pictures);
	const svg = drawing.from === 'own' ? ownDrawing(drawing.file) : symbol(drawing.name, symbols);
	if (/<script|<foreignObject|\son\w+=|data:|href="(?!#)/i.test(svg)) {
		throw new Error(`The drawing of "${concept}" holds more than lines and colours.`);
	}
	return svg;
}

function ownDrawing(file: string): string {
	const path = join(folder, 'own', file);
	if (!existsSync(path)) throw new Error(`There is no drawing ${file} in static/pictures/own.`);
	return readFileSync(path, 'utf8');
}

function symbol(name: string, { icons, aliases, width, height }: SymbolSet): string {
	const icon = icons[aliases?.[name]?.parent ?? name];
	if (!icon) throw new Error(`OpenMoji has no picture "${name}".`);
	const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
	return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${icon.body}</svg>\n`;
}

function keep(path: string, text: string): void {
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
	writeFileSync(path, text);
}

if (import.meta.main) drawPictures();
