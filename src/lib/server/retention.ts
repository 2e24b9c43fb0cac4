/** What is kept for how long, and what becomes of it afterwards. */
import { sql, type SqlBool } from 'kysely';
import { now } from './clock.ts';
import type { Database } from './database.ts';
import { notEvidence } from './picture-locks.ts';

const day = 86_400_000;

/** Sealed bytes, after they were opened. */
const sealedFor = 30 * day;

/** Sessions after they are over, and what was told by mail. */
const sessionsFor = 30 * day;

/**
 * Lets go of what nobody needs any more: the sealed bytes of what was opened 30 days ago, and of old
 * sessions. That something was handed in, with its sum and its receipt, stays: a tablet that comes late
 * gets the same receipt again (law 4). A job.
 */
export async function letOldGo(db: Database): Promise<void> {
	await db
		.updateTable('sealed_part')
		.set({ bytes: new Uint8Array(0) })
		.where('opened_at', '<', ago(sealedFor))
		.where('held_at', 'is', null)
		.where('set_aside_at', 'is', null)
		.where(sql<SqlBool>`length(bytes) > 0`)
		.where(notEvidence)
		.execute();
	await db.deleteFrom('rate').where('began_at', '<', ago(day)).execute();
	await db.deleteFrom('notice').where('made_at', '<', ago(sessionsFor)).execute();
	await db.deleteFrom('session').where('ends_at', '<', ago(sessionsFor)).execute();
}

const ago = (ms: number): string => new Date(Date.parse(now()) - ms).toISOString();
