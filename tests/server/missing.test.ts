import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { alarmsFor, seeTo } from '$lib/server/alarms.ts';
import { allocateWorker } from '$lib/server/allocations.ts';
import { keepPart } from '$lib/server/intake.ts';
import { lookForMissing } from '$lib/server/missing.ts';
import { missingAmong } from '$lib/server/missing/numbers.ts';
import { openAlarms, raiseAlarm } from '$lib/server/notifications.ts';
import { openSealed } from '$lib/server/opener.ts';
import { changeSettings, defaults } from '$lib/server/settings.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, grace, nia, priya, sarah, tom } from '../people.ts';
import {
	enrolledFor,
	madeOf,
	saidBy,
	sayingMore,
	sealed,
	sealedWith,
	type Enrolled
} from '../sealed.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

const keys = keysForTests();
const hour = 3_600_000;
const day = 24 * hour;

/** From now on it is so much later. */
function later(ms: number): void {
	vi.setSystemTime(Date.now() + ms);
}

onEachDatabase('what has not come', (db) => {
	let tablet: Enrolled;

	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		await riverbank(db(), keys);
		tablet = await enrolledFor(db(), amir.id);
	});
	afterEach(() => vi.useRealTimers());

	const handIn = async (by: Enrolled, seq: number, under = by): Promise<string> => {
		const part = await sealed(keys, under, saidBy(by.child), { header: { seq } });
		await keepPart(db(), keys, { id: by.enrolment, role: 'device' }, part);
		return part.statement;
	};
	const look = () => lookForMissing(db());
	const alarms = async () => (await openAlarms(db())).map(({ what, about }) => ({ what, about }));
	const toldTo = (actor: Actor) => alarmsFor(db(), keys, actor);
	const lost = () => ({ what: 'statement.missing', about: tablet.enrolment });

	test('[T-05] after numbers 1, 2 and 4 one is missing, and it is named to whoever is on duty', async () => {
		for (const seq of [1, 2, 4]) await handIn(tablet, seq);
		await look();
		expect(await alarms()).toEqual([]);

		later(2 * hour);
		await look();
		await look();
		expect(await alarms()).toEqual([lost()]);
		const [told] = await toldTo(as(grace));
		expect(told).toMatchObject({ what: 'statement.missing', child: 'Amir' });
		expect(told?.missing.map(({ seq }) => seq)).toEqual([3]);
	});

	test('[F-08] [T-05] it is settled by itself when it comes all the same', async () => {
		for (const seq of [1, 3]) await handIn(tablet, seq);
		later(2 * hour);
		await look();
		await handIn(tablet, 2);
		await look();
		expect(await alarms()).toEqual([]);
	});

	test('[T-23] of a house restored to two days ago, what it lost and no tablet has any more is named', async () => {
		await handIn(tablet, 1);
		const lostOnes = [await handIn(tablet, 2), await handIn(tablet, 3)];
		// The copy of two days ago knows nothing of them; the tablet let them go a day after their receipts.
		for (const table of ['sealed_part', 'sealed_number'] as const) {
			await db().deleteFrom(table).where('statement_id', 'in', lostOnes).execute();
		}
		later(2 * day);
		await handIn(tablet, 4);
		later(2 * hour);
		await look();
		const [told] = await toldTo(as(grace));
		expect(told?.missing.map(({ seq }) => seq)).toEqual([2, 3]);
	});

	test('what waits longest is missed from when it was overtaken, and a first number too', () => {
		const at = Date.parse('2026-11-21T12:00:00.000Z');
		const come = [
			{ seq: 3, keptAt: '2026-11-21T10:00:00.000Z' },
			{ seq: 5, keptAt: '2026-11-21T11:30:00.000Z' },
			{ seq: 6, keptAt: '2026-11-21T09:00:00.000Z' }
		];
		expect(missingAmong(come, at)).toEqual([
			{ seq: 1, since: '2026-11-21T09:00:00.000Z' },
			{ seq: 2, since: '2026-11-21T09:00:00.000Z' },
			{ seq: 4, since: '2026-11-21T09:00:00.000Z' }
		]);
	});

	test('what could not be opened has come, and is no gap', async () => {
		await handIn(tablet, 1);
		const other = await sealed(keys, tablet, saidBy(amir.id), {
			header: { seq: 2 },
			inside: 'no words at all'
		});
		await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, other);
		await handIn(tablet, 3);
		await openSealed(db(), keys);
		later(2 * hour);
		await look();
		expect(await alarms()).toEqual([{ what: 'part.set-aside', about: other.statement }]);
	});

	test('a tablet that was let in again hands in under its new name what has its old number', async () => {
		const again = await enrolledFor(db(), amir.id);
		await handIn(tablet, 1);
		await handIn(again, 2, tablet);
		await handIn(again, 1);
		later(2 * hour);
		await look();
		expect(await alarms()).toEqual([]);
	});

	test('no tablet of another child makes a gap in these', async () => {
		const bethans = await enrolledFor(db(), bethan.id);
		await handIn(tablet, 1);
		const forged = await sealed(keys, tablet, saidBy(bethan.id), { header: { seq: 900 } });
		await keepPart(db(), keys, { id: bethans.enrolment, role: 'device' }, forged);
		later(2 * hour);
		await look();
		expect(await alarms()).toEqual([]);
	});

	test('Grace has asked, and is not asked again; another gap is another alarm', async () => {
		for (const seq of [1, 3]) await handIn(tablet, seq);
		later(2 * hour);
		await look();
		const [told] = await toldTo(as(grace));
		await seeTo(db(), keys, as(grace), told?.id ?? '');
		await look();
		expect(await alarms()).toEqual([]);

		await handIn(tablet, 5);
		later(2 * hour);
		await look();
		expect((await toldTo(as(grace)))[0]?.missing.map(({ seq }) => seq)).toEqual([4]);
	});

	test('[INV-5] [T-32] an officer knows nothing of what is missing from her own child: it may be about her', async () => {
		for (const seq of [1, 3]) await handIn(tablet, seq);
		later(2 * hour);
		await look();
		expect(await toldTo(as(sarah))).toEqual([]);
		expect(await toldTo(as(priya))).toEqual([]);
		const [open] = await openAlarms(db());
		const tried = seeTo(db(), keys, as(sarah), open?.id ?? '');
		await expect(tried).rejects.toMatchObject({ code: 'not-found' });
	});

	test('[T-34] who keeps the accounts sees the council’s number, and no name', async () => {
		for (const seq of [1, 3]) await handIn(tablet, seq);
		later(2 * hour);
		await look();
		const [told] = await toldTo(as(nia));
		expect(told).toMatchObject({ child: null, childId: null, councilId: amir.councilId });
	});

	test('[T-67] of a tablet that is silent for a fortnight, officer and worker are told, and nobody else’s', async () => {
		const from = '2026-01-01T00:00:00.000Z';
		await allocateWorker(db(), house, { child: amir.id, worker: tom.id, from, source: 'tests' });
		later(13 * day);
		await look();
		expect(await alarms()).toEqual([]);

		later(2 * day);
		await look();
		const silent = { what: 'device.silent', child: 'Amir', missing: [] };
		for (const person of [sarah, tom, grace]) {
			expect(await toldTo(as(person))).toMatchObject([silent]);
		}
		expect(await toldTo(as(priya))).toEqual([]);

		const at = new Date().toISOString();
		await db().updateTable('enrolment').set({ heard_at: at }).execute();
		await look();
		expect(await alarms()).toEqual([]);
	});

	test('[T-67] who has seen to it is not told again, until the tablet was heard of and is silent anew', async () => {
		later(15 * day);
		await look();
		const [told] = await toldTo(as(sarah));
		await seeTo(db(), keys, as(sarah), told?.id ?? '');
		later(15 * day);
		await look();
		expect(await alarms()).toEqual([]);

		await db().updateTable('enrolment').set({ heard_at: new Date().toISOString() }).execute();
		later(15 * day);
		await look();
		expect(await alarms()).toEqual([{ what: 'device.silent', about: tablet.enrolment }]);
	});

	test('a tablet that was taken out is not listened for; after how many days, the council says', async () => {
		await changeSettings(db(), justProved(nia), { ...defaults, silentDays: 30 });
		later(15 * day);
		await look();
		expect(await alarms()).toEqual([]);
		later(16 * day);
		await look();
		expect(await alarms()).toHaveLength(1);
		await db().updateTable('enrolment').set({ revoked_at: new Date().toISOString() }).execute();
		await look();
		expect(await alarms()).toEqual([]);
	});

	test('[F-46] a picture that its words name and that never comes is an alarm after the set days, until it comes', async () => {
		const made = madeOf({ kind: 'voice', id: randomUUID(), seconds: 3 }, 'audio/webm', [
			Buffer.concat([Buffer.of(0x1a, 0x45, 0xdf, 0xa3), Buffer.from('my voice')])
		]);
		const words = sayingMore(amir.id, [made]);
		const [first, piece] = await sealedWith(keys, tablet, words, [made]);
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		await keepPart(db(), keys, device, first!);
		await openSealed(db(), keys);
		later(13 * day);
		await look();
		expect(await alarms()).toEqual([]);

		await db().updateTable('enrolment').set({ heard_at: new Date().toISOString() }).execute();
		later(2 * day);
		await look();
		expect(await alarms()).toEqual([{ what: 'part.missing', about: words.statement }]);
		await keepPart(db(), keys, device, piece!);
		await openSealed(db(), keys);
		await look();
		expect(await alarms()).toEqual([]);
	});

	test('that an emergency account was used is told, and not seen to here', async () => {
		await db()
			.transaction()
			.execute((tx) => raiseAlarm(tx, 'break-glass.used', nia.id));
		const [told] = await toldTo(as(nia));
		expect(told).toMatchObject({ what: 'break-glass.used', child: null, device: null });
		const tried = seeTo(db(), keys, as(nia), told?.id ?? '');
		await expect(tried).rejects.toMatchObject({ code: 'not-found' });
	});

	test('[T-65] what differs is settled by the manager alone, and its device then gets its receipt', async () => {
		const said = saidBy(amir.id);
		const [one, other] = [await sealed(keys, tablet, said), await sealed(keys, tablet, said)];
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		await keepPart(db(), keys, device, one);
		const refused = keepPart(db(), keys, device, other);
		await expect(refused).rejects.toMatchObject({ code: 'part.differs' });
		const [told] = await toldTo(as(grace));
		expect(told).toMatchObject({ what: 'part.differs', child: 'Amir' });

		const byAdmin = seeTo(db(), keys, as(nia), told?.id ?? '');
		await expect(byAdmin).rejects.toMatchObject({ code: 'not-allowed' });
		await seeTo(db(), keys, as(grace), told?.id ?? '');
		expect(await alarms()).toEqual([]);
		expect(await keepPart(db(), keys, device, other)).toMatchObject({ state: 'held' });
	});
});
