/** What has waited too long to be read, and who has it before them next. Only "I have read this" stops it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../domain/people.ts';
import {
	dueSteps,
	isReadingHour,
	steps,
	urgencyOf,
	type Clocks,
	type Step,
	type Urgency
} from '../domain/reading-clock.ts';
import { knownUntil, monthsAfter } from '../domain/working-days.ts';
import { act, actTogether, type Also, type Came, type Doing } from './act.ts';
import {
	iroNow,
	managersOf,
	onDutyAt,
	reachOf,
	standingIn,
	standInsFor,
	statementsKnown
} from './allocations.ts';
import { now, today } from './clock.ts';
import { claimed, locked, type Database, type Tx } from './database.ts';
import { noteFor, type Reason, type ToldWith } from './notices.ts';
import {
	openAlarms,
	raiseAlarm,
	settleAlarms,
	unreadAlarms,
	wasRaised,
	type AlarmKind
} from './notifications.ts';
import { clocksIn, settingsOf } from './settings.ts';

const house: Actor = { id: 'escalation', role: 'house' };

const atOnce = 10;

/** How long it steps aside after each round, in milliseconds, so that others may write. */
const aside = 10;

/**
 * However far off the next step is, it is reckoned anew within the hour: who is named, who stands in and
 * what the council has set may change.
 */
const looksAgain = 3_600_000;

/**
 * Takes each step that is due, of all that nobody has read. A job: however long it stood still, and in
 * however many processes it runs, each step is taken once.
 */
export async function takeDueSteps(db: Database): Promise<void> {
	let due: string[];
	do {
		due = await dueNow(db);
		await takeRound(db, due);
		// After a flood there are many: whoever hands in comes first.
		await pause(aside);
	} while (due.length === atOnce);
}

async function takeRound(db: Database, due: readonly string[]): Promise<void> {
	const doings = due.map((about): Doing => ({ actor: house, did: 'statement.escalate', about }));
	await actTogether(db, doings, async (tx) => {
		const clocks = clocksIn(await settingsOf(tx));
		const came: Came<Step>[] = [];
		for (const id of due) came.push(await takeStepsOf(tx, id, clocks));
		return came;
	});
}

async function dueNow(db: Database): Promise<string[]> {
	const rows = await db
		.selectFrom('statement')
		.select('id')
		.where('due_at', '<=', now())
		.orderBy('due_at')
		.orderBy('id')
		.limit(atOnce)
		.execute();
	return rows.map(({ id }) => id);
}

/** @returns the last step that was taken, if any was due */
async function takeStepsOf(tx: Tx, id: string, clocks: Clocks): Promise<Came<Step>> {
	const at = now();
	const waiting = standings(tx).where('statement.id', '=', id).where('due_at', '<=', at);
	const row = await claimed(tx, waiting).executeTakeFirst();
	if (!row) return 'nothing';

	if (await isNew(tx, id, 'notice')) await tell(tx, row, 'notice');
	const taken = (await stepsTaken(tx, [id])).get(id) ?? [];
	const left = dueSteps(row.arrived_at, await urgencyNow(tx, row), clocks)
		// What is about an officer lies before no officer on duty.
		.filter(({ step }) => step !== 'duty' || row.about_iro_at === null)
		.filter(({ step }) => !taken.some((it) => it.step === step));
	const due = left.filter((it) => it.at <= at);
	for (const { step } of due) await take(tx, row, step);

	const soon = new Date(Date.parse(at) + looksAgain).toISOString();
	const next = left.find((it) => it.at > at)?.at;
	await tx
		.updateTable('statement')
		.set({ due_at: next === undefined || next < soon ? (next ?? null) : soon })
		.where('id', '=', id)
		.execute();
	const last = due.at(-1);
	return last ? { done: last.step } : 'nothing';
}

const standings = (db: Database | Tx) =>
	db
		.selectFrom('statement')
		.select(['statement.id', 'child_id', 'arrived_at', 'about_iro_at', 'urgent_at', 'assurance']);

type Waiting = NonNullable<Awaited<ReturnType<ReturnType<typeof standings>['executeTakeFirst']>>>;

