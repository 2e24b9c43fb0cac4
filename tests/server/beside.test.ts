import { beforeEach, expect, test, vi } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import type { Actor } from '$lib/domain/people.ts';
import { setCode, whoAsks } from '$lib/server/accounts.ts';
import { allocate, allocateWorker, setCover } from '$lib/server/allocations.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { devicesPageOf, shutOutStrangers } from '$lib/server/devices.ts';
import { enrol, handOver, offerFor } from '$lib/server/enrolments.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openAlarms } from '$lib/server/notifications.ts';
import { openSealed } from '$lib/server/opener.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { shutOut } from '$lib/server/staffing.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import {
	amir,
	bethan,
	dan,
	grace,
	nia,
	owen,
	priya,
	sarah,
	tom,
	type CastStaff
} from '../people.ts';
import { saidBy, sealed, type Words } from '../sealed.ts';
import { newTablet } from '../tablet.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

const keys = keysForTests();
const authority = { authority: 'Riverbank', demonstration: true, epoch: 'first', languages: [] };
const code = codeText(amir.code);
const amirSelf: Actor = { id: amir.id, role: 'child' };
const tablet = await newTablet();
const note = 'He was tired, and we stopped twice.';

onEachDatabase('a worker’s or officer’s own device, handed to a child', (db) => {
	const work = (worker: CastStaff | null, from = '2026-01-01T00:00:00.000Z') =>
		allocateWorker(db(), house, {
			child: amir.id,
			worker: worker?.id ?? null,
			from,
			source: 'tests'
		});

	beforeEach(async () => {
		await riverbank(db(), keys);
		await work(tom);
		await setCode(db(), keys, house, { child: amir.id, kind: 'pictures-36', code });
	});

	const handed = (person: CastStaff = tom, child = amir.id) =>
		handOver(db(), justProved(person), child);

	/** It is let in for Amir, as his worker's unless told, with a key that he has behind his code. */
	async function letIn(person: CastStaff = tom) {
		const { pairing } = await handed(person);
		const author = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
			'sign',
			'verify'
		]);
		const raw = await crypto.subtle.exportKey('raw', author.publicKey);
		const { deliveryKey } = tablet;
		const authorKey = Buffer.from(raw).toString('base64url');
		// What a device says of itself counts for nothing.
		const claimed = { shared: false, heldBy: grace.id };
		const enrolling = { pairing, code, deliveryKey, authorKey, ...claimed };
		const { enrolled, cookie } = await enrol({ db: db(), keys, authority }, enrolling);
		const device: Actor = { id: enrolled.enrolment, role: 'device' };
		const enrolment = { enrolment: enrolled.enrolment, child: amir.id, author: author.privateKey };
		return { enrolment, device, cookie };
	}

	async function says(
		{ enrolment, device }: Pick<Awaited<ReturnType<typeof letIn>>, 'enrolment' | 'device'>,
		changes: Partial<Words> = {}
	) {
		const part = await sealed(keys, enrolment, saidBy(amir.id, changes));
		const { state } = await keepPart(db(), keys, device, part);
		await openSealed(db(), keys);
		return { statement: part.statement, state };
	}

	test('[INV-4] [T-30] is for their own children alone: this table says who may hand over theirs', async () => {
		const from = new Date(Date.now() - 60_000).toISOString();
		const to = new Date(Date.now() + 60_000).toISOString();
		await setCover(db(), house, { of: sarah.id, by: dan.id, from, to, why: 'leave' });
		const table: Record<string, string> = {};
		const people = { worker: tom, iro: sarah, 'stands in': dan, 'another iro': priya };
		for (const [who, person] of Object.entries({ ...people, manager: grace, nia, owen })) {
			const cells = [amir.id, bethan.id].map(async (child) => {
				const tried = handed(person, child);
				return tried.then(() => 'A').catch(({ code }: { code: string }) => code);
			});
			table[who] = (await Promise.all(cells)).join(' ');
		}
		const nobody = 'not-allowed not-allowed';
		expect(table).toEqual({
			worker: 'A not-found',
			iro: 'A not-found',
			'stands in': 'not-found not-found',
			'another iro': 'not-found A',
			manager: nobody,
			nia: nobody,
			owen: nobody
		});
		await expect(handOver(db(), amirSelf, amir.id)).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('[T-55] is not handed over from a screen that somebody left open', async () => {
		await expect(handOver(db(), as(tom), amir.id)).rejects.toMatchObject({ code: 'proof.needed' });
	});

	test('a statement from any other tablet names nobody, whatever it says of itself', async () => {
		const { pairing } = await handed();
		await db().updateTable('pairing').set({ held_by: null }).execute();
		expect(await offerFor(db(), keys, pairing)).not.toHaveProperty('heldBy');
		const { deliveryKey, authorKey } = tablet;
		const enrolling = { pairing, code, deliveryKey, authorKey, shared: true, heldBy: tom.id };
		const { enrolled } = await enrol({ db: db(), keys, authority }, enrolling);
		const his = { enrolment: enrolled.enrolment, child: amir.id, author: await anyKey() };
		const claimed = { heldBy: tom.id } as Partial<Words>;
		const device: Actor = { id: enrolled.enrolment, role: 'device' };
		const { statement } = await says({ enrolment: his, device }, claimed);
		const opened = await openStatement(db(), keys, as(sarah), statement);
		expect(opened.beside).toEqual({ holder: null, note: null });
	});

	test('tells the child whose it is before any key is made, and is shared whatever it says', async () => {
		const { pairing } = await handed();
		expect(await offerFor(db(), keys, pairing)).toMatchObject({
			child: { name: 'Amir' },
			heldBy: { firstName: 'Tom', role: 'worker' }
		});
		await letIn();
		const { devices, doors } = await snapshotFor(db(), keys, amirSelf);
		expect(devices).toMatchObject([{ heldBy: 'Tom', shared: true }]);
		expect(doors).toContainEqual(expect.objectContaining({ is: 'beside', by: 'Tom' }));
		expect((await devicesPageOf(db(), keys, as(sarah), amir.id)).devices).toMatchObject([
			{ heldBy: 'Tom' }
		]);
	});

	test('the officer reads whose device it was, and the helper’s note apart from the child’s words', async () => {
		const toms = await letIn();
		const how = { ...saidBy(amir.id).how, helper: true };
		const { statement } = await says(toms, { how, helperNote: note });

		const opened = await openStatement(db(), keys, as(sarah), statement);
		expect(opened).toMatchObject({
			assurance: 'confirmed',
			how: { helper: true },
			beside: { holder: { firstName: 'Tom', lastName: 'Hadley' }, note }
		});
		expect(JSON.stringify(opened.reading)).toContain('I want Gran to come.');
		expect(JSON.stringify(opened.reading)).not.toContain(note);
		const { entries } = await inboxOf(db(), keys, as(sarah));
		expect(entries).toMatchObject([{ statement, heldBy: 'Tom Hadley' }]);
	});

	test('[INV-4] who lent it reads nothing of it, unless the child has ticked that', async () => {
		const toms = await letIn();
		const { statement } = await says(toms);
		await expect(openStatement(db(), keys, as(tom), statement)).rejects.toMatchObject({
			code: 'not-found'
		});
		const ticked = await says(toms, { alsoWorker: true });
		await expect(openStatement(db(), keys, as(tom), ticked.statement)).resolves.toBeDefined();
	});

	test('[INV-5] what is said about an officer on her own tablet, she does not see', async () => {
		const hers = await letIn(sarah);
		const { statement } = await says(hers, { aboutIro: true });
		await expect(openStatement(db(), keys, as(sarah), statement)).rejects.toMatchObject({
			code: 'not-found'
		});
		expect((await inboxOf(db(), keys, as(sarah))).entries).toEqual([]);
		expect(await openStatement(db(), keys, as(grace), statement)).toMatchObject({
			beside: { holder: { firstName: 'Sarah' } }
		});
	});

	test('[T-13] is shut out when another worker has the child; what still waits on it arrives, and duty is told', async () => {
		const toms = await letIn();
		await work(null, new Date().toISOString());

		expect(await whoAsks(db(), 'child', toms.cookie)).toBeNull();
		const { statement, state } = await says(toms);
		expect(state).toBe('held');
		expect(await openAlarms(db())).toMatchObject([{ what: 'part.held', about: statement }]);
	});

	test('[T-31] an officer’s is shut out with the change of officer, and not the worker’s', async () => {
		const hers = await letIn(sarah);
		const toms = await letIn();
		const from = new Date().toISOString();
		await allocate(db(), house, { child: amir.id, iro: priya.id, from, source: 'tests' });
		expect((await says(hers)).state).toBe('held');
		expect((await says(toms)).state).toBe('kept');
	});

	test('is shut out when who lent it leaves the council', async () => {
		const toms = await letIn();
		await shutOut(db(), justProved(nia), tom.id);
		expect((await says(toms)).state).toBe('held');
	});

	test('is shut out by itself where the end was planned, once, and that is written down', async () => {
		const toms = await letIn();
		const later = new Date(Date.now() + 3_600_000).toISOString();
		await work(null, later);
		expect((await says(toms)).state).toBe('kept');

		vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(later) });
		try {
			await shutOutStrangers(db());
			await shutOutStrangers(db());
			expect((await says(toms)).state).toBe('held');
		} finally {
			vi.useRealTimers();
		}
		const lines = await db()
			.selectFrom('audit')
			.select(['about', 'actor_role', 'outcome'])
			.where('deed', '=', 'device.revoke')
			.execute();
		expect(lines).toMatchObject([{ about: toms.enrolment.enrolment, outcome: 'done' }]);
	});

	const anyKey = async () => {
		const how = { name: 'ECDSA', namedCurve: 'P-256' };
		return (await crypto.subtle.generateKey(how, true, ['sign', 'verify'])).privateKey;
	};
});
