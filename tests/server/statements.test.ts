import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { allocate, putOnDuty } from '$lib/server/allocations.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { planReview } from '$lib/server/reviews.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, dan, grace, priya, sarah, seren, tom } from '../people.ts';
import { enrolledFor, saidBy, sealed, type Words } from '../sealed.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const nobody = '00000000-0000-4000-8000-00000000ffff';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

const minutes = (n: number) => vi.setSystemTime(Date.now() + n * 60_000);

onEachDatabase('a statement', (db) => {
	beforeEach(() => riverbank(db(), keys));

	/** A child says something on a tablet of their own, and it has arrived. */
	async function arrived(child: string, changes: Partial<Words> = {}): Promise<string> {
		const tablet = await enrolledFor(db(), child);
		const words = saidBy(child, changes);
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		await keepPart(db(), keys, device, await sealed(keys, tablet, words));
		await openSealed(db(), keys);
		return words.statement;
	}
	const open = (by: Actor, id: string) => openStatement(db(), keys, by, id);
	const inbox = async (by: Actor) => (await inboxOf(db(), keys, by)).entries;
	const name = (child: string, iro: string | null) =>
		allocate(db(), house, { child, iro, from: new Date().toISOString(), source: 'tests' });
	const linesAbout = (id: string) =>
		db()
			.selectFrom('audit')
			.select(['actor_id', 'deed', 'outcome'])
			.where('about', '=', id)
			.where('actor_role', 'not in', ['house', 'device'])
			.orderBy('number')
			.execute();

	test("[T-30] of another officer's child is not there, and the asking is written down", async () => {
		const said = await arrived(amir.id);
		await expect(open(as(priya), said)).rejects.toMatchObject({ code: 'not-found', status: 404 });
		await expect(markRead(db(), as(priya), said)).rejects.toMatchObject({ code: 'not-found' });
		expect(await inbox(as(priya))).toEqual([]);
		expect(await linesAbout(said)).toEqual([
			{ actor_id: priya.id, deed: 'statement.open', outcome: 'not-found' },
			{ actor_id: priya.id, deed: 'statement.read', outcome: 'not-found' }
		]);
	});

	test('that nobody ever made gets the same answer', async () => {
		await expect(open(as(sarah), nobody)).rejects.toMatchObject({ code: 'not-found', details: {} });
	});

	test('[T-34] is not opened for an administrator, nor for whoever else reads none', async () => {
		const said = await arrived(amir.id);
		for (const role of ['administrator', 'auditor', 'child', 'device', 'house'] as const) {
			await expect(open({ id: tom.id, role }, said)).rejects.toMatchObject({ code: 'not-allowed' });
			await expect(inbox({ id: tom.id, role })).rejects.toMatchObject({ code: 'not-allowed' });
		}
		expect(await linesAbout(said)).toContainEqual({
			actor_id: tom.id,
			deed: 'statement.open',
			outcome: 'not-allowed'
		});
	});

	test('is not opened for a manager who is not on duty, nor for one on duty who has no part in it', async () => {
		const said = await arrived(amir.id);
		await expect(open(as(grace), said)).rejects.toMatchObject({ code: 'not-found' });
		await name(amir.id, null);
		await expect(open({ id: dan.id, role: 'manager' }, said)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('[T-31] [F-51] is not opened once another is named, though it stood in the list (law 7)', async () => {
		const said = await arrived(amir.id);
		expect(await inbox(as(sarah))).toMatchObject([{ statement: said }]);
		minutes(1);
		await name(amir.id, dan.id);

		await expect(open(as(sarah), said)).rejects.toMatchObject({ code: 'not-found' });
		await expect(open(as(dan), said)).resolves.toMatchObject({ child: 'Amir', via: 'named' });
		expect(await inbox(as(sarah))).toEqual([]);
	});

	test('[F-51] written while Sarah was named goes to Dan, who is named when it is read', async () => {
		const from = new Date(Date.now() + 30 * 60_000).toISOString();
		await allocate(db(), house, { child: amir.id, iro: dan.id, from, source: 'tests' });
		const said = await arrived(amir.id);
		await expect(open(as(dan), said)).rejects.toMatchObject({ code: 'not-found' });

		minutes(30);
		await expect(open(as(sarah), said)).rejects.toMatchObject({ code: 'not-found' });
		await expect(open(as(dan), said)).resolves.toMatchObject({
			shownRecipient: 'Sarah',
			iroNow: { firstName: 'Dan', lastName: 'Whitlock' }
		});
	});

	test('[T-64] of an officer who has left lies on the duty desk', async () => {
		const said = await arrived(amir.id);
		const left_at = new Date().toISOString();
		await db().updateTable('person').set({ left_at }).where('id', '=', sarah.id).execute();
		expect(await inbox(as(sarah))).toEqual([]);
		expect(await inbox(as(grace))).toMatchObject([{ statement: said, via: 'duty' }]);
	});

	test('of nobody lies before an officer on duty too, until the last second of it', async () => {
		const to = new Date(Date.now() + 60_000).toISOString();
		await putOnDuty(db(), house, { person: dan.id, from: new Date().toISOString(), to });
		await name(amir.id, null);
		const said = await arrived(amir.id);
		expect(await inbox(as(dan))).toMatchObject([{ statement: said, via: 'duty' }]);
		minutes(1);
		expect(await inbox(as(dan))).toEqual([]);
	});

	test('[INV-5] is about the officer by its form, though the device forgot to say so: no officer and no worker has it', async () => {
		const said = await arrived(amir.id, {
			form: 'about-my-iro',
			answers: { tell: { is: 'words', ready: ['talk-alone'], words: '' } },
			aboutIro: false,
			alsoWorker: true
		});
		expect(await inbox(as(sarah))).toEqual([]);
		expect(await openStatement(db(), keys, as(grace), said)).toMatchObject({
			aboutIro: true,
			alsoWorker: false
		});
	});

	test('[INV-5] [T-32] about the officer is seen by the manager alone, whatever that officer does', async () => {
		const said = await arrived(amir.id, { aboutIro: true });
		await putOnDuty(db(), house, {
			person: sarah.id,
			from: '2026-01-01T00:00:00.000Z',
			to: null
		});
		await expect(open(as(sarah), said)).rejects.toMatchObject({ code: 'not-found' });
		await name(amir.id, null);
		await expect(open(as(sarah), said)).rejects.toMatchObject({ code: 'not-found' });
		expect(await inbox(as(sarah))).toEqual([]);
		expect(await inbox(as(grace))).toMatchObject([{ statement: said, via: 'manager' }]);
		await expect(open(as(grace), said)).resolves.toMatchObject({ child: 'Amir' });
	});

	test("[INV-5] [T-32] about the officer changes nothing in the officer's own list", async () => {
		const children = fc.constantFrom(amir.id, seren.id, bethan.id);
		const history = fc.array(fc.record({ child: children, aboutIro: fc.boolean() }), {
			minLength: 1,
			maxLength: 5
		});
		await fc.assert(
			fc.asyncProperty(history, async (sayings) => {
				const before = await inbox(as(sarah));
				const others: string[] = [];
				for (const { child, aboutIro } of sayings) {
					minutes(1);
					const id = await arrived(child, { aboutIro });
					if (!aboutIro && child !== bethan.id) others.unshift(id);
				}
				const now = (await inbox(as(sarah))).map(({ statement }) => statement);
				const expected = [...others, ...before.map(({ statement }) => statement)];
				expect(now).toEqual(expected.slice(0, 50));
			}),
			{ numRuns: 8 }
		);
	});

	test("[T-52] whose words were swapped with another child's opens for neither", async () => {
		const [amirs, serens] = [await arrived(amir.id), await arrived(seren.id)];
		const rows = await db().selectFrom('statement').select(['id', 'words_sealed']).execute();
		for (const { id } of rows) {
			const { words_sealed } = rows.find((row) => row.id !== id)!;
			await db().updateTable('statement').set({ words_sealed }).where('id', '=', id).execute();
		}
		for (const id of [amirs, serens]) await expect(open(as(sarah), id)).rejects.toThrow();
	});

	test("[T-52] of a child whose name was swapped for another's is not shown under it", async () => {
		await arrived(amir.id);
		const { name_sealed } = await db()
			.selectFrom('child')
			.select('name_sealed')
			.where('id', '=', seren.id)
			.executeTakeFirstOrThrow();
		await db().updateTable('child').set({ name_sealed }).where('id', '=', amir.id).execute();
		await expect(inbox(as(sarah))).rejects.toThrow();
	});

	test('stands in the list with who, what, when, and how near the review is', async () => {
		await planReview(db(), house, amir.id, { on: '2026-11-03' });
		await planReview(db(), house, amir.id, { on: '2026-12-08' });
		await planReview(db(), house, amir.id, { on: '2027-06-08' });
		const writtenAt = new Date(Date.now() - 90 * 60_000).toISOString();
		const said = await arrived(amir.id, { writtenAt });

		expect(await inbox(as(sarah))).toEqual([
			{
				statement: said,
				child: 'Amir',
				form: 'review-menu',
				version: 1,
				title: 'My Review, My Choice',
				writtenAt,
				arrivedAt: '2026-12-01T09:00:00.000Z',
				readAt: null,
				review: { on: '2026-12-08' },
				assurance: 'confirmed',
				waitedOnTablet: 90,
				urgent: false,
				dueOn: '2026-12-03',
				late: false,
				via: 'named',
				reasoned: false,
				coming: 0,
				heldBy: null
			}
		]);
		expect(await linesAbout(said)).toEqual([]);
	});

	test.each([-10, 10])(
		'[T-15] [F-57] is taken in order of arrival, though the clock of its tablet is wrong by %i years',
		async (years) => {
			const first = await arrived(amir.id);
			minutes(1);
			const writtenAt = new Date(Date.now() + years * 365 * 86_400_000).toISOString();
			const second = await arrived(amir.id, { writtenAt });
			const entries = await inbox(as(sarah));
			expect(entries.map(({ statement }) => statement)).toEqual([second, first]);
		}
	);

	test('is found on the next page, when there are more than fifty', async () => {
		const all: string[] = [];
		for (let n = 0; n < 53; n += 1) all.unshift(await arrived(n % 2 ? amir.id : seren.id));
		const first = await inboxOf(db(), keys, as(sarah));
		const second = await inboxOf(db(), keys, as(sarah), first.next);
		const listed = [...first.entries, ...second.entries].map(({ statement }) => statement);
		expect(first.entries).toHaveLength(50);
		expect(second.next).toBeNull();
		expect(listed.toSorted()).toEqual(all.toSorted());
	});

	test('is found however long ago it arrived, after all that is newer', async () => {
		const all: string[] = [];
		for (let n = 0; n < 54; n += 1) all.push(await arrived(n % 2 ? amir.id : seren.id));
		const daysAgo = (n: number) => new Date(Date.now() - n * 86_400_000).toISOString();
		for (const [n, id] of all.entries()) {
			const arrived_at = daysAgo([1, 100, 3000][n % 3]! + n);
			await db().updateTable('statement').set({ arrived_at }).where('id', '=', id).execute();
		}
		const oldest = (at: number) => all.filter((_, n) => n % 3 === at);
		const first = await inboxOf(db(), keys, as(sarah));
		const second = await inboxOf(db(), keys, as(sarah), first.next);
		const listed = [...first.entries, ...second.entries].map(({ statement }) => statement);
		expect(listed).toEqual([...oldest(0), ...oldest(1), ...oldest(2)]);
	});

	test('is opened as it was said, in the words of the officer, and that is written down (law 6)', async () => {
		const words = 'I want Gran to come. Dont let everyone talk about me when I am sitting there.';
		const said = await arrived(amir.id, {
			answers: {
				where: { is: 'chosen', chosen: ['home'] },
				anything: { is: 'words', ready: [], words }
			}
		});
		const opened = await open(as(sarah), said);
		expect(opened).toMatchObject({
			child: 'Amir',
			assurance: 'confirmed',
			readAt: null,
			readBy: null,
			via: 'named'
		});
		expect(opened.reading.lines.flatMap(({ said }) => said)).toContainEqual({
			is: 'own words',
			text: words
		});
		expect(await linesAbout(said)).toEqual([
			{ actor_id: sarah.id, deed: 'statement.open', outcome: 'done' }
		]);
		expect(await verifyAudit(db())).toMatchObject({ ok: true });
	});

	test('[T-63] that was only opened is not read: to say so is an act of its own', async () => {
		const said = await arrived(amir.id);
		await open(as(sarah), said);
		expect(await inbox(as(sarah))).toMatchObject([{ readAt: null }]);

		minutes(5);
		await markRead(db(), as(sarah), said);
		const readAt = '2026-12-01T09:05:00.000Z';
		expect(await inbox(as(sarah))).toMatchObject([{ readAt }]);
		await expect(open(as(sarah), said)).resolves.toMatchObject({ readAt, readBy: 'Sarah Okafor' });
	});

	test('stays read by whoever read it first', async () => {
		const said = await arrived(amir.id);
		await markRead(db(), as(sarah), said);
		minutes(5);
		await name(amir.id, dan.id);
		await markRead(db(), as(dan), said);
		await expect(open(as(dan), said)).resolves.toMatchObject({ readBy: 'Sarah Okafor' });
	});
});
