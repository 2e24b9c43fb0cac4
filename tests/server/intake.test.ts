import { beforeEach, expect, test, vi } from 'vitest';
import { largestPart, Receipt, signedText } from '$lib/domain/envelope.ts';
import type { Actor } from '$lib/domain/people.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { closeDatabase, openDatabase } from '$lib/server/database.ts';
import { keepPart, mostInADay, Part, settlePart } from '$lib/server/intake.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { openAlarms } from '$lib/server/notifications.ts';
import { openSealed } from '$lib/server/opener.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, sarah } from '../people.ts';
import { enrolledFor, saidBy, sealed, type Enrolled } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { isSigned } from './points.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('what a device hands in', (db, place) => {
	let tablet: Enrolled;
	let said: Part;

	beforeEach(async () => {
		await riverbank(db(), keys);
		tablet = await enrolledFor(db(), amir.id);
		said = await sealed(keys, tablet, saidBy(amir.id));
	});

	const device = ({ enrolment } = tablet): Actor => ({ id: enrolment, role: 'device' });
	const handIn = (sent: Part, by = device()) => keepPart(db(), keys, by, sent);
	const another = () => sealed(keys, tablet, saidBy(amir.id));
	const otherBytes = async () => ({ ...said, bytes: (await resealed()).bytes });
	const resealed = () => sealed(keys, tablet, saidBy(amir.id, { statement: said.statement }));
	const rows = () => db().selectFrom('sealed_part').selectAll().execute();
	const alarms = async () => (await openAlarms(db())).map(({ what }) => what);
	const outcomes = async () => {
		const lines = db().selectFrom('audit').select('outcome').where('deed', '=', 'part.keep');
		return (await lines.orderBy('number').execute()).map(({ outcome }) => outcome);
	};

	test('[T-51] by nobody who was let in is refused, and nothing is stored', async () => {
		const stranger: Actor = { id: said.statement, role: 'device' };
		await expect(handIn(said, stranger)).rejects.toMatchObject({ code: 'device.unknown' });
		expect(await rows()).toEqual([]);
	});

	test('by a person and not a device is refused, and that is written down', async () => {
		await expect(handIn(said, as(sarah))).rejects.toMatchObject({ code: 'not-allowed' });
		expect(await outcomes()).toEqual(['not-allowed']);
	});

	test('[T-51] that is no sealed part is refused, and a person is told', async () => {
		const junk = { ...said, bytes: new Uint8Array([1, 2, 3]) };
		await expect(handIn(junk)).rejects.toMatchObject({ code: 'part.not-sealed', status: 415 });
		expect(await rows()).toEqual([]);
		expect(await alarms()).toEqual(['part.refused']);
	});

	test('[F-29] that is larger than any part may be is refused, and a person is told', async () => {
		const large = { ...said, bytes: new Uint8Array(largestPart + 1) };
		await expect(handIn(large)).rejects.toMatchObject({ code: 'part.too-large', status: 413 });
		expect(await alarms()).toEqual(['part.refused']);
	});

	test('under an address that is not its own is refused', async () => {
		const other = await another();
		const swapped = { ...said, bytes: other.bytes };
		await expect(handIn(swapped)).rejects.toMatchObject({ code: 'body.unfit' });
		await expect(handIn({ ...said, part: 1 })).rejects.toMatchObject({ code: 'body.unfit' });
		expect(await rows()).toEqual([]);
	});

	test('with an id that is none does not even look like a part', () => {
		expect(Part.safeParse({ ...said, statement: 'amir' }).success).toBe(false);
		expect(Part.safeParse({ ...said, part: '100' }).success).toBe(false);
	});

	test('[F-28] [T-22] with other bytes under the same id is refused, and both are kept (law 4)', async () => {
		await handIn(said);
		const other = await otherBytes();

		await expect(handIn(other)).rejects.toMatchObject({ code: 'part.differs', status: 409 });
		expect((await rows()).map(({ bytes }) => [...bytes])).toEqual([[...said.bytes]]);
		const kept = await db().selectFrom('differing_part').selectAll().execute();
		expect(kept.map(({ bytes }) => [...bytes])).toEqual([[...other.bytes]]);
		expect(await alarms()).toEqual(['part.differs']);
		expect(await outcomes()).toEqual(['done', 'part.differs']);
	});

	test('[F-28] once somebody on duty has settled it, the other bytes have a receipt too', async () => {
		const first = await handIn(said);
		const other = await otherBytes();
		await handIn(other).catch(() => {});
		await settlePart(db(), keys, as(grace), said);

		const settled = await handIn(other);
		expect(Receipt.parse(JSON.parse(settled.receipt))).toMatchObject({ state: 'held' });
		expect(await handIn(other)).toEqual(settled);
		expect(await handIn(said)).toEqual({ ...first, again: true });
		expect(await alarms()).toEqual([]);
	});

	test('cannot be settled by an officer, nor where nothing differs', async () => {
		await handIn(said);
		const settle = (by: Actor) => settlePart(db(), keys, by, said);
		await expect(settle(as(sarah))).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(settle(as(grace))).rejects.toMatchObject({ code: 'not-found' });
	});

	test('[T-51] beyond its day of 50 statements waits for tomorrow, and loses nothing', async () => {
		const first = await handIn(said);
		const day = await Promise.all(Array.from({ length: mostInADay.statements - 1 }, another));
		await Promise.all(day.map((sent) => handIn(sent)));
		const late = await another();

		await expect(handIn(late)).rejects.toMatchObject({ code: 'intake.too-many', status: 429 });
		expect(await alarms()).toEqual(['intake.too-many']);
		expect(await handIn(said)).toEqual({ ...first, again: true });
		const words = saidBy(amir.id, { statement: said.statement });
		const rest = await sealed(keys, tablet, words, { header: { part: 1, parts: 2 } });
		await expect(handIn(rest)).resolves.toMatchObject({ state: 'kept' });

		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
		await expect(handIn(late)).resolves.toMatchObject({ state: 'kept' });
		vi.useRealTimers();
	});

	test('[T-51] is let in one at a time up to the limit, however many come at once', async () => {
		const flood = await Promise.all(Array.from({ length: 60 }, another));
		const all = await Promise.allSettled(flood.map((sent) => handIn(sent)));
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
		expect(await rows()).toHaveLength(50);
	});

	test('[T-01] is kept once and has one receipt, when it was sent twice over a poor line', async () => {
		const first = await handIn(said);
		expect(first).toMatchObject({ state: 'kept', again: false });
		expect(await handIn(said)).toEqual({ ...first, again: true });
		expect(await rows()).toHaveLength(1);
	});

	test('[F-22] gets one and the same receipt, byte for byte, 20 times at the same instant', async () => {
		const all = await Promise.all(Array.from({ length: 20 }, () => handIn(said)));
		expect(new Set(all.map(({ receipt }) => receipt)).size).toBe(1);
		expect(all.filter(({ again }) => !again)).toHaveLength(1);
		expect(await rows()).toHaveLength(1);
	});

	test('[F-45] gets one and the same receipt from two processes on one database', async () => {
		const second = await openDatabase(place());
		const both = [db(), second];
		const by = device();
		const all = await Promise.all(
			Array.from({ length: 20 }, (_, n) => keepPart(both[n % 2]!, keys, by, said))
		);
		await closeDatabase(second);
		expect(new Set(all.map(({ receipt }) => receipt)).size).toBe(1);
		expect(await verifyAudit(db())).toMatchObject({ ok: true });
	});

	test('[F-34] is not held up by what comes with it and cannot be kept', async () => {
		const [good, better] = [await another(), await another()];
		const junk = { ...said, bytes: new Uint8Array([1]) };
		const all = await Promise.allSettled([good, junk, better].map((sent) => handIn(sent)));
		expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(await outcomes()).toEqual(['done', 'part.not-sealed', 'done']);
	});

	test('has a receipt for exactly these bytes, signed by a key of the list (law 3)', async () => {
		const { receipt: text } = await handIn(said);
		const receipt = Receipt.parse(JSON.parse(text));
		const { statement, part } = said;
		const { installation } = keys;
		expect(receipt).toMatchObject({ installation, statement, part, state: 'kept' });
		const key = keys.keyList.receipt.find(({ kid }) => kid === receipt.kid)!.key;
		expect(await isSigned(key, signedText(receipt), receipt.signature)).toBe(true);
		expect(await isSigned(key, signedText({ ...receipt, part: 1 }), receipt.signature)).toBe(false);
	});

	test('[T-13] [F-25] from a revoked tablet is held: kept, duty is told, and it is in no inbox', async () => {
		const revoked_at = new Date().toISOString();
		await db().updateTable('enrolment').set({ revoked_at }).execute();
		await expect(handIn(said)).resolves.toMatchObject({ state: 'held', again: false });
		expect(await alarms()).toEqual(['part.held']);

		await openSealed(db(), keys);
		expect((await inboxOf(db(), keys, as(sarah))).entries).toEqual([]);
		expect((await rows())[0]).toMatchObject({ opened_at: null, set_aside_at: null });
	});

	test('is kept, although it was sealed under an enrolment of before', async () => {
		const again = await enrolledFor(db(), amir.id);
		await expect(handIn(said, device(again))).resolves.toMatchObject({ state: 'kept' });
	});

	test('is answered only after each of its lines is in the audit, unbroken (law 6)', async () => {
		await Promise.all([handIn(said), handIn(await another()), handIn(await another())]);
		expect(await outcomes()).toEqual(['done', 'done', 'done']);
		expect(await verifyAudit(db())).toMatchObject({ ok: true });
	});
});
