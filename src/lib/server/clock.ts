/** The server's clock: the only one that a rule may hang on. */

/** This moment, as ISO text in UTC. */
export const now = (): string => new Date().toISOString();

const englishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day in England, as an ISO date: reviews are planned by it, wherever the server stands. */
export const today = (): string => englishDay.format(new Date());
