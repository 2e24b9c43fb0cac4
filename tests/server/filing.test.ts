import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { giveAnswer } from '$lib/server/answers.ts';
import { csvOf } from '$lib/server/csv.ts';
import { statementPdf, type StatementDocument } from '$lib/server/documents.ts';
import {
	filingIndex,
	filingsFor,
	markFiled,
	takeFile,
	type FiledData
} from '$lib/server/filing.ts';
import { markRead } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, grace, nia, priya, sarah, tom } from '../people.ts';
import { filesIn, read } from './filed.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived, type Saying } from './saying.ts';

const keys = keysForTests();

const printed: StatementDocument = {
	title: 'Amir: My Review',
	language: 'en',
	footer: 'My Say',
	warning: null,
	headings: { said: 'What was said', thread: 'What came after it', facts: 'About', note: 'Note:' },
	lines: [
		{ told: 'Where', said: ['At home', 'Online'], own: [] },
		{ told: 'What else', said: [], own: ['I want Gran to come.\nAnd the dog.'] }
	],
	note: null,
	thread: [],
	facts: [['Child', 'Amir']]
};

describe('a statement as PDF', () => {
	test('is tagged for who listens, has its title, and carries its typefaces', async () => {
		const pdf = await read(await statementPdf(printed));
		expect(pdf).toMatchObject({ marked: true, isUa: true, title: printed.title });
		for (const role of ['H1', 'H2', 'H3', 'BlockQuote', 'L', 'LI'])
			expect(pdf.roles).toContain(role);
		expect(pdf.typefaces).toEqual([
			'AtkinsonHyperlegibleNext-Bold',
			'AtkinsonHyperlegibleNext-Regular'
		]);
	});

	test('is read in the order in which it was said', async () => {
		const { text } = await read(await statementPdf(printed));
		const places = [
			'What was said',
			'Where',
			'At home',
			'What else',
			'Gran to come',
			'the dog',
			'Child'
		];
		const found = places.map((it) => text.indexOf(it));
		expect(found).toEqual(found.toSorted((a, b) => a - b));
		expect(found[0]).toBeGreaterThan(0);
	});

	test('is right in Arabic: its own typeface, its own language, every letter', async () => {
		const words = 'أريد أن تأتي جدتي إلى الاجتماع';
		const lines = [{ told: 'What else', said: [], own: [words] }];
		const pdf = await read(await statementPdf({ ...printed, language: 'ar', lines }));
		expect(pdf.typefaces).toContain('Amiri-Regular');
		expect([...pdf.languages].some((it) => it.startsWith('ar'))).toBe(true);
		const letters = (text: string) => [...text.normalize('NFKC').replace(/[^\u0600-\u06ff]/g, '')];
		expect(letters(pdf.text).toSorted()).toEqual(letters(words).toSorted());
	});

	test.each([
		['pictures that are typed', 'I like it 😀👍🏽👩‍👧 so much', 'I like it'],
		['Amharic', 'ሰላም ነው', 'ሰላም ነው'],
		['Welsh', 'Dŵr a thŷ', 'Dŵr a thŷ'],
		['a script that no typeface of ours has', '你好 hello', '(U+4F60)(U+597D) hello']
	])('does not fail at %s', async (_, words, told) => {
		const lines = [{ told: 'What else', said: [], own: [words] }];
		expect((await read(await statementPdf({ ...printed, lines }))).text).toContain(told);
	});

	test('[T-38] what looks like markup is printed as it is written', async () => {
		const words = '#panic("no") *bold* $x$ <script>alert(1)</script> = heading @ref';
		const lines = [{ told: words, said: [words], own: [words] }];
		const { text } = await read(await statementPdf({ ...printed, lines, note: words }));
		expect(text.replaceAll(/\s+/g, ' ').split('#panic("no") *bold* $x$ <script>')).toHaveLength(5);
	});
});

test('[T-38] a cell that begins like a formula is text for a spreadsheet', () => {
	const table = csvOf([['=1+1', '+44', '-1', '@sum', '\tx', 'say "hi"', 'plain']]);
	expect(table).toBe('\ufeff"\'=1+1","\'+44","\'-1","\'@sum","\'\tx","say ""hi""","plain"\r\n');
});

