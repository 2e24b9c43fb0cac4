import { beforeEach, expect, test } from 'vitest';
import { act, actTogether } from '$lib/server/act.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { onEachDatabase } from '../databases.ts';
import { amir } from '../people.ts';
import { house } from './installation.ts';

onEachDatabase('[T-54] the record of what was done', (db) => {
	beforeEach(async () => {
		for (let n = 0; n < 5; n += 1) {
			await act(db(), house, 'part.open', `${amir.id} ${n}`, () => Promise.resolve());
		}
	});

	const check = () => verifyAudit(db());
	const line = (number: number) =>
		db().selectFrom('audit').selectAll().where('number', '=', number).executeTakeFirstOrThrow();

	test.each([
		['actor_id', 'somebody else'],
		['actor_role', 'manager'],
		['deed', 'part.keep'],
		['about', 'another child'],
		['at', '2020-01-01T00:00:00.000Z'],
		['outcome', 'not-allowed'],
		['previous_hash', '0'.repeat(64)],
		['hash', 'f'.repeat(64)]
	])('shows where the %s of a line was edited', async (column, value) => {
		await db()
			.updateTable('audit')
			.set({ [column]: value })
			.where('number', '=', 3)
			.execute();
		expect(await check()).toEqual({ ok: false, at: 3 });
	});

	test.each([1, 3])('shows that line %i was deleted', async (number) => {
		await db().deleteFrom('audit').where('number', '=', number).execute();
		expect(await check()).toEqual({ ok: false, at: number });
	});

	test('shows that its last lines were cut off', async () => {
		await db().deleteFrom('audit').where('number', '>', 3).execute();
		expect(await check()).toEqual({ ok: false, at: 4 });
	});

	test('shows that two lines were swapped', async () => {
		const [second, third] = [await line(2), await line(3)];
		await db().deleteFrom('audit').where('number', 'in', [2, 3]).execute();
		await db()
			.insertInto('audit')
			.values([
				{ ...second, number: 3 },
				{ ...third, number: 2 }
			])
			.execute();
		expect(await check()).toEqual({ ok: false, at: 2 });
	});

	test('shows that a line was added at its end', async () => {
		await db()
			.insertInto('audit')
			.values({ ...(await line(5)), number: 6 })
			.execute();
		expect(await check()).toEqual({ ok: false, at: 6 });
	});

	test('is whole when nobody has touched it, however long it is', async () => {
		const more = Array.from({ length: 1_000 }, () => ({
			actor: house,
			did: 'part.open' as const,
			about: amir.id
		}));
		await actTogether(db(), more, () => Promise.resolve(more.map(() => ({ done: null }))));
		expect(await check()).toEqual({ ok: true, lines: 1_005 });
	});
});
