/** Days and times as English-speaking readers are told them. Making a formatter takes longer than what it formats. */

const made = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/**
 * @param how one of those below, and no other object each time
 * @param zone a time zone that the browser or the caller has given, unchecked
 */
function formatterOf(how: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
	const zones = made.get(how) ?? new Map<string, Intl.DateTimeFormat>();
	made.set(how, zones);
	const formatter = zones.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...how, timeZone: zone });
	zones.set(zone, formatter);
	return formatter;
}

const england = 'Europe/London';
const weekday = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const weekdayOfYear = { ...weekday, ...full } as const;
const monthOfYear = { month: 'long', year: 'numeric' } as const;
const clock = { hour: '2-digit', minute: '2-digit' } as const;

/**
 * "Wednesday 18 November, 08:12".
 * @param at ISO time
 * @param zone the reader's time zone
 * @throws RangeError for a zone that there is not
 */
export function dayAndTime(at: string, zone = england): string {
	const moment = new Date(at);
	return `${formatterOf(weekday, zone).format(moment)}, ${formatterOf(clock, zone).format(moment)}`;
}

/** "18 November 2026". @param at ISO time or ISO date */
export const dayOnly = (at: string): string => formatterOf(full, england).format(new Date(at));

/** When something was said: a paper knows the day, and no more. */
export const saidAt = (at: string, assurance: string, zone?: string): string =>
	assurance === 'paper' ? dayOnly(at) : dayAndTime(at, zone);

/** The last day of what is over at a moment. @param to ISO time of the first moment after it */
export const lastDay = (to: string): string => dayOnly(new Date(Date.parse(to) - 1).toISOString());

/** "Tuesday 8 December 2026, 15:45", or the day alone. @param on ISO date */
export function dayWithTime({ on, time }: { on: string; time: string | null }): string {
	const day = formatterOf(weekdayOfYear, 'UTC').format(new Date(on));
	return time === null ? day : `${day}, ${time}`;
}

/** "Tuesday 3 March", as a child reads a day. @param day ISO date */
export const dayInWords = (day: string): string =>
	formatterOf(weekday, 'UTC').format(new Date(day));

/** "November 2026". @param month "2026-11" */
export const monthName = (month: string): string =>
	formatterOf(monthOfYear, 'UTC').format(new Date(`${month}-01`));
