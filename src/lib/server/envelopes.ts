/** The two recovery envelopes: who holds them, and that they really do. Before that no child comes in. */
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';

/** One envelope, in the order of the key file; null: nobody has confirmed it yet. */
export type EnvelopeState = { holder: string; confirmedAt: string } | null;

/** How the envelopes stand. None at all: the demonstration's keys, or a file made without them. */
export async function envelopesOf(db: Database | Tx, keys: Keys): Promise<EnvelopeState[]> {
	const rows = await db.selectFrom('envelope').selectAll().execute();
	return keys.envelopes.map(({ recipient }) => {
		const row = rows.find((it) => it.recipient === recipient);
		return row ? { holder: row.holder, confirmedAt: row.confirmed_at } : null;
	});
}

/**
 * "I have my envelope": shown by the short code on its paper, which opens nothing.
 * @param holder the name of whoever keeps it
 * @throws Problem 'envelope.unknown' when no envelope has this code, 'envelope.one-holder' when the
 * other one is with the same person
 */
export function confirmEnvelope(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ holder, code }: { holder: string; code: string }
): Promise<void> {
	return act(db, actor, 'envelope.confirm', 'envelope', async (tx) => {
		const envelope = keys.envelopes.find(({ hasCode }) => hasCode(code));
		if (!envelope) throw new Problem('envelope.unknown');
		const { recipient } = envelope;

		const others = await tx
			.selectFrom('envelope')
			.select('holder')
			.where('recipient', '!=', recipient)
			.where(
				'recipient',
				'in',
				keys.envelopes.map((it) => it.recipient)
			)
			.execute();
		if (others.some((other) => sameName(other.holder, holder))) {
			throw new Problem('envelope.one-holder');
		}
		const confirmed = { holder, confirmed_at: now(), confirmed_by: actor.id };
		await tx
			.insertInto('envelope')
			.values({ recipient, ...confirmed })
			.onConflict((conflict) => conflict.column('recipient').doUpdateSet(confirmed))
			.execute();
	});
}

/**
 * No real child before two people hold what opens the recovery copy: lost keys are lost words.
 * @throws Problem 'keys.unconfirmed'
 */
export async function mustBeRecoverable(tx: Tx, keys: Keys): Promise<void> {
	// Only the demonstration's keys carry a mark.
	if (keys.mark) return;
	const envelopes = await envelopesOf(tx, keys);
	if (envelopes.length < 2 || envelopes.includes(null)) throw new Problem('keys.unconfirmed');
}

const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
