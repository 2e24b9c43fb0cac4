import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Snapshot } from '$lib/domain/snapshot.ts';
import type { Actor } from '$lib/domain/people.ts';
import { allocate, namedOverTime } from '$lib/server/allocations.ts';
import { now, today } from '$lib/server/clock.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { planReview } from '$lib/server/reviews.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { markRead } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, priya, sarah, seren } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const amirSelf: Actor = { id: amir.id, role: 'child' };

onEachDatabase('what a tablet is told of how things stand', (db) => {
	beforeEach(() => riverbank(db(), keys));
	afterEach(() => {
		vi.useRealTimers();
	});

	const take = async (actor = amirSelf) => Snapshot.parse(await snapshotFor(db(), keys, actor));

	/** Says something on a tablet of their own, and it arrives. */
	async function say(child: string): Promise<string> {
		const tablet = await enrolledFor(db(), child);
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		const part = await sealed(keys, tablet, saidBy(child));
		await keepPart(db(), keys, device, part);
		await openSealed(db(), keys);
		return part.statement;
	}

	test('is told to a child alone, and not to their officer', async () => {
		await expect(snapshotFor(db(), keys, as(sarah))).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('[T-33] has nothing of what another child has said', async () => {
		await say(seren.id);
		const { statements, people } = await take();
		expect(statements).toEqual([]);
		expect(people.map(({ name }) => name)).not.toContain('Nana Pat');
	});

	test('has who the child is, their people, and their officer by first name alone', async () => {
		const snapshot = await take();
		expect(snapshot).toMatchObject({ child: { name: 'Amir' }, people: amir.people });
		expect(snapshot.iro).toEqual({ firstName: 'Sarah' });
		expect(JSON.stringify(snapshot)).not.toContain(sarah.lastName);
	});

	test('has the officer of now, when another one was named', async () => {
		const named = { child: amir.id, iro: priya.id, from: now(), source: 'tests' };
		await allocate(db(), house, named);
		expect((await take()).iro).toEqual({ firstName: 'Priya' });
	});

	test('says once more who the officer is when that has changed, keeps when it was first told, and is done after a fortnight', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
		expect(await take()).toMatchObject({ iro: { firstName: 'Sarah' }, iroBefore: null });
		vi.setSystemTime(Date.parse('2026-12-02T09:00:00Z'));
		const named = { child: amir.id, iro: priya.id, from: now(), source: 'tests' };
		await allocate(db(), house, named);

		vi.setSystemTime(Date.parse('2027-01-20T09:00:00Z'));
		expect(await take()).toMatchObject({ iro: { firstName: 'Priya' }, iroBefore: 'Sarah' });
		const stretches = await namedOverTime(db(), amir.id);
		expect(stretches.map(({ toldAt }) => toldAt)).toEqual([
			'2026-12-01T09:00:00.000Z',
			'2027-01-20T09:00:00.000Z'
		]);
		vi.setSystemTime(Date.parse('2027-02-03T08:59:00Z'));
		expect(await take()).toMatchObject({ iroBefore: 'Sarah' });
		vi.setSystemTime(Date.parse('2027-02-03T09:00:00Z'));
		expect(await take()).toMatchObject({ iroBefore: null });
	});

	test('does not call it a change when a gap lay between, and the same officer is named again', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
		await allocate(db(), house, { child: amir.id, iro: null, from: now(), source: 'tests' });
		vi.setSystemTime(Date.parse('2026-12-02T09:00:00Z'));
		expect(await take()).toMatchObject({ iro: null, iroBefore: null });
		await allocate(db(), house, { child: amir.id, iro: sarah.id, from: now(), source: 'tests' });
		expect(await take()).toMatchObject({ iro: { firstName: 'Sarah' }, iroBefore: null });
	});

	test('has nobody when nobody is named, and no review when none is planned', async () => {
		const named = { child: amir.id, iro: null, from: now(), source: 'tests' };
		await allocate(db(), house, named);
		expect(await take()).toMatchObject({ iro: null, review: null });
	});

	test('has the next review', async () => {
		await planReview(db(), house, amir.id, { on: today() });
		expect((await take()).review).toEqual({ on: today() });
	});

	test('says that a statement has arrived, and none of its words', async () => {
		const statement = await say(amir.id);
		const snapshot = await take();
		expect(snapshot.statements).toMatchObject([
			{ statement, readAt: null, readBy: null, held: false }
		]);
		expect(JSON.stringify(snapshot)).not.toContain('I want Gran');
	});

	test('says who really read it', async () => {
		const statement = await say(amir.id);
		await markRead(db(), as(sarah), statement);
		const [first] = (await take()).statements;
		expect(first).toMatchObject({ statement, readBy: 'Sarah' });
		expect(first?.readAt).not.toBeNull();
	});

	test('is written down as taken', async () => {
		await take();
		const lines = await db()
			.selectFrom('audit')
			.selectAll()
			.where('deed', '=', 'snapshot.take')
			.execute();
		expect(lines).toMatchObject([{ actor_id: amir.id, about: amir.id, outcome: 'done' }]);
	});
});
