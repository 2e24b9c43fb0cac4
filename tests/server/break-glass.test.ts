import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
	addPasskey,
	askForNewPasskey,
	askForPasskey,
	makeWelcome,
	proveByPasskey,
	setUpDoor,
	signInByPasskey,
	whoAsks
} from '$lib/server/accounts.ts';
import {
	askForEmergencyKey,
	emergenciesOf,
	emergencyAlarms,
	emergencyRoles,
	emergencySeen,
	hasPasskeyDoor,
	makeEmergency,
	setUpEmergency,
	type EmergencyRole
} from '$lib/server/break-glass.ts';
import { metricsOf } from '$lib/server/health.ts';
import { addStaff } from '$lib/server/people.ts';
import { colleagues, letIn, settleRole, shutOut } from '$lib/server/staffing.ts';
import { onEachDatabase } from '../databases.ts';
import { Authenticator } from '../passkey.ts';
import { grace, owen, nia, sarah } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved } from './riverbank.ts';

const origin = 'https://mysay.example.gov.uk';
/** The council's own sign-in is the door. */
const shut = { origin, shut: true };
const wrong = { code: 'passkey.wrong' };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('an emergency account', (db) => {
	beforeEach(async () => {
		for (const person of [nia, grace, owen, sarah]) await addStaff(db(), house, person);
	});

	const make = (role: EmergencyRole = 'administrator') =>
		makeEmergency(db(), justProved(nia), role);
	const list = () => emergenciesOf(db(), as(owen));
	const agree = async () => {
		const asked = (await colleagues(db(), as(grace))).find(({ asked }) => asked)?.asked;
		await settleRole(db(), justProved(grace), { change: asked?.id ?? '', agreed: true });
	};
	const keyFor = async (code: string) => {
		const asked = await askForEmergencyKey(db(), code, origin);
		if (!asked) throw new Error('the code is not good');
		const key = new Authenticator(origin);
		await setUpEmergency(db(), { code, origin, answer: key.make(asked) });
		return key;
	};
	const ready = async () => {
		const { code } = await make();
		await agree();
		return keyFor(code);
	};
	const use = async (key: Authenticator) =>
		signInByPasskey(db(), shut, key.show(await askForPasskey(db(), null, origin)));

	test('is made by an administrator who has just shown who they are, and by nobody else', async () => {
		const refused = makeEmergency(db(), justProved(grace), 'manager');
		await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
		const late = makeEmergency(db(), as(nia), 'manager');
		await expect(late).rejects.toMatchObject({ code: 'proof.needed' });
		expect(await list()).toEqual([]);
	});

	test('is one of two: a third is refused, and one that was shut comes back only into an empty place', async () => {
		await make();
		await make('manager');
		await expect(make()).rejects.toMatchObject({ code: 'break-glass.two' });
		const [first] = await list();
		await shutOut(db(), as(nia), first?.id ?? '');
		await make();
		const back = letIn(db(), justProved(nia), first?.id ?? '');
		await expect(back).rejects.toMatchObject({ code: 'break-glass.two' });
		expect((await list()).map(({ name }) => name)).toEqual([
			'Emergency account 2',
			'Emergency account 3'
		]);
	});

	test.each(emergencyRoles)('opens nothing as %s before a second person agrees', async (role) => {
		const { code } = await make(role);
		expect(await list()).toMatchObject([{ role: 'worker', passkeys: 0 }]);
		await agree();
		expect(await list()).toMatchObject([{ role }]);
		await keyFor(code);
		expect(await list()).toMatchObject([{ role, passkeys: 1, usedAt: null, alarmAt: null }]);
	});

	test('gets no password, and its code is good for one passkey within a day', async () => {
		const { code } = await make();
		const texts = { name: '', firstName: 'A', lastName: 'B', secret: '', digits: '' };
		const password = 'teapot violin harbour';
		const given = { code, ...texts, password, again: password };
		expect(await setUpDoor(db(), keysForTests(null), given)).toEqual({ fault: 'code' });
		await keyFor(code);
		expect(await askForEmergencyKey(db(), code, origin)).toBeNull();
		const [account] = await list();
		const again = await makeWelcome(db(), justProved(nia), account?.id ?? '');
		vi.setSystemTime(Date.now() + 24 * 3_600_000);
		expect(await askForEmergencyKey(db(), again.code, origin)).toBeNull();
	});

	test('keeps its code when the passkey was not accepted', async () => {
		const { code } = await make();
		const asked = await askForEmergencyKey(db(), code, origin);
		const answer = new Authenticator('https://elsewhere.example').make(
			asked as NonNullable<typeof asked>
		);
		await expect(setUpEmergency(db(), { code, origin, answer })).rejects.toMatchObject(wrong);
		expect(await keyFor(code)).toBeInstanceOf(Authenticator);
	});

	test('nobody else’s code makes its passkey', async () => {
		const { code } = await makeWelcome(db(), justProved(nia), sarah.id);
		expect(await askForEmergencyKey(db(), code, origin)).toBeNull();
		const tried = setUpEmergency(db(), { code, origin, answer: '' });
		await expect(tried).rejects.toMatchObject({ code: 'not-found' });
	});

	test('comes in while the council’s sign-in is the door, and nobody else does by a passkey', async () => {
		const sarahs = new Authenticator(origin);
		const asked = await askForNewPasskey(db(), justProved(sarah), origin);
		await addPasskey(db(), justProved(sarah), origin, sarahs.make(asked));
		await expect(use(sarahs)).rejects.toMatchObject({ ...wrong, details: {} });
		expect(await hasPasskeyDoor(db(), as(sarah), true)).toBe(false);

		const key = await ready();
		const cookie = await use(key);
		const actor = await whoAsks(db(), 'staff', cookie);
		expect(actor).toMatchObject({ role: 'administrator' });
		expect(await hasPasskeyDoor(db(), actor!, true)).toBe(true);
		const shown = key.show(await askForPasskey(db(), actor, origin));
		expect(await proveByPasskey(db(), { actor: actor!, cookie }, shut, shown)).toBeTypeOf('string');
	});

	test('[INV-11] is never used unseen: an alarm, a line in the record, and a count without a name', async () => {
		const key = await ready();
		await use(key);
		await use(key);
		const [account] = await list();
		expect(account).toMatchObject({
			usedAt: '2026-12-01T09:00:00.000Z',
			alarmAt: '2026-12-01T09:00:00.000Z'
		});
		expect(await emergencyAlarms(db())).toHaveLength(1);
		const uses = await db()
			.selectFrom('audit')
			.select(['actor_id', 'outcome'])
			.where('deed', '=', 'break-glass.use')
			.execute();
		expect(uses).toEqual(Array(2).fill({ actor_id: account?.id, outcome: 'done' }));
		const counts = await metricsOf(db());
		expect(counts).toContain('my_say_emergency_uses_total 2');
		expect(counts).toContain('my_say_emergency_accounts 1');
		expect(counts).toContain('my_say_alarms_open{what="break-glass.used"} 1');
	});

	test('its alarm stands until somebody else has looked into it', async () => {
		const key = await ready();
		await use(key);
		const [account] = await list();
		const itself = { id: account?.id ?? '', role: 'administrator' } as const;
		await expect(emergencySeen(db(), itself, itself.id)).rejects.toMatchObject({
			code: 'person.self'
		});
		await expect(emergencySeen(db(), as(sarah), itself.id)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await emergencySeen(db(), as(owen), itself.id);
		expect(await emergencyAlarms(db())).toEqual([]);
		await use(key);
		expect(await emergencyAlarms(db())).toHaveLength(1);
	});

	test('made anew, the passkey it had is over, and whoever came in by it is out', async () => {
		const old = await ready();
		const cookie = await use(old);
		const [account] = await list();
		const { code } = await makeWelcome(db(), justProved(nia), account?.id ?? '');
		expect(await whoAsks(db(), 'staff', cookie)).not.toBeNull();
		const key = await keyFor(code);
		expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
		await expect(use(old)).rejects.toMatchObject(wrong);
		expect(await use(key)).toBeTypeOf('string');
	});
});
