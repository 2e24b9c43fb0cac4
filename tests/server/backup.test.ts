import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { act } from '$lib/server/act.ts';
import { dropAnchor, verifyRecord } from '$lib/server/anchors.ts';
import { letBackupsGo, makeBackup, restoreBackup, type Backup } from '$lib/server/backup.ts';
import { closeDatabase, openDatabase, type Database } from '$lib/server/database.ts';
import { confirmEnvelope } from '$lib/server/envelopes.ts';
import {
	copyKeys,
	createKeyFile,
	makeKeys,
	newIdentity,
	openKeys,
	recoverKeys,
	rotateKeys,
	type Changed,
	type Keys
} from '$lib/server/keys.ts';
import { openStatement } from '$lib/server/statements.ts';
import { kinds, type Made } from '../databases.ts';
import { amir, grace, sarah } from '../people.ts';
import { house } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

/** In the sealed file, and in what lies in clear beside it. */
const wish = 'I want Gran to come.';

for (const [kind, makePlace] of Object.entries(kinds)) {
	describe(`a backup, on ${kind}`, () => {
		let folder = '';
		let made: Made;
		let db: Database;
		let keys: Keys;
		let keyFile = '';
		let council: Changed;
		let said = '';
		const places: Made[] = [];

		beforeAll(async () => {
			folder = mkdtempSync(join(tmpdir(), 'my-say-backup-'));
			keyFile = join(folder, 'keys.json');
			council = await makeKeys({ keys: keyFile, recovery: join(folder, 'safe') });
			keys = openKeys(keyFile);
			made = await makePlace();
			db = await openDatabase(made.place);
			const { installation: id, mark } = keys;
			const row = { id, name: 'Riverbank', epoch: 'the first', mark, made_at: '2026-01-01' };
			await db.insertInto('installation').values(row).execute();
			for (const [at, holder] of ['Joan Field', 'Mo Carr'].entries()) {
				const { check: code } = council.papers[at]!;
				await confirmEnvelope(db, keys, justProved(grace), { holder, code });
			}
			await riverbank(db, keys);
			said = await arrived(db, keys, amir.id);
		});
		afterEach(() => vi.useRealTimers());
		afterAll(async () => {
			await closeDatabase(db);
			for (const { remove } of [made, ...places]) await remove();
			rmSync(folder, { recursive: true });
		});

		const backups = () => join(folder, 'backups');
		const wanted = (also: string[] = []) => ({
			database: made.place,
			keys: keyFile,
			folder: backups(),
			also,
			release: '0.1.0'
		});
		const identity = () => council.papers[0]!.identity;

		/** An empty database of this kind, which is gone after the tests. */
		async function freshPlace() {
			const fresh = await makePlace();
			places.push(fresh);
			return fresh.place;
		}
		const backIn = async (
			file: string,
			change: Partial<Parameters<typeof restoreBackup>[0]> = {}
		) =>
			restoreBackup({
				file,
				identity: identity(),
				to: await freshPlace(),
				keys: keyFile,
				anchors: null,
				...change
			});

		describe('that is not to be', () => {
			beforeEach(() => rmSync(backups(), { recursive: true, force: true }));

			test('is not made when nobody could open it', async () => {
				const lone = join(mkdtempSync(join(folder, 'lone-')), 'keys.json');
				createKeyFile(lone, { mark: null });
				await expect(makeBackup({ ...wanted(), keys: lone })).rejects.toThrow(
					/Nobody could open this backup/
				);
			});

			test('is not made with the keys of another house', async () => {
				const other = join(mkdtempSync(join(folder, 'other-')), 'keys.json');
				await makeKeys({ keys: other, recovery: join(folder, 'safe') });
				await expect(makeBackup({ ...wanted(), keys: other })).rejects.toThrow(
					/two different installations/
				);
				expect(readdirSync(folder)).not.toContain('backups');
			});

			test('is never written over another, and leaves nothing half', async () => {
				vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
				const { file } = await makeBackup(wanted());
				const before = readFileSync(file);
				await expect(makeBackup(wanted())).rejects.toThrow(/never written over/);
				expect(readFileSync(file).equals(before)).toBe(true);
				expect(readdirSync(backups())).toHaveLength(2);
			});

			test('leaves nothing behind where it cannot be written', async () => {
				const blocked = join(folder, 'a file');
				writeFileSync(blocked, '');
				await expect(makeBackup({ ...wanted(), folder: blocked })).rejects.toThrow(
					/cannot be written to/
				);
				expect(readdirSync(folder).filter((name) => /copy|part/.test(name))).toEqual([]);
			});
		});

		describe('that was made', () => {
			let backup: Backup;
			beforeAll(async () => {
				rmSync(backups(), { recursive: true, force: true });
				backup = await makeBackup(wanted());
			});

			const manifest = () => backup.file.replace('.age', '.json');
			/** The same backup elsewhere, with one of its files changed. */
			function changed(which: 'age' | 'json', change: (bytes: Buffer) => Buffer): string {
				const elsewhere = mkdtempSync(join(folder, 'changed-'));
				for (const path of [backup.file, manifest()]) {
					const to = join(elsewhere, basename(path));
					if (!path.endsWith(which)) copyFileSync(path, to);
					else writeFileSync(to, change(readFileSync(path)));
				}
				return join(elsewhere, basename(backup.file));
			}

			test('[T-75] [INV-9] shows whoever steals it no word, no name, no id of a child, and no key', () => {
				const clear = readFileSync(manifest(), 'utf8');
				const all = clear + readFileSync(backup.file, 'latin1');
				const secrets = [wish, amir.name, amir.id, amir.councilId, said, identity()];
				for (const secret of [...secrets, ...secretsIn(keyFile)]) {
					expect(all.includes(secret)).toBe(false);
				}
				for (const path of [backup.file, manifest()]) expect(statSync(path).mode & 0o077).toBe(0);
			});

			test('is opened by no other line than those it was sealed to', async () => {
				const { identity: strange } = await newIdentity();
				for (const line of [strange, 'AGE-SECRET-KEY-1', '']) {
					await expect(backIn(backup.file, { identity: line })).rejects.toThrow(
						/does not open the backup/
					);
				}
			});

			test('is not restored where something is already', async () => {
				const before = await db.selectFrom('installation').select('epoch').execute();
				await expect(backIn(backup.file, { to: made.place })).rejects.toThrow(/already/);
				expect(await db.selectFrom('installation').select('epoch').execute()).toEqual(before);
			});

			test('is not restored when a byte of it, or a word of its manifest, was changed', async () => {
				const flipped = changed('age', (bytes) => {
					bytes[bytes.length - 40]! ^= 1;
					return bytes;
				});
				await expect(backIn(flipped)).rejects.toThrow(/is not as it was made/);
				const less = changed('json', (text) =>
					Buffer.from(text.toString().replace('"statement": 1', '"statement": 0'))
				);
				await expect(backIn(less)).rejects.toThrow(/was changed since/);
				const none = changed('json', () => Buffer.from('{}'));
				await expect(backIn(none)).rejects.toThrow(/no manifest of a backup/);
				await expect(backIn(join(folder, 'none.age'))).rejects.toThrow(/There is no backup at/);
			});

			test('is not restored into the other kind of database', async () => {
				const other =
					'url' in made.place
						? { file: join(folder, 'x.sqlite') }
						: { url: 'postgres://localhost/x' };
				await expect(backIn(backup.file, { to: other })).rejects.toThrow(/other kind/);
			});

			test('is not restored with the keys of another house, nor with those from before a rotation', async () => {
				const other = join(mkdtempSync(join(folder, 'other-')), 'keys.json');
				await makeKeys({ keys: other, recovery: join(folder, 'safe') });
				await expect(backIn(backup.file, { keys: other })).rejects.toThrow(
					/two different installations/
				);

				const older = join(folder, 'older.json');
				copyFileSync(keyFile, older);
				chmodSync(older, 0o600);
				await rotateKeys({ keys: keyFile, recovery: join(folder, 'safe') }, ['anchor']);
				keys = openKeys(keyFile);
				const after = await makeBackup({ ...wanted(), folder: join(folder, 'after') });
				await expect(backIn(after.file, { keys: older })).rejects.toThrow(/older than this backup/);
			});

			test('[T-75] [INV-12] comes back in a fresh place with the keys from an envelope: the sample opens, the record is whole, and Sarah reads it', async () => {
				const again = join(folder, 'again.json');
				const copy = await copyKeys(keyFile, join(folder, 'elsewhere'));
				for (const { identity } of council.papers) {
					rmSync(again, { force: true });
					await recoverKeys(again, { copy, identity });
				}
				const to = await freshPlace();
				const { identity: second } = council.papers[1]!;
				const back = await backIn(backup.file, { to, keys: again, identity: second });
				expect(back).toMatchObject({ children: 3, locked: 0, record: { ok: true } });
				expect(back.manifest.counts).toMatchObject({ child: 3, statement: 1, sealed_part: 1 });

				const restored = await openDatabase(to);
				try {
					const read = await openStatement(restored, openKeys(again), as(sarah), said);
					expect(JSON.stringify(read.reading)).toContain(wish);
				} finally {
					await closeDatabase(restored);
				}
			});

			test('[T-14] comes back in a new epoch, and says so in the record', async () => {
				const to = await freshPlace();
				const { epoch, record } = await backIn(backup.file, { to });
				const restored = await openDatabase(to);
				try {
					const { epoch: now } = await restored
						.selectFrom('installation')
						.select('epoch')
						.executeTakeFirstOrThrow();
					expect(now).toBe(epoch);
					expect(now).not.toBe('the first');
					const last = await restored
						.selectFrom('audit')
						.select(['number', 'deed', 'about'])
						.orderBy('number', 'desc')
						.executeTakeFirst();
					expect(last).toMatchObject({ deed: 'house.restore', about: epoch });
					expect(record).toMatchObject({ ok: true, lines: last!.number });
				} finally {
					await closeDatabase(restored);
				}
			});

			test('comes back beside anchors of later days, and says that it was for this reason alone', async () => {
				const anchors = mkdtempSync(join(folder, 'anchors-'));
				await act(db, house, 'part.open', 'later', () => Promise.resolve());
				await dropAnchor(db, keys, anchors);
				const day = new Date().toISOString().slice(0, 10);

				const to = await freshPlace();
				const { record, told } = await backIn(backup.file, { to, anchors });
				expect(record).toMatchObject({ ok: true, before: [day] });
				expect(told).toBe(true);

				const restored = await openDatabase(to);
				try {
					// What nobody of this house has signed excuses nothing.
					const notice = readdirSync(anchors).find((name) => name.startsWith('restored-'))!;
					const forged = readFileSync(join(anchors, notice), 'utf8').replace(
						/"number":\d+/,
						'"number":1'
					);
					writeFileSync(join(anchors, notice), forged);
					expect(await verifyRecord(restored, keys, anchors)).toEqual({
						ok: false,
						anchor: day,
						why: 'line'
					});
				} finally {
					await closeDatabase(restored);
				}
			});

			test('can be opened by one more line, if it was sealed to that too', async () => {
				const more = await newIdentity();
				vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-03T12:00:00Z') });
				const { file } = await makeBackup(wanted([more.address]));
				vi.useRealTimers();
				expect(await backIn(file, { identity: more.identity })).toMatchObject({ locked: 0 });
				await expect(makeBackup(wanted(['ssh-rsa AAAA']))).rejects.toThrow(/begin with "age1"/);
			});
		});

		test('is of one moment, while tablets go on handing in', async () => {
			let writing = true;
			const writes = (async () => {
				while (writing) {
					await act(db, house, 'part.open', 'meanwhile', () => Promise.resolve());
					await nextTurn();
				}
			})();
			const { file, manifest } = await makeBackup({ ...wanted(), folder: join(folder, 'live') });
			writing = false;
			await writes;
			expect(manifest.counts.audit).toBe(manifest.audit.number);
			const { record } = await backIn(file);
			expect(record).toMatchObject({ ok: true, lines: manifest.audit.number + 1 });
		});

		test('goes after the days it is kept for, and nothing else goes', async () => {
			const shelf = mkdtempSync(join(folder, 'shelf-'));
			vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
			await makeBackup({ ...wanted(), folder: shelf });
			vi.setSystemTime(new Date('2026-04-06T11:00:00Z'));
			await makeBackup({ ...wanted(), folder: shelf });
			writeFileSync(join(shelf, 'my-say-keys-1-aa.age'), '');
			expect(letBackupsGo(shelf, 35)).toBe(0);
			vi.setSystemTime(new Date('2026-04-06T13:00:00Z'));
			expect(letBackupsGo(shelf, 35)).toBe(1);
			expect(readdirSync(shelf).toSorted()).toEqual([
				'my-say-2026-04-06T11-00-00Z.age',
				'my-say-2026-04-06T11-00-00Z.json',
				'my-say-keys-1-aa.age'
			]);
		});
	});
}

