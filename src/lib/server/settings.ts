/** What this authority has chosen. Where it has chosen nothing, the default holds. */
import { z } from 'zod';
import type { Actor } from '../domain/people.ts';
import type { Clocks } from '../domain/reading-clock.ts';
import { act, mustBeAllowed } from './act.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';

const phone = /^\+?[0-9][0-9 ]{2,24}$/;

/** What may be chosen, within its floor and its ceiling. */
export const Settings = z.object({
	/** After how many minutes without a press a shared tablet locks. */
	lockMinutes: z.int().min(2).max(60),
	/** After how many days without a sign of a device, or of a picture that its words name, somebody is asked. */
	silentDays: z.int().min(3).max(90),
	/** Whom a child can phone when the office is closed; null: no such number. */
	outOfHours: z.string().regex(phone).nullable(),
	/** The day on which somebody made sure of all numbers that a child is shown. */
	numbersCheckedOn: z.iso.date().nullable(),
	/** Where a paper booklet is to be sent, line by line; null: to whoever gave it out. */
	returnAddress: z.string().trim().max(300).nullable(),
	/** Who keeps the record for as long as the law says: the council's own system, or this house. */
	record: z.enum(['council', 'my-say']),
	/** For how many months after the last word a child's record stays here, where the council has its own. */
	keepMonths: z.int().min(6).max(240),
	/** Until an officer is reminded, the duty desk, a manager and the head of service told; in working days. */
	reminderDays: z.int().min(1).max(3),
	dutyDays: z.int().min(1).max(5),
	managerDays: z.int().min(1).max(5),
	topDays: z.int().min(2).max(10),
	/** The same of what is urgent, and of what no officer has before them; in working minutes. */
	urgentMinutes: z.int().min(10).max(60),
	urgentManagerMinutes: z.int().min(15).max(120),
	apartMinutes: z.int().min(30).max(240),
	apartDutyMinutes: z.int().min(60).max(480),
	/** The managers who are told when all others were: of what is not urgent, and of what is; null: all. */
	headOfService: z.string().max(100).nullable(),
	safeguardingLead: z.string().max(100).nullable()
});
export type Settings = z.infer<typeof Settings>;

export const defaults: Settings = {
	lockMinutes: 5,
	silentDays: 14,
	outOfHours: null,
	numbersCheckedOn: null,
	returnAddress: null,
	record: 'my-say',
	keepMonths: 6,
	reminderDays: 2,
	dutyDays: 3,
	managerDays: 3,
	topDays: 5,
	urgentMinutes: 30,
	urgentManagerMinutes: 60,
	apartMinutes: 120,
	apartDutyMinutes: 240,
	headOfService: null,
	safeguardingLead: null
};

/** What holds now. A row of a newer release that does not fit here is passed over. */
export async function settingsOf(db: Database | Tx): Promise<Settings> {
	const rows = await db.selectFrom('authority_setting').select(['name', 'value']).execute();
	const chosen = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
	const read = Settings.safeParse({ ...defaults, ...chosen });
	return read.success ? read.data : defaults;
}

/** By when somebody must have read, as this authority has it. What it cannot choose stands here. */
export const clocksIn = (chosen: Settings): Clocks => ({
	normal: {
		reminder: { days: chosen.reminderDays },
		duty: { days: chosen.dutyDays },
		manager: { days: chosen.managerDays },
		top: { days: chosen.topDays }
	},
	urgent: {
		reminder: { minutes: chosen.urgentMinutes },
		duty: 'at once',
		manager: { minutes: chosen.urgentManagerMinutes },
		top: { endOfDays: 0 }
	},
	apart: {
		reminder: { minutes: chosen.apartMinutes },
		duty: { minutes: chosen.apartDutyMinutes },
		manager: { endOfDays: 1 }
	}
});

/** The settings, for somebody who may look at them. @throws Problem 'not-allowed' */
export async function settingsFor(db: Database, actor: Actor): Promise<Settings> {
	mustBeAllowed(actor, 'settings.see');
	return settingsOf(db);
}

/** Chooses anew. Each setting that changes has a line of its own in the record. */
export async function changeSettings(db: Database, actor: Actor, chosen: Settings): Promise<void> {
	await act(db, actor, 'settings.change', 'settings', async (tx, also) => {
		const before = await settingsOf(tx);
		for (const [name, value] of Object.entries(chosen)) {
			if (value === before[name as keyof Settings]) continue;
			also('settings.change', name);
			const row = { value: JSON.stringify(value), set_at: now(), set_by: actor.id };
			await tx
				.insertInto('authority_setting')
				.values({ name, ...row })
				.onConflict((conflict) => conflict.column('name').doUpdateSet(row))
				.execute();
		}
	});
}

/** What a child's device is told, before anybody is known. */
export async function toldToDevices(
	db: Database
): Promise<Pick<Settings, 'lockMinutes' | 'outOfHours' | 'numbersCheckedOn'>> {
	const { lockMinutes, outOfHours, numbersCheckedOn } = await settingsOf(db);
	return { lockMinutes, outOfHours, numbersCheckedOn };
}
