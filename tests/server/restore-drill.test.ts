/** The drill: real tablets, a real server, the real commands, and a machine that is lost. */
import 'fake-indexeddb/auto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import { enrol, offerOf } from '$lib/device/enrolment.ts';
import { openStore, type Store } from '$lib/device/store.ts';
import type { Unlocked } from '$lib/device/vault.ts';
import { wake } from '$lib/device/wake.ts';
import { closeDatabase, openDatabase } from '$lib/server/database.ts';
import type { DatabasePlace } from '$lib/server/env.ts';
import { newIdentity } from '$lib/server/keys.ts';
import { kinds, type Made } from '../databases.ts';
import { say } from '../device/tablet.ts';
import { freePort, newFolder, startFront, type Front } from '../front.ts';
import { send } from '../handing-in.ts';
import { amir } from '../people.ts';

for (const [kind, makePlace] of Object.entries(kinds)) {
	describe(`a server that is lost and restored, on ${kind}`, () => {
		const places: Made[] = [];
		const stores: Store[] = [];
		let folder = '';
		let keys = '';
		let identity = '';
		let address = '';
		let front: Front;

		beforeAll(async () => {
			folder = newFolder();
			keys = join(folder, 'keys.json');
			({ identity, address } = await newIdentity());
			writeFileSync(join(folder, 'identity'), identity, { mode: 0o600 });
			places.push(await makePlace());
			front = await start(places[0]!.place);
		});
		afterEach(() => vi.unstubAllGlobals());
		afterAll(async () => {
			await front.stop();
			for (const store of stores) store.close();
			for (const { remove } of places) await remove();
			rmSync(folder, { recursive: true });
		});

		const toldOf = (place: DatabasePlace): Record<string, string> =>
			'url' in place
				? { DATABASE_URL: place.url, MY_SAY_DATA: folder }
				: { MY_SAY_DATA: join(place.file, '..') };

		const envOf = (place: DatabasePlace): Record<string, string> => ({
			...toldOf(place),
			MY_SAY_KEYS: keys,
			MY_SAY_ANCHORS: join(folder, 'anchors')
		});

		async function start(place: DatabasePlace): Promise<Front> {
			const PORT = String(await freePort());
			return startFront({ word: 'demonstration', env: { ...envOf(place), PORT } });
		}

		async function command(script: string, args: string[], place: DatabasePlace): Promise<string> {
			const env = { ...envOf(place), PATH: process.env.PATH ?? '' };
			const process_ = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { env });
			let said = '';
			for (const heard of [process_.stdout, process_.stderr]) {
				heard.setEncoding('utf8').on('data', (text: string) => (said += text));
			}
			const [code] = (await once(process_, 'close')) as [number];
			if (code !== 0) throw new Error(said);
			return said;
		}

		/** What the tablet fetches goes to whichever server stands now, as from its own page. */
		function line(): void {
			const real = fetch;
			vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
				const headers = { ...(init.headers as Record<string, string>), origin: front.origin };
				return real(new URL(path, front.origin), { ...init, headers });
			});
		}

		/** A new tablet on which Amir is let in, by the demonstration's own door. */
		async function tablet(): Promise<{ store: Store; child: Unlocked }> {
			const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
			const page = await send(front, 'POST', '/demo?/child', `child=${amir.id}`, form);
			const pairing = /\/join#([\w-]+)/.exec(page.text)?.[1] ?? '';
			const store = await openStore(`tablet-${crypto.randomUUID()}`);
			stores.push(store);
			const offer = await offerOf(pairing);
			if ('is' in offer) throw new Error('no offer');
			const how = { pairing, code: codeText(amir.code), shared: true };
			const came = await enrol(store, offer, how, new Date().toISOString());
			if (came.is !== 'unlocked') throw new Error('not let in');
			return { store, child: came.unlocked };
		}

		const sayAll = async (on: { store: Store; child: Unlocked }, many: number) => {
			const said: string[] = [];
			for (let n = 0; n < many; n += 1) said.push(await say(on.store, on.child));
			return said.toSorted();
		};

		/** How often each statement is there, and in how many inboxes it can lie. */
		async function kept(place: DatabasePlace): Promise<{ parts: string[]; statements: string[] }> {
			const db = await openDatabase(place);
			try {
				const parts = await db.selectFrom('sealed_part').select('statement_id').execute();
				const statements = await db.selectFrom('statement').select('id').execute();
				return {
					parts: parts.map((it) => it.statement_id).toSorted(),
					statements: statements.map(({ id }) => id).toSorted()
				};
			} finally {
				await closeDatabase(db);
			}
		}

		test(
			'[F-40] [T-14] loses nothing that a tablet still keeps: what came in since the backup comes again, each once',
			{ timeout: 120_000 },
			async () => {
				line();
				const one = await tablet();
				const late = await tablet();
				const before = await sayAll(one, 2);
				await wake(one.store);

				const backups = join(folder, 'backups');
				const to = ['--to', backups, '--also', address, '--keep-days', '35'];
				const told = await command('backup', to, places[0]!.place);
				expect(told).toContain('2 statements of ');
				expect(told).toContain('The keys are not in it.');

				const since = [...(await sayAll(one, 7)), ...(await sayAll(late, 3))].toSorted();
				await wake(one.store);
				await wake(late.store);
				const all = [...before, ...since].toSorted();
				expect((await kept(places[0]!.place)).parts).toEqual(all);
				await front.kill();

				const fresh = await makePlace();
				places.push(fresh);
				const [file = ''] = readdirSync(backups).filter((name) => name.endsWith('.age'));
				const target = 'url' in fresh.place ? fresh.place.url : join(fresh.place.file, '..');
				mkdirSync(join(folder, 'anchors'), { recursive: true });
				const from = ['--from', join(backups, file), '--to', target];
				const restored = await command(
					'restore',
					[...from, '--identity', join(folder, 'identity')],
					fresh.place
				);
				expect(restored).toContain('every table with as many rows as it had');
				expect(restored).toContain('The known sample opens with this key file');
				expect(restored).toContain('The record of deeds is as it was written');
				expect((await kept(fresh.place)).parts).toEqual(before);

				front = await start(fresh.place);
				await wake(one.store);
				// The other is opened a day later: it hears of the restore before it lets anything go.
				vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
				try {
					await wake(late.store);
					await wake(late.store);
				} finally {
					vi.useRealTimers();
				}
				await wake(one.store);

				const opened = async () => (await kept(fresh.place)).statements;
				await expect.poll(opened, { timeout: 60_000, interval: 500 }).toEqual(all);
				expect((await kept(fresh.place)).parts).toEqual(all);
				expect(await command('audit', [], fresh.place)).toContain('is as it was written');
			}
		);
	});
}