onEachDatabase("the council's own file", (db) => {
	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T10:00:00Z') });
		await riverbank(db(), keys);
	});
	afterEach(() => vi.useRealTimers());

	const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000);
	const say = (child = amir.id, saying: Saying = {}) => arrived(db(), keys, child, saying);
	async function saidAndRead(saying: Saying = {}): Promise<string> {
		const id = await say(amir.id, saying);
		await markRead(db(), as(saying.aboutIro ? grace : sarah), id);
		return id;
	}
	const take = (id: string, actor = as(sarah)) => takeFile(db(), keys, actor, id, false);
	const file = (statement: string, document = 'LCS 4711', actor = as(sarah)) =>
		markFiled(db(), actor, { statement, document });
	const open = async (actor = as(sarah)) =>
		(await filingsFor(db(), keys, actor)).open.map(({ id, state }) => ({ id, state }));

	test('is not for a worker, nor for who runs the house', async () => {
		const id = await saidAndRead();
		for (const actor of [as(tom), as(nia)]) {
			await expect(filingsFor(db(), keys, actor)).rejects.toMatchObject({ code: 'not-allowed' });
			await expect(file(id, 'x', actor)).rejects.toMatchObject({ code: 'not-allowed' });
			await expect(take(id, actor)).rejects.toBeDefined();
		}
	});

	test('of a child is not for the officer of another', async () => {
		const id = await saidAndRead();
		await take(id);
		await expect(take(id, as(priya))).rejects.toMatchObject({ code: 'not-found' });
		await expect(file(id, 'x', as(priya))).rejects.toMatchObject({ code: 'not-found' });
		expect(await open(as(priya))).toEqual([]);
	});

	test('[INV-5] what is about an officer is not in that officer’s list, and a manager files it', async () => {
		const id = await saidAndRead({ aboutIro: true });
		expect(await open(as(sarah))).toEqual([]);
		expect(await open(as(grace))).toEqual([{ id, state: 'ready' }]);
		await take(id, as(grace));
		await file(id, 'HR 12', as(grace));
		expect(await open(as(grace))).toEqual([]);
	});

	test('has nothing that nobody has read', async () => {
		const id = await say();
		expect(await open()).toEqual([]);
		await expect(take(id)).rejects.toMatchObject({ code: 'filing.unread' });
	});

	test('is taken, and then filed under a document, by name and day', async () => {
		const id = await saidAndRead();
		expect(await open()).toEqual([{ id, state: 'ready' }]);
		await expect(file(id)).rejects.toMatchObject({ code: 'filing.untaken' });
		await take(id);
		expect(await open()).toEqual([{ id, state: 'taken' }]);
		await expect(file(id, '  ')).rejects.toMatchObject({ code: 'filing.unfit' });
		minutes(5);
		await file(id);
		const { open: left, filed, waiting } = await filingsFor(db(), keys, as(sarah));
		expect({ left, waiting }).toEqual({ left: [], waiting: 0 });
		expect(filed).toMatchObject([
			{
				child: 'Amir',
				taken: { by: 'Sarah Okafor', at: '2026-11-10T10:00:00.000Z' },
				filed: { by: 'Sarah Okafor', at: '2026-11-10T10:05:00.000Z', as: 'LCS 4711' }
			}
		]);
	});

	test('what was answered since is to be filed once more', async () => {
		const id = await saidAndRead();
		await take(id);
		await file(id);
		for (const words of ['Gran can come.', 'And the dog too.']) {
			minutes(60);
			await giveAnswer(db(), keys, as(sarah), id, { words, parts: [] });
			minutes(1);
			const [filing] = (await filingsFor(db(), keys, as(sarah))).open;
			expect(filing).toMatchObject({ id, state: 'ready', answeredSince: true });
			await take(id);
			await file(id);
			expect(await open()).toEqual([]);
		}
	});

	test('has the thread in it: what was answered, and what the child said to that', async () => {
		const id = await saidAndRead();
		minutes(60);
		const words = 'Gran can come on Thursday.';
		const aloud = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 7]);
		const answer = await giveAnswer(db(), keys, as(sarah), id, { words, parts: [] }, aloud);
		minutes(60);
		await say(amir.id, { about: { what: 'answer', id: answer } });
		const { pdf, json } = filesIn(await take(id));
		const { thread } = JSON.parse(json!.toString()) as FiledData;
		expect(thread.map(({ is }) => is)).toEqual(['answer', 'said']);
		expect(thread[0]).toMatchObject({ aloud: { type: 'audio/webm', bytes: 5 } });
		const { text, roles } = await read(pdf!);
		expect(roles).toContain('H4');
		const places = [
			'Sarah Okafor answered on',
			words,
			'Said aloud as well',
			'Amir said on',
			'I want Gran to come.'
		];
		const found = places.map((it) => text.replaceAll(/\s+/g, ' ').lastIndexOf(it));
		expect(found).toEqual(found.toSorted((a, b) => a - b));
		expect(found[0]).toBeGreaterThan(0);
	});

	test('gets a PDF and the same as data, which name each other, the child and the sum of the receipt', async () => {
		const id = await saidAndRead();
		const { pdf, json } = filesIn(await take(id));
		const data = JSON.parse(json!.toString()) as FiledData & { pdfSha256: string };
		const { sha256 } = await db()
			.selectFrom('sealed_part')
			.select('sha256')
			.where('statement_id', '=', id)
			.executeTakeFirstOrThrow();
		expect(data).toMatchObject({
			v: 1,
			statement: id,
			child: 'Amir',
			number: amir.councilId,
			sha256
		});
		expect(data.lines).toMatchObject([
			{ said: [{ is: 'own words', text: 'I want Gran to come.' }] }
		]);
		expect(data.pdfSha256).toBe(createHash('sha256').update(pdf!).digest('hex'));
		const { text } = await read(pdf!);
		for (const part of ['I want Gran to come.', 'Amir', amir.councilId, id, 'Sarah Okafor']) {
			expect(text.replaceAll(/\s+/g, ' ')).toContain(part);
		}
		expect(text.replaceAll(/\s+/g, '')).toContain(sha256);
	});

	test('is written down, as an opening and as taken', async () => {
		const id = await saidAndRead();
		await take(id);
		await file(id);
		const lines = await db()
			.selectFrom('audit')
			.select('deed')
			.where('about', '=', id)
			.where('actor_id', '=', sarah.id)
			.orderBy('number')
			.execute();
		expect(lines.map(({ deed }) => deed)).toEqual([
			'statement.read',
			'statement.open',
			'statement.take',
			'statement.file'
		]);
	});

	test('has its list as a table, with no name of a child in it', async () => {
		const id = await saidAndRead();
		await take(id);
		await file(id, '=cmd()');
		const table = await filingIndex(db(), as(sarah));
		expect(table).toContain(`"${amir.councilId}","statement","${id}"`);
		expect(table).toContain('"\'=cmd()"');
		expect(table).not.toContain('Amir');
		expect(await filingIndex(db(), as(priya))).not.toContain(id);
	});

	test('does not know what is not there', async () => {
		await say(bethan.id);
		await expect(file(randomUUID())).rejects.toMatchObject({ code: 'not-found' });
	});
});
