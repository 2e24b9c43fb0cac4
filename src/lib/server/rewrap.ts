/**
 * After the authority's key was rotated: every child's key is wrapped anew, and so is the secret of every
 * app of the staff. No word of a child is touched.
 */
import type { Actor } from '../domain/people.ts';
import { resealAuthenticator } from './accounts.ts';
import { act } from './act.ts';
import { claimed, type Database, type Tx } from './database.ts';
import type { Keys } from './keys.ts';

const house: Actor = { id: 'rewrap', role: 'house' };

const atOnce = 100;

/**
 * Wraps the keys that an earlier key of the authority has wrapped. A job: it may run twice, or in two
 * processes, or be killed in the middle.
 * @returns how many it has wrapped
 */
export function rewrapChildKeys(db: Database, keys: Keys): Promise<number> {
	const earlier = (tx: Database | Tx) =>
		tx
			.selectFrom('child')
			.select(['id', 'key_wrapped', 'key_kid'])
			.where('key_kid', '!=', keys.authorityKid)
			.limit(atOnce);
	return whileAny(db, keys, {
		any: async () => (await earlier(db).execute()).length > 0,
		some: async (tx) => {
			const rows = await claimed(tx, earlier(tx)).execute();
			for (const row of rows) {
				const again = keys.rewrapChildKey(row.id, row);
				await tx.updateTable('child').set(again).where('id', '=', row.id).execute();
			}
			return rows.length;
		}
	});
}

/**
 * Seals anew the secrets of the staff's apps that an earlier key of the authority has sealed. A job as well.
 * @returns how many it has sealed
 */
export function rewrapAuthenticators(db: Database, keys: Keys): Promise<number> {
	const earlier = (tx: Database | Tx) =>
		tx
			.selectFrom('authenticator')
			.select(['person_id', 'secret_sealed', 'secret_kid'])
			.where('secret_kid', '!=', keys.authorityKid)
			.limit(atOnce);
	return whileAny(db, keys, {
		any: async () => (await earlier(db).execute()).length > 0,
		some: async (tx) => {
			const rows = await claimed(tx, earlier(tx)).execute();
			for (const row of rows) await resealAuthenticator(tx, keys, row);
			return rows.length;
		}
	});
}

type Rest = { any: () => Promise<boolean>; some: (tx: Tx) => Promise<number> };

async function whileAny(db: Database, keys: Keys, { any, some }: Rest): Promise<number> {
	let done = 0;
	while (await any()) {
		const now = await act(db, house, 'keys.rewrap', keys.authorityKid, some);
		// Another process has the rest in hand.
		if (now === 0) break;
		done += now;
	}
	return done;
}
