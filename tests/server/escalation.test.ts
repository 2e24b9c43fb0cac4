import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { Snapshot } from '$lib/domain/snapshot.ts';
import { alarmsFor, seeTo } from '$lib/server/alarms.ts';
import { allocate, putOnDuty, setCover } from '$lib/server/allocations.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { lookAtCalendar, takeDueSteps } from '$lib/server/escalation.ts';
import { openAlarms } from '$lib/server/notifications.ts';
import { addStaff } from '$lib/server/people.ts';
import { changeSettings, defaults } from '$lib/server/settings.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, dan, grace, nia, priya, sarah, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived, type Saying } from './saying.ts';

const keys = keysForTests();
const amirSelf: Actor = { id: amir.id, role: 'child' };
const omar = { ...grace, id: '00000000-0000-4000-8000-000000000902', firstName: 'Omar' };

onEachDatabase('what nobody has read in time', (db) => {
	beforeEach(async () => {
		// A Tuesday in a plain week, in the morning.
		vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T10:00:00Z') });
		await riverbank(db(), keys);
		await putOnDuty(db(), house, { person: priya.id, from: '2026-01-01T00:00:00Z', to: null });
	});
	afterEach(() => vi.useRealTimers());

	const at = (moment: string) => vi.setSystemTime(Date.parse(moment));
	const look = () => takeDueSteps(db());
	const say = (saying: Saying = {}) => arrived(db(), keys, amir.id, saying);
	const steps = async () => {
		const rows = await db()
			.selectFrom('escalation')
			.select(['step', 'taken_at'])
			.where('step', '!=', 'notice')
			.execute();
		return Object.fromEntries(rows.map(({ step, taken_at }) => [step, taken_at]));
	};
	const inbox = async (actor: Actor) => (await inboxOf(db(), keys, actor)).entries;
	const late = async () => (await openAlarms(db())).map(({ what }) => what).toSorted();
	const lines = async () =>
		(
			await db()
				.selectFrom('audit')
				.select('deed')
				.where('deed', '=', 'statement.escalate')
				.execute()
		).length;
	const told = async () => {
		const { statements } = Snapshot.parse(await snapshotFor(db(), keys, amirSelf));
		const [{ dueOn, passedOn, readBy, readFor }] = statements as [(typeof statements)[0]];
		return { dueOn, passedOn: passedOn?.map(({ to }) => to), readBy, readFor };
	};

	test('[INV-7] goes to the officer again, to the duty desk and the managers, and above them, each once', async () => {
		await say();
		await look();
		expect(await steps()).toEqual({});
		expect(await told()).toMatchObject({ dueOn: '2026-11-12', passedOn: [] });

		for (const moment of [
			'2026-11-12T17:00:00.000Z',
			'2026-11-13T17:00:00.000Z',
			'2026-11-17T17:00:00.000Z'
		]) {
			at(moment);
			await look();
			await look();
		}
		expect(await steps()).toEqual({
			reminder: '2026-11-12T17:00:00.000Z',
			duty: '2026-11-13T17:00:00.000Z',
			manager: '2026-11-13T17:00:00.000Z',
			top: '2026-11-17T17:00:00.000Z'
		});
		expect(await late()).toEqual(['statement.overdue']);
		expect(await lines()).toBe(3);
		expect((await told()).passedOn).toEqual(['officer', 'duty', 'manager', 'top']);
	});

	test('[INV-7] [F-45] is told once where two processes look at the same moment', async () => {
		for (let n = 0; n < 5; n += 1) await say();
		at('2026-11-20T12:00:00Z');
		await Promise.all([look(), look(), look()]);
		await look();
		const taken = await db().selectFrom('escalation').select('step').execute();
		// That it arrived, and four steps, of each of the five.
		expect(taken).toHaveLength(25);
		expect(await lines()).toBe(5);
	});

	test('[T-60] over Christmas and Easter nobody is told before somebody could have read it', async () => {
		at('2026-12-23T18:00:00Z');
		await say();
		at('2026-12-30T16:59:00Z');
		await look();
		expect(await steps()).toEqual({});
		at('2026-12-30T17:00:00Z');
		await look();
		expect(Object.keys(await steps())).toEqual(['reminder']);
	});

	test('[T-60] the night in which the clocks go forward moves no hour', async () => {
		at('2026-03-26T10:00:00Z');
		await say();
		at('2026-03-30T15:59:00Z');
		await look();
		expect(await steps()).toEqual({});
		at('2026-03-30T16:00:00Z');
		await look();
		expect(Object.keys(await steps())).toEqual(['reminder']);
	});

	test('[T-60] whoever stands in reads it, and the child is told who it was, and for whom', async () => {
		const from = '2026-11-10T00:00:00Z';
		const to = '2026-11-30T00:00:00Z';
		await setCover(db(), house, { of: sarah.id, by: dan.id, from, to, why: 'leave' });
		const id = await say();
		await markRead(db(), as(dan), id);
		at('2026-11-20T12:00:00Z');
		await look();
		expect(await steps()).toEqual({});
		expect(await told()).toMatchObject({ dueOn: null, readBy: 'Dan', readFor: 'Sarah' });
	});

	test('[T-61] after the house stood still for three days each step that was due is taken, once', async () => {
		await say();
		at('2026-11-13T18:00:00Z');
		await look();
		await look();
		expect(Object.keys(await steps()).toSorted()).toEqual(['duty', 'manager', 'reminder']);
		expect(await late()).toEqual(['statement.late']);
	});

	test('[T-63] that it was opened stops nothing: only “I have read this” does', async () => {
		const id = await say();
		await openStatement(db(), keys, as(sarah), id);
		at('2026-11-13T17:00:00Z');
		await look();
		expect(await late()).toEqual(['statement.late']);

		await markRead(db(), as(sarah), id);
		expect(await late()).toEqual([]);
		at('2026-11-18T17:00:00Z');
		await look();
		expect(Object.keys(await steps())).not.toContain('top');
		expect(await told()).toMatchObject({ dueOn: null, readBy: 'Sarah', readFor: null });
	});

	test('lies before the duty desk only once it is late, and a worker hears nothing of it', async () => {
		const id = await say();
		expect(await inbox(as(priya))).toEqual([]);
		expect(await inbox(as(sarah))).toMatchObject([{ dueOn: '2026-11-12', late: false }]);
		at('2026-11-13T17:00:00Z');
		await look();
		expect(await inbox(as(priya))).toMatchObject([{ statement: id, via: 'duty', late: true }]);
		expect(await inbox(as(tom))).toEqual([]);
		await markRead(db(), as(priya), id);
		expect(await told()).toMatchObject({ readBy: 'Priya' });
	});

	test('[T-64] of a child for whom nobody is named any more is told by the clock of the desk', async () => {
		await say();
		await look();
		await allocate(db(), house, {
			child: amir.id,
			iro: null,
			from: '2026-11-10T10:00:00Z',
			source: 'list'
		});
		at('2026-11-10T12:00:00Z');
		await look();
		expect(Object.keys(await steps())).toEqual(['reminder']);
		at('2026-11-11T17:00:00Z');
		await look();
		expect(await late()).toEqual(['statement.late']);
	});

	test.each<[string, Saying]>([
		['is held', { held: true }],
		['nobody’s code was behind', { door: 0 }],
		['is about the officer', { aboutIro: true }]
	])('[T-65] what %s is told within working hours', async (_, saying) => {
		await say(saying);
		at('2026-11-10T12:00:00Z');
		await look();
		expect(Object.keys(await steps())).toEqual(['reminder']);
		at('2026-11-11T17:00:00Z');
		await look();
		expect(await late()).toEqual(['statement.late']);
	});

	test('[INV-5] what is about an officer goes to no officer on duty, and to no manager who was that officer', async () => {
		await addStaff(db(), house, omar);
		await say({ aboutIro: true });
		await db().updateTable('person').set({ role: 'manager' }).where('id', '=', sarah.id).execute();
		at('2026-11-12T17:00:00Z');
		await look();
		expect(Object.keys(await steps()).toSorted()).toEqual(['manager', 'reminder']);
		expect(await inbox(as(priya))).toEqual([]);
		expect(await alarmsFor(db(), keys, { id: sarah.id, role: 'manager' })).toEqual([]);
		expect(await alarmsFor(db(), keys, as(omar))).toMatchObject([{ what: 'statement.late' }]);
	});

	test('what is urgent is before the duty desk at once, and the managers and those above hear of it that day', async () => {
		at('2026-11-10T15:00:00Z');
		await say({ urgent: true });
		await look();
		expect(Object.keys(await steps())).toEqual(['duty']);
		expect(await inbox(as(priya))).toMatchObject([{ urgent: true, late: false }]);
		expect((await told()).dueOn).toBe('2026-11-10');
		at('2026-11-10T17:00:00Z');
		await look();
		expect(await late()).toEqual(['statement.overdue']);
	});

	test('is nothing that somebody settles with a button, and an administrator knows nothing of it', async () => {
		await say();
		at('2026-11-13T17:00:00Z');
		await look();
		expect(await alarmsFor(db(), keys, as(nia))).toEqual([]);
		const [alarm] = await alarmsFor(db(), keys, as(grace));
		expect(alarm).toMatchObject({ child: 'Amir', late: { iro: 'Sarah Okafor' }, device: null });
		await expect(seeTo(db(), keys, as(grace), alarm!.id)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('is told by the days that the council has chosen, also of what waits already', async () => {
		await say();
		await look();
		await changeSettings(db(), as(nia), { ...defaults, reminderDays: 1 });
		expect((await told()).dueOn).toBe('2026-11-11');
		at('2026-11-11T17:00:00Z');
		await look();
		expect(Object.keys(await steps())).toEqual(['reminder']);
	});

	test('six months before the bank holidays end somebody is asked, and each month again', async () => {
		await lookAtCalendar(db());
		expect(await late()).toEqual([]);
		at('2028-07-03T09:00:00Z');
		await lookAtCalendar(db());
		await lookAtCalendar(db());
		expect(await late()).toEqual(['calendar.ending']);
		const [alarm] = await alarmsFor(db(), keys, as(nia));
		await seeTo(db(), keys, as(nia), alarm!.id);
		await lookAtCalendar(db());
		expect(await late()).toEqual([]);
		at('2028-08-04T09:00:00Z');
		await lookAtCalendar(db());
		expect(await late()).toEqual(['calendar.ending']);
	});

	test('is told though no bank holidays of the year are known', async () => {
		at('2031-06-03T09:00:00Z');
		await say();
		at('2031-06-06T17:00:00Z');
		await look();
		expect(await late()).toEqual(['statement.late']);
	});
});
