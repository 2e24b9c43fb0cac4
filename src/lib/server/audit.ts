/** Who did what, about what, and what came of it: lines in a chain, so that no line can be changed unseen. */
import { createHash } from 'node:crypto';
import { canonical } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { now } from './clock.ts';
import { locked, type Database, type Tables, type Tx } from './database.ts';

/** One line to be written. `outcome` is 'done' or the code of a problem; never a word of a child. */
export type Line = { actor: Actor; did: string; about: string; outcome: string };

/**
 * Writes lines at the end of the chain. `act.ts` alone calls it, as the last thing of a transaction:
 * from here to the commit, nobody else can write one.
 */
export async function writeLines(tx: Tx, lines: readonly Line[]): Promise<void> {
	if (lines.length === 0) return;
	let { number, hash } = await headOf(tx);
	const at = now();

	const rows = lines.map(({ actor, did: deed, about, outcome }) => {
		number += 1;
		const what = { number, at, actor_id: actor.id, actor_role: actor.role, deed, about, outcome };
		const row = chained({ ...what, previous_hash: hash });
		hash = row.hash;
		return row;
	});
	for (let from = 0; from < rows.length; from += atOnce) {
		await tx
			.insertInto('audit')
			.values(rows.slice(from, from + atOnce))
			.execute();
	}
	await tx.updateTable('audit_head').set({ number, hash }).execute();
}

/** `at` is the number of the first line that is not as it was written, or is missing. */
export type AuditCheck = { ok: true; lines: number } | { ok: false; at: number };

/**
 * Follows the chain from its first line to its head. What was edited, deleted, added or swapped breaks
 * it; a chain that somebody rewrote whole shows only beside a head that was kept elsewhere.
 */
export async function verifyAudit(db: Database): Promise<AuditCheck> {
	let number = 0;
	let hash = '0'.repeat(64);

	for (;;) {
		const rows = await linesAfter(db, number);
		for (const row of rows) {
			const { hash: written, ...what } = row;
			const fits = what.number === number + 1 && what.previous_hash === hash;
			if (!fits || chained(what).hash !== written) return { ok: false, at: number + 1 };
			number = what.number;
			hash = written;
		}
		if (rows.length < atOnce) break;
	}

	const head = await db.selectFrom('audit_head').select(['number', 'hash']).executeTakeFirst();
	const ends = head?.number === number && head.hash === hash;
	return ends ? { ok: true, lines: number } : { ok: false, at: number + 1 };
}

const atOnce = 1_000;

const linesAfter = (db: Database, number: number) =>
	db
		.selectFrom('audit')
		.selectAll()
		.where('number', '>', number)
		.orderBy('number')
		.limit(atOnce)
		.execute();

const headOf = (tx: Tx) =>
	locked(tx, tx.selectFrom('audit_head').select(['number', 'hash'])).executeTakeFirstOrThrow();

function chained(line: Omit<Tables['audit'], 'hash'>): Tables['audit'] {
	return { ...line, hash: createHash('sha256').update(canonical(line)).digest('hex') };
}
