/** Makes PDFs: tagged, with their typeface inside. What a person wrote is only ever data, never markup. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Qr } from './qr.ts';
import { cardSource } from './documents/card.ts';

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

/** @param data read by the source as JSON: nothing of it is ever taken for markup */
async function pdfOf(source: string, data: object): Promise<Buffer> {
	// Heavy, and wanted seldom: loaded when it is.
	const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
	const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
	const document = { mainFileContent: source, inputs: { data: JSON.stringify(data) } };
	return compiler.pdf(document, { pdfStandard: 'ua-1' as never });
}

/** It swaps a typeface that it does not find, and says nothing: tests look into the PDF. */
function fontFolders(): string[] {
	const typeface = '@expo-google-fonts/atkinson-hyperlegible-next/package.json';
	const folder = dirname(createRequire(import.meta.url).resolve(typeface));
	return ['400Regular', '700Bold'].map((weight) => join(folder, weight));
}
