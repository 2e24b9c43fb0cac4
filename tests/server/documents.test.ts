import { expect, test } from 'vitest';
import { cardPdf } from '$lib/server/documents.ts';
import { qrOf } from '$lib/server/qr.ts';

const card = {
	userName: 'slice-fox-42',
	qr: qrOf('https://riverbank.example/join#slice-fox-42.secret'),
	ends: 'Sunday 21 November 2027',
	iro: 'Sarah Okafor',
	numbers: [{ who: 'Childline', number: '0800 1111' }]
};
const text = (pdf: Buffer) => pdf.toString('latin1');

test('a card is a PDF of two pages, tagged for who listens, with our typeface inside', async () => {
	const pdf = text(await cardPdf(card));
	expect(pdf).toMatch(/^%PDF-1\.7/);
	expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(2);
	expect(pdf).toContain('/MarkInfo');
	expect(pdf).toMatch(/pdfuaid:part/);
	const typefaces = [...pdf.matchAll(/\/FontName ?\/([A-Z]{6}\+)?([^/\s]+)/g)].map((it) => it[2]);
	expect(new Set(typefaces)).toEqual(
		new Set(['AtkinsonHyperlegibleNext-Regular', 'AtkinsonHyperlegibleNext-Bold'])
	);
});

test('[T-38] what looks like markup is printed as it is written', async () => {
	const iro = '#panic("no") *Sarah* $x$ <script>';
	await expect(cardPdf({ ...card, iro })).resolves.toBeDefined();
});

test('a card of a child for whom nobody is named can be printed, too', async () => {
	await expect(cardPdf({ ...card, iro: null })).resolves.toBeDefined();
});
