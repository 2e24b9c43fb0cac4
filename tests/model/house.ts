/** The built house with its own database, behind the model's line: killed, put back, and set to another time. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Actor } from '../../src/lib/domain/people.ts';
import { allocate } from '../../src/lib/server/allocations.ts';
import { makeBackup, restoreBackup } from '../../src/lib/server/backup.ts';
import { closeDatabase, openDatabase, type Database } from '../../src/lib/server/database.ts';
import { revokeDevice } from '../../src/lib/server/devices.ts';
import { makePairing } from '../../src/lib/server/enrolments.ts';
import {
	changeEnvelopes,
	openKeys,
	rotateKeys,
	type Keys,
	type KindOfKeys
} from '../../src/lib/server/keys.ts';
import { kinds, onServer, type Made } from '../databases.ts';
import { asks, freePort, newFolder, startFront, type Answer, type Front } from '../front.ts';
import { children, nia, type CastChild, type CastStaff } from '../people.ts';
import { byClock, trueNow } from './clock.ts';
import type { Place } from './hook.ts';
import { openLine, type Line } from './line.ts';

const hook = pathToFileURL(join(import.meta.dirname, 'hook.ts')).href;

export const manager: Actor = { id: 'model', role: 'house' };

/** Who is named from a moment on, by the house's own clock; null: nobody. */
type Named = { from: number; iro: CastStaff | null };

/** What the model has told the house, and expects of it. */
type Expected = { named: Map<string, Named[]>; revoked: Set<string> };

type Copy = { file: string; expected: Expected };

export class House {
	readonly line: Line;
	/** 'SQLite' or 'PostgreSQL', as `databases.ts` calls them. */
	readonly kind: string;
	/** How far its clock is ahead, in milliseconds. */
	ahead = 0;
	backup: Copy | null = null;
	expected: Expected = { named: new Map(), revoked: new Set() };
	readonly #made: Made;
	readonly #data: string;
	readonly #port: number;
	#front: Front | null = null;
	#db: Database | null = null;
	#said = '';
	/** What stands on the paper of one envelope. */
	#identity = '';

	private constructor(
		kind: string,
		{ made, line, port }: { made: Made; line: Line; port: number }
	) {
		this.kind = kind;
		this.line = line;
		this.#made = made;
		this.#data = newFolder();
		this.#port = port;
	}

