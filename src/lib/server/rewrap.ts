/** After the authority's key was rotated: every child's key is wrapped anew. No word of a child is touched. */
import type { Actor } from '../domain/people.ts';
import { act } from './act.ts';
import { claimed, type Database } from './database.ts';
import type { Keys } from './keys.ts';

const house: Actor = { id: 'rewrap', role: 'house' };

const atOnce = 100;

/**
 * Wraps the keys that an earlier key of the authority has wrapped. A job: it may run twice, or in two
 * processes, or be killed in the middle.
 * @returns how many it has wrapped
 */
export async function rewrapChildKeys(db: Database, keys: Keys): Promise<number> {
	let wrapped = 0;
	while (await anyLeft(db, keys)) {
		const now = await act(db, house, 'keys.rewrap', keys.authorityKid, async (tx) => {
			const earlier = tx
				.selectFrom('child')
				.select(['id', 'key_wrapped', 'key_kid'])
				.where('key_kid', '!=', keys.authorityKid)
				.limit(atOnce);
			const rows = await claimed(tx, earlier).execute();
			for (const row of rows) {
				const again = keys.rewrapChildKey(row.id, row);
				await tx.updateTable('child').set(again).where('id', '=', row.id).execute();
			}
			return rows.length;
		});
		// Another process has the rest in hand.
		if (now === 0) break;
		wrapped += now;
	}
	return wrapped;
}

const anyLeft = async (db: Database, keys: Keys): Promise<boolean> =>
	(await db
		.selectFrom('child')
		.select('id')
		.where('key_kid', '!=', keys.authorityKid)
		.limit(1)
		.executeTakeFirst()) !== undefined;
