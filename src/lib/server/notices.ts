/** "Something waits for you", by mail: to whom, when, and what became of it. No clock waits for a mail. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { MailKind } from '../i18n/en/mail.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { Step } from '../domain/reading-clock.ts';
import { act, type Also } from './act.ts';
import { now } from './clock.ts';
import { claimed, type Database, type Tables, type Tx } from './database.ts';
import { bouncesIn } from './notices/bounces.ts';
import type { Mailer } from './notices/mail.ts';
import { openAlarms, raiseAlarm, settleAlarms } from './notifications.ts';
import { staffById } from './people.ts';

export { openMailer, type Mailer } from './notices/mail.ts';

const house: Actor = { id: 'notices', role: 'house' };

/** With which step of a clock somebody is told: 'notice' is the arrival itself. */
export type ToldWith = 'notice' | Step;

/** What a notice is about. It stands in no mail. */
export type Reason = { statement: string | null; step: ToldWith | null };

/**
 * Writes down that these people are to be told. Who has no address, or works here no more, is told by the
 * pages alone.
 * @param id the same again is the same notice
 */
export async function noteFor(
	tx: Tx,
	people: readonly string[],
	kind: MailKind,
	{ statement, step }: Reason,
	id: (person: string) => string = () => randomUUID()
): Promise<void> {
	if (people.length === 0) return;
	const reached = await tx
		.selectFrom('mail_address')
		.innerJoin('person', 'person.id', 'mail_address.person_id')
		.select('person.id')
		.where('person.id', 'in', [...new Set(people)])
		.where('left_at', 'is', null)
		.execute();
	if (reached.length === 0) return;
	const at = now();
	const rows = reached.map(({ id: person_id }) => ({
		id: id(person_id),
		person_id,
		kind,
		statement_id: statement,
		step,
		made_at: at,
		next_at: at,
		tries: 0
	}));
	await tx
		.insertInto('notice')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

type Notice = Tables['notice'];

/** What follows at once when somebody could not be told. */
export type GoOn = (tx: Tx, also: Also, reason: Reason) => Promise<void>;

const atOnce = 200;
const minute = 60_000;

/** For so long a run has what it sends to itself; should it be killed, another takes it up afterwards. */
const lease = 5 * minute;

/** For how long an address that is turned away for now is tried, before it counts as refused. */
const triedFor = 4 * 60 * minute;

/** After how long without a line to the mail server somebody is told. */
const silentFor = 15 * minute;

/**
 * Sends what waits: one mail to a person, however much has come for them. A job; killed at the wrong moment
 * it may send one twice.
 */
export async function sendNotices(db: Database, mailer: Mailer, goOn: GoOn): Promise<void> {
	const waiting = await takeWaiting(db);
	const people = Map.groupBy(waiting, ({ person_id }) => person_id);
	for (const [person, notices] of people) {
		const address = await addressOf(db, person);
		if (address === null) {
			await settle(db, notices, { next_at: null });
			continue;
		}
		const handed = await mailer.send(address, mostUrgent(notices));
		if (handed === 'sent') await wasSent(db, notices);
		else if (handed === 'refused') await refuse(db, person, notices, goOn);
		else if (await triedLong(db, person, notices, handed.later, goOn)) return;
	}
}

function takeWaiting(db: Database): Promise<Notice[]> {
	return db.transaction().execute(async (tx) => {
		const waiting = tx.selectFrom('notice').selectAll().where('next_at', '<=', now());
		const rows = await claimed(tx, waiting.orderBy('next_at').limit(atOnce)).execute();
		for (const { id, tries } of rows) {
			const taken = { tries: tries + 1, next_at: later(lease) };
			await tx.updateTable('notice').set(taken).where('id', '=', id).execute();
		}
		return rows;
	});
}

const mostUrgent = (notices: readonly Notice[]): MailKind =>
	(['urgent', 'new', 'day'] as const).find((kind) => notices.some((it) => it.kind === kind)) ??
	'new';

async function wasSent(db: Database, notices: readonly Notice[]): Promise<void> {
	await settle(db, notices, { next_at: null, sent_at: now() });
	await db.transaction().execute((tx) => settleAlarms(tx, 'mail.stopped', 'mail'));
}

/** @returns whether the line itself is gone, and the rest is not tried now */
async function triedLong(
	db: Database,
	person: string,
	notices: readonly Notice[],
	why: 'address' | 'line',
	goOn: GoOn
): Promise<boolean> {
	const oldest = notices.map(({ made_at }) => made_at).toSorted()[0] ?? now();
	const age = Date.parse(now()) - Date.parse(oldest);
	if (why === 'address' && age > triedFor) {
		await refuse(db, person, notices, goOn);
		return false;
	}
	const tries = Math.max(...notices.map((it) => it.tries));
	await settle(db, notices, { next_at: later(Math.min(2 ** tries, 30) * minute) });
	if (why === 'line' && age > silentFor) await tellThatItStopped(db);
	return why === 'line';
}

async function tellThatItStopped(db: Database): Promise<void> {
	if ((await openAlarms(db)).some(({ what }) => what === 'mail.stopped')) return;
	await act(db, house, 'notice.refuse', 'mail', (tx) => raiseAlarm(tx, 'mail.stopped', 'mail'));
}

/** Somebody could not be told: a badge for the managers, and whoever is next is told now. */
async function refuse(
	db: Database,
	person: string,
	notices: readonly Notice[],
	goOn: GoOn
): Promise<void> {
	await act(db, house, 'notice.refuse', person, async (tx, also) => {
		const at = now();
		await tx
			.updateTable('notice')
			.set({ refused_at: at, next_at: null })
			.where(
				'id',
				'in',
				notices.map(({ id }) => id)
			)
			.execute();
		await tx
			.updateTable('mail_address')
			.set({ refused_at: at })
			.where('person_id', '=', person)
			.execute();
		await raiseAlarm(tx, 'mail.refused', person);
		for (const { statement_id: statement, step } of notices) {
			// Only `noteFor` writes this column.
			await goOn(tx, also, { statement, step: step as ToldWith | null });
		}
	});
}

/** For how long a mail that was sent may still come back. */
const comesBackFor = 5 * 24 * 60 * minute;

/** Takes what came back from a folder into which the council's mail server lays it. A job. */
export async function takeBounces(db: Database, folder: string, goOn: GoOn): Promise<void> {
	for (const { address, remove } of await bouncesIn(folder)) {
		for (const person of await whoHas(db, address)) {
			const since = new Date(Date.parse(now()) - comesBackFor).toISOString();
			const sent = await db
				.selectFrom('notice')
				.selectAll()
				.where('person_id', '=', person)
				.where('refused_at', 'is', null)
				.where('sent_at', '>', since)
				.execute();
			if (sent.length > 0) await refuse(db, person, sent, goOn);
		}
		await remove();
	}
}

async function whoHas(db: Database, address: string | null): Promise<string[]> {
	if (address === null) return [];
	const rows = await db
		.selectFrom('mail_address')
		.select('person_id')
		.where('address', '=', address)
		.execute();
	return rows.map(({ person_id }) => person_id);
}

async function addressOf(db: Database, person: string): Promise<string | null> {
	const row = await db
		.selectFrom('mail_address')
		.innerJoin('person', 'person.id', 'mail_address.person_id')
		.select('address')
		.where('person_id', '=', person)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	return row?.address ?? null;
}

async function settle(
	db: Database,
	notices: readonly Notice[],
	came: Partial<Pick<Notice, 'next_at' | 'sent_at'>>
): Promise<void> {
	await db
		.updateTable('notice')
		.set(came)
		.where(
			'id',
			'in',
			notices.map(({ id }) => id)
		)
		.execute();
}

const later = (ms: number): string => new Date(Date.parse(now()) + ms).toISOString();

/** As people write it; big and small letters are the same. */
const Address = z
	.email()
	.max(254)
	.transform((text) => text.toLowerCase());

/**
 * Says where notices to somebody go. Nobody signs in by it.
 * @param address '' for nowhere
 * @throws Problem 'not-found' for whoever does not work here; 'address.unfit' for what is no address
 */
export function setAddress(
	db: Database,
	actor: Actor,
	{ person, address }: { person: string; address: string }
): Promise<void> {
	return act(db, actor, 'address.set', person, async (tx) => {
		if (!(await staffById(tx, person))) throw new Problem('not-found');
		const fits = Address.safeParse(address.trim());
		if (address.trim() !== '' && !fits.success) throw new Problem('address.unfit');

		await tx.deleteFrom('mail_address').where('person_id', '=', person).execute();
		await settleAlarms(tx, 'mail.refused', person);
		if (!fits.success) return;
		const row = { person_id: person, address: fits.data, set_at: now(), set_by: actor.id };
		await tx
			.insertInto('mail_address')
			.values({ ...row, refused_at: null })
			.execute();
	});
}

/** Where notices go, by the person; `refusedAt` where the last one was refused, or came back. */
export async function addresses(
	db: Database | Tx
): Promise<Map<string, { address: string; refusedAt: string | null }>> {
	const rows = await db.selectFrom('mail_address').selectAll().execute();
	return new Map(
		rows.map(({ person_id, address, refused_at }) => [
			person_id,
			{ address, refusedAt: refused_at }
		])
	);
}
