/**
 * Draws the picture of every concept into `static/pictures`, as the pack's manifest names it: from the
 * symbol set, or from our own drawings. `npm run build` and the tests draw; only the manifest and our
 * own drawings are kept in the repository.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { concepts } from '../src/lib/domain/concepts.ts';
import { conceptNames } from '../src/lib/i18n/en/concepts.ts';
import { recordingsIn } from './recordings.ts';

type Source = { title: string; by: string; at: string; licence: string };
type Drawing = { from: 'openmoji'; name: string } | { from: 'own' | 'council'; file: string };
type Pack = {
	title: string;
	sources: Partial<Record<Drawing['from'], Source>>;
	pictures: Record<string, Drawing>;
};
type SymbolSet = {
	width: number;
	height: number;
	icons: Record<string, { body: string }>;
	aliases?: Record<string, { parent: string }>;
};

/**
 * One picture, with all that must be known of it: what it is called, who drew it, under which licence, and
 * the recording of its name, or null where nobody has made one yet.
 */
export type Credit = Source & {
	concept: string;
	drawing: string;
	label: string;
	recording: string | null;
};

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

/** What a council may bring beside: symbols that it has paid for, and may show its own children. */
export const councilsLicence = 'licensed to this council';

const home = join(import.meta.dirname, '../static/pictures');

/**
 * Writes the drawing of every concept and the list of credits; what has not changed is left alone.
 * @throws Error with one sentence when a concept has no drawing, or a drawing cannot be used
 */
export function drawPictures(folder = home): void {
	const pack = packIn(folder);
	const symbols = symbolSet();
	const wanted = new Map<string, string>(
		concepts.map((concept) => [`${concept}.svg`, drawn(concept, folder, pack, symbols)])
	);

	for (const [file, svg] of wanted) keep(join(folder, file), svg);
	for (const file of readdirSync(folder)) {
		if (file.endsWith('.svg') && !wanted.has(file)) rmSync(join(folder, file));
	}
	keep(join(folder, 'credits.json'), `${JSON.stringify(credits(folder), null, '\t')}\n`);
}

/** Every picture with who drew it, in the order of the concepts. */
export function credits(folder = home): Credit[] {
	const pack = packIn(folder);
	const recordings = recordingsIn('en');
	return concepts.map((concept) => {
		const drawing = drawingOf(concept, pack.pictures);
		const name = 'file' in drawing ? drawing.file : drawing.name;
		const label = conceptNames[concept];
		const recording = recordings.find(({ says }) => says === label)?.file ?? null;
		return { concept, drawing: name, label, recording, ...sourceOf(drawing, pack) };
	});
}

/** Our pack; where a council has brought its own, its pictures stand in the place of ours. */
function packIn(folder: string): Pack {
	const ours = readPack(folder, licences);
	const councils = join(folder, 'council');
	if (!existsSync(councils)) return ours;

	const theirs = readPack(councils, [...licences, councilsLicence]);
	const stray = Object.keys(theirs.pictures).find((it) => !(it in ours.pictures));
	if (stray)
		throw new Error(`The council's pack has a picture of "${stray}", which is no idea here.`);
	return {
		title: theirs.title,
		sources: { ...ours.sources, council: theirs.sources.council },
		pictures: { ...ours.pictures, ...theirs.pictures }
	};
}

function readPack(place: string, allowed: readonly string[]): Pack {
	const pack = JSON.parse(readFileSync(join(place, 'pack.json'), 'utf8')) as Pack;
	for (const { title, licence } of Object.values(pack.sources)) {
		if (!allowed.includes(licence)) {
			throw new Error(`The pictures of ${title} are under a licence that is not allowed.`);
		}
	}
	return pack;
}

function sourceOf({ from }: Drawing, { sources }: Pack): Source {
	const source = sources[from];
	if (!source) throw new Error(`The pack does not say whose the pictures from "${from}" are.`);
	return source;
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

function drawn(concept: string, folder: string, pack: Pack, symbols: SymbolSet): string {
	const drawing = drawingOf(concept, pack.pictures);
	const svg =
		'file' in drawing
			? drawingIn(join(folder, drawing.from), drawing.file)
			: symbol(drawing.name, symbols);
	if (/<script|<foreignObject|\son\w+=|data:|href="(?!#)/i.test(svg)) {
		throw new Error(`The drawing of "${concept}" holds more than lines and colours.`);
	}
	return svg;
}

function drawingIn(place: string, file: string): string {
	const path = join(place, file);
	if (!existsSync(path)) throw new Error(`There is no drawing ${file} in ${basename(place)}.`);
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