/** Whatever in the key file must be in no other. */
function secretsIn(keyFile: string): string[] {
	const text = readFileSync(keyFile, 'utf8');
	return [...text.matchAll(/"(?:d|key)": "([\w-]{43})"/g)].map(([, secret = '']) => secret);
}

describe('the two commands', () => {
	const run = (script: string, args: string[], env: Record<string, string> = {}) => {
		const how = { env: { ...env, PATH: '' }, encoding: 'utf8' as const };
		return spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], how);
	};

	test.each([
		['backup', [], {}, /^Say where to: /],
		['backup', ['--into', 'x'], {}, /^Say where to: /],
		['backup', ['--to', '/tmp/x'], {}, /^Set DATABASE_URL/],
		['backup', ['--to', '/tmp/x'], { MY_SAY_DATA: '/nowhere' }, /no key file/],
		['backup', ['--to', '/tmp/x', '--keep-days', 'all'], {}, /a number of days/],
		['restore', ['--from', 'x.age'], {}, /^Say which backup/],
		['restore', ['--from', 'x.age', '--to', 'y'], {}, /^Set MY_SAY_KEYS/]
	] as const)('say in one sentence what they lack: %s %j', (script, args, env, sentence) => {
		const { status, stdout, stderr } = run(script, [...args], env);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toMatch(sentence);
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});
});
