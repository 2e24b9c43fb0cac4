/**
 * By when somebody should have read what a child has sent, and who is told if nobody has. Reckoned in
 * working days and working hours of England, from the moment it arrived; both sides see the same dates.
 */
import { isWorkingDay, knownFrom, knownUntil } from './working-days.ts';

/** What is told to whom, in the order in which it comes. */
export const steps = ['reminder', 'duty', 'manager', 'top'] as const;
export type Step = (typeof steps)[number];

/** `normal`: before the officer. `urgent`: somebody is not safe. `apart`: what no officer has before them. */
export type Urgency = 'normal' | 'urgent' | 'apart';

/** So long after the arrival: at any hour, whole working days, working minutes, or the end of a working day. */
export type After = 'at once' | { days: number } | { minutes: number } | { endOfDays: number };

/** What hangs together with how soon somebody must read it. */
export type Standing = {
	urgent: boolean;
	aboutIro: boolean;
	/** Whether the child's code was behind it; see `Assurance`. */
	assurance: string;
	/** Whether an officer is named for the child. */
	named: boolean;
};

export function urgencyOf({ urgent, aboutIro, assurance, named }: Standing): Urgency {
	if (urgent) return 'urgent';
	const looksFirst = assurance === 'held' || assurance === 'not-confirmed';
	return looksFirst || aboutIro || !named ? 'apart' : 'normal';
}

/** What a council may change lies beside these, and never the other way round. */
export type Clocks = Record<Urgency, Partial<Record<Step, After>>>;

export const usualClocks: Clocks = {
	normal: { reminder: { days: 2 }, duty: { days: 3 }, manager: { days: 3 }, top: { days: 5 } },
	urgent: {
		reminder: { minutes: 30 },
		duty: 'at once',
		manager: { minutes: 60 },
		top: { endOfDays: 0 }
	},
	apart: { reminder: { minutes: 120 }, duty: { minutes: 240 }, manager: { endOfDays: 1 } }
};

/** Between which hours of England somebody reads, on working days. */
export const opens = 9;
export const closes = 17;

const aMinute = 60_000;

/**
 * When each step is due for something that arrived at a moment.
 * @param arrived ISO time
 * @returns the steps in the order of their moments (ISO times); of the same moment in the order of `steps`
 */
export function dueSteps(
	arrived: string,
	urgency: Urgency,
	clocks: Clocks = usualClocks
): { step: Step; at: string }[] {
	const { top } = clocks[urgency];
	const came = { at: arrived, begin: beginOf(arrived) };
	// Late on a Friday an hour is over on Monday: nobody is told after those above them.
	const last = top && momentOf(came, top);
	const due = steps.flatMap((step) => {
		const after = clocks[urgency][step];
		if (!after) return [];
		const at = momentOf(came, after);
		return [{ step, at: last && last < at ? last : at }];
	});
	return due.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The day by which it should have been read, as the child is told it: ISO date in England. */
export function readBy(arrived: string, urgency: Urgency, clocks: Clocks = usualClocks): string {
	// That duty is told of something urgent at night does not mean that somebody reads it at night.
	const [first] = dueSteps(arrived, urgency, clocks).filter(({ step }) => step !== 'duty');
	return placeOf(first ? first.at : arrived).day;
}

/** Whether it is a working day of England at that moment, in the hours in which somebody reads. */
export function isReadingHour(moment: string): boolean {
	const { day, minutes } = placeOf(moment);
	return isOpen(day) && minutes >= opens * 60 && minutes < closes * 60;
}

function momentOf(came: Came, after: After): string {
	if (after === 'at once') return came.at;
	if ('minutes' in after) return workingMinutesAfter(came, after.minutes);
	return closingAfter(came.begin.day, 'days' in after ? after.days : after.endOfDays);
}

type Place = { day: string; minutes: number };

/** A moment (ISO time), and where its reckoning begins. */
type Came = { at: string; begin: Place };

/** What comes at night or on a Sunday is as if it came when the next working day begins. */
function beginOf(moment: string): Place {
	const { day, minutes } = placeOf(moment);
	if (isOpen(day) && minutes < closes * 60) return { day, minutes: Math.max(minutes, opens * 60) };
	return { day: daysAfter(day, isOpen(day) ? 1 : 0), minutes: opens * 60 };
}

/** @param count in working minutes */
function workingMinutesAfter({ at, begin }: Came, count: number): string {
	let { day, minutes } = begin;
	for (let left = count; ;) {
		const today = closes * 60 - minutes;
		if (left <= today) return momentAt(day, 0, minutes + left, at);
		left -= today;
		day = daysAfter(day, 1);
		minutes = opens * 60;
	}
}

const aDay = 86_400_000;

/** Where no bank holidays are known every weekday counts: better told too early than never. */
function isOpen(day: string): boolean {
	if (day >= knownFrom && day <= knownUntil) return isWorkingDay(day);
	return ![0, 6].includes(new Date(Date.parse(day)).getUTCDay());
}

/** So many days later on which somebody reads; 0: the day itself, or the first after it. */
function daysAfter(from: string, count: number): string {
	let day = from;
	const next = () => new Date(Date.parse(day) + aDay).toISOString().slice(0, 10);
	for (let left = count; left > 0; left -= isOpen(day) ? 1 : 0) day = next();
	while (!isOpen(day)) day = next();
	return day;
}

/** An inbox asks for the same few again and again. */
const closings = new Map<string, string>();

/** The moment at which the day ends that is so many working days later. */
function closingAfter(from: string, count: number): string {
	const key = `${from} ${count}`;
	const known = closings.get(key);
	if (known) return known;
	const closing = momentAt(daysAfter(from, count), closes);
	closings.set(key, closing);
	return closing;
}

const england = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/London',
	dateStyle: 'short',
	timeStyle: 'short'
});

/** The day in England, and the minutes since its midnight. */
function placeOf(moment: string): Place {
	const [day = '', time = ''] = england.format(Date.parse(moment)).split(' ');
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return { day, minutes: hours * 60 + minutes };
}

/** The moment at which England's clocks show it: an hour before UTC's own in summer. */
function momentAt(day: string, hours: number, minutes = 0, near?: string): string {
	const utc = Date.parse(`${day}T00:00:00.000Z`) + (hours * 60 + minutes) * aMinute;
	const shown = placeOf(new Date(utc).toISOString());
	const ahead = shown.minutes - ((hours * 60 + minutes) % 1440);
	const at = new Date(utc - ((ahead + 1440) % 1440) * aMinute).toISOString();
	// Seconds are not reckoned with: nothing is due before it has arrived.
	return near && at < near ? near : at;
}
