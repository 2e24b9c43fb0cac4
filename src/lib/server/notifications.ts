/** Alarms: what somebody who runs the house has to look at. They carry an id and no word of a child. */
import { randomUUID } from 'node:crypto';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';

/**
 * What may be the matter. `about` is the id of a statement, or of the enrolment that handed it in; of the
 * record itself, a day or the number of a line; of an emergency account, its own id; of the calendar, its
 * last day.
 */
export type AlarmKind =
	| 'anchor.missed'
	| 'audit.broken'
	| 'break-glass.used'
	| 'calendar.ending'
	| 'card.guessed'
	| 'code.guessed'
	| 'device.silent'
	| 'intake.too-many'
	| 'mail.refused'
	| 'mail.stopped'
	| 'part.differs'
	| 'part.held'
	| 'part.missing'
	| 'part.refused'
	| 'part.set-aside'
	| 'picture.locked'
	| 'statement.late'
	| 'statement.missing'
	| 'statement.overdue';

export type Alarm = { id: string; what: AlarmKind; about: string; raisedAt: string };

/** That nobody has read a statement: for the managers, and then for whoever stands above them. */
export const unreadAlarms: readonly AlarmKind[] = ['statement.late', 'statement.overdue'];

/** Raises an alarm; the same one is not raised again while it is open. */
export async function raiseAlarm(tx: Tx, what: AlarmKind, about: string): Promise<void> {
	await tx
		.insertInto('alarm')
		.values({ id: randomUUID(), what, about, raised_at: now(), settled_at: null })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Whether such an alarm was raised after a moment, settled since or not. */
export async function wasRaised(
	db: Database | Tx,
	what: AlarmKind,
	about: string,
	after: string
): Promise<boolean> {
	const row = await db
		.selectFrom('alarm')
		.select('id')
		.where('what', '=', what)
		.where('about', '=', about)
		.where('raised_at', '>', after)
		.executeTakeFirst();
	return row !== undefined;
}

/** What nobody has settled yet, oldest first. */
export async function openAlarms(db: Database | Tx): Promise<Alarm[]> {
	const rows = await db
		.selectFrom('alarm')
		.select(['id', 'what', 'about', 'raised_at'])
		.where('settled_at', 'is', null)
		.orderBy('raised_at')
		.orderBy('id')
		.execute();
	return rows.map(({ id, what, about, raised_at }) => ({
		id,
		// Only `raiseAlarm` writes this column.
		what: what as AlarmKind,
		about,
		raisedAt: raised_at
	}));
}

/** Somebody has looked, and it is settled. */
export async function settleAlarms(tx: Tx, what: AlarmKind, about: string): Promise<void> {
	await tx
		.updateTable('alarm')
		.set({ settled_at: now() })
		.where('what', '=', what)
		.where('about', '=', about)
		.where('settled_at', 'is', null)
		.execute();
}
