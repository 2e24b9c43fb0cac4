import { beforeEach, expect, test } from 'vitest';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { recordFor } from '$lib/server/record.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, owen, priya, sarah, tom } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('the record', (db) => {
	let statement = '';
	beforeEach(async () => {
		await riverbank(db(), keys);
		const tablet = await enrolledFor(db(), amir.id);
		const part = await sealed(keys, tablet, saidBy(amir.id));
		await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
		await openSealed(db(), keys);
		({ statement } = part);
	});

	const linesFor = async (person: typeof sarah, asked = {}) =>
		(await recordFor(db(), as(person), asked)).lines;

	test.each([sarah, tom, nia])('is not for $firstName, who is $role', async (person) => {
		await expect(recordFor(db(), as(person))).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('shows an auditor every line, and a manager what staff did', async () => {
		await openStatement(db(), keys, as(sarah), statement);
		expect((await linesFor(owen)).map(({ role }) => role)).toEqual(
			expect.arrayContaining(['iro', 'device', 'house'])
		);
		expect((await linesFor(grace)).map(({ role }) => role)).toEqual(['iro']);
	});

	test('shows what was refused, by whom, and why', async () => {
		await openStatement(db(), keys, as(priya), statement).catch(() => {});
		const [line] = await linesFor(owen, { by: priya.id });
		expect(line).toMatchObject({
			who: 'Priya Nair',
			deed: 'statement.open',
			about: statement,
			outcome: 'not-found'
		});
	});

	test('is read in pieces, and by what it is about', async () => {
		for (let n = 0; n < 60; n += 1) await openStatement(db(), keys, as(sarah), statement);
		const first = await recordFor(db(), as(owen), { by: sarah.id });
		expect(first.lines).toHaveLength(50);
		const rest = await recordFor(db(), as(owen), { by: sarah.id, before: first.next });
		expect(rest.lines).toHaveLength(10);
		expect(rest.next).toBeNull();
		expect((await linesFor(owen, { about: statement })).length).toBe(50);
	});

	test('names no child, and carries no word of one', async () => {
		await openStatement(db(), keys, as(sarah), statement);
		const shown = JSON.stringify(await linesFor(owen));
		for (const own of ['Amir', 'Gran', 'I want']) expect(shown).not.toContain(own);
	});

	test('tells the child who has opened their words: the first name, the role and the day', async () => {
		const child = { id: amir.id, role: 'child' } as const;
		const openedBy = async () => (await snapshotFor(db(), keys, child)).statements[0]?.openedBy;
		expect(await openedBy()).toEqual([]);

		await openStatement(db(), keys, as(sarah), statement);
		await openStatement(db(), keys, as(sarah), statement);
		await openStatement(db(), keys, as(priya), statement).catch(() => {});
		expect(await openedBy()).toEqual([
			{ firstName: 'Sarah', role: 'iro', at: expect.any(String) as string }
		]);
	});
});
