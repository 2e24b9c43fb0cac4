import { beforeEach, expect, test } from 'vitest';
import { changeSettings, defaults, settingsFor, settingsOf } from '$lib/server/settings.ts';
import { onEachDatabase } from '../databases.ts';
import { grace, nia, sarah, tom } from '../people.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('what an authority has chosen', (db) => {
	beforeEach(() => riverbank(db(), keys));

	test.each([sarah, tom])('is not looked at by $firstName', async (person) => {
		await expect(settingsFor(db(), as(person))).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('is looked at by a manager, and changed by an administrator alone', async () => {
		expect(await settingsFor(db(), as(grace))).toEqual(defaults);
		const chosen = { ...defaults, lockMinutes: 3 };
		await expect(changeSettings(db(), as(grace), chosen)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		expect(await settingsOf(db())).toEqual(defaults);
	});

	test('holds until it is chosen anew, and only what changed is written down', async () => {
		const chosen = { ...defaults, lockMinutes: 3, outOfHours: '0117 496 0999' };
		await changeSettings(db(), as(nia), chosen);
		await changeSettings(db(), as(nia), { ...chosen, outOfHours: null });
		expect(await settingsOf(db())).toEqual({ ...defaults, lockMinutes: 3 });

		const lines = await db()
			.selectFrom('audit')
			.select('about')
			.where('deed', '=', 'settings.change')
			.where('about', '!=', 'settings')
			.orderBy('number')
			.execute();
		expect(lines.map(({ about }) => about)).toEqual(['lockMinutes', 'outOfHours', 'outOfHours']);
	});

	test('by a newer release, and not known to this one, is passed over', async () => {
		const row = { name: 'lockMinutes', value: '"never"', set_at: 'then', set_by: nia.id };
		await db().insertInto('authority_setting').values(row).execute();
		expect(await settingsOf(db())).toEqual(defaults);
	});
});
