import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TypedAnswer, TypedPart } from '$lib/domain/answer.ts';
import { Snapshot } from '$lib/domain/snapshot.ts';
import { allocate, allocateWorker, setCover } from '$lib/server/allocations.ts';
import { giveAnswer } from '$lib/server/answers.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, owen, priya, sarah, seren, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived, type Saying } from './saying.ts';

const keys = keysForTests();

/** Amir wants the review at home, Gran there and Mum not, and has written something. */
const wishes: Saying = {
	answers: {
		where: { is: 'chosen', chosen: ['home'] },
		who: {
			is: 'people',
			people: [
				{ id: null, name: 'Gran', as: 'grandmother', wish: 'want-there' },
				{ id: null, name: 'Mum', as: 'mother', wish: 'do-not-want-there' }
			]
		},
		help: { is: 'chosen', chosen: ['no-help'] },
		anything: { is: 'words', ready: [], words: 'Can I see Joe?' }
	}
};
const part = (id: string, changes: Partial<TypedPart> = {}): TypedPart => ({
	...{ id, verdict: 'yes', because: '', owner: null, name: '', by: null },
	...changes
});
const words = 'Thank you for telling me. I have read all of it.';
const answer = (...parts: TypedPart[]): TypedAnswer => ({ words, parts });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});
const minutes = (n: number) => vi.setSystemTime(Date.now() + n * 60_000);

