/**
 * The audit's anchor outside the house: once a day the head of the chain goes, signed, into a folder that
 * whoever could rewrite the chain cannot change. Beside it a cut or rewritten chain shows.
 */
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

const Restored = Anchor.omit({ hash: true });
type Restored = z.infer<typeof Restored>;

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

/**
 * What the check of the whole record comes to; `anchor` is the day whose anchor does not fit, `before` are
 * days whose anchors hold lines that a restore has taken away.
 */
export type RecordCheck =
	(AuditCheck & { before?: string[] }) | { ok: false; anchor: string; why: AnchorFault };

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
	const restores = restoresIn(keys, folder);
	const before: string[] = [];
	for (const day of daysIn(folder)) {
		const why = await faultOf(db, keys, join(folder, nameOf(day)), restores);
		if (why === 'before') before.push(day);
		else if (why) return { ok: false, anchor: day, why };
	}
	return before.length > 0 ? { ...chain, before } : chain;
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

/** 'before': it holds a line that a restore has taken away, as was said beside it. */
async function faultOf(
	db: Database,
	keys: Keys,
	path: string,
	restores: readonly Restored[]
): Promise<AnchorFault | 'before' | null> {
	const read = Anchor.safeParse(jsonAt(path));
	if (!read.success) return 'unreadable';
	const { signature, kid, ...what } = read.data;
	const ours = what.installation === keys.installation;
	if (!ours || !keys.hasSignedAnchor(textOf(what), { kid, signature })) return 'signature';
	if (what.number === 0) return null;
	const line = await db
		.selectFrom('audit')
		.select('hash')
		.where('number', '=', what.number)
		.executeTakeFirst();
	if (line?.hash === what.hash) return null;
	return restores.some((it) => it.number < what.number && it.at >= what.at) ? 'before' : 'line';
}

/**
 * Says beside the anchors, signed, that the house was restored to an older state: what they hold of the
 * lines after it is gone, and for that reason alone.
 * @param number the last line of the record that came back
 * @returns false when the folder cannot be written to
 */
export function dropRestored(keys: Keys, folder: string, number: number): boolean {
	const at = now();
	const what = { v: 1 as const, installation: keys.installation, number, at };
	const restored = { ...what, ...keys.signAnchor(restoredText(what)) } satisfies Restored;
	const name = `restored-${at.replaceAll(':', '-')}.json`;
	try {
		mkdirSync(folder, { recursive: true });
		const text = `${JSON.stringify(restored)}\n`;
		writeFileSync(join(folder, name), text, { flag: 'wx', flush: true });
		return true;
	} catch {
		return false;
	}
}

/** Only what this house has signed counts. */
function restoresIn(keys: Keys, folder: string): Restored[] {
	return namesIn(folder)
		.filter((name) => /^restored-.*\.json$/.test(name))
		.map((name) => Restored.safeParse(jsonAt(join(folder, name))))
		.flatMap(({ data }) => (data ? [data] : []))
		.filter(({ kid, signature, ...what }) => {
			const ours = what.installation === keys.installation;
			return ours && keys.hasSignedAnchor(restoredText(what), { kid, signature });
		});
}

const restoredText = (what: Omit<Restored, 'kid' | 'signature'>) =>
	encode(`my-say/restored/1|${canonical(what)}`);

const textOf = (what: Omit<Anchor, 'kid' | 'signature'>) =>
	encode(`my-say/anchor/1|${canonical(what)}`);

const nameOf = (day: string): string => `anchor-${day}.json`;

/** The days whose anchors lie in a folder, oldest first. */
function daysIn(folder: string): string[] {
	return namesIn(folder)
		.map((name) => /^anchor-(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1])
		.filter((day) => day !== undefined)
		.toSorted();
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
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
