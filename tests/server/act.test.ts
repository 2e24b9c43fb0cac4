import { expect, test } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { Problem } from '$lib/domain/problem.ts';
import { act, actTogether, type Doing } from '$lib/server/act.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import type { Tx } from '$lib/server/database.ts';
import { openAlarms, raiseAlarm } from '$lib/server/notifications.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, sarah, tom } from '../people.ts';
import { house } from './installation.ts';
import { as } from './riverbank.ts';

onEachDatabase('a deed', (db) => {
	const lines = () =>
		db()
			.selectFrom('audit')
			.select(['actor_id', 'actor_role', 'deed', 'about', 'outcome'])
			.orderBy('number')
			.execute();
	const alarms = () => openAlarms(db());
	const mark = (tx: Tx) => raiseAlarm(tx, 'part.held', amir.id);
	const setAside = (deed: (tx: Tx) => Promise<void>) =>
		act(db(), house, 'part.set-aside', amir.id, deed);

	test('that somebody may not do is not begun, and the try is written down', async () => {
		const tried = act(db(), as(tom), 'allocation.set', amir.id, mark);
		await expect(tried).rejects.toMatchObject({ code: 'not-allowed' });
		expect(await alarms()).toEqual([]);
		expect(await lines()).toEqual([
			{
				actor_id: tom.id,
				actor_role: 'worker',
				deed: 'allocation.set',
				about: amir.id,
				outcome: 'not-allowed'
			}
		]);
	});

	test.each(['device', 'child', 'administrator', 'auditor', 'house'] as const)(
		'of opening a statement is nothing for a %s',
		async (role) => {
			const actor: Actor = { id: tom.id, role };
			const tried = act(db(), actor, 'statement.open', amir.id, mark);
			await expect(tried).rejects.toMatchObject({ code: 'not-allowed' });
		}
	);

	test('that asks for it is not done by somebody who showed who they are more than five minutes ago', async () => {
		const provedAt = (ago: number) => new Date(Date.now() - ago).toISOString();
		const five = 5 * 60_000;
		for (const proof of [{}, { provedAt: provedAt(five) }, { provedAt: provedAt(-five) }]) {
			const tried = act(db(), { ...as(tom), ...proof }, 'pairing.make', amir.id, mark);
			await expect(tried).rejects.toMatchObject({ code: 'proof.needed' });
		}
		expect(await alarms()).toEqual([]);
		expect(await lines()).toMatchObject(Array(3).fill({ outcome: 'proof.needed' }));

		await act(db(), { ...as(tom), provedAt: provedAt(five - 1000) }, 'pairing.make', amir.id, mark);
		expect(await alarms()).toHaveLength(1);
	});

	test('that is refused half-way leaves nothing but its line', async () => {
		const tried = setAside(async (tx) => {
			await mark(tx);
			throw new Problem('not-found');
		});
		await expect(tried).rejects.toMatchObject({ code: 'not-found' });
		expect(await alarms()).toEqual([]);
		expect(await lines()).toMatchObject([{ deed: 'part.set-aside', outcome: 'not-found' }]);
	});

	test('that fails unexpectedly leaves nothing at all', async () => {
		const tried = setAside(async (tx) => {
			await mark(tx);
			throw new Error('unexpected');
		});
		await expect(tried).rejects.toThrow('unexpected');
		expect(await alarms()).toEqual([]);
		expect(await lines()).toEqual([]);
	});

	test('whose line cannot be written is not done either (law 6)', async () => {
		await db().updateTable('audit_head').set({ number: 0 }).execute();
		await setAside(mark);
		// The next number is taken: the line cannot be written.
		await db().updateTable('audit_head').set({ number: 0 }).execute();
		const tried = setAside((tx) => raiseAlarm(tx, 'part.differs', amir.id));
		await expect(tried).rejects.toThrow();
		expect(await alarms()).toMatchObject([{ what: 'part.held' }]);
	});

	test('that is done has its line in the same transaction (law 6)', async () => {
		await setAside(mark);
		expect(await alarms()).toHaveLength(1);
		expect(await lines()).toMatchObject([{ actor_id: house.id, outcome: 'done' }]);
	});

	test('of several is done with them, each with its own line; what was done already has none', async () => {
		const doing = (about: string): Doing => ({ actor: house, did: 'part.open', about });
		const came = await actTogether(db(), ['a', 'b', 'c'].map(doing), async (tx) => {
			await mark(tx);
			return [{ done: 1 }, { refused: new Problem('not-found') }, 'nothing'];
		});
		expect(came).toMatchObject([{ done: 1 }, { refused: { code: 'not-found' } }, 'nothing']);
		expect(await alarms()).toHaveLength(1);
		expect(await lines()).toMatchObject([
			{ about: 'a', outcome: 'done' },
			{ about: 'b', outcome: 'not-found' }
		]);
	});

	test('of several that one may not do is begun for none', async () => {
		const allowed: Doing = { actor: house, did: 'part.open', about: 'a' };
		const doings: Doing[] = [allowed, { ...allowed, actor: as(sarah), about: 'b' }];
		const tried = actTogether(db(), doings, () => Promise.resolve([{ done: 1 }, { done: 1 }]));
		await expect(tried).rejects.toMatchObject({ code: 'not-allowed' });
		expect(await lines()).toMatchObject([{ about: 'b', outcome: 'not-allowed' }]);
	});

	test('of many at the same moment keeps its place in one chain', async () => {
		await Promise.all(Array.from({ length: 30 }, () => setAside(mark)));
		expect(await verifyAudit(db())).toEqual({ ok: true, lines: 30 });
	});
});
