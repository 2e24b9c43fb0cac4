import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import {
	changeCode,
	personOf,
	proveStaff,
	setCode,
	signInChild,
	signInStaff,
	signOut,
	signOutEverywhere,
	whoAsks,
	type NewCode
} from '$lib/server/accounts.ts';
import { countTry } from '$lib/server/accounts/throttle.ts';
import { addChild } from '$lib/server/children.ts';
import { closeDatabase, openDatabase, type Database } from '$lib/server/database.ts';
import { addStaff } from '$lib/server/people.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, nia, sarah, seren, type CastStaff } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as } from './riverbank.ts';

const keys = keysForTests();
const right = codeText(amir.code);
const wrong = codeText(['cake', 'cake', 'cake', 'cake']);
const tablet = { enrolment: '00000000-0000-4000-8000-00000000aaaa', child: amir.id };
const otherTablet = { enrolment: '00000000-0000-4000-8000-00000000bbbb', child: amir.id };

const minutes = (n: number) => vi.setSystemTime(Date.now() + n * 60_000);

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

async function addAmir(db: Database): Promise<void> {
	await addChild(db, keys, house, amir);
	await setCode(db, keys, house, { child: amir.id, kind: 'pictures-36', code: right });
	for (const { enrolment, child } of [tablet, otherTablet]) {
		const at = new Date().toISOString();
		const made = { made_at: at, heard_at: at, shared_at: null, revoked_at: null };
		const keys = { delivery_key: 'none', author_key: 'none' };
		const row = { id: enrolment, child_id: child, ...keys, ...made };
		await db.insertInto('enrolment').values(row).execute();
	}
}

onEachDatabase('a child who signs in', (db, place) => {
	beforeEach(() => addAmir(db()));

	const tryIt = (code: string, on = tablet) => signInChild(db(), keys, on, code);
	/** Only counted, since each look at a code is slow on purpose. */
	const tryWrong = async (times: number) => {
		for (let n = 0; n < times; n += 1) await countTry(db(), tablet.enrolment);
	};
	const lines = () =>
		db()
			.selectFrom('audit')
			.select(['deed', 'outcome'])
			.where('about', '=', tablet.enrolment)
			.execute();

	test('with a wrong code is told how many were wrong, and it is written down', async () => {
		await expect(tryIt(wrong)).rejects.toMatchObject({ code: 'code.wrong', details: { wrong: 1 } });
		await expect(tryIt(wrong)).rejects.toMatchObject({ details: { wrong: 2 } });
		expect(await lines()).toEqual(Array(2).fill({ deed: 'session.begin', outcome: 'code.wrong' }));
	});

	test('[T-77] gets the same answer when they have no code yet', async () => {
		await addChild(db(), keys, house, seren);
		const on = { ...tablet, child: seren.id };
		await expect(tryIt(right, on)).rejects.toMatchObject({
			code: 'code.wrong',
			details: { wrong: 1 }
		});
	});

	test('[T-77] gets the same answer when there is no such child', async () => {
		const on = { ...tablet, child: sarah.id };
		await expect(tryIt(right, on)).rejects.toMatchObject({
			code: 'code.wrong',
			details: { wrong: 1 }
		});
	});

	const pin = { kind: 'pin', code: '4 0 9 9 1 7' } as const;
	const change = (code: string, next: NewCode = pin) =>
		changeCode(db(), keys, tablet, { code, next });

	test('does not change their code without the one that holds now', async () => {
		await expect(change(wrong)).rejects.toMatchObject({
			code: 'code.wrong',
			details: { wrong: 1 }
		});
		await expect(tryIt(right)).resolves.toBeDefined();
	});

	test('cannot take a code that everybody would guess', async () => {
		await expect(change(right, { kind: 'words', code: 'password 1' })).rejects.toMatchObject({
			code: 'body.unfit'
		});
	});

	test('[T-58] who has changed the code is signed out elsewhere, and the old one opens nothing more', async () => {
		const elsewhere = await tryIt(right, otherTablet);
		await change(right);

		expect(await whoAsks(db(), 'child', elsewhere)).toBeNull();
		await expect(tryIt(right, otherTablet)).rejects.toMatchObject({
			details: { wrong: 1, kind: 'pin' }
		});
		await expect(tryIt(pin.code)).resolves.toBeDefined();
	});

	test('waits after the fifth wrong code, even with the right one', async () => {
		await tryWrong(5);
		await expect(tryIt(right)).rejects.toMatchObject({
			code: 'code.wait',
			details: { seconds: 30 }
		});
	});

	test('[T-76] waits 30 seconds, then 1, 5, 15 and 15 minutes, and never longer', async () => {
		await tryWrong(5);
		const waits: unknown[] = [];
		for (let n = 0; n < 5; n += 1) {
			const { details } = (await tryIt(wrong).catch((fault: unknown) => fault)) as {
				details: { seconds: number };
			};
			waits.push(details.seconds);
			vi.setSystemTime(Date.now() + details.seconds * 1000);
			await tryWrong(1);
		}
		expect(waits).toEqual([30, 60, 300, 900, 900]);
	});

	test('still waits after the house was closed and opened again', async () => {
		await tryWrong(5);
		const again = await openDatabase(place());
		await expect(signInChild(again, keys, tablet, right)).rejects.toMatchObject({
			code: 'code.wait'
		});
		await closeDatabase(again);
	});

	test('does not wait longer because the clock was set back', async () => {
		await tryWrong(5);
		minutes(-60 * 24 * 400);
		await expect(tryIt(right)).rejects.toMatchObject({ details: { seconds: 30 } });
		minutes(0.5);
		await expect(tryIt(right)).resolves.toBeTypeOf('string');
	});

	test('has five free tries and no more, however many are made at once', async () => {
		const all = await Promise.allSettled(Array.from({ length: 12 }, () => tryIt(wrong)));
		const codes = all.map((it) => it.status === 'rejected' && (it.reason as { code: string }).code);
		expect(codes.filter((it) => it === 'code.wrong')).toHaveLength(5);
		expect(codes.filter((it) => it === 'code.wait')).toHaveLength(7);
	});

	test('is not slowed by what somebody tries on another tablet', async () => {
		await tryWrong(5);
		await expect(tryIt(right, otherTablet)).resolves.toBeTypeOf('string');
	});

	test('has five free tries again after the right code', async () => {
		await tryWrong(4);
		await tryIt(right);
		await expect(tryIt(wrong)).rejects.toMatchObject({ details: { wrong: 1 } });
	});

	test('is known by the cookie, of which the house keeps only a hash', async () => {
		const cookie = await tryIt(right);
		expect(await whoAsks(db(), 'child', cookie)).toEqual({ id: amir.id, role: 'child' });
		const rows = await db().selectFrom('session').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(cookie);
	});

	test('is not let in where only staff may go', async () => {
		expect(await whoAsks(db(), 'staff', await tryIt(right))).toBeNull();
	});

	test('is signed out when the tablet is revoked', async () => {
		const cookie = await tryIt(right);
		const revoked_at = new Date().toISOString();
		await db()
			.updateTable('enrolment')
			.set({ revoked_at })
			.where('id', '=', tablet.enrolment)
			.execute();
		expect(await whoAsks(db(), 'child', cookie)).toBeNull();
	});
});

