/** The devices and the card of one child: what there is, what was done about it, and how it is ended. */
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { DoorEvent, DoorWhat, OwnDevice } from '../domain/snapshot.ts';
import { forgetCode, hasCode } from './accounts.ts';
import { act, allows, mustBeAllowed } from './act.ts';
import { heldByStrangers, iroNow } from './allocations.ts';
import { cardOf, cardShown, endCards, newCard, wakeCards, type MadeCard } from './cards.ts';
import { mustBeTheirs } from './caseload.ts';
import { childById } from './children.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';

/** How many of the last things that were done are told. */
const mostTold = 12;

export type DevicesPage = {
	child: string;
	/** The known-as name. */
	name: string;
	hasCode: boolean;
	/** Whether the reader may hand their own device to the child. */
	mayHandOver: boolean;
	devices: (OwnDevice & { revokedAt: string | null; closedAt: string | null })[];
	card: { madeAt: string; endsAt: string; sleeps: boolean } | null;
	/** The newest first. */
	done: DoorEvent[];
};

/**
 * All that somebody who looks after a child's way in must know.
 * @throws Problem 'not-found' for a child who is not theirs; 'not-allowed'
 */
export async function devicesPageOf(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string
): Promise<DevicesPage> {
	mustBeAllowed(actor, 'device.list');
	return db.transaction().execute(async (tx) => {
		await mustBeTheirs(tx, actor, id);
		const child = await childById(tx, keys, id);
		if (!child) throw new Problem('not-found');
		const rows = await devicesOf(tx, id);
		return {
			child: id,
			name: child.name,
			hasCode: await hasCode(tx, id),
			mayHandOver: allows(actor, 'pairing.hand'),
			devices: rows.map((row) => ({
				...deviceOf(row),
				revokedAt: row.revoked_at,
				closedAt: row.closed_at
			})),
			card: await cardOf(tx, id),
			done: await doneAtDoors(tx, id)
		};
	});
}

/** The devices that are let in for a child, for the child. */
export async function ownDevices(tx: Tx, child: string): Promise<OwnDevice[]> {
	const rows = await devicesOf(tx, child);
	return rows.filter(({ revoked_at }) => revoked_at === null).map(deviceOf);
}

/**
 * Shuts a device out. What was sealed on it may still be handed in, and lies before the duty desk first.
 * @throws Problem 'not-found' for a device that is none of theirs; 'not-allowed'
 */
export function revokeDevice(db: Database, actor: Actor, enrolment: string): Promise<void> {
	return act(db, actor, 'device.revoke', enrolment, async (tx) => {
		const row = await tx
			.selectFrom('enrolment')
			.select('child_id')
			.where('id', '=', enrolment)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		// Who keeps the accounts may shut out any device, and learns nothing by it.
		if (actor.role !== 'administrator') await mustBeTheirs(tx, actor, row.child_id);
		await tx
			.updateTable('enrolment')
			.set({ revoked_at: now() })
			.where('id', '=', enrolment)
			.where('revoked_at', 'is', null)
			.execute();
		await tx.deleteFrom('session').where('enrolment_id', '=', enrolment).execute();
	});
}

const house: Actor = { id: 'beside', role: 'house' };

/**
 * A chore: shuts out staff's own devices whose holder has left the child or the council, where that was
 * planned beforehand. It may run twice.
 */
export async function shutOutStrangers(db: Database): Promise<void> {
	for (const id of await heldByStrangers(db, now())) await revokeDevice(db, house, id);
}

/**
 * Makes a child's card, which is shown once. The one before it is of no use any more.
 * @throws Problem 'not-found', 'not-allowed', 'proof.needed'
 */
export function makeCard(db: Database, actor: Actor, child: string): Promise<MadeCard> {
	return act(db, actor, 'card.make', child, async (tx) => {
		await mustBeTheirs(tx, actor, child);
		return newCard(tx, child);
	});
}

/**
 * What is printed on a card that was just made.
 * @param shown user name and secret, as the page has them
 * @throws Problem 'card.unknown' when it is not this child's card now; else as `makeCard`
 */
