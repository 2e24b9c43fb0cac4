/** What somebody has to look at: each alarm before whoever may know of it, and seen to by a person. No word of a child. */
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act, mustBeAllowed } from './act.ts';
import { childrenWithin, iroNow, reachOf, statementsKnown, type Reach } from './allocations.ts';
import { nameOf } from './children.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { settlePart } from './intake.ts';
import type { Keys } from './keys.ts';
import { gapsIn, giveUpOn, type MissingNumber } from './missing.ts';
import {
	openAlarms,
	settleAlarms,
	unreadAlarms,
	type Alarm,
	type AlarmKind
} from './notifications.ts';
import { staffById } from './people.ts';

export type { AlarmKind };

/** An alarm as its reader sees it. */
export type ToldAlarm = {
	id: string;
	what: AlarmKind;
	raisedAt: string;
	/** The known-as name, for whoever may know of this child. */
	child: string | null;
	/** Where there is a page of this child for the reader. */
	childId: string | null;
	/** The council's number of the child, for whoever keeps the accounts and knows no name. */
	councilId: string | null;
	/** Of a device: since when it is let in, and when it was last heard of. */
	device: { madeAt: string; heardAt: string } | null;
	/** Which numbers of a device have not come. */
	missing: MissingNumber[];
	/** To whom no mail gets through. */
	staff: string | null;
	/** Of what nobody has read: since when, and who is named; null: nobody is. */
	late: { arrivedAt: string; iro: string | null } | null;
};

/**
 * The open alarms that a reader may know of, oldest first.
 * @throws Problem 'not-allowed'
 */
export async function alarmsFor(db: Database, keys: Keys, actor: Actor): Promise<ToldAlarm[]> {
	mustBeAllowed(actor, 'alarm.list');
	return db.transaction().execute(async (tx) => {
		const theirs = await alarmsOf(tx, actor);
		const names = await namesOf(tx, keys, theirs.reach);
		const numbers = actor.role === 'administrator' ? await numbersOf(tx, theirs.alarms) : null;
		const gaps = await gapsIn(tx);
		const late = await lateOf(tx, theirs.alarms);
		const staff = await staffIn(tx, theirs.alarms);
		return theirs.alarms.map(({ id, what, about, raisedAt, source }) => ({
			id,
			what,
			raisedAt,
			child: names.get(source?.child ?? '') ?? null,
			childId: source && names.has(source.child) ? source.child : null,
			councilId: numbers?.get(source?.child ?? '') ?? null,
			staff: staff.get(id) ?? null,
			late: late.get(id) ?? null,
			device: late.has(id) ? null : source && { madeAt: source.madeAt, heardAt: source.heardAt },
			missing: what === 'statement.missing' ? (gaps.get(about) ?? []) : []
		}));
	});
}

/**
 * Somebody has seen to an alarm. Of parts that differ, the device gets its receipt; numbers that are
 * missing are not asked for again.
 * @throws Problem 'not-found' for what they may not know of, as for what is not there; 'not-allowed'
 */
export async function seeTo(db: Database, keys: Keys, actor: Actor, id: string): Promise<void> {
	const alarm = await act(db, actor, 'alarm.settle', id, async (tx) => {
		const found = (await alarmsOf(tx, actor)).alarms.find((it) => it.id === id);
		if (!found) throw new Problem('not-found');
		const { what, about } = found;
		// Whoever used an emergency account is not the one to see to it, and what nobody has read must be
		// read: both have a deed of their own.
		if (what === 'break-glass.used' || isUnread(found)) throw new Problem('not-found');
		if (what === 'part.differs') return found;
		if (what === 'statement.missing') await giveUpOn(tx, about);
		await settleAlarms(tx, what, about);
		return found;
	});
	if (alarm.what !== 'part.differs') return;
	for (const part of await differingOf(db, alarm.about)) {
		await settlePart(db, keys, actor, { statement: alarm.about, part });
	}
}

/** Of which device an alarm speaks, or by which its statement came. */
type Source = { child: string; madeAt: string; heardAt: string };

async function alarmsOf(
	tx: Tx,
	actor: Actor
): Promise<{ reach: Reach; alarms: (Alarm & { source: Source | null })[] }> {
	const reach = await reachOf(tx, actor, now());
	const open = await openAlarms(tx);
	const sources = await sourcesOf(
		tx,
		open.map(({ about }) => about)
	);
	const late = await lateKnown(tx, reach, open);
	const alarms = open
		.filter((alarm) => !isUnread(alarm) || late.has(alarm.about))
		.map((alarm) => ({ ...alarm, source: sources.get(alarm.about) ?? null }))
		.filter((alarm) => mayKnow(actor, reach, alarm));
	return { reach, alarms };
}

