import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { childById, keepSetting, settingOf } from '$lib/server/children.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, sarah, seren } from '../people.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const self = ({ id }: { id: string }): Actor => ({ id, role: 'child' });
const chosen = { mode: 'easy', theme: 'dark', overlays: { textSize: 150, scanning: { on: true } } };

onEachDatabase('how a child wants it', (db) => {
	beforeEach(() => riverbank(db(), keys));

	test('is chosen by nobody but the child', async () => {
		await expect(keepSetting(db(), keys, as(sarah), chosen)).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});

	test('is nobody else’s, and lies nowhere in clear', async () => {
		await keepSetting(db(), keys, self(amir), chosen);
		expect(await settingOf(db(), keys, seren.id)).toBeNull();
		expect((await snapshotFor(db(), keys, self(seren))).setting).toBeNull();
		const { setting_sealed } = await db()
			.selectFrom('child')
			.select('setting_sealed')
			.where('id', '=', amir.id)
			.executeTakeFirstOrThrow();
		expect(Buffer.from(setting_sealed!).toString('latin1')).not.toContain('scanning');
	});

	test('comes down to their next tablet as it was chosen last, also what this release does not know', async () => {
		await keepSetting(db(), keys, self(amir), { theme: 'cream' });
		await keepSetting(db(), keys, self(amir), chosen);
		expect((await snapshotFor(db(), keys, self(amir))).setting).toEqual(chosen);
		expect((await childById(db(), keys, amir.id))?.mode).toBe('easy');
	});

	test('in a mode that this release does not have leaves the mode as it was', async () => {
		await keepSetting(db(), keys, self(amir), { mode: 'telepathy' });
		expect((await childById(db(), keys, amir.id))?.mode).toBe(amir.mode);
	});

	test('is written down as kept, without what was chosen', async () => {
		await keepSetting(db(), keys, self(amir), chosen);
		const lines = await db()
			.selectFrom('audit')
			.selectAll()
			.where('deed', '=', 'setting.keep')
			.execute();
		expect(lines).toMatchObject([{ actor_id: amir.id, about: amir.id, outcome: 'done' }]);
		expect(JSON.stringify(lines)).not.toMatch(/textSize|\b150\b/);
	});
});
