import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signInStaff, whoAsks } from '$lib/server/accounts.ts';
import { addStaff } from '$lib/server/people.ts';
import {
	addColleague,
	askRole,
	colleagues,
	letIn,
	sessionsOf,
	settleRole,
	shutOut
} from '$lib/server/staffing.ts';
import { onEachDatabase } from '../databases.ts';
import { dan, grace, nia, owen, sarah, tom } from '../people.ts';
import { house } from './installation.ts';
import { as, justProved } from './riverbank.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('who works here', (db) => {
	beforeEach(async () => {
		for (const person of [nia, grace, sarah, owen]) await addStaff(db(), house, person);
	});

	const list = () => colleagues(db(), as(nia));
	const one = async (id: string) => (await list()).find((it) => it.id === id);
	const add = (role: 'iro' | 'manager', by = nia) =>
		addColleague(db(), justProved(by), { firstName: 'Dan', lastName: 'Whitlock', role });

	test('is nobody’s business but a manager’s and an administrator’s', async () => {
		for (const person of [sarah, owen, tom]) {
			await expect(colleagues(db(), as(person))).rejects.toMatchObject({ code: 'not-allowed' });
		}
		expect(await colleagues(db(), as(grace))).toHaveLength(4);
	});

	test('is added by an administrator, who has just shown who they are', async () => {
		await expect(add('iro', grace)).rejects.toMatchObject({ code: 'not-allowed' });
		const tried = addColleague(db(), as(nia), { firstName: 'D', lastName: 'W', role: 'iro' });
		await expect(tried).rejects.toMatchObject({ code: 'proof.needed' });
		const { name, code } = await add('iro');
		expect(name).toMatch(/^[a-z]+-[a-z]+-\d{3}$/);
		expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
		expect((await list()).find(({ signInName }) => signInName === name)).toMatchObject({
			name: 'Dan Whitlock',
			role: 'iro',
			asked: null
		});
	});

	test('is no manager by the word of one person', async () => {
		await add('manager');
		const added = (await list()).find(({ name }) => name === 'Dan Whitlock');
		expect(added).toMatchObject({ role: 'worker', asked: { role: 'manager', mine: true } });

		const change = added?.asked?.id ?? '';
		const byWhoAsked = settleRole(db(), justProved(nia), { change, agreed: true });
		await expect(byWhoAsked).rejects.toMatchObject({ code: 'role.second-person' });
		await settleRole(db(), justProved(grace), { change, agreed: true });
		expect(await one(added?.id ?? '')).toMatchObject({ role: 'manager', asked: null });
	});

	test('keeps the role they have until a second person agrees, and then signs in anew', async () => {
		const cookie = await signInStaff(db(), as(sarah), 'password');
		await askRole(db(), justProved(nia), { person: sarah.id, role: 'manager' });
		expect(await whoAsks(db(), 'staff', cookie)).toMatchObject({ role: 'iro' });
		const change = (await one(sarah.id))?.asked?.id ?? '';
		await settleRole(db(), justProved(grace), { change, agreed: true });
		expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
		expect(await one(sarah.id)).toMatchObject({ role: 'manager' });
	});

	test('does not agree to a role of their own', async () => {
		await addStaff(db(), house, { ...dan, role: 'manager' });
		await askRole(db(), justProved(nia), { person: grace.id, role: 'administrator' });
		const change = (await one(grace.id))?.asked?.id ?? '';
		const tried = settleRole(db(), justProved(grace), { change, agreed: true });
		await expect(tried).rejects.toMatchObject({ code: 'role.second-person' });
		const own = askRole(db(), justProved(nia), { person: nia.id, role: 'manager' });
		await expect(own).rejects.toMatchObject({ code: 'person.self' });
	});

	test('stays what they are when the second person does not agree', async () => {
		await askRole(db(), justProved(nia), { person: sarah.id, role: 'manager' });
		const change = (await one(sarah.id))?.asked?.id ?? '';
		await settleRole(db(), justProved(grace), { change, agreed: false });
		expect(await one(sarah.id)).toMatchObject({ role: 'iro', asked: null });
		const late = settleRole(db(), justProved(grace), { change, agreed: true });
		await expect(late).rejects.toMatchObject({ code: 'not-found' });
	});

	test('gets a role by one word where nobody else could agree, or there would never be a second', async () => {
		await shutOut(db(), as(nia), grace.id);
		const waits = await askRole(db(), justProved(nia), { person: sarah.id, role: 'manager' });
		expect(waits).toBe(false);
		expect(await one(sarah.id)).toMatchObject({ role: 'manager', asked: null });
	});

	test('is out at once on every computer when their access is stopped, and is told last', async () => {
		const cookies = [
			await signInStaff(db(), as(sarah), 'password'),
			await signInStaff(db(), as(sarah), 'password')
		];
		expect(await one(sarah.id)).toMatchObject({ sessions: 2 });
		expect(await sessionsOf(db(), as(sarah))).toHaveLength(2);
		expect(await sessionsOf(db(), as(grace))).toEqual([]);
		await shutOut(db(), as(grace), sarah.id);
		for (const cookie of cookies) expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
		expect(await db().selectFrom('session').selectAll().execute()).toEqual([]);
		expect((await list()).at(-1)).toMatchObject({ id: sarah.id, sessions: 0 });
		await letIn(db(), justProved(nia), sarah.id);
		expect(await one(sarah.id)).toMatchObject({ shutOutAt: null });
	});

	test('cannot stop their own access, nor that of the last administrator', async () => {
		await expect(shutOut(db(), as(nia), nia.id)).rejects.toMatchObject({ code: 'person.self' });
		await expect(shutOut(db(), as(grace), nia.id)).rejects.toMatchObject({ code: 'person.last' });
		await expect(shutOut(db(), as(nia), tom.id)).rejects.toMatchObject({ code: 'not-found' });
	});

	test('is marked when nobody has signed in for thirty days', async () => {
		const days = (n: number) => vi.setSystemTime(Date.now() + n * 86_400_000);
		days(20);
		await signInStaff(db(), as(sarah), 'password');
		days(11);
		expect(await one(grace.id)).toMatchObject({ unused: true, lastAt: null });
		expect(await one(sarah.id)).toMatchObject({ unused: false, sessions: 0 });
		days(20);
		expect(await one(sarah.id)).toMatchObject({ unused: true });
	});
});
