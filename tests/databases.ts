/** Every test of the server runs on both databases: the embedded one, and PostgreSQL where there is one. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../src/lib/server/database.ts';
import type { Tables } from '../src/lib/server/database/tables.ts';
import type { DatabasePlace } from '../src/lib/server/env.ts';

/** A new, empty database, and how to be rid of it. */
export type Made = { place: DatabasePlace; remove: () => Promise<void> };

/** An empty server in which databases may be made. Without one the run says in words what it left out. */
const server = process.env.MY_SAY_TEST_POSTGRES;

export const kinds: Record<string, () => Promise<Made>> = {
	SQLite: makeFile,
	...(server && { PostgreSQL: () => makeOnServer(server) })
};

/**
 * Describes the same thing on each database, emptied before each test.
 * @param tests gets the open database, and where it is, for a test that opens it once more
 */
export function onEachDatabase(
	name: string,
	tests: (db: () => Database, place: () => DatabasePlace) => void
): void {
	for (const [kind, make] of Object.entries(kinds)) {
		describe(`${name}, on ${kind}`, () => {
			let made: Made;
			let db: Database;

			beforeAll(async () => {
				made = await make();
				db = await openDatabase(made.place);
			});
			beforeEach(() => empty(db));
			afterAll(async () => {
				await closeDatabase(db);
				await made.remove();
			});
			tests(
				() => db,
				() => made.place
			);
		});
	}
}

/** Those that point at others come first. */
const tables: Record<keyof Omit<Tables, 'audit_head'>, true> = {
	escalation: true,
	filing: true,
	mail_address: true,
	notice: true,
	picture_lock: true,
	attachment_part: true,
	paper: true,
	paper_way: true,
	reading_reason: true,
	statement_use: true,
	letter: true,
	decision: true,
	review_outcome: true,
	answer_voice: true,
	answer: true,
	statement: true,
	sealed_part: true,
	sealed_number: true,
	differing_part: true,
	session: true,
	typed: true,
	sign_in_begun: true,
	welcome: true,
	recovery_code: true,
	passkey: true,
	authenticator: true,
	password: true,
	role_change: true,
	identity: true,
	code_try: true,
	enrolment: true,
	pairing: true,
	card: true,
	review_move: true,
	guest: true,
	review: true,
	duty: true,
	cover: true,
	worker_allocation: true,
	relative: true,
	import: true,
	allocation: true,
	child_person: true,
	child_merge: true,
	child: true,
	person: true,
	installation: true,
	alarm: true,
	audit: true,
	envelope: true,
	authority_setting: true,
	rate: true,
	legal_hold: true,
	deletion: true,
	you_said: true
};

async function empty(db: Database): Promise<void> {
	await db.transaction().execute(async (tx) => {
		for (const table of Object.keys(tables)) {
			await tx.deleteFrom(table as keyof Tables).execute();
		}
		await tx
			.updateTable('audit_head')
			.set({ number: 0, hash: '0'.repeat(64) })
			.execute();
	});
}

function makeFile(): Promise<Made> {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-database-'));
	const remove = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
	return Promise.resolve({ place: { file: join(folder, 'my-say.sqlite') }, remove });
}

async function makeOnServer(url: string): Promise<Made> {
	const name = `t_${randomBytes(8).toString('hex')}`;
	await onServer(url, `create database ${name}`);
	const place = new URL(url);
	place.pathname = `/${name}`;
	return {
		place: { url: place.href },
		remove: () => onServer(url, `drop database ${name} with (force)`)
	};
}

export async function onServer(url: string, command: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(command);
	} finally {
		await client.end();
	}
}
