/** What was taken for the council's file, as the council's own programs see it. */
import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The files of a ZIP that stores them as they are, by the end of their names. */
export function filesIn(zip: Buffer): Record<string, Buffer> {
	const files: Record<string, Buffer> = {};
	for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
		const [method, size] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18)];
		const [name, extra] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
		const from = at + 30 + name + extra;
		const bytes = zip.subarray(from, from + size);
		const ending =
			zip
				.toString('utf8', at + 30, at + 30 + name)
				.split('.')
				.at(-1) ?? '';
		files[ending] = method === 0 ? bytes : inflateRawSync(bytes);
		at = from + size;
	}
	return files;
}

type Node = { role?: string; lang?: string; alt?: string; children?: Node[] };

/** What a reader of PDFs sees: its text in the order of reading, its tags, its typefaces, its title. */
export async function read(pdf: Buffer) {
	const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
	const texts: string[] = [];
	const roles = new Set<string>();
	const languages = new Set<string>();
	const alts: string[] = [];
	const walk = (node: Node) => {
		if (node.role) roles.add(node.role);
		if (node.alt) alts.push(node.alt);
		if (node.lang) languages.add(node.lang);
		for (const child of node.children ?? []) walk(child);
	};
	for (let n = 1; n <= document.numPages; n += 1) {
		const page = await document.getPage(n);
		const { items } = await page.getTextContent();
		texts.push(
			items.map((it) => ('str' in it ? `${it.str}${it.hasEOL ? '\n' : ''}` : '')).join('')
		);
		const tree = (await page.getStructTree()) as Node | null;
		if (tree) walk(tree);
	}
	const { info } = await document.getMetadata();
	const marked = await document.getMarkInfo();
	const raw = pdf.toString('latin1');
	const typefaces = [...raw.matchAll(/\/FontName ?\/([A-Z]{6}\+)?([^/\s]+)/g)].map((it) => it[2]!);
	return {
		text: texts.join('\n'),
		roles,
		languages,
		/** What is read out in place of each picture. */
		alts,
		typefaces: [...new Set(typefaces)].toSorted(),
		title: (info as { Title?: string }).Title,
		marked: (marked as { Marked?: boolean } | null)?.Marked,
		isUa: /pdfuaid:part/.test(raw)
	};
}
