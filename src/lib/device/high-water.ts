/** The second place of the highest numbers, outside the database: some browsers hide a damaged one. */
const place = 'my-say.high-water';

/** @returns by enrolment; empty where nothing was kept, or nothing may be */
export function highWaterOutside(): Record<string, number> {
	try {
		return JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, number>;
	} catch {
		return {};
	}
}

export function keepHighWater(high: Record<string, number>): void {
	try {
		localStorage.setItem(place, JSON.stringify(high));
	} catch {
		// A second place is a comfort: the statement itself is on disk already.
	}
}
