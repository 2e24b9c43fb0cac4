/** The app on a phone that shows six digits, new every thirty seconds; each is good for once. */
import { generateSecret, generateURI, verifySync } from 'otplib';
import { encode as squares } from 'uqr';
import { decode, encode } from '../../domain/envelope.ts';
import { now } from '../clock.ts';
import type { Database, Tables, Tx } from '../database.ts';
import type { Keys } from '../keys.ts';

/** One step early or late: phones are never quite right. In seconds. */
const tolerance = 30;

export const newSecret = (): string => generateSecret();

/** What the app reads from a square code. */
export const addressOf = (secret: string, name: string): string =>
	generateURI({ issuer: 'My Say', label: name, secret });

/** The square code of an address: a path of little squares in a box of `size` by `size`. */
export function squareOf(address: string): { size: number; path: string } {
	const { size, data } = squares(address, { border: 0 });
	const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: dark.join('') };
}

/**
 * @param after the last step whose digits were used
 * @returns the step that these digits are of, or null when they are wrong or were used
 */
export function stepOf(secret: string, digits: string, after = 0): number | null {
	if (!/^\d{6}$/.test(digits) || !isSecret(secret)) return null;
	const epoch = Math.floor(Date.parse(now()) / 1000);
	const found = verifySync({
		secret,
		token: digits,
		epoch,
		epochTolerance: tolerance,
		afterTimeStep: after
	});
	return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** 160 bits in Base32, as `newSecret` makes them. */
export const isSecret = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text);

export async function keepAuthenticator(
	tx: Tx,
	keys: Keys,
	person: string,
	{ secret, step }: { secret: string; step: number }
): Promise<void> {
	const { bytes, kid } = keys.sealForHouse(boundTo(person), encode(secret));
	await tx.deleteFrom('authenticator').where('person_id', '=', person).execute();
	await tx
		.insertInto('authenticator')
		.values({
			person_id: person,
			secret_sealed: bytes,
			secret_kid: kid,
			last_step: step,
			made_at: now()
		})
		.execute();
}

/** The step that these digits of somebody are of; null when they are wrong, were used, or they have no app. */
export async function stepFor(
	db: Database,
	keys: Keys,
	person: string,
	digits: string
): Promise<number | null> {
	const row = await db
		.selectFrom('authenticator')
		.selectAll()
		.where('person_id', '=', person)
		.executeTakeFirst();
	if (!row) return null;
	const sealed = { bytes: row.secret_sealed, kid: row.secret_kid };
	const secret = decode(keys.openForHouse(boundTo(person), sealed));
	return stepOf(secret, digits, row.last_step);
}

/** @returns false when the digits of this step were used meanwhile */
export async function useStep(tx: Tx, person: string, step: number): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('authenticator')
		.set({ last_step: step })
		.where('person_id', '=', person)
		.where('last_step', '<', step)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows) === 1;
}

/** What an earlier key of the authority has sealed is sealed by the newest: the app on the phone stays as it is. */
export async function resealAuthenticator(
	tx: Tx,
	keys: Keys,
	{ person_id, secret_sealed, secret_kid }: Omit<Tables['authenticator'], 'last_step' | 'made_at'>
): Promise<void> {
	const about = boundTo(person_id);
	const plain = keys.openForHouse(about, { bytes: secret_sealed, kid: secret_kid });
	const { bytes, kid } = keys.sealForHouse(about, encode(decode(plain)));
	await tx
		.updateTable('authenticator')
		.set({ secret_sealed: bytes, secret_kid: kid })
		.where('person_id', '=', person_id)
		.execute();
}

const boundTo = (person: string): string => `authenticator|${person}`;
