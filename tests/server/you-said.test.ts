import { beforeEach, expect, test } from 'vitest';
import { longestDid, longestSaid, mostYouSaid } from '$lib/domain/you-said.ts';
import { today } from '$lib/server/clock.ts';
import {
	lookOver,
	publish,
	publishedFor,
	withdraw,
	youSaidToAll,
	type Writing
} from '$lib/server/you-said.ts';
import { onEachDatabase } from '../databases.ts';
import { grace, nia, owen, sarah, tom } from '../people.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const shorter: Writing = {
	said: 'Reviews are too long.',
	did: 'A review is 45 minutes or less now.',
	on: '2026-03-02',
	picture: 'short'
};
const tomorrow = new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);

onEachDatabase('what the council tells all children has changed', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const tell = (changes: Partial<Writing> & { many?: boolean } = {}, replaces?: string) =>
		publish(db(), as(grace), { ...shorter, many: true, ...changes }, replaces);
	const seen = async () => (await youSaidToAll(db())).map(({ said }) => said);

	test.each([sarah, tom, nia, owen])('is not for $firstName, who is $role', async (person) => {
		const writing = { ...shorter, many: true };
		const refused = { code: 'not-allowed' };
		await expect(publish(db(), as(person), writing)).rejects.toMatchObject(refused);
		await expect(lookOver(db(), keys, as(person), shorter)).rejects.toMatchObject(refused);
		await expect(publishedFor(db(), as(person))).rejects.toMatchObject(refused);
		await expect(withdraw(db(), as(person), await tell())).rejects.toMatchObject(refused);
		expect(await seen()).toEqual([shorter.said]);
	});

	test.each([
		['said', { said: '  ' }],
		['said', { said: 'a'.repeat(longestSaid + 1) }],
		['did', { did: '' }],
		['did', { did: 'a'.repeat(longestDid + 1) }],
		['on', { on: tomorrow }],
		['picture', { picture: 'somebody' }],
		['many', { many: false }]
	])('is refused, with what is missing: %s', async (why, changes) => {
		await expect(tell(changes)).rejects.toMatchObject({ code: 'you-said.unfit', details: { why } });
		expect(await seen()).toEqual([]);
	});

	test('is refused for what is no day', async () => {
		await expect(tell({ on: 'soon' })).rejects.toMatchObject({ code: 'dates.unfit' });
	});

	test('[F20] is read by every child, the newest first, until it is taken down', async () => {
		await tell();
		const food = await tell({ said: 'The food is cold.', picture: 'food', on: '2026-04-01' });
		expect(await seen()).toEqual(['The food is cold.', 'Reviews are too long.']);
		await withdraw(db(), as(grace), food);
		expect(await seen()).toEqual(['Reviews are too long.']);
		await expect(withdraw(db(), as(grace), food)).rejects.toMatchObject({ code: 'not-found' });
		const [down] = (await publishedFor(db(), as(grace))).filter(({ id }) => id === food);
		expect(down).toMatchObject({ said: 'The food is cold.', publishedBy: 'Grace Adeyemi' });
		expect(down?.withdrawnAt).not.toBeNull();
	});

	test('is never edited: what replaces it is another, and the one before is kept', async () => {
		const first = await tell();
		await tell({ did: 'A review is 40 minutes or less now.' }, first);
		expect((await youSaidToAll(db())).map(({ did }) => did)).toEqual([
			'A review is 40 minutes or less now.'
		]);
		const all = await publishedFor(db(), as(grace));
		expect(all.find(({ id }) => id === first)).toMatchObject({ did: shorter.did });
		// Two who replace the same: the second is told that it is not up any more.
		await expect(tell({ did: 'Another.' }, first)).rejects.toMatchObject({ code: 'not-found' });
		expect(await seen()).toHaveLength(1);
	});

	test('is shown with what is not plain in it, and with names of children here', async () => {
		const { faults, names } = await lookOver(db(), keys, as(grace), {
			...shorter,
			said: 'Amir said that attendance is mandatory.'
		});
		expect(names).toEqual(['Amir']);
		expect(faults.map(({ what }) => what)).toContain('mandatory');
		expect(await lookOver(db(), keys, as(grace), shorter)).toEqual({ faults: [], names: [] });
		expect(await seen()).toEqual([]);
	});

	test('is not more than a child will read', async () => {
		for (let n = 0; n < mostYouSaid + 2; n += 1) await tell({ said: `It is number ${n}.` });
		expect(await seen()).toHaveLength(mostYouSaid);
	});

	test('each deed has its line, and says nothing of what was written', async () => {
		const first = await tell();
		await tell({}, first);
		const lines = await db()
			.selectFrom('audit')
			.select(['deed', 'about'])
			.where('deed', 'like', 'you-said.%')
			.orderBy('number')
			.execute();
		expect(lines.map(({ deed }) => deed)).toEqual([
			'you-said.publish',
			'you-said.publish',
			'you-said.withdraw'
		]);
		expect(lines[2]?.about).toBe(first);
	});
});
