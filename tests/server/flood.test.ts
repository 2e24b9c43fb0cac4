import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealedType } from '$lib/domain/envelope.ts';
import { closeDatabase, openDatabase } from '$lib/server/database.ts';
import { mostInADay } from '$lib/server/intake.ts';
import { asks, freePort, newFolder, startFront, type Front } from '../front.ts';
import { handIn, letIn, partOf, send } from '../handing-in.ts';

let folder = '';
let env: Record<string, string>;
let front: Front;

beforeAll(async () => {
	folder = newFolder();
	env = { PORT: String(await freePort()), MY_SAY_DATA: folder };
	front = await startFront({ word: 'demonstration', env });
});
afterAll(async () => {
	await front.stop();
	rmSync(folder, { recursive: true });
});

async function megabytesInMemory(): Promise<number> {
	const { text } = await asks(front.port, 'GET', '/metrics');
	return Number(/^my_say_memory_bytes (\d+)$/m.exec(text)?.[1]) / 1_000_000;
}

async function keptParts(): Promise<number> {
	const db = await openDatabase({ file: join(folder, 'my-say.sqlite') });
	const rows = await db.selectFrom('sealed_part').select('part').execute();
	await closeDatabase(db);
	return rows.length;
}

test('[T-51] a flood of what nobody has signed is refused, nothing of it is kept, and memory stays where it was', async () => {
	const junk = new Uint8Array(1_000_000);
	const wave = () =>
		Promise.all(
			Array.from({ length: 30 }, () =>
				send(front, 'PUT', `/api/outbox/${crypto.randomUUID()}/0`, junk, {
					'content-type': sealedType
				})
			)
		);
	await wave();
	const before = await megabytesInMemory();
	for (let n = 0; n < 10; n += 1) {
		for (const { status } of await wave()) expect(status).toBe(401);
	}
	expect(await keptParts()).toBe(0);
	expect((await megabytesInMemory()) - before).toBeLessThan(120);
	expect((await asks(front.port, 'GET', '/readyz')).status).toBe(200);
});

test('[T-51] a device that hands in more than it may in a day is told to wait, after a restart too, and loses nothing', async () => {
	const amirs = await letIn(front);
	const parts = await Promise.all(
		Array.from({ length: mostInADay.statements + 1 }, () => partOf(amirs))
	);
	const last = parts.pop()!;
	for (const part of parts) expect((await handIn(front, amirs, part)).status).toBe(201);

	const refused = await handIn(front, amirs, last);
	expect(refused.status).toBe(429);
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);

	await front.kill();
	front = await startFront({ word: 'demonstration', env });
	expect((await handIn(front, amirs, last)).status).toBe(429);
	expect((await handIn(front, amirs, parts[0]!)).status).toBe(200);
	expect(await keptParts()).toBe(mostInADay.statements);
});
