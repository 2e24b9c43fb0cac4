import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { openAttachment } from '$lib/server/attachments.ts';
import { alarmsFor, seeTo } from '$lib/server/alarms.ts';
import { prepareDeletion } from '$lib/server/deletions.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { makePackage } from '$lib/server/packages.ts';
import { lockPicture, unlockPicture } from '$lib/server/picture-locks.ts';
import { giveReason } from '$lib/server/reasons.ts';
import { letOldGo } from '$lib/server/retention.ts';
import { changeSettings, defaults } from '$lib/server/settings.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, priya, sarah, tom } from '../people.ts';
import { photoWithPlace } from '../pictures.ts';
import { enrolledFor, madeOf, sayingMore, sealedWith, type Made } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('a picture that nobody should see', (db) => {
	let made: Made;
	let statement: string;
	let attachment: string;

	beforeEach(async () => {
		await riverbank(db(), keys);
		const tablet = await enrolledFor(db(), amir.id);
		made = madeOf({ kind: 'photo', id: randomUUID() }, 'image/jpeg', [await photoWithPlace()]);
		const words = sayingMore(amir.id, [made]);
		for (const part of await sealedWith(keys, tablet, words, [made])) {
			await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
		}
		await openSealed(db(), keys);
		statement = words.statement;
		attachment = made.attached.id;
	});

	const lock = (by = sarah) => lockPicture(db(), keys, as(by), { statement, attachment });
	const look = (by = sarah) => openAttachment(db(), keys, as(by), { statement, attachment });
	const withReason = () =>
		giveReason(db(), keys, as(grace), { statement, why: 'safety', note: '' });
	const locks = () => db().selectFrom('picture_lock').selectAll().execute();

	test('is locked by nobody who may not read it, and by nobody who keeps the house', async () => {
		await expect(lock(priya)).rejects.toMatchObject({ code: 'not-found' });
		await expect(lock(tom)).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(lock(nia)).rejects.toMatchObject({ code: 'not-allowed' });
		expect(await locks()).toEqual([]);
	});

	test('is from then on opened by nobody but a manager, and who locked it sees why', async () => {
		const { bytes } = await look();
		await lock();
		await expect(look()).rejects.toMatchObject({ code: 'not-found' });
		const { attachments, mayUnlock } = await openStatement(db(), keys, as(sarah), statement);
		expect(attachments[attachment]).toMatchObject({ state: 'here', lockedAt: expect.any(String) });
		expect(mayUnlock).toBe(false);

		await expect(look(grace)).rejects.toMatchObject({ code: 'not-found' });
		await withReason();
		expect((await look(grace)).bytes).toEqual(bytes);
		expect(await locks()).toMatchObject([
			{ locked_by: sarah.id, sha256: createHash('sha256').update(bytes).digest('hex') }
		]);
	});

	test('is before the managers as an alarm, and before nobody else', async () => {
		await lock();
		expect(await alarmsFor(db(), keys, as(grace))).toMatchObject([{ what: 'picture.locked' }]);
		expect(await alarmsFor(db(), keys, as(nia))).toEqual([]);
		expect(await alarmsFor(db(), keys, as(priya))).toEqual([]);
		const [alarm] = await alarmsFor(db(), keys, as(grace));
		await seeTo(db(), keys, as(grace), alarm!.id);
		expect(await locks()).toMatchObject([{ ended_at: null }]);
	});

	test('is locked once, however often somebody presses', async () => {
		await lock();
		await lock();
		expect(await locks()).toHaveLength(1);
	});

	test('is in no package, which says so', async () => {
		await lock();
		const file = await makePackage(db(), keys, justProved(grace), amir.councilId);
		expect(file.includes(`photo ${attachment} - locked.txt`)).toBe(true);
		expect(file.includes(`photo ${attachment}.jpg`)).toBe(false);
	});

	test('is kept as evidence, sealed bytes and all, and nothing of the child is deleted meanwhile', async () => {
		await lock();
		await markRead(db(), as(sarah), statement);
		const long = '2020-01-01T00:00:00.000Z';
		await db().updateTable('sealed_part').set({ opened_at: long }).execute();
		await db().updateTable('statement').set({ arrived_at: long }).execute();
		await letOldGo(db());
		const parts = await db().selectFrom('sealed_part').select('bytes').execute();
		expect(parts.every(({ bytes }) => bytes.length > 0)).toBe(true);

		await changeSettings(db(), as(nia), { ...defaults, record: 'council' });
		const asked = { councilId: amir.councilId, filedAs: 'DOC-1' };
		await expect(prepareDeletion(db(), justProved(nia), asked)).rejects.toMatchObject({
			code: 'deletion.held'
		});
		await withReason();
		await unlockPicture(db(), as(grace), { statement, attachment });
		// What stands in its way now is only that nobody has filed it.
		await expect(prepareDeletion(db(), justProved(nia), asked)).rejects.toMatchObject({
			code: 'deletion.unfiled'
		});
	});

	test('reported by mistake is opened again by a manager alone, and that it was locked stays written down', async () => {
		await lock();
		await expect(unlockPicture(db(), as(sarah), { statement, attachment })).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await withReason();
		await unlockPicture(db(), as(grace), { statement, attachment });
		await expect(look()).resolves.toMatchObject({ kind: 'photo' });
		expect(await locks()).toMatchObject([{ ended_by: grace.id }]);
	});
});
