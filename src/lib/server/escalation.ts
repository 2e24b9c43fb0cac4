/** What has waited too long to be read, and who has it before them next. Only "I have read this" stops it. */
import type { Actor } from '../domain/people.ts';
import { dueSteps, steps, urgencyOf, type Clocks, type Step } from '../domain/reading-clock.ts';
import { knownUntil, monthsAfter } from '../domain/working-days.ts';
import { act, actTogether, type Came, type Doing } from './act.ts';
import { iroNow, standingIn } from './allocations.ts';
import { now, today } from './clock.ts';
import { claimed, type Database, type Tx } from './database.ts';
import { raiseAlarm, wasRaised } from './notifications.ts';
import { clocksIn, settingsOf } from './settings.ts';

const house: Actor = { id: 'escalation', role: 'house' };

const atOnce = 50;

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

	const named = (await iroNow(tx, row.child_id, at)) !== null;
	const taken = (await stepsTaken(tx, [id])).get(id) ?? [];
	const left = dueSteps(row.arrived_at, urgencyOf(standingIn(row, named)), clocks)
		// What is about an officer lies before no officer on duty.
		.filter(({ step }) => step !== 'duty' || row.about_iro_at === null)
		.filter(({ step }) => !taken.some((it) => it.step === step));
	const due = left.filter((it) => it.at <= at);
	for (const { step } of due) await take(tx, id, step);

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

async function take(tx: Tx, statement: string, step: Step): Promise<void> {
	const taken_at = now();
	await tx
		.insertInto('escalation')
		.values({ statement_id: statement, step, taken_at })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	if (step === 'duty') {
		const since = { escalated_at: taken_at };
		await tx.updateTable('statement').set(since).where('id', '=', statement).execute();
	}
	if (step === 'manager') await raiseAlarm(tx, 'statement.late', statement);
	if (step === 'top') await raiseAlarm(tx, 'statement.overdue', statement);
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