onEachDatabase('a session', (db) => {
	beforeEach(() => addStaff(db(), house, sarah));

	const signIn = (who: CastStaff = sarah) => signInStaff(db(), as(who), 'password');
	const asks = (cookie: string) => whoAsks(db(), 'staff', cookie);

	test('that nobody ever began is nobody', async () => {
		expect(await asks('guessed')).toBeNull();
	});

	test('is over after fifteen minutes without a request', async () => {
		const cookie = await signIn();
		minutes(15);
		expect(await asks(cookie)).toBeNull();
	});

	test('goes on while there are requests, but not beyond eight hours', async () => {
		const cookie = await signIn();
		for (let n = 0; n < 47; n += 1) {
			minutes(10);
			expect(await asks(cookie)).toMatchObject({ id: sarah.id, role: 'iro' });
		}
		minutes(10);
		expect(await asks(cookie)).toBeNull();
	});

	test('is over once somebody has left', async () => {
		const cookie = await signIn();
		await db().updateTable('person').set({ left_at: new Date().toISOString() }).execute();
		expect(await asks(cookie)).toBeNull();
	});

	test('is over after signing out, and that is written down', async () => {
		const cookie = await signIn();
		await signOut(db(), { id: sarah.id, role: 'iro' }, cookie);
		expect(await asks(cookie)).toBeNull();
		const deeds = await db().selectFrom('audit').select('deed').orderBy('number').execute();
		expect(deeds.map(({ deed }) => deed)).toEqual(['person.add', 'session.begin', 'session.end']);
	});

	test('has a new id each time', async () => {
		expect(await signIn()).not.toEqual(await signIn());
	});

	test('of an administrator is over after ten minutes without a request, and after four hours', async () => {
		await addStaff(db(), house, nia);
		const left = await signIn(nia);
		minutes(10);
		expect(await asks(left)).toBeNull();

		const cookie = await signIn(nia);
		for (let n = 0; n < 26; n += 1) {
			minutes(9);
			expect(await asks(cookie)).toMatchObject({ role: 'administrator' });
		}
		minutes(6);
		expect(await asks(cookie)).toBeNull();
	});

	test('knows when somebody last showed who they are', async () => {
		const cookie = await signIn();
		const began = new Date().toISOString();
		minutes(10);
		expect(await asks(cookie)).toEqual({ id: sarah.id, role: 'iro', provedAt: began });
	});

	test('has a new id once somebody has shown again who they are, and the old one is nobody', async () => {
		const cookie = await signIn();
		minutes(10);
		const proved = await proveStaff(db(), as(sarah), cookie, 'passkey');
		expect(await asks(cookie)).toBeNull();
		expect(await asks(proved)).toMatchObject({ provedAt: new Date().toISOString() });
	});

	test('does not last longer because somebody has shown again who they are', async () => {
		let cookie = await signIn();
		for (let n = 0; n < 34; n += 1) {
			minutes(14);
			cookie = await proveStaff(db(), as(sarah), cookie, 'password');
		}
		expect(await asks(cookie)).not.toBeNull();
		minutes(5);
		expect(await asks(cookie)).toBeNull();
	});

	test('cannot be proved by anybody else', async () => {
		await addStaff(db(), house, nia);
		const cookie = await signIn();
		const tried = proveStaff(db(), as(nia), cookie, 'password');
		await expect(tried).rejects.toMatchObject({ code: 'session.over' });
	});

	test('that is over still says whose it was, so that what they typed is kept for them alone', async () => {
		const cookie = await signIn();
		minutes(15);
		expect(await personOf(db(), cookie)).toBe(sarah.id);
		expect(await personOf(db(), 'guessed')).toBeNull();
	});

	test('is over on every computer after signing out everywhere, and nobody else is touched', async () => {
		await addStaff(db(), house, nia);
		const [one, two, other] = [await signIn(), await signIn(), await signIn(nia)];
		expect(await signOutEverywhere(db(), as(sarah))).toBe(2);
		expect(await asks(one)).toBeNull();
		expect(await asks(two)).toBeNull();
		expect(await asks(other)).toMatchObject({ id: nia.id });
	});
});
