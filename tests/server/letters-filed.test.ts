import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { letterFixed as arabic } from '$lib/i18n/ar/letter.ts';
import { letterToBegin } from '$lib/i18n/letter.ts';
import { agreeOn } from '$lib/server/agreed.ts';
import { keepSetting } from '$lib/server/children.ts';
import {
	filingIndex,
	filingsFor,
	fileOf,
	markLetterFiled,
	takeLetter,
	type FiledLetter
} from '$lib/server/filing.ts';
import { sendLetter, writeLetter } from '$lib/server/letters.ts';
import { closeReview } from '$lib/server/outcomes.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, owen, priya, sarah, tom } from '../people.ts';
import { reviewToday, spoke, stay, writtenUp } from './closing.ts';
import { filesIn, read } from './filed.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();
const amirs: Actor = { id: amir.id, role: 'child' };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('a letter in the council’s own file', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const take = (id: string, actor = as(sarah)) => takeLetter(db(), keys, actor, id, false);
	const file = (letter: string, document = 'LCS 4711', actor = as(sarah)) =>
		markLetterFiled(db(), actor, { letter, document });
	const open = async (actor = as(sarah)) =>
		(await filingsFor(db(), keys, actor)).open.map(({ what, id, state }) => ({ what, id, state }));
	const unfiled = () =>
		db()
			.transaction()
			.execute((tx) => fileOf(tx, amir.id));
	const idOf = async () =>
		(await db().selectFrom('letter').select('id').executeTakeFirstOrThrow()).id;

	async function sent(): Promise<string> {
		await writtenUp(db(), keys, sarah, amir);
		return idOf();
	}

	/** As an officer who left what is the same in every letter as it was. */
	async function sentAsBegun(setting: { mode: string; language?: string }): Promise<string> {
		await keepSetting(db(), keys, amirs, setting);
		const which = await reviewToday(db(), amir);
		const outcome = { ...spoke, on: '2026-12-01' };
		await closeReview(db(), keys, as(sarah), { ...which, outcome, summary: '', used: {} });
		await agreeOn(db(), keys, as(sarah), which, stay);
		const begun = letterToBegin({ on: '2026-12-01', next: null });
		const blocks = { ...begun, talked: 'We talked about Gran.', notPossible: '' };
		await writeLetter(db(), keys, as(sarah), which, blocks);
		await sendLetter(db(), keys, as(sarah), which);
		return idOf();
	}

	test.each([tom, nia, owen, priya, grace])(
		'is not taken by $firstName, who is $role and not named',
		async (person) => {
			const id = await sent();
			await expect(take(id, as(person))).rejects.toMatchObject({
				code: expect.stringMatching(/^not-(allowed|found)$/)
			});
			expect((await unfiled()).unfiled).toBe(1);
		}
	);

	test('is not there before it is sent', async () => {
		const which = await reviewToday(db(), amir);
		const begun = letterToBegin({ on: '2026-12-01', next: null });
		await writeLetter(db(), keys, as(sarah), which, begun);
		expect(await open()).toEqual([]);
		await expect(take(await idOf())).rejects.toMatchObject({ code: 'not-found' });
	});

	test('waits to be filed, is taken, and then filed under a document, by name and day', async () => {
		const id = await sent();
		expect(await open()).toEqual([{ what: 'letter', id, state: 'ready' }]);
		expect(await open(as(priya))).toEqual([]);
		await expect(file(id)).rejects.toMatchObject({ code: 'filing.untaken' });
		await take(id);
		expect(await open()).toEqual([{ what: 'letter', id, state: 'taken' }]);
		await expect(file(id, ' ')).rejects.toMatchObject({ code: 'filing.unfit' });
		await expect(file(id, 'x', as(priya))).rejects.toMatchObject({ code: 'not-found' });
		expect(await unfiled()).toMatchObject({ unfiled: 1 });
		await file(id);
		const list = await filingsFor(db(), keys, as(sarah));
		expect(list).toMatchObject({ open: [], waiting: 0 });
		expect(list.filed).toMatchObject([
			{ child: 'Amir', filed: { by: 'Sarah Okafor', as: 'LCS 4711' } }
		]);
		expect(await unfiled()).toEqual({ unfiled: 0, lastAt: '2026-12-01T09:00:00.000Z' });
		const table = await filingIndex(db(), as(sarah));
		expect(table).toContain(`"${amir.councilId}","letter","${id}"`);
		expect(table).not.toContain('Amir');
	});

	test('is written down, as opened, taken and filed', async () => {
		const id = await sent();
		await take(id);
		await file(id);
		const lines = await db()
			.selectFrom('audit')
			.select('deed')
			.where('deed', 'in', ['letter.take', 'letter.open', 'letter.file'])
			.orderBy('number')
			.execute();
		expect(lines.map(({ deed }) => deed)).toEqual(['letter.take', 'letter.open', 'letter.file']);
	});

	test('is a tagged PDF and the same as data, which name each other, the child and what was said to it', async () => {
		const id = await sent();
		const about = { what: 'letter', id } as const;
		const said = await arrived(db(), keys, amir.id, { about });
		const { pdf, json } = filesIn(await take(id));
		const data = JSON.parse(json!.toString()) as FiledLetter & { pdfSha256: string };
		expect(data).toMatchObject({
			...{ v: 1, letter: id, child: 'Amir', number: amir.councilId, from: 'Sarah Okafor' },
			...{ review: '2026-12-01', mode: 'standard', language: 'en', saidToIt: [said] },
			decided: [{ what: stay.what, who: 'Tom', by: '2026-12-18' }]
		});
		expect(data.pdfSha256).toBe(createHash('sha256').update(pdf!).digest('hex'));
		const found = await read(pdf!);
		expect(found).toMatchObject({ marked: true, isUa: true });
		expect(found.title).toBe('Amir: Letter after the review on 1 December 2026');
		for (const role of ['H1', 'H2', 'P']) expect(found.roles).toContain(role);
		const text = found.text.replaceAll(/\s+/g, ' ');
		const places = [
			...['A letter from Sarah', 'What we talked about', 'We talked about Gran.'],
			...['What we decided', stay.what, 'Tom does it by Friday 18 December.'],
			...['Your next review', 'Thank you', 'About this letter', 'Sarah Okafor', id]
		].map((it) => text.indexOf(it));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(places[0]).toBeGreaterThanOrEqual(0);
	});

	test('has its pictures, each with its name, where the child has it in Pictures', async () => {
		const { pdf, json } = filesIn(await take(await sentAsBegun({ mode: 'pictures' })));
		expect(JSON.parse(json!.toString())).toMatchObject({ mode: 'pictures' });
		const { text, alts, roles, isUa } = await read(pdf!);
		expect(isUa).toBe(true);
		expect(roles).toContain('Figure');
		expect(alts).toContain('social worker');
		const [tile, what] = ['Stay with Gran', stay.what].map((it) => text.indexOf(it));
		expect(tile).toBeGreaterThan(0);
		expect(what).toBeGreaterThan(tile!);
	});

	test('stands there in the mode in which it was sent, whatever the child has chosen since', async () => {
		const id = await sentAsBegun({ mode: 'easy' });
		await keepSetting(db(), keys, amirs, { mode: 'standard' });
		const { json } = filesIn(await take(id));
		expect(JSON.parse(json!.toString())).toMatchObject({ mode: 'easy' });
	});

	test('is right in Arabic: what is the same in every letter, from its own side, and the rest in English', async () => {
		const id = await sentAsBegun({ mode: 'standard', language: 'ar' });
		const { pdf, json } = filesIn(await take(id));
		const { parts, language } = JSON.parse(json!.toString()) as FiledLetter;
		expect(language).toBe('ar');
		expect(parts).toContainEqual({ part: 'thanks', language: 'ar', text: arabic.thanks });
		expect(parts).toContainEqual({
			...{ part: 'talked', language: 'en', text: 'We talked about Gran.' }
		});
		const { text, typefaces, languages } = await read(pdf!);
		expect(typefaces).toContain('Amiri-Regular');
		expect([...languages].some((it) => it.startsWith('ar'))).toBe(true);
		const plain = text.normalize('NFKC').replaceAll(/\s+/g, ' ');
		expect(plain).toContain('We talked about Gran.');
		const letters = (of: string) => new Set(of.replace(/[^\u0621-\u064a]/g, ''));
		expect([...letters(arabic.thanks)].filter((it) => !letters(plain).has(it))).toEqual([]);
	});
});
