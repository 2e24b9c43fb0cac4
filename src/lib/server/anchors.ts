/**
 * The audit's anchor outside the house: once a day the head of the chain goes, signed, into a folder that
 * whoever could rewrite the chain cannot change. Beside it a cut or rewritten chain shows.
 */
import { createPublicKey, verify } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { act } from './act.ts';
import { verifyAudit, type AuditCheck } from './audit.ts';
import { now } from './clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import { raiseAlarm } from './notifications.ts';

const Anchor = z.object({
	v: z.literal(1),
	installation: z.uuid(),
	/** The last line of the chain, and its hash. */
	number: z.int(),
	hash: z.string(),
	at: z.iso.datetime(),
	kid: z.string(),
	signature: z.string()
});
type Anchor = z.infer<typeof Anchor>;

const house: Actor = { id: 'anchor', role: 'house' };

/**
 * Drops today's anchor, unless it lies there already. One that cannot be dropped, or was missed on the
 * days before, is an alarm. A job: it may run twice, and in two processes.
 * @param folder where anchors are kept; null when nobody has named one
 */
export async function dropAnchor(db: Database, keys: Keys, folder: string | null): Promise<void> {
	const today = now().slice(0, 10);
	const last = folder && daysIn(folder).at(-1);
	if (last === today) return;

	const dropped = folder !== null && (await drop(db, keys, folder, today));
	const missed = last && last < dayBefore(today) ? last : null;
	if (!dropped) await alarm(db, today);
	else if (missed) await alarm(db, `after ${missed}`);
}

/** @returns false when the folder cannot be written to */
async function drop(db: Database, keys: Keys, folder: string, day: string): Promise<boolean> {
	const { number, hash } = await db
		.selectFrom('audit_head')
		.select(['number', 'hash'])
		.executeTakeFirstOrThrow();
	const what = { v: 1 as const, installation: keys.installation, number, hash, at: now() };
	const anchor = { ...what, ...keys.signAnchor(textOf(what)) } satisfies Anchor;
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, nameOf(day)), `${JSON.stringify(anchor)}\n`, {
			flag: 'wx',
			flush: true
		});
		// With the anchors lie the halves by which anybody can check them, the house or not.
		const halves = JSON.stringify(keys.anchorKeys, null, '\t');
		writeFileSync(join(folder, 'anchor-keys.json'), `${halves}\n`);
		return true;
	} catch (fault) {
		// Another process was first.
		return (fault as NodeJS.ErrnoException).code === 'EEXIST';
	}
}

const alarm = (db: Database, about: string): Promise<void> =>
	act(db, house, 'anchor.miss', about, (tx) => raiseAlarm(tx, 'anchor.missed', about));

/** What the check of the whole record comes to; `anchor` is the day whose anchor does not fit. */
export type RecordCheck = AuditCheck | { ok: false; anchor: string; why: AnchorFault };

/** 'signature': nobody of this house has signed it. 'line': the chain no longer has this line as it was. */
export type AnchorFault = 'unreadable' | 'signature' | 'line';

/** Follows the chain, and then holds every anchor beside it: what was cut off or rewritten whole shows. */
export async function verifyRecord(
	db: Database,
	keys: Keys,
	folder: string | null
): Promise<RecordCheck> {
	const chain = await verifyAudit(db);
	if (!chain.ok || !folder) return chain;
	for (const day of daysIn(folder)) {
		const why = await faultOf(db, keys, join(folder, nameOf(day)));
		if (why) return { ok: false, anchor: day, why };
	}
	return chain;
}

/**
 * Checks the whole record once a day; what does not fit is an alarm. A job.
 * @returns whether it was due
 */
export async function checkRecord(
	db: Database,
	keys: Keys,
	folder: string | null
): Promise<boolean> {
	const today = now().slice(0, 10);
	const last = checkedOn.get(db);
	checkedOn.set(db, today);
	if (last === today) return false;

	const check = await verifyRecord(db, keys, folder);
	if (check.ok) return true;
	const about = 'at' in check ? `line ${check.at}` : `anchor ${check.anchor}`;
	await act(db, house, 'audit.alarm', about, (tx) => raiseAlarm(tx, 'audit.broken', about));
	return true;
}

/** When this process has last looked, at which database. */
const checkedOn = new WeakMap<Database, string>();

async function faultOf(db: Database, keys: Keys, path: string): Promise<AnchorFault | null> {
	const read = Anchor.safeParse(jsonAt(path));
	if (!read.success) return 'unreadable';
	const { signature, kid, ...what } = read.data;
	const key = keys.anchorKeys.find((it) => it.kid === kid);
	const ours = what.installation === keys.installation;
	if (!key || !ours || !isSigned(key.key, textOf(what), signature)) return 'signature';
	if (what.number === 0) return null;
	const line = await db
		.selectFrom('audit')
		.select('hash')
		.where('number', '=', what.number)
		.executeTakeFirst();
	return line?.hash === what.hash ? null : 'line';
}

const textOf = (what: Omit<Anchor, 'kid' | 'signature'>) =>
	encode(`my-say/anchor/1|${canonical(what)}`);

function isSigned(point: string, text: Uint8Array, signature: string): boolean {
	const raw = Buffer.from(point, 'base64url');
	const [x, y] = [raw.subarray(1, 33), raw.subarray(33)].map((it) => it.toString('base64url'));
	const key = createPublicKey({
		key: { kty: 'EC', crv: 'P-256', x, y } as JsonWebKey,
		format: 'jwk'
	});
	const how = { key, dsaEncoding: 'ieee-p1363' } as const;
	return verify('sha256', text, how, Buffer.from(signature, 'base64url'));
}

const nameOf = (day: string): string => `anchor-${day}.json`;

/** The days whose anchors lie in a folder, oldest first. */
function daysIn(folder: string): string[] {
	try {
		const days = readdirSync(folder).map(
			(name) => /^anchor-(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1]
		);
		return days.filter((day) => day !== undefined).toSorted();
	} catch {
		return [];
	}
}

const dayBefore = (day: string): string =>
	new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function jsonAt(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}