export function cardDocumentOf(
	db: Database,
	actor: Actor,
	child: string,
	shown: string
): Promise<{ userName: string; endsAt: string; iro: string | null }> {
	return act(db, actor, 'card.print', child, async (tx) => {
		await mustBeTheirs(tx, actor, child);
		const card = await cardShown(tx, shown);
		if (card.child !== child) throw new Problem('card.unknown');
		const { ends_at: endsAt, user_name: userName } = await tx
			.selectFrom('card')
			.select(['ends_at', 'user_name'])
			.where('id', '=', card.card)
			.executeTakeFirstOrThrow();
		const iro = await iroNow(tx, child, now());
		return { userName, endsAt, iro: iro && `${iro.firstName} ${iro.lastName}` };
	});
}

/** Wakes a child's card before its time. @throws Problem as `makeCard` */
export function wakeCard(db: Database, actor: Actor, child: string): Promise<void> {
	return act(db, actor, 'card.wake', child, async (tx) => {
		await mustBeTheirs(tx, actor, child);
		await wakeCards(tx, child);
	});
}

/**
 * Takes a forgotten code away, so that the child chooses a new one, alone. Nobody sees or sets it.
 * @throws Problem as `makeCard`
 */
export function resetCode(db: Database, actor: Actor, child: string): Promise<void> {
	return act(db, actor, 'code.reset', child, async (tx) => {
		await mustBeTheirs(tx, actor, child);
		await forgetCode(tx, child);
		// Whoever had it could choose the code now.
		await endCards(tx, child);
	});
}

const told = {
	'card.make': 'card',
	'card.wake': 'card awake',
	'pairing.make': 'pairing',
	'pairing.hand': 'beside',
	'code.reset': 'reset',
	'code.set': 'code'
} as const satisfies Record<string, DoorWhat>;

/** What was done at a child's doors, and by whom: they are told, so that nobody comes in behind their back. */
export async function doneAtDoors(tx: Tx, child: string): Promise<DoorEvent[]> {
	const lines = await tx
		.selectFrom('audit')
		.leftJoin('person', 'person.id', 'audit.actor_id')
		.select(['audit.at', 'deed', 'first_name'])
		.where('about', '=', child)
		.where('deed', 'in', Object.keys(told))
		.where('outcome', '=', 'done')
		.orderBy('audit.number', 'desc')
		.limit(mostTold)
		.execute();
	const devices = await devicesOf(tx, child);
	const guessed = await guessesOf(
		tx,
		devices.map(({ id }) => id)
	);
	const done: DoorEvent[] = [
		...lines.map(({ at, deed, first_name: by }) => ({
			is: told[deed as keyof typeof told],
			at,
			by
		})),
		...devices.map(({ made_at: at }) => ({ is: 'device' as const, at, by: null })),
		...devices.flatMap(({ revoked_at: at }) =>
			at ? [{ is: 'shut out' as const, at, by: null }] : []
		),
		...guessed.map((at) => ({ is: 'guessed' as const, at, by: null }))
	];
	return done.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostTold);
}

async function guessesOf(tx: Tx, enrolments: readonly string[]): Promise<string[]> {
	if (enrolments.length === 0) return [];
	const rows = await tx
		.selectFrom('alarm')
		.select('raised_at')
		.where('what', '=', 'code.guessed')
		.where('about', 'in', enrolments)
		.execute();
	return rows.map(({ raised_at }) => raised_at);
}

const devicesOf = (tx: Tx, child: string) =>
	tx
		.selectFrom('enrolment')
		.leftJoin('person', 'person.id', 'held_by')
		.select([
			'enrolment.id',
			'label',
			'shared_at',
			'made_at',
			'heard_at',
			'revoked_at',
			'closed_at'
		])
		.select(['first_name as heldBy'])
		.where('child_id', '=', child)
		// The way in of papers is no device.
		.where('enrolment.id', 'not in', (eb) => eb.selectFrom('paper_way').select('enrolment_id'))
		.orderBy('made_at', 'desc')
		.execute();

type Row = Awaited<ReturnType<typeof devicesOf>>[number];

const deviceOf = ({ id, label, heldBy, shared_at, made_at, heard_at }: Row): OwnDevice => ({
	enrolment: id,
	label,
	heldBy,
	shared: shared_at !== null,
	madeAt: made_at,
	heardAt: heard_at
});
