import { beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '$lib/server/database.ts';
import { metricsOf, whatIsMissing } from '$lib/server/health.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, sarah } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('whoever watches the house', (db, place) => {
	beforeEach(async () => {
		await riverbank(db(), keys);
		const { installation: id } = keys;
		const row = { id, name: 'Riverbank', epoch: id, mark: keys.mark, made_at: 'then' };
		await db().insertInto('installation').values(row).execute();
	});

	test('is told that it is not ready without its database', async () => {
		const other = await openDatabase(place());
		await closeDatabase(other);
		expect(await whatIsMissing(other, keys)).toBe('database');
	});

	test('is told that it is not ready with the keys of another house', async () => {
		expect(await whatIsMissing(db(), keysForTests())).toBe('keys');
	});

	test('is told that it is not ready before the tables are those of this release', async () => {
		const steps = db().withTables<{ migration: { name: string; timestamp: string } }>();
		const last = await steps.selectFrom('migration').selectAll().orderBy('name', 'desc').execute();
		await steps.deleteFrom('migration').where('name', '=', last[0]!.name).execute();
		expect(await whatIsMissing(db(), keys)).toBe('migrations');
		await steps.insertInto('migration').values(last[0]!).execute();
		expect(await whatIsMissing(db(), keys)).toBeNull();
	});

	test('reads counts, and nobody in them', async () => {
		const tablet = await enrolledFor(db(), amir.id);
		const device = { id: tablet.enrolment, role: 'device' as const };
		await keepPart(db(), keys, device, await sealed(keys, tablet, saidBy(amir.id)));
		const broken = await sealed(keys, tablet, saidBy(amir.id), { inside: 'no words' });
		expect(await metricsOf(db())).toContain('\nmy_say_parts_waiting 1\n');

		await keepPart(db(), keys, device, broken);
		await openSealed(db(), keys);
		const counts = await metricsOf(db());
		expect(counts).toContain('\nmy_say_parts_waiting 0\n');
		expect(counts).toContain('my_say_alarms_open{what="part.set-aside"} 1');
		for (const own of [amir.id, amir.name, sarah.firstName, tablet.enrolment, broken.statement]) {
			expect(counts).not.toContain(own);
		}
	});
});
