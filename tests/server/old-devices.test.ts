import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { deliverWaiting } from '$lib/device/outbox.ts';
import { post } from '$lib/device/post.ts';
import { openStore } from '$lib/device/store.ts';
import type { Actor } from '$lib/domain/people.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { deviceThatSigned } from '$lib/server/enrolments.ts';
import { keepPart, Part } from '$lib/server/intake.ts';
import { openKeys, type Keys } from '$lib/server/keys.ts';
import { openSealed } from '$lib/server/opener.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { sarah } from '../people.ts';
import { as, riverbank } from './riverbank.ts';

const releases = join(import.meta.dirname, '../released');
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };

/** What `npm run released` has kept. Its bytes and its keys are as they were on that day. */
function tabletOf(release: string) {
	const folder = join(releases, release);
	const text = readFileSync(join(folder, 'tablet.json'), 'utf8');
	const kept = JSON.parse(text) as {
		version: number;
		stores: Record<string, string>;
		enrolment: Record<string, unknown> & { id: string; child: string; deliveryKey: JsonWebKey };
		authorKey: JsonWebKey;
		outbox: { statement: string; part: number }[];
		marks: Record<string, unknown>[];
	};
	const bytesOf = ({ statement, part }: { statement: string; part: number }): ArrayBuffer =>
		new Uint8Array(readFileSync(join(folder, `${statement}.${part}.part`))).buffer;
	return { ...kept, bytesOf, keys: keysIn(folder) };
}

/** A key file is for its owner's eyes alone, and a checkout does not keep that. */
function keysIn(folder: string): Keys {
	const own = join(mkdtempSync(join(tmpdir(), 'released-')), 'keys.json');
	writeFileSync(own, readFileSync(join(folder, 'keys.json')), { mode: 0o600 });
	return openKeys(own);
}

type Tablet = ReturnType<typeof tabletOf>;

const pointOf = ({ x = '', y = '' }: JsonWebKey): string =>
	Buffer.concat([Buffer.of(4), ...[x, y].map((it) => Buffer.from(it, 'base64url'))]).toString(
		'base64url'
	);

/** The tablet's own database, as its release had made it. */
async function switchedOff(tablet: Tablet): Promise<string> {
	const name = `tablet-${crypto.randomUUID()}`;
	const old = new Dexie(name);
	old.version(tablet.version).stores(tablet.stores);
	const { deliveryKey, ...enrolment } = tablet.enrolment;
	const key = await crypto.subtle.importKey('jwk', deliveryKey, ecdsa, false, ['sign']);
	await old.table('enrolments').add({ ...enrolment, deliveryKey: key });
	const rows = tablet.outbox.map((row) => ({ ...row, bytes: tablet.bytesOf(row) }));
	await old.table('outbox').bulkAdd(rows);
	const nothing = { iv: new ArrayBuffer(0), bytes: new ArrayBuffer(0) };
	await old.table('marks').bulkAdd(tablet.marks.map((mark) => ({ ...mark, told: nothing })));
	old.close();
	return name;
}

test('[T-06] this release has kept what its tablets would deliver: "npm run released"', () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	expect(readdirSync(releases)).toContain(version);
});

onEachDatabase('a tablet that was switched off', (db) => {
	afterEach(() => vi.unstubAllGlobals());

	/** The house of today, at the other end of the tablet's line. */
	async function answer(keys: Tablet['keys'], path: string, init: RequestInit) {
		if (path === '/api/keys') return Response.json(keys.keyList);
		const [statement, part] = path.split('/').slice(3);
		const bytes = new Uint8Array(init.body as ArrayBuffer);
		const request = new Request(new URL(path, 'http://riverbank.test'), init);
		const { enrolment } = await deviceThatSigned(db(), request, path, bytes);
		const device: Actor = { id: enrolment, role: 'device' };
		const { receipt } = await keepPart(db(), keys, device, Part.parse({ statement, part, bytes }));
		return new Response(receipt, { status: 201 });
	}

	test.each(readdirSync(releases))(
		'[T-06] [F-11] [F-13] with release %s delivers all that waits in it, by today’s app, and Sarah reads it',
		async (release) => {
			const tablet = tabletOf(release);
			const { keys } = tablet;
			await riverbank(db(), keys);
			const { id, child, deliveryKey, madeAt } = tablet.enrolment;
			await db()
				.insertInto('enrolment')
				.values({
					id,
					child_id: child,
					delivery_key: pointOf(deliveryKey),
					author_key: pointOf(tablet.authorKey),
					shared_at: null,
					made_at: String(madeAt),
					heard_at: String(madeAt),
					revoked_at: null,
					closed_at: null,
					label: null
				})
				.execute();
			vi.stubGlobal('fetch', (path: string, init: RequestInit) => answer(keys, path, init));

			const store = await openStore(await switchedOff(tablet));
			const drained = await deliverWaiting(store, (row) => post(store, row), true);
			expect(drained).toMatchObject({ arrived: tablet.outbox.length, line: 'up', again: null });
			const marks = await store.marks.toArray();
			expect(marks.every(({ arrivedAt }) => arrivedAt !== null)).toBe(true);
			store.close();

			await openSealed(db(), keys);
			const { entries } = await inboxOf(db(), keys, as(sarah));
			const statements = new Set(tablet.outbox.map(({ statement }) => statement));
			expect(new Set(entries.map(({ statement }) => statement))).toEqual(statements);
			expect(entries.every(({ assurance }) => assurance === 'confirmed')).toBe(true);
			expect(entries.map(({ coming }) => coming)).toEqual([0, 0]);
			const read = await Promise.all(
				entries.map(({ statement }) => openStatement(db(), keys, as(sarah), statement))
			);
			const text = JSON.stringify(read.map(({ reading }) => reading));
			expect(text).toContain('Sealed long ago');
			expect(text).toContain('With a picture');
			const made = read.flatMap(({ attachments }) => Object.values(attachments));
			expect(made).toMatchObject([{ state: 'here', here: 1, all: 1 }]);
		}
	);
});