async function urgencyNow(tx: Tx, row: Waiting): Promise<Urgency> {
	const named = (await iroNow(tx, row.child_id, now())) !== null;
	return urgencyOf(standingIn(row, named));
}

/** Writes down that a step is taken. @returns false when it was before */
async function isNew(tx: Tx, statement: string, step: ToldWith): Promise<boolean> {
	const row = await tx
		.insertInto('escalation')
		.values({ statement_id: statement, step, taken_at: now() })
		.onConflict((conflict) => conflict.doNothing())
		.returning('step')
		.executeTakeFirst();
	return row !== undefined;
}

async function take(tx: Tx, row: Waiting, step: Step): Promise<void> {
	const { id } = row;
	if (!(await isNew(tx, id, step))) return;
	if (step === 'duty') {
		const since = { escalated_at: now() };
		await tx.updateTable('statement').set(since).where('id', '=', id).execute();
	}
	if (step === 'manager') await raiseAlarm(tx, 'statement.late', id);
	if (step === 'top') {
		await settleAlarms(tx, 'statement.late', id);
		await raiseAlarm(tx, 'statement.overdue', id);
	}
	await tell(tx, row, step);
}

async function tell(tx: Tx, row: Waiting, step: ToldWith): Promise<void> {
	const kind = row.urgent_at === null ? 'new' : 'urgent';
	await noteFor(tx, await toldAt(tx, row, step), kind, { statement: row.id, step });
}

/** Who is told: by the step, by who is named and on duty at this moment, and never whom it is about. */
async function toldAt(tx: Tx, row: Waiting, step: ToldWith): Promise<string[]> {
	const at = now();
	if (step === 'top') return above(tx, row);
	if (step === 'manager' || row.about_iro_at !== null) return managersOf(tx, row.id);
	const iro = await iroNow(tx, row.child_id, at);
	const held = row.assurance === 'held';
	const reads = iro && !held && step !== 'duty';
	const officers = reads ? [iro.id, ...(await standInsFor(tx, iro.id, at))] : [];
	// What is not confirmed lies before the desk as well as before the officer.
	if (reads && row.assurance !== 'not-confirmed') return officers;
	const desk = await onDutyAt(tx, at);
	return [...officers, ...(desk.length > 0 ? desk : await managersOf(tx, row.id))];
}

/** Whoever leads the service, or answers for safeguarding, as the council has set it; else all managers. */
async function above(tx: Tx, row: Waiting): Promise<string[]> {
	const { headOfService, safeguardingLead } = await settingsOf(tx);
	const managers = await managersOf(tx, row.id);
	const lead = row.urgent_at === null ? headOfService : safeguardingLead;
	return lead !== null && managers.includes(lead) ? [lead] : managers;
}

/**
 * Takes the next step at once, because whoever was told with one could not be reached. What has been read,
 * or is with the next ones already, stays as it is.
 */
export async function goOnAtOnce(tx: Tx, also: Also, { statement, step }: Reason): Promise<void> {
	if (statement === null || step === null) return;
	const unread = standings(tx).where('statement.id', '=', statement).where('read_at', 'is', null);
	const row = await locked(tx, unread).executeTakeFirst();
	if (!row) return;
	const clock = clocksIn(await settingsOf(tx))[await urgencyNow(tx, row)];
	const others = (['duty', 'manager', 'top'] as const).filter(
		(it) => clock[it] && (it !== 'duty' || row.about_iro_at === null)
	);
	const next = others[others.findIndex((it) => it === step) + 1];
	const taken = (await stepsTaken(tx, [statement])).get(statement) ?? [];
	if (!next || taken.some((it) => it.step === next)) return;
	also('statement.escalate', statement);
	await take(tx, row, next);
}

/** Alarms about what came and cannot be read: they have a clock too, until somebody has seen to them. */
const withClock: readonly AlarmKind[] = ['part.held', 'part.set-aside'];

