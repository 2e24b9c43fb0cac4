/** The server's clock: the only one that a rule may hang on. */
import { Problem } from '../domain/problem.ts';

/** This moment, as ISO text in UTC. */
export const now = (): string => new Date().toISOString();

const englishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** England's hour at a moment, to tell how far its clocks are from UTC. */
const englishHour = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/London',
	hour: '2-digit',
	hourCycle: 'h23'
});

/**
 * The first moment of a day in England, as ISO text in UTC: an hour before UTC's own in summer.
 * @param day ISO date
 */
export function startOf(day: string): string {
	const midnight = Date.parse(`${day}T00:00:00.000Z`);
	const ahead = englishHour.format(midnight) === '01' ? 3_600_000 : 0;
	return new Date(midnight - ahead).toISOString();
}

/** The day after. @param day ISO date */
export const dayAfter = (day: string): string =>
	new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The day in England, as an ISO date: reviews are planned by it, wherever the server stands. */
export const today = (): string => dayOf(now());

/** The day in England on which a moment lies, as an ISO date. */
export const dayOf = (at: string): string => englishDay.format(new Date(at));

/**
 * The moment at which something begins that somebody set for a day: now, where that day is today's or has
 * been, since what was stays as it was.
 * @throws Problem 'dates.unfit' when it is no day
 */
export function fromDay(day: string | undefined): string {
	const on = aDay(day);
	return on > today() ? startOf(on) : now();
}

/**
 * The first moment after a last day.
 * @throws Problem 'dates.unfit' when it is no day
 */
export const throughDay = (day: string | undefined): string => startOf(dayAfter(aDay(day)));

/** @throws Problem 'dates.unfit' when it is no ISO date */
export function aDay(day = ''): string {
	const at = Date.parse(day);
	const fits = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at);
	if (!fits || new Date(at).toISOString().slice(0, 10) !== day) throw new Problem('dates.unfit');
	return day;
}
