/** Many tablets before one house, all at once: for the test of it, and for the bench. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID, webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { sealedType } from '../../src/lib/domain/envelope.ts';
import type { Database } from '../../src/lib/server/database.ts';
import type { Keys } from '../../src/lib/server/keys.ts';
import { asks } from '../front.ts';
import { amir } from '../people.ts';
import { saidBy, sealed } from '../sealed.ts';
import { newTablet } from '../tablet.ts';
import type { Load, Loaded } from './load.ts';

/** The house as those who hand in see it, and its database, into which its tablets are let straight. */
export type Before = { front: { port: number; origin: string }; db: Database; keys: Keys };

type Part = { path: string; body: Uint8Array; authorization: string; type: string };

/** Lets a tablet in, with so many things to say. */
async function tabletWith({ db, keys }: Before, statements: number): Promise<Part[]> {
	const tablet = await newTablet();
	const how = { name: 'ECDSA', namedCurve: 'P-256' };
	const author = await webcrypto.subtle.generateKey(how, true, ['sign', 'verify']);
	const at = new Date().toISOString();
	const enrolment = randomUUID();
	const { deliveryKey: delivery_key, authorKey: author_key } = tablet;
	await db
		.insertInto('enrolment')
		.values({
			id: enrolment,
			child_id: amir.id,
			delivery_key,
			author_key,
			shared_at: at,
			made_at: at,
			heard_at: at,
			revoked_at: null
		})
		.execute();
	const by = { enrolment, child: amir.id, author: author.privateKey };
	const parts: Part[] = [];
	for (let n = 0; n < statements; n += 1) {
		const { statement, part, bytes: body } = await sealed(keys, by, saidBy(amir.id));
		const path = `/api/outbox/${statement}/${part}`;
		const authorization = await tablet.authorization(enrolment, { method: 'PUT', path, body });
		parts.push({ path, body, authorization, type: sealedType });
	}
	return parts;
}

/**
 * F-59: so many tablets come back at once, from a process of their own.
 * @returns what they were answered, how many parts were kept, and how long the answers took in milliseconds
 */
export async function comeBackAtOnce(
	before: Before,
	{ tablets, statements }: { tablets: number; statements: number }
): Promise<Loaded & { statements: string[]; p99: number }> {
	const all: Part[][] = [];
	for (let n = 0; n < tablets; n += 1) all.push(await tabletWith(before, statements));
	const { port, origin } = before.front;
	const load: Load = {
		port,
		origin,
		tablets: all.map((parts) =>
			parts.map(({ body, ...of }) => ({ ...of, body: Buffer.from(body).toString('base64') }))
		)
	};
	const process_ = spawn(process.execPath, [join(import.meta.dirname, 'load.ts')], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	process_.stdin.end(JSON.stringify(load));
	const ended = once(process_, 'close');
	const text = Buffer.concat((await process_.stdout.toArray()) as Buffer[]).toString();
	await ended;
	const loaded = JSON.parse(text) as Loaded;
	const inOrder = loaded.ms.toSorted((a, b) => a - b);
	const p99 = inOrder[Math.floor(inOrder.length * 0.99)] ?? 0;
	return { ...loaded, p99, statements: all.flat().map(({ path }) => path.split('/')[3]!) };
}

/** the same request so many times in one instant. @returns how many different receipts were given */
export async function identicalAtOnce(before: Before, times: number): Promise<number> {
	const [part] = await tabletWith(before, 1);
	const { path, body, authorization, type } = part!;
	const { port, origin } = before.front;
	const headers = { 'content-type': type, authorization, origin };
	const answers = await Promise.all(
		Array.from({ length: times }, () => asks(port, 'PUT', path, { headers, body }))
	);
	const refused = answers.filter(({ status }) => status !== 200 && status !== 201);
	if (refused.length > 0) throw new Error(`${refused.length} of ${times} were refused`);
	return new Set(answers.map(({ text }) => text)).size;
}
