/** Dates as councils write them: the day first, and never the month. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "2026-03-12", "12/03/2026", "12.3.26", "12 March 2026", "12-Mar-26", each with a time behind it or without. */
const written =
	/^(?:(?<iso>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})|(?<day>\d{1,2})[/. -](?<month>\d{1,2}|[a-z]{3,9})[/. -](?<year>\d{4}|\d{2}))(?:[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/i;

/**
 * @param text as it stands in a cell
 * @returns an ISO date; null for what is none, or is a day that no calendar has
 */
export function dayIn(text: string): string | null {
	const parts = written.exec(text.trim())?.groups;
	if (!parts) return null;
	const year = parts.iso ?? whole(parts.year ?? '');
	const month = parts.isoMonth ?? monthIn(parts.month ?? '');
	const day = (parts.isoDay ?? parts.day ?? '').padStart(2, '0');
	const iso = `${year}-${month}-${day}`;
	const at = Date.parse(iso);
	// A 31st of February would become a day of March.
	return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? null : iso;
}

/**
 * A year of birth, from a year or from a whole date, of which no more is kept.
 * @param today ISO date
 * @returns null for what is none, or of whom nobody could be a child or a care leaver
 */
export function birthYearIn(text: string, today: string): number | null {
	const day = dayIn(text);
	const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number(day?.slice(0, 4) ?? Number.NaN);
	const now = Number(today.slice(0, 4));
	return year <= now && year >= now - 27 ? year : null;
}

const whole = (year: string): string => (year.length === 2 ? `20${year}` : year);

function monthIn(text: string): string {
	const named = months.indexOf(text.slice(0, 3).toLowerCase());
	return named < 0 ? text.padStart(2, '0') : String(named + 1).padStart(2, '0');
}