onEachDatabase('an answer', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const says = (child: string, saying: Saying = wishes) => arrived(db(), keys, child, saying);
	const give = (by: typeof sarah, to: string, typed = answer()) =>
		giveAnswer(db(), keys, as(by), to, typed);
	const open = (by: typeof sarah, id: string) => openStatement(db(), keys, as(by), id);
	const tablet = async (child = amir.id) =>
		Snapshot.parse(await snapshotFor(db(), keys, { id: child, role: 'child' }));
	const lines = (about: string) =>
		db()
			.selectFrom('audit')
			.select(['actor_id', 'deed', 'outcome'])
			.where('about', '=', about)
			.where('actor_role', 'in', ['iro', 'manager', 'worker', 'administrator', 'auditor'])
			.orderBy('number')
			.execute();

	test('is given by nobody who may not read it now, nor by who reads along or keeps the house', async () => {
		const said = await says(amir.id, { ...wishes, alsoWorker: true });
		for (const [who, code] of [
			[priya, 'not-found'],
			[grace, 'not-found'],
			[tom, 'not-allowed'],
			[nia, 'not-allowed'],
			[owen, 'not-allowed']
		] as const) {
			await expect(give(who, said)).rejects.toMatchObject({ code });
		}
		await allocate(db(), house, {
			child: amir.id,
			iro: priya.id,
			from: new Date().toISOString(),
			source: 'tests'
		});
		await expect(give(sarah, said)).rejects.toMatchObject({ code: 'not-found' });
		expect(await tablet()).toMatchObject({ answers: [], statements: [{ answeredAt: null }] });
		expect(await lines(said)).toHaveLength(6);
	});

	test('[T-32] about the officer is never the officer’s to give', async () => {
		const said = await says(amir.id, {
			form: 'about-my-iro',
			answers: { tell: { is: 'words', ready: ['talk-alone'], words: '' } },
			aboutIro: true
		});
		await expect(give(sarah, said)).rejects.toMatchObject({ code: 'not-found' });
		await give(grace, said, answer(part('tell/talk-alone')));
		expect((await tablet()).answers).toMatchObject([{ by: 'Grace', statement: said }]);
	});

	test.each([
		['with nothing in it', { words: ' ', parts: [] }, 'nothing'],
		[
			'that says no, and not why',
			answer(part('where/home', { verdict: 'not-this-time' })),
			'because'
		],
		[
			'that will find out, and not by when',
			answer(part('where/home', { verdict: 'find-out' })),
			'by'
		],
		['by a day that is over', answer(part('where/home', { by: '2026-11-30' })), 'past'],
		['by somebody without a name', answer(part('where/home', { owner: 'other' })), 'name'],
		['too long for a child', { words: 'a'.repeat(3001), parts: [] }, 'too-long'],
		['to what nobody asked for', answer(part('where/school')), 'unknown'],
		['to "no help", which asks for nothing', answer(part('help/no-help')), 'unknown']
	])('%s is not given', async (_, typed, why) => {
		const said = await says(amir.id);
		await expect(give(sarah, said, typed)).rejects.toMatchObject({
			code: 'answer.unfit',
			details: { why }
		});
		expect((await tablet()).answers).toEqual([]);
	});

	test('[E7] answers each thing by itself: yes, not this time and why, who finds out by when', async () => {
		await allocateWorker(db(), house, {
			child: amir.id,
			worker: tom.id,
			from: '2026-01-01T00:00:00.000Z',
			source: 'tests'
		});
		const said = await says(amir.id);
		const { asked } = await open(sarah, said);
		expect(asked.map(({ id, told, label }) => [id, told, label])).toEqual([
			['where/home', 'Where they want it', 'At home'],
			['who/0', 'Who they want there', 'Gran'],
			['who/1', 'Who they do not want there', 'Mum'],
			['anything/own words', expect.any(String), null]
		]);

		const because = 'The flat is too small for all of us.';
		await give(
			sarah,
			said,
			answer(
				part('anything/own words', { verdict: 'find-out', owner: 'worker', by: '2026-12-04' }),
				part('where/home', { verdict: 'not-this-time', because }),
				part('who/0', { owner: 'me' }),
				part('who/1', { owner: 'other', name: ' Kerry ' })
			)
		);
		const [given] = (await tablet()).answers!;
		expect(given).toMatchObject({ by: 'Sarah', at: '2026-12-01T09:00:00.000Z', words });
		expect(JSON.stringify(given)).not.toContain(sarah.lastName);
		expect(given?.parts).toMatchObject([
			{ to: { is: 'picked', choice: 'home' }, verdict: 'not-this-time', because, owner: null },
			{ to: { name: 'Gran' }, verdict: 'yes', owner: { as: 'me', name: 'Sarah' } },
			{ to: { name: 'Mum' }, owner: { as: 'other', name: 'Kerry' } },
			{ to: { is: 'own words' }, owner: { as: 'worker', name: 'Tom' }, by: '2026-12-04' }
		]);
		expect(await db().selectFrom('answer').select('due_on').execute()).toEqual([
			{ due_on: '2026-12-04' }
		]);
	});

	test('also says that it was read, where nobody has said so, and both are written down (law 6)', async () => {
		const said = await says(amir.id);
		await give(sarah, said);
		const [statement] = (await tablet()).statements;
		expect(statement).toMatchObject({
			readAt: '2026-12-01T09:00:00.000Z',
			readBy: 'Sarah',
			answeredAt: '2026-12-01T09:00:00.000Z'
		});
		expect(await lines(said)).toEqual(
			['answer.give', 'statement.read'].map((deed) => ({
				actor_id: sarah.id,
				deed,
				outcome: 'done'
			}))
		);
	});

	test('by who stands in says for whom', async () => {
		const said = await says(amir.id);
		const [from, to] = ['2026-11-30T00:00:00.000Z', '2026-12-05T00:00:00.000Z'];
		await setCover(db(), house, { of: sarah.id, by: priya.id, from, to, why: 'leave' });
		await give(priya, said);
		expect(await db().selectFrom('answer').select(['given_by', 'given_for']).execute()).toEqual([
			{ given_by: priya.id, given_for: sarah.id }
		]);
		expect(await open(sarah, said)).toMatchObject({
			readBy: 'Priya Nair',
			readFor: 'Sarah Okafor'
		});
	});

	test('is never changed: a second one comes after it, and the child has both', async () => {
		const said = await says(amir.id);
		await give(sarah, said);
		minutes(60);
		await give(sarah, said, { words: 'I was wrong about the day.', parts: [] });
		const { answers, statements } = await tablet();
		expect(answers?.map((it) => it.words)).toEqual([words, 'I was wrong about the day.']);
		expect(statements).toMatchObject([{ answeredAt: '2026-12-01T09:00:00.000Z' }]);
	});

	test('[T-33] comes down to the child it was given to, and to no other', async () => {
		await give(sarah, await says(amir.id));
		expect((await tablet(seren.id)).answers).toEqual([]);
	});

	test('[INV-9] lies under the child’s key, with no word of it in the clear', async () => {
		const because = 'Mum has to work on Friday.';
		const typed = answer(part('who/1', { verdict: 'not-this-time', because }));
		await give(sarah, await says(amir.id), typed);
		const rows = await db().selectFrom('answer').selectAll().execute();
		const text = rows
			.flatMap((row) => Object.values(row))
			.map((it) => (it instanceof Uint8Array ? Buffer.from(it).toString('latin1') : String(it)));
		expect(text.join()).not.toMatch(/Mum|Friday|Thank/);
	});

	test('stands in the thread with what was said to it, in order, and each word that is shown has its line', async () => {
		const first = await says(amir.id);
		minutes(1);
		const id = await give(sarah, first);
		minutes(1);
		const about = { what: 'answer', id } as const;
		const back = await says(amir.id, {
			form: 'not-understood',
			answers: { what: { is: 'words', ready: ['talk-to-me'], words: 'What is a flat?' } },
			about
		});
		minutes(1);
		await give(sarah, back, { words: 'A flat is a home in a big house.', parts: [] });

		const { thread } = await open(sarah, first);
		expect(thread.map((it) => (it.is === 'said' ? it.statement : it.words))).toEqual([
			first,
			words,
			back,
			'A flat is a home in a big house.'
		]);
		expect(thread[2]).toMatchObject({ title: 'I do not understand', readAt: expect.any(String) });
		expect(JSON.stringify(thread[2])).toContain('What is a flat?');
		expect(thread[0]).toMatchObject({ reading: null });
		expect((await lines(back)).map(({ deed }) => deed)).toContain('statement.open');
		expect((await open(sarah, back)).thread).toHaveLength(4);
	});

	test('stands with what the child has said since, who changed their mind before or after it [H7]', async () => {
		const first = await says(amir.id);
		minutes(1);
		const changed = (id: string): Promise<string> =>
			says(amir.id, {
				form: 'more-to-say',
				answers: { say: { is: 'words', ready: ['it-changed'], words: '' } },
				about: { what: 'statement', id }
			});
		const second = await changed(first);
		minutes(1);
		await give(sarah, second, { words: 'Thank you. Then we do it so.', parts: [] });
		minutes(1);
		const third = await changed(second);

		const inOrder = [first, second, 'Thank you. Then we do it so.', third];
		for (const id of [first, second, third]) {
			const { thread } = await open(sarah, id);
			expect(thread.map((it) => (it.is === 'said' ? it.statement : it.words))).toEqual(inOrder);
		}
		const serens = await says(seren.id, { about: { what: 'statement', id: first } });
		expect((await open(sarah, serens)).thread).toHaveLength(1);
		expect((await open(sarah, first)).thread).toHaveLength(4);
	});

	test('draws nothing of another child into the thread, whatever a tablet says its words are about', async () => {
		const amirs = await says(amir.id);
		const id = await give(sarah, amirs);
		const serens = await says(seren.id, { about: { what: 'answer', id } });
		expect((await open(sarah, serens)).thread).toHaveLength(1);
		expect((await open(sarah, amirs)).thread).toHaveLength(2);
	});

	test('is read along by the worker whom the child has let read, and what they may not read is not in it', async () => {
		await allocateWorker(db(), house, {
			child: amir.id,
			worker: tom.id,
			from: '2026-01-01T00:00:00.000Z',
			source: 'tests'
		});
		const shared = await says(amir.id, { ...wishes, alsoWorker: true });
		const id = await give(sarah, shared);
		await says(amir.id, {
			form: 'more-to-say',
			answers: { say: { is: 'words', ready: ['ask-me'], words: '' } },
			about: { what: 'answer', id }
		});
		const { thread, mayMark } = await open(tom, shared);
		expect(thread).toHaveLength(2);
		expect(mayMark).toBe(false);
		expect((await open(sarah, shared)).thread).toHaveLength(3);
	});
});
