import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
	childrenWithin,
	namedOverTime,
	reachOf,
	workersOverTime
} from '$lib/server/allocations.ts';
import { caseloadOf, childPageOf } from '$lib/server/caseload.ts';
import { addChild } from '$lib/server/children.ts';
import { now } from '$lib/server/clock.ts';
import { lastTaken, lookAt, takeIn, type List } from '$lib/server/imports.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, dan, grace, jayden, nia, priya, ruby, sarah, seren, tom } from '../people.ts';
import { dirtyList } from './dirty-list.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

const keys = keysForTests();

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

onEachDatabase("the council's list", (db) => {
	beforeEach(() => riverbank(db(), keys));

	const listOf = (text: string | Uint8Array, changes: Partial<List> = {}): List => ({
		bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
		profile: 'own',
		decisions: {},
		...changes
	});
	const look = (list: List) => lookAt(db(), keys, as(nia), list);
	const take = async (list: List) => {
		const { digest } = await look(list);
		return takeIn(db(), keys, justProved(nia), list, digest);
	};
	const idOf = async (councilId: string): Promise<string> =>
		(
			await db()
				.selectFrom('child')
				.select('id')
				.where('council_id', '=', councilId)
				.executeTakeFirstOrThrow()
		).id;
	const pageOf = async (councilId: string) =>
		childPageOf(db(), keys, as(grace), await idOf(councilId));
	const namesOf = async (councilId: string) =>
		(await namedOverTime(db(), await idOf(councilId))).map(({ name, from, to }) => [
			name,
			from.slice(0, 10),
			to?.slice(0, 10) ?? null
		]);
	const everything = async () => ({
		children: await db().selectFrom('child').selectAll().orderBy('id').execute(),
		named: await db().selectFrom('allocation').selectAll().orderBy('id').execute(),
		workers: await db().selectFrom('worker_allocation').selectAll().orderBy('id').execute(),
		reviews: await db().selectFrom('review').selectAll().orderBy('id').execute(),
		relatives: await db().selectFrom('relative').selectAll().orderBy('child_id').execute()
	});
	const told = (list: readonly { line: number; code: string }[]) =>
		list.map(({ line, code }) => ({ line, code }));

	test('is for the administrator alone, who shows again who they are before it is taken in', async () => {
		const list = listOf('person_id,known_as\nRB-9,Ada');
		for (const actor of [as(sarah), as(grace), as(tom)]) {
			await expect(lookAt(db(), keys, actor, list)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		const { digest } = await look(list);
		await expect(takeIn(db(), keys, as(nia), list, digest)).rejects.toMatchObject({
			code: 'proof.needed'
		});
	});

	test('is taken in as it was looked at, or not at all', async () => {
		const list = listOf('person_id,known_as,iro\nRB-1001,Amir,Dan Whitlock');
		const { digest } = await look(list);
		await take(listOf('person_id,known_as,iro\nRB-1001,Amir,Priya Nair'));
		await db().deleteFrom('allocation').where('iro_id', '=', sarah.id).execute();
		later(1);
		await take(listOf('person_id,known_as,iro\nRB-1001,Amir,Dan Whitlock'));
		await expect(takeIn(db(), keys, justProved(nia), list, digest)).rejects.toMatchObject({
			code: 'list.changed'
		});
	});

	test('that lacks a heading it cannot do without says which, and nothing of it is read', async () => {
		const seen = await look(listOf('Name,IRO\nAda,Sarah Okafor'));
		expect(seen).toMatchObject({ missing: ['person_id', 'known_as'], changes: [], faults: [] });
	});

	test.each([20, 21])(
		'[T-68] of 500 children, dirty as lists are (seed %i), is taken in with every fault told by line and reason',
		async (seed) => {
			const dirty = dirtyList(seed);
			const seen = await take(listOf(dirty.text));
			expect(told(seen.faults)).toEqual(dirty.faults);
			expect(told(seen.notes)).toEqual(dirty.notes.toSorted((a, b) => a.line - b.line));
			expect(seen.changes.filter(({ what }) => what === 'add')).toHaveLength(dirty.good);
			const { all } = await caseloadOf(db(), keys, as(grace));
			expect(all).toBe(dirty.good + 3);

			const before = await everything();
			later(60);
			const again = await take(listOf(dirty.text));
			expect(again).toMatchObject({ changes: [], unchanged: dirty.good, hints: [] });
			expect(await everything()).toEqual(before);
		}
	);

	test('[T-68] is read in every encoding and between every separator', async () => {
		const text = 'person_id;known_as;iro\r\nRB-9001;Zoë;Okafor, Sarah\r\n';
		const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
		const big = Buffer.from(utf16).swap16();
		const bom = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(text)]);
		const windows = Buffer.from(text, 'latin1');
		const tabs = Buffer.from(text.replaceAll(';', '\t'));
		const commas = Buffer.from(text.replaceAll(', ', ' ').replaceAll(';', ','));
		for (const bytes of [Buffer.from(text), utf16, big, bom, windows, tabs, commas]) {
			const { changes, faults } = await look(listOf(new Uint8Array(bytes)));
			expect(faults).toEqual([]);
			expect(changes).toMatchObject([
				{ what: 'add', id: 'RB-9001', name: 'Zoë', line: 2 },
				{ what: 'iro', named: [{ iro: sarah.id }] }
			]);
		}
	});

	test('with a quotation mark that never ends says on which line, and takes what stands before it', async () => {
		const seen = await look(listOf('person_id,known_as\nRB-1,Ada\nRB-2,"Bea\nRB-3,Cai\n'));
		expect(told(seen.faults)).toEqual([{ line: 3, code: 'broken' }]);
		expect(seen.changes).toMatchObject([{ id: 'RB-1', what: 'add' }]);
	});

	test.each([
		['lcs', 'Person ID,Known As,DOB,IRO,Allocated Worker,Next Review Date'],
		[
			'mosaic',
			'Mosaic ID,Known As Name,Date of Birth,Reviewing Officer,Primary Worker,Next Review'
		],
		['eclipse', 'Eclipse ID,Preferred Name,DOB,IRO Name,Named Worker,Next CLA Review']
	] as const)('is understood as %s writes it', async (profile, headings) => {
		const line = 'RB-9001,Ada,14/02/2012,"OKAFOR, Sarah","HADLEY, Tom",03/02/2027';
		await take(listOf(`${headings}\n${line}`, { profile }));
		expect(await pageOf('RB-9001')).toMatchObject({
			name: 'Ada',
			about: { birthYear: 2012 },
			iro: { name: 'Sarah Okafor' },
			worker: { name: 'Tom Hadley' },
			reviews: [{ on: '2027-02-03' }]
		});
	});

	test('leaves a child alone who is not in it, and what it has no column for', async () => {
		const before = await everything();
		const seen = await take(listOf('person_id,known_as\nRB-1001,Amir\n'));
		expect(seen).toMatchObject({ absent: 2, unchanged: 1, changes: [] });
		expect(await everything()).toEqual(before);
	});

	test('names another officer from now on, and what has been stays written', async () => {
		await take(listOf('person_id,known_as,iro,iro_from\nRB-1001,Amir,Dan Whitlock,01/11/2026'));
		expect(await namesOf('RB-1001')).toEqual([
			['Sarah Okafor', '2026-01-01', '2026-12-01'],
			['Dan Whitlock', '2026-12-01', null]
		]);
	});

	test('[T-35] names another officer from a day to come, at midnight in England, in summer too', async () => {
		const list =
			'person_id,known_as,iro,iro_from,iro_to\nRB-1001,Amir,Dan Whitlock,01/07/2027,31/12/2027';
		await take(listOf(list));
		const rows = await db()
			.selectFrom('allocation')
			.select(['iro_id', 'from_at', 'to_at'])
			.where('child_id', '=', amir.id)
			.orderBy('from_at')
			.execute();
		expect(rows).toEqual([
			{ iro_id: sarah.id, from_at: '2026-01-01T00:00:00.000Z', to_at: '2027-06-30T23:00:00.000Z' },
			{ iro_id: dan.id, from_at: '2027-06-30T23:00:00.000Z', to_at: '2028-01-01T00:00:00.000Z' }
		]);
		expect((await take(listOf(list))).changes).toEqual([]);
	});

	test('[T-64] without an officer where there was one leaves no orphan: the duty desk has the child', async () => {
		await take(listOf('person_id,known_as,iro\nRB-1001,Amir,\n'));
		expect(await namesOf('RB-1001')).toEqual([
			['Sarah Okafor', '2026-01-01', '2026-12-01'],
			[null, '2026-12-01', null]
		]);
		const reach = await reachOf(db(), as(grace), now());
		expect(reach.unowned).toEqual([amir.id]);
	});

	test('takes a worker who is no longer theirs away, and names the new one', async () => {
		await take(listOf('person_id,known_as,worker\nRB-1001,Amir,Tom Hadley'));
		const toms = async () =>
			childrenWithin(db(), await reachOf(db(), as(tom), now()))
				.select('child.id')
				.execute();
		expect(await toms()).toEqual([{ id: amir.id }]);
		later(1);
		const seen = await take(listOf('person_id,known_as,worker\nRB-1001,Amir,Someone Else'));
		expect(told(seen.notes)).toEqual([{ line: 2, code: 'worker-unknown' }]);
		expect(await toms()).toEqual([]);
		expect(await workersOverTime(db(), amir.id)).toHaveLength(1);
	});

	test('[T-68] with a child under another number asks whether it is the same, and takes nothing of the line until somebody says', async () => {
		await take(listOf('person_id,known_as,year_of_birth\nRB-1001,Amir,2012'));
		const changed = 'person_id,known_as,year_of_birth,next_review\nRB-2001,amir,2012,03/02/2027';
		const seen = await look(listOf(changed));
		expect(seen.hints).toEqual([
			{ line: 2, id: 'RB-2001', name: 'amir', born: 2012, like: 'RB-1001' }
		]);
		expect(seen.changes).toEqual([]);

		await take(listOf(changed, { decisions: { 'RB-2001': 'same' } }));
		expect(await idOf('RB-2001')).toBe(amir.id);
		expect((await pageOf('RB-2001')).reviews).toMatchObject([{ on: '2027-02-03', held: false }]);
	});

	test('[T-68] with two children of one name and year takes the second only when somebody says they are two', async () => {
		const text = 'person_id,known_as,year_of_birth\nRB-9,Ada,2014\nRB-10,ada,2014';
		expect((await look(listOf(text))).changes.map(({ id }) => id)).not.toContain('RB-10');
		await take(listOf(text, { decisions: { 'RB-10': 'other' } }));
		expect(await idOf('RB-10')).not.toBe(await idOf('RB-9'));
	});

	test('[T-33] warns where one officer would have a parent and their child, and not where siblings share one', async () => {
		for (const child of [jayden, ruby]) await addChild(db(), keys, house, child);
		const text = [
			'person_id,known_as,iro,siblings,parent_in_care',
			'RB-1001,Amir,Sarah Okafor,,RB-1002',
			'RB-1002,Seren,Sarah Okafor,,',
			'RB-1004,Jayden,Sarah Okafor,RB-1005,',
			'RB-1005,Ruby,Sarah Okafor,RB-1004,'
		].join('\n');
		const seen = await take(listOf(text));
		expect(told(seen.notes)).toEqual([{ line: 2, code: 'parent-shares' }]);
		expect((await pageOf('RB-1001')).relatives).toMatchObject([
			{ child: seren.id, as: 'parent', sharesOfficer: true }
		]);
		expect((await pageOf('RB-1005')).relatives).toMatchObject([
			{ child: jayden.id, as: 'sibling', sharesOfficer: false }
		]);
		expect((await take(listOf(text))).changes).toEqual([]);
	});

	test('keeps names, years and placements under the key of each child, and writes a line for each that it changed', async () => {
		const canary = 'Wrenfield House';
		await take(
			listOf(`person_id,known_as,year_of_birth,iro,placement\nRB-9,Wren,2014,${priya.id},${canary}`)
		);
		const rows = await db().selectFrom('child').selectAll().execute();
		const bytes = Buffer.concat(
			rows.flatMap((row) => [row.name_sealed, row.about_sealed ?? Buffer.of()])
		);
		expect(bytes.includes('Wren')).toBe(false);
		expect(await pageOf('RB-9')).toMatchObject({ about: { birthYear: 2014, placement: canary } });

		const lines = await db()
			.selectFrom('audit')
			.select(['deed', 'actor_id'])
			.where('actor_id', '=', nia.id)
			.orderBy('number')
			.execute();
		expect(lines.map(({ deed }) => deed)).toEqual([
			'import.look',
			'import.take',
			'child.add',
			'allocation.set'
		]);
		expect(await lastTaken(db())).toMatchObject({ rows: 1, faults: 0 });
	});
});
