import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyRecord } from '$lib/server/anchors.ts';
import { closeDatabase, openDatabase, type Database } from '$lib/server/database.ts';
import { openKeys } from '$lib/server/keys.ts';
import { kinds, type Made } from '../databases.ts';
import { freePort, newFolder, startFront, type Front } from '../front.ts';
import { handIn, letIn, partOf } from '../handing-in.ts';

const { PostgreSQL: makePostgres } = kinds;

describe.runIf(makePostgres)('two processes of one house', () => {
	let folder = '';
	let made: Made;
	let db: Database;
	let both: Front[];

	beforeAll(async () => {
		folder = newFolder();
		made = await makePostgres!();
		const url = 'url' in made.place ? made.place.url : '';
		const env = { MY_SAY_DATA: folder, DATABASE_URL: url };
		const start = async () =>
			startFront({ word: 'demonstration', env: { ...env, PORT: String(await freePort()) } });
		// The first makes the keys and the tables; the second finds them.
		both = [await start()];
		both.push(await start());
		db = await openDatabase(made.place);
	});
	afterAll(async () => {
		for (const front of both) await front.stop();
		await closeDatabase(db);
		await made.remove();
		rmSync(folder, { recursive: true });
	});

	test('[F-45] [F-41] serve together: each statement is kept, opened and written down once, and both give the same receipt', async () => {
		const amirs = await letIn(both[0]!);
		const parts = await Promise.all(Array.from({ length: 24 }, () => partOf(amirs)));
		const answers = await Promise.all(
			parts.map((part) => Promise.all(both.map((front) => handIn(front, amirs, part))))
		);
		for (const [one, other] of answers) {
			expect([one?.status, other?.status].toSorted()).toEqual([200, 201]);
			expect(one?.text).toBe(other?.text);
		}

		const opened = () =>
			db.selectFrom('sealed_part').select('part').where('opened_at', 'is not', null).execute();
		await expect.poll(async () => (await opened()).length, { timeout: 20_000 }).toBe(24);
		expect(await db.selectFrom('statement').select('id').execute()).toHaveLength(24);
		expect(await db.selectFrom('alarm').select('what').execute()).toEqual([]);

		const openings = await db
			.selectFrom('audit')
			.select('about')
			.where('deed', '=', 'part.open')
			.execute();
		expect(openings.map(({ about }) => about).toSorted()).toEqual(
			parts.map(({ statement }) => statement).toSorted()
		);
		const keys = openKeys(join(folder, 'keys.json'));
		const anchors = join(folder, 'anchors');
		expect(await verifyRecord(db, keys, anchors)).toMatchObject({ ok: true });
	});

	test('go on when one of them is gone', async () => {
		const amirs = await letIn(both[0]!);
		await both[0]!.kill();
		const part = await partOf(amirs);
		expect((await handIn(both[1]!, amirs, part)).status).toBe(201);
		const statement = () =>
			db.selectFrom('statement').select('id').where('id', '=', part.statement).execute();
		await expect.poll(async () => (await statement()).length, { timeout: 20_000 }).toBe(1);
	});
});
