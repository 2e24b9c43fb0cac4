import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { act } from '$lib/server/act.ts';
import { checkRecord, dropAnchor, verifyRecord } from '$lib/server/anchors.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { kindsOfKeys, makeKeys, openKeys, rotateKeys } from '$lib/server/keys.ts';
import { openAlarms } from '$lib/server/notifications.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan } from '../people.ts';
import { house, keysForTests } from './installation.ts';

const keys = keysForTests();

onEachDatabase('[T-54] the anchor of the record, kept elsewhere', (db) => {
	let folder = '';
	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
		folder = mkdtempSync(join(tmpdir(), 'my-say-anchors-'));
		await writeLines(3);
		return () => rmSync(folder, { recursive: true, force: true });
	});
	afterEach(() => vi.useRealTimers());

	async function writeLines(count: number, about = amir.id): Promise<void> {
		for (let n = 0; n < count; n += 1) {
			await act(db(), house, 'part.open', `${about} ${n}`, () => Promise.resolve());
		}
	}
	const drop = () => dropAnchor(db(), keys, folder);
	const check = () => verifyRecord(db(), keys, folder);
	const day = (at: string) => vi.setSystemTime(new Date(`${at}T12:00:00Z`));
	const anchors = () => readdirSync(folder).filter((name) => name.startsWith('anchor-2'));
	const alarms = async () => (await openAlarms(db())).map(({ what, about }) => [what, about]);

	test('shows that the last lines were cut off, and the head put back as it was', async () => {
		await drop();
		const second = await db().selectFrom('audit').selectAll().where('number', '=', 2).execute();
		await db().deleteFrom('audit').where('number', '>', 2).execute();
		await db().updateTable('audit_head').set({ number: 2, hash: second[0]!.hash }).execute();

		expect(await verifyAudit(db())).toEqual({ ok: true, lines: 2 });
		expect(await check()).toEqual({ ok: false, anchor: '2026-03-02', why: 'line' });
	});

	test('shows that the whole chain was written anew', async () => {
		await drop();
		await db().deleteFrom('audit').execute();
		await db()
			.updateTable('audit_head')
			.set({ number: 0, hash: '0'.repeat(64) })
			.execute();
		await writeLines(5, bethan.id);

		expect((await verifyAudit(db())).ok).toBe(true);
		expect(await check()).toEqual({ ok: false, anchor: '2026-03-02', why: 'line' });
	});

	test('shows that an anchor was made up, changed, or is of another house', async () => {
		await drop();
		const path = join(folder, anchors()[0]!);
		const text = readFileSync(path, 'utf8');

		writeFileSync(path, text.replace('"number":3', '"number":2'));
		expect(await check()).toMatchObject({ why: 'signature' });
		writeFileSync(path, 'nothing');
		expect(await check()).toMatchObject({ why: 'unreadable' });
		writeFileSync(path, text);
		expect(await check()).toEqual({ ok: true, lines: 3 });
		expect(await verifyRecord(db(), keysForTests(), folder)).toMatchObject({ why: 'signature' });
	});

	test('is dropped once a day, and the days before still fit', async () => {
		await drop();
		await drop();
		await writeLines(2);
		day('2026-03-03');
		await drop();
		expect(anchors()).toEqual(['anchor-2026-03-02.json', 'anchor-2026-03-03.json']);
		expect(await check()).toEqual({ ok: true, lines: 5 });
		expect(await alarms()).toEqual([]);
	});

	test('that was missed is an alarm', async () => {
		await drop();
		day('2026-03-06');
		await drop();
		expect(await alarms()).toEqual([['anchor.missed', 'after 2026-03-02']]);
	});

	test('that cannot be dropped is an alarm, and so is a folder that nobody has named', async () => {
		const file = join(folder, 'no folder');
		writeFileSync(file, '');
		await dropAnchor(db(), keys, join(file, 'below'));
		expect(await alarms()).toEqual([['anchor.missed', '2026-03-02']]);
		day('2026-03-03');
		await dropAnchor(db(), keys, null);
		expect(await alarms()).toHaveLength(2);
	});

	test('still fits after the keys were rotated', async () => {
		const places = { keys: join(folder, 'keys.json'), recovery: join(folder, 'safe') };
		await makeKeys(places);
		await dropAnchor(db(), openKeys(places.keys), folder);
		await rotateKeys(places, kindsOfKeys);
		expect(await verifyRecord(db(), openKeys(places.keys), folder)).toMatchObject({ ok: true });
	});

	test('is checked every day by the house itself, and a change is an alarm', async () => {
		await drop();
		expect(await checkRecord(db(), keys, folder)).toBe(true);
		expect(await checkRecord(db(), keys, folder)).toBe(false);
		expect(await alarms()).toEqual([]);

		await db().updateTable('audit').set({ about: 'Bethan' }).where('number', '=', 2).execute();
		day('2026-03-03');
		expect(await checkRecord(db(), keys, folder)).toBe(true);
		expect(await alarms()).toEqual([['audit.broken', 'line 2']]);
	});
});
