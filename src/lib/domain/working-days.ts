/**
 * England's working days: neither Saturday nor Sunday, Christmas Day, Good Friday or a bank holiday
 * (Care Planning, Placement and Case Review Regulations 2010, reg. 2). Days are ISO dates.
 */

/** As published on gov.uk/bank-holidays, England and Wales. A year that is not here is not known. */
const holidays: Record<number, readonly string[]> = {
	2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
	2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
	2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
	2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
	2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']
};

/** The first day of which is known whether it is a working day, and the last. */
export const knownFrom = `${Math.min(...Object.keys(holidays).map(Number))}-01-01`;
export const knownUntil = `${Math.max(...Object.keys(holidays).map(Number))}-12-31`;

const aDay = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** @throws RangeError for a day of a year whose bank holidays are not known */
export function isWorkingDay(day: string): boolean {
	const weekday = new Date(Date.parse(day)).getUTCDay();
	const free = holidays[Number(day.slice(0, 4))];
	if (!free) throw new RangeError(`the bank holidays of ${day.slice(0, 4)} are not known`);
	return weekday !== 0 && weekday !== 6 && !free.includes(day.slice(5));
}

/**
 * The working day that comes so many working days after a day, which itself is not counted.
 * @param count in working days, 0 or more; 0 is the day itself, or the first working day after it
 * @throws RangeError beyond `knownUntil`
 */
export function workingDaysAfter(day: string, count: number): string {
	let at = Date.parse(day);
	for (let left = count; left > 0;) {
		at += aDay;
		if (isWorkingDay(iso(at))) left -= 1;
	}
	while (!isWorkingDay(iso(at))) at += aDay;
	return iso(at);
}

/**
 * How many working days have passed from one day to a later one: the first is not counted, the last is.
 * @throws RangeError beyond `knownUntil`
 */
export function workingDaysBetween(from: string, to: string): number {
	let count = 0;
	for (let at = Date.parse(from) + aDay; at <= Date.parse(to); at += aDay) {
		if (isWorkingDay(iso(at))) count += 1;
	}
	return count;
}

/** The same day so many months later; where that month has no such day, its last one. */
export function monthsAfter(day: string, months: number): string {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return iso(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
