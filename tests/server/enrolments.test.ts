import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import { encode } from '$lib/domain/envelope.ts';
import { setCode, whoAsks } from '$lib/server/accounts.ts';
import { allocate } from '$lib/server/allocations.ts';
import { addChild } from '$lib/server/children.ts';
import {
	deviceThatSigned,
	enrol,
	makePairing,
	notRevoked,
	offerFor
} from '$lib/server/enrolments.ts';
import { addStaff } from '$lib/server/people.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, sarah, seren, tom } from '../people.ts';
import { newTablet } from '../tablet.ts';
import { house, keysForTests } from './installation.ts';

const keys = keysForTests();
const authority = { authority: 'Riverbank', demonstration: true, epoch: 'first', languages: [] };
const tablet = await newTablet();
const right = codeText(amir.code);

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('a tablet that is let in', (db) => {
	beforeEach(async () => {
		await addStaff(db(), house, sarah);
		await addChild(db(), keys, house, amir);
		await setCode(db(), keys, house, { child: amir.id, kind: 'pictures-36', code: right });
	});

	const pair = async () => (await makePairing(db(), house, amir.id)).pairing;
	const letIn = (pairing: string, also: object = {}) => {
		const { deliveryKey, authorKey } = tablet;
		const enrolling = { pairing, code: right, deliveryKey, authorKey, shared: true, ...also };
		return enrol({ db: db(), keys, authority }, enrolling);
	};
	const enrolments = () => db().selectFrom('enrolment').selectAll().execute();

	test('with a pairing that nobody made is not', async () => {
		await expect(letIn('guessed')).rejects.toMatchObject({ code: 'card.unknown' });
		await expect(offerFor(db(), keys, 'guessed')).rejects.toMatchObject({ code: 'card.unknown' });
	});

	test('[T-77] gets the same answer for a pairing that is over, used, or never was', async () => {
		const used = await pair();
		await letIn(used);
		const over = await pair();
		vi.setSystemTime(Date.now() + 15 * 60_000);

		for (const pairing of [used, over, 'guessed']) {
			await expect(letIn(pairing)).rejects.toMatchObject({ code: 'card.unknown', details: {} });
			await expect(offerFor(db(), keys, pairing)).rejects.toMatchObject({ code: 'card.unknown' });
		}
		expect(await enrolments()).toHaveLength(1);
	});

	test('with the wrong code is not, and the pairing still stands', async () => {
		const pairing = await pair();
		await expect(letIn(pairing, { code: 'cat cat cat cat' })).rejects.toMatchObject({
			code: 'code.wrong',
			details: { wrong: 1 }
		});
		await expect(letIn(pairing)).resolves.toBeDefined();
	});

	test('waits after five wrong codes', async () => {
		const pairing = await pair();
		for (let n = 0; n < 5; n += 1) await letIn(pairing, { code: 'cat' }).catch(() => {});
		await expect(letIn(pairing)).rejects.toMatchObject({ code: 'code.wait' });
	});

	const withoutCode = () =>
		db().updateTable('child').set({ code_hash: null }).where('id', '=', amir.id).execute();

	test('a child who has a code cannot be given another with a pairing', async () => {
		const another = { code: '4 0 9 9 1 7', codeKind: 'pin' };
		await expect(letIn(await pair(), another)).rejects.toMatchObject({ code: 'code.wrong' });
		await expect(letIn(await pair())).resolves.toBeDefined();
	});

	test('a first code that everybody would guess is refused, and the pairing still stands', async () => {
		await withoutCode();
		const pairing = await pair();
		const easy = { code: '1 2 3 4 5 6', codeKind: 'pin' };
		await expect(letIn(pairing, easy)).rejects.toMatchObject({ code: 'body.unfit' });
		await expect(letIn(pairing, { code: '4 0 9 9 1 7', codeKind: 'pin' })).resolves.toBeDefined();
	});

	test('[J1] a child without a code chooses it in the same step, and from then on it is theirs', async () => {
		await withoutCode();
		expect((await offerFor(db(), keys, await pair())).hasCode).toBe(false);
		const pin = '4 0 9 9 1 7';
		await letIn(await pair(), { code: pin, codeKind: 'pin' });

		const offer = await offerFor(db(), keys, await pair());
		expect(offer).toMatchObject({ hasCode: true, codeKind: 'pin' });
		await expect(letIn(await pair())).rejects.toMatchObject({ code: 'code.wrong' });
		await expect(letIn(await pair(), { code: pin })).resolves.toBeDefined();
	});

	test('with keys that are none is not, and the pairing still stands', async () => {
		const pairing = await pair();
		await expect(letIn(pairing, { authorKey: 'AAAA' })).rejects.toMatchObject({
			code: 'body.unfit'
		});
		await expect(letIn(pairing)).resolves.toBeDefined();
	});

	test('is one of two that use the same pairing at the same moment', async () => {
		const pairing = await pair();
		const both = await Promise.allSettled([letIn(pairing), letIn(pairing)]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(await enrolments()).toHaveLength(1);
	});

	test('is told for whom it is, and who is named, but never a surname', async () => {
		const from = new Date().toISOString();
		await addStaff(db(), house, tom);
		await allocate(db(), house, { child: amir.id, iro: sarah.id, from, source: 'tests' });

		const { codeKind, mode, picture } = amir;
		const iro = { firstName: 'Sarah' };
		const offer = { child: { name: 'Amir', picture }, iro, codeKind, hasCode: true, mode };
		expect(await offerFor(db(), keys, await pair())).toEqual(offer);
	});

	test('is told that nobody is named, when nobody is', async () => {
		expect((await offerFor(db(), keys, await pair())).iro).toBeNull();
	});

	test('gets what it keeps, and its child is signed in', async () => {
		const { enrolled, cookie } = await letIn(await pair());
		const { installation, keyList } = keys;
		expect(enrolled).toMatchObject({ child: amir.id, installation, keys: keyList, epoch: 'first' });
		expect(await whoAsks(db(), 'child', cookie)).toEqual({ id: amir.id, role: 'child' });
	});

	test('leaves nothing of the pairing in the clear', async () => {
		const pairing = await pair();
		const rows = await db().selectFrom('pairing').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(pairing);
	});

	test('is not let in for a child by somebody who may not pair', async () => {
		const priya = { id: seren.id, role: 'child' } as const;
		await expect(makePairing(db(), priya, amir.id)).rejects.toMatchObject({ code: 'not-allowed' });
	});
});

onEachDatabase('a tablet that signs what it hands in', (db) => {
	const path = '/api/outbox/00000000-0000-4000-8000-00000000cccc/0';
	const body = encode('sealed');
	let enrolment = '';

	beforeEach(async () => {
		await addChild(db(), keys, house, amir);
		await setCode(db(), keys, house, { child: amir.id, kind: 'pictures-36', code: right });
		const { pairing } = await makePairing(db(), house, amir.id);
		const { deliveryKey, authorKey } = tablet;
		const enrolling = { pairing, code: right, deliveryKey, authorKey, shared: true };
		({
			enrolled: { enrolment }
		} = await enrol({ db: db(), keys, authority }, enrolling));
	});

	const signed = () => tablet.authorization(enrolment, { method: 'PUT', path, body });
	const asked = (authorization: string, at = path, bytes = body) => {
		const request = new Request('http://localhost', { method: 'PUT', headers: { authorization } });
		return deviceThatSigned(db(), request, at, bytes);
	};
	const unknown = { code: 'device.unknown', details: {} };

	test("[T-51] [T-77] is not known without a signature, with another's, or for other bytes", async () => {
		const stranger = await newTablet();
		const foreign = await stranger.authorization(enrolment, { method: 'PUT', path, body });
		const nobody = await tablet.authorization(amir.id, { method: 'PUT', path, body });

		for (const authorization of [
			'',
			'Device',
			'Bearer x',
			`Device ${enrolment} AAAA`,
			foreign,
			nobody
		]) {
			await expect(asked(authorization)).rejects.toMatchObject(unknown);
		}
		await expect(asked(await signed(), `${path}1`)).rejects.toMatchObject(unknown);
		await expect(asked(await signed(), path, encode('other'))).rejects.toMatchObject(unknown);
	});

	test('is known, for its own child', async () => {
		const device = { enrolment, child: amir.id, revokedAt: null };
		expect(await asked(await signed())).toEqual(device);
	});

	test('[T-13] is still known when it was revoked: it may hand in, and not sign in', async () => {
		await db().updateTable('enrolment').set({ revoked_at: '2026-12-01T09:00:00.000Z' }).execute();
		const device = await asked(await signed());
		expect(device.revokedAt).not.toBeNull();
		expect(() => notRevoked(device)).toThrow(expect.objectContaining({ code: 'device.revoked' }));
	});

	test('is noted as heard of', async () => {
		vi.setSystemTime(Date.now() + 60 * 60_000);
		await asked(await signed());
		const { heard_at } = await db()
			.selectFrom('enrolment')
			.select('heard_at')
			.executeTakeFirstOrThrow();
		expect(heard_at).toBe('2026-12-01T10:00:00.000Z');
	});
});