const isUnread = ({ what }: Alarm): boolean => unreadAlarms.includes(what);

/** What nobody has read is a manager's, but for what is about the officer that this manager was. */
async function lateKnown(tx: Tx, reach: Reach, open: readonly Alarm[]): Promise<Set<string>> {
	const abouts = open.filter(isUnread).map(({ about }) => about);
	if (!reach.everyChild || abouts.length === 0) return new Set();
	const rows = await statementsKnown(tx, reach)
		.select('statement.id')
		.where('statement.id', 'in', abouts)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/**
 * Who looks after the house knows of all alarms; an officer on duty of those of other officers' children,
 * since what a child has said about an officer is in none of that officer's counts. That a device is
 * silent, whoever is near the child knows too.
 */
function mayKnow(
	{ role }: Actor,
	{ named, covered, worked, unowned, duty }: Reach,
	{ what, source }: { what: AlarmKind; source: Source | null }
): boolean {
	if (role === 'manager') return true;
	// What it is about is nobody else's to know.
	if (what === 'picture.locked') return false;
	if (role === 'administrator') return true;
	if (!source) return false;
	const own = [...named, ...covered.map(({ child }) => child)];
	if (what === 'device.silent') {
		return duty || [...own, ...worked, ...unowned].includes(source.child);
	}
	return duty && !own.includes(source.child);
}

async function sourcesOf(tx: Tx, abouts: string[]): Promise<Map<string, Source>> {
	if (abouts.length === 0) return new Map();
	const device = ['child_id', 'made_at', 'heard_at'] as const;
	const devices = await tx
		.selectFrom('enrolment')
		.select(['id as about', ...device])
		.where('id', 'in', abouts)
		.execute();
	const parts = await tx
		.selectFrom('sealed_part')
		.innerJoin('enrolment', 'enrolment.id', 'sealed_part.enrolment_id')
		.select(['statement_id as about', ...device])
		.where('statement_id', 'in', abouts)
		.execute();
	const statements = await tx
		.selectFrom('statement')
		.innerJoin('enrolment', 'enrolment.id', 'statement.enrolment_id')
		.select(['statement.id as about', 'statement.child_id', 'made_at', 'heard_at'])
		.where('statement.id', 'in', abouts)
		.execute();
	return new Map(
		[...devices, ...parts, ...statements].map(({ about, child_id, made_at, heard_at }) => [
			about,
			{ child: child_id, madeAt: made_at, heardAt: heard_at }
		])
	);
}

async function staffIn(tx: Tx, alarms: readonly Alarm[]): Promise<Map<string, string>> {
	const told = new Map<string, string>();
	for (const { id, about } of alarms.filter(({ what }) => what === 'mail.refused')) {
		const person = await staffById(tx, about);
		if (person) told.set(id, `${person.firstName} ${person.lastName}`);
	}
	return told;
}

async function lateOf(tx: Tx, alarms: readonly Alarm[]) {
	const told = new Map<string, NonNullable<ToldAlarm['late']>>();
	for (const { id, about } of alarms.filter(isUnread)) {
		const row = await tx
			.selectFrom('statement')
			.select(['child_id', 'arrived_at'])
			.where('id', '=', about)
			.executeTakeFirstOrThrow();
		const iro = await iroNow(tx, row.child_id, now());
		told.set(id, {
			arrivedAt: row.arrived_at,
			iro: iro && `${iro.firstName} ${iro.lastName}`
		});
	}
	return told;
}

async function namesOf(tx: Tx, keys: Keys, reach: Reach): Promise<Map<string, string>> {
	const rows = await childrenWithin(tx, reach)
		.select(['child.id', 'name_sealed', 'key_wrapped', 'key_kid'])
		.execute();
	return new Map(rows.map((row) => [row.id, nameOf(keys, row)]));
}

async function numbersOf(
	tx: Tx,
	alarms: readonly { source: Source | null }[]
): Promise<Map<string, string>> {
	const ids = alarms.flatMap(({ source }) => source?.child ?? []);
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('child')
		.select(['id', 'council_id'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, council_id }) => [id, council_id]));
}

async function differingOf(db: Database, statement: string): Promise<number[]> {
	const rows = await db
		.selectFrom('differing_part')
		.select('part')
		.distinct()
		.where('statement_id', '=', statement)
		.where('receipt', 'is', null)
		.execute();
	return rows.map(({ part }) => part);
}