	/** A new Riverbank, open. */
	static async build(kind: string): Promise<House> {
		const port = await freePort();
		const house = new House(kind, { made: await kinds[kind]!(), line: await openLine(port), port });
		for (const { id, iro } of children) house.expected.named.set(id, [{ from: 0, iro }]);
		await house.open();
		const { papers } = await changeEnvelopes(house.#keyPlaces());
		house.#identity = papers[0]?.identity ?? '';
		return house;
	}

	get origin(): string {
		return `http://localhost:${this.line.port}`;
	}

	/** All that it has written to its terminal and its log, in all its lives. */
	get said(): string {
		return this.#said + (this.#front?.said() ?? '');
	}

	/** Asks for a page, as a browser of somebody with this cookie would. */
	page = (path: string, cookie: string): Promise<Answer> =>
		asks(this.line.port, 'GET', path, { headers: { cookie } });

	/** The time by the clock of the house, in milliseconds. */
	now = (): number => trueNow() + this.ahead;

	async open(): Promise<void> {
		this.#front = await startFront({ word: 'demonstration', env: this.#env(), hook });
	}

	/** @param how as a person stops it, or as a power cut does */
	async close(how: 'stop' | 'kill'): Promise<void> {
		const front = this.#front;
		this.#front = null;
		if (!front) return;
		await front[how]();
		this.#said += front.said();
	}

	async restart(how: 'stop' | 'kill'): Promise<void> {
		await this.close(how);
		await this.open();
	}

	/** It will end with SIGKILL at this place; null: it goes on. */
	async endAt(end: Place | null): Promise<void> {
		await this.#front?.tell({ end });
	}

	/** Whether it has ended by itself within this time, in milliseconds; then it is opened again. */
	async reopenedIfEnded(within: number): Promise<boolean> {
		const front = this.#front;
		const late = new Promise<'late'>((done) => setTimeout(() => done('late'), within).unref());
		if ((await Promise.race([front?.ended, late])) === 'late') return false;
		await this.restart('kill');
		return true;
	}

	async setClock(ahead: number): Promise<void> {
		this.ahead = ahead;
		await this.#front?.tell({ ahead });
	}

	/** The same database, for looking into it and for the house's own verbs. */
	async db(): Promise<Database> {
		this.#db ??= await openDatabase(this.#made.place);
		return this.#db;
	}

	keys = (): Keys => openKeys(join(this.#data, 'keys.json'));

	/** The folder outside the house for the heads of its record. */
	get anchors(): string {
		return join(this.#data, 'anchors');
	}

	/** Calls a verb of the house, by the clock of the house. */
	async does<T>(verb: (db: Database, keys: Keys) => Promise<T>): Promise<T> {
		const db = await this.db();
		return byClock(this.ahead, () => verb(db, this.keys()));
	}

	/** As a helper would in the demonstration. */
	pairing = (child: CastChild): Promise<string> =>
		this.does(async (db) => {
			// A hundred tablets a quarter of an hour are let in from here, and no more.
			await db.deleteFrom('rate').execute();
			return (await makePairing(db, manager, child.id)).pairing;
		});

	async name(child: CastChild, iro: CastStaff | null): Promise<void> {
		const from = this.now();
		await this.does((db) => {
			const wanted = { child: child.id, iro: iro?.id ?? null, source: 'model' };
			return allocate(db, manager, { ...wanted, from: new Date().toISOString() });
		});
		const before = this.expected.named.get(child.id) ?? [];
		const earlier = before.filter((it) => it.from < from);
		this.expected.named.set(child.id, [...earlier, { from: this.now(), iro }]);
	}

	/** Who must be named for a child now. */
	namedNow(child: string): CastStaff | null {
		const now = this.now();
		const named = this.expected.named.get(child) ?? [];
		return named.findLast(({ from }) => from <= now)?.iro ?? null;
	}

	/** A house that was restored may not know it: then there is nothing to shut out. */
	async revoke(enrolment: string): Promise<void> {
		await this.does(async (db) => {
			const known = db.selectFrom('enrolment').select('id').where('id', '=', enrolment);
			if (!(await known.executeTakeFirst())) return;
			const provedAt = new Date().toISOString();
			await revokeDevice(db, { id: nia.id, role: nia.role, provedAt }, enrolment);
			this.expected.revoked.add(enrolment);
		});
	}

	/** All children's sessions are over. */
	async endSessions(): Promise<void> {
		await this.does((db) => db.deleteFrom('session').execute());
	}

	/** New keys, which the house reads when it is opened again, and devices hear of then. */
	async rotate(which: readonly KindOfKeys[]): Promise<void> {
		await rotateKeys(this.#keyPlaces(), which);
	}

	/** While the house is open, as its command does. */
	async takeBackup(): Promise<void> {
		const wanted = {
			database: this.#made.place,
			keys: this.#keyPlaces().keys,
			folder: join(this.#data, 'backups', randomUUID()),
			also: [],
			release: 'model'
		};
		const { file } = await byClock(this.ahead, () => makeBackup(wanted));
		this.backup = { file, expected: structuredClone(this.expected) };
	}

	/**
	 * Puts the backup in the place of a database that was lost: what came after it is lost here.
	 * @returns whether the record came back whole
	 */
	async restore(): Promise<boolean> {
		const { backup } = this;
		if (!backup) throw new Error('there is no backup');
		await this.close('kill');
		await this.#leave();
		await this.#loseDatabase();
		const wanted = {
			file: backup.file,
			identity: this.#identity,
			to: this.#made.place,
			keys: this.#keyPlaces().keys,
			anchors: this.anchors
		};
		const { record } = await byClock(this.ahead, () => restoreBackup(wanted));
		this.expected = structuredClone(backup.expected);
		await this.open();
		return record.ok;
	}

	async tearDown(): Promise<void> {
		await this.close('kill');
		await this.#leave();
		await this.line.close();
		await this.#made.remove();
		rmSync(this.#data, { recursive: true, force: true });
	}

	async #loseDatabase(): Promise<void> {
		const { place } = this.#made;
		if ('file' in place) {
			for (const beside of ['', '-wal', '-shm']) rmSync(`${place.file}${beside}`, { force: true });
			return;
		}
		const server = new URL(place.url);
		const name = server.pathname.slice(1);
		server.pathname = '/postgres';
		await onServer(server.href, `drop database ${name} with (force)`);
		await onServer(server.href, `create database ${name}`);
	}

	async #leave(): Promise<void> {
		if (this.#db) await closeDatabase(this.#db);
		this.#db = null;
	}

	#keyPlaces() {
		return { keys: join(this.#data, 'keys.json'), recovery: join(this.#data, 'recovery') };
	}

	#env(): Record<string, string> {
		const { place } = this.#made;
		return {
			PORT: String(this.#port),
			ORIGIN: this.origin,
			MY_SAY_DATA: 'file' in place ? join(place.file, '..') : this.#data,
			MY_SAY_KEYS: join(this.#data, 'keys.json'),
			MY_SAY_ANCHORS: this.anchors,
			MODEL_AHEAD: String(this.ahead),
			...('url' in place && { DATABASE_URL: place.url })
		};
	}
}
