/** Who was named for children, and for how long: days only, and how many officers each has had. */
import type { CountedChild } from '../../domain/figures.ts';
import { childrenWithin, type Reach } from '../allocations.ts';
import { dayAfter, dayOf, startOf } from '../clock.ts';
import type { Tx } from '../database.ts';

/** The children of whom somebody has said since when they are in care. @param until ISO date, with this day */
export async function childrenInCare(tx: Tx, reach: Reach, until: string): Promise<CountedChild[]> {
	const rows = await childrenWithin(tx, reach)
		.leftJoin('allocation', (join) =>
			join
				.onRef('allocation.child_id', '=', 'child.id')
				.on('from_at', '<', startOf(dayAfter(until)))
		)
		.select(['child.id', 'into_care_on', 'iro_id', 'from_at'])
		.where('into_care_on', 'is not', null)
		.where('into_care_on', '<=', until)
		.execute();
	return [...Map.groupBy(rows, ({ id }) => id).values()].map((named) => {
		const officers = named.flatMap(({ iro_id }) => (iro_id === null ? [] : [iro_id]));
		const days = named.flatMap(({ from_at }) => (from_at === null ? [] : [dayOf(from_at)]));
		return {
			intoCare: named[0]?.into_care_on ?? '',
			namedOn: days.toSorted()[0] ?? null,
			officers: new Set(officers).size
		};
	});
}
