/** The server's clock: the only one that a rule may hang on. */

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
export const today = (): string => englishDay.format(new Date());
