/**
 * Loaded into the process of the house before the house itself, which knows nothing of it: sets its clock,
 * and ends it with SIGKILL at a named place.
 */
import { Server, type ServerResponse } from 'node:http';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import pg from 'pg';
import { setClock } from './clock.ts';

/** What the house is in the middle of: keeping what was handed in, opening it, raising an alarm. */
type Doing = 'keeping' | 'opening' | 'telling';

/** Where it is ended. */
export type Place = `${'before' | 'after'} the commit of ${Doing}`;

/** What the model says to the house. */
export type Told = { ahead?: number; end?: Place | null };

let end: Place | null = null;

setClock(Number(process.env.MODEL_AHEAD ?? 0));
process.on('message', (told: Told) => {
	if (told.ahead !== undefined) setClock(told.ahead);
	if (told.end !== undefined) end = told.end;
	process.send?.('heard');
});
// Listening must not keep the house open.
process.channel?.unref();

/** What one connection is in the middle of. */
class Transaction {
	#doing: Doing | null = null;

	before(sql: string): void {
		if (/^begin/i.test(sql)) this.#doing = null;
		if (/^insert into "sealed_part"/.test(sql)) this.#doing = 'keeping';
		if (/^insert into "statement"/.test(sql)) this.#doing = 'opening';
		if (/^insert into "alarm"/.test(sql)) this.#doing = 'telling';
		if (/^commit/i.test(sql)) this.#endAt('before');
	}

	after(sql: string): void {
		if (/^commit/i.test(sql)) this.#endAt('after');
	}

	#endAt(when: 'before' | 'after'): void {
		if (this.#doing && end === `${when} the commit of ${this.#doing}`) {
			process.kill(process.pid, 'SIGKILL');
		}
	}
}

const prepare = DatabaseSync.prototype.prepare;
const embedded = new WeakMap<DatabaseSync, Transaction>();

DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql, options): StatementSync {
	const transaction = embedded.get(this) ?? new Transaction();
	embedded.set(this, transaction);
	const statement = prepare.call(this, sql, options);
	// What writes and answers with what it wrote is asked for like what only reads.
	for (const how of ['run', 'all'] as const) {
		const asked = statement[how].bind(statement) as (...given: unknown[]) => never;
		statement[how] = (...given: unknown[]) => {
			transaction.before(sql);
			const answer = asked(...given);
			transaction.after(sql);
			return answer;
		};
	}
	return statement;
};

type Query = (...given: unknown[]) => unknown;

const query = pg.Client.prototype.query as Query;
const onServer = new WeakMap<pg.Client, Transaction>();

pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
	const [sql] = given;
	const transaction = onServer.get(this) ?? new Transaction();
	onServer.set(this, transaction);
	if (typeof sql !== 'string') return query.apply(this, given);
	transaction.before(sql);
	const asked = query.apply(this, given);
	if (!(asked instanceof Promise)) return asked;
	return asked.then((answer: unknown) => {
		transaction.after(sql);
		return answer;
	});
} as typeof pg.Client.prototype.query;

// Node writes this header by a clock of its own.
const emit = Server.prototype.emit;
Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]) {
	if (event === 'request') {
		(given[1] as ServerResponse).setHeader('date', new Date().toUTCString());
	}
	return emit.call(this, event, ...given);
};