/** Tells by mail of what came and cannot be read: the duty desk, again, and the managers. A job. */
export async function tellOfAlarms(db: Database): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const at = now();
		const clocks = clocksIn(await settingsOf(tx));
		const open = tx
			.selectFrom('alarm')
			.select(['id', 'raised_at', 'told'])
			.where('what', 'in', withClock)
			.where('settled_at', 'is', null);
		for (const { id, raised_at, told } of await claimed(tx, open).execute()) {
			const due = dueSteps(raised_at, 'apart', clocks).filter((it) => it.at <= at);
			// The alarm itself is the first.
			const all = 1 + due.length;
			if (all === (told ?? 0)) continue;
			const managers = due.some(({ step }) => step === 'manager');
			const desk = managers ? [] : await onDutyAt(tx, at);
			const people = desk.length > 0 ? desk : await managersOf(tx, null);
			await noteFor(tx, people, 'new', { statement: null, step: null });
			await tx.updateTable('alarm').set({ told: all, told_at: at }).where('id', '=', id).execute();
		}
	});
}

/** Once on each working day, when it begins, tells the managers to look what waits. A job. */
export async function tellOfTheDay(db: Database): Promise<void> {
	if (!isReadingHour(now())) return;
	await db.transaction().execute(async (tx) => {
		for (const manager of await managersOf(tx, null)) {
			const { unread, alarms } = await waitingNow(tx, { id: manager, role: 'manager' });
			if (unread + alarms === 0) continue;
			const reason = { statement: null, step: null };
			await noteFor(tx, [manager], 'day', reason, (id) => `day/${today()}/${id}`);
		}
	});
}

/** What waits today, for one manager. */
export type Waits = {
	/** Statements that nobody has read. */
	unread: number;
	/** Of these, those of which a manager has been told. */
	late: number;
	/** Open alarms of any kind. */
	alarms: number;
	/** To how many people no mail gets through. */
	unreached: number;
};

export async function waitingNow(db: Database | Tx, manager: Actor): Promise<Waits> {
	const reach = await reachOf(db, manager, now());
	const unread = await statementsKnown(db, reach)
		.select('statement.id')
		.where('read_at', 'is', null)
		.execute();
	const ids = new Set(unread.map(({ id }) => id));
	const open = await openAlarms(db);
	const late = new Set(
		open
			.filter(({ what, about }) => unreadAlarms.includes(what) && ids.has(about))
			.map(({ about }) => about)
	);
	return {
		unread: ids.size,
		late: late.size,
		alarms: open.filter(({ what }) => !unreadAlarms.includes(what)).length + late.size,
		unreached: open.filter(({ what }) => what === 'mail.refused').length
	};
}

/** A step that was taken, and when. */
export type Taken = { step: Step; at: string };

/** Which steps were taken of statements, by their ids, each in its order. */
export async function stepsTaken(
	db: Database | Tx,
	statements: readonly string[]
): Promise<Map<string, Taken[]>> {
	const found = new Map<string, Taken[]>();
	if (statements.length === 0) return found;
	const rows = await db
		.selectFrom('escalation')
		.select(['statement_id', 'step', 'taken_at'])
		.where('step', '!=', 'notice')
		.where('statement_id', 'in', statements)
		.execute();
	for (const { statement_id, step, taken_at } of rows) {
		// Only `take` writes this column.
		const taken = [...(found.get(statement_id) ?? []), { step: step as Step, at: taken_at }];
		found.set(
			statement_id,
			taken.toSorted((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
		);
	}
	return found;
}

/** How long before their end somebody is asked for the bank holidays of the years after, in months. */
const calendarEnds = 6;

/** Raises an alarm before the bank holidays that are known come to an end; each month again. A job. */
export async function lookAtCalendar(db: Database): Promise<void> {
	if (today() < monthsAfter(knownUntil, -calendarEnds)) return;
	const aMonthAgo = `${monthsAfter(today(), -1)}T00:00:00.000Z`;
	if (await wasRaised(db, 'calendar.ending', knownUntil, aMonthAgo)) return;
	await act(db, house, 'calendar.look', knownUntil, (tx) =>
		raiseAlarm(tx, 'calendar.ending', knownUntil)
	);
}
