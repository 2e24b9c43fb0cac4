/** Keeps what devices hand in, and signs for it. It opens nothing, so nothing inside can make it fail. */
import { createHash } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { largestPart, takeApart, type Bytes, type Receipt } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act, actTogether, type Came, type Doing } from './act.ts';
import { now } from './clock.ts';
import { troubleIn, type Database, type Tables, type Tx } from './database.ts';
import { goingFirst } from './first.ts';
import { devicesOf, hasRoom, mostInADay, type Device } from './intake/devices.ts';
import type { Keys } from './keys.ts';
import { logFault } from './log.ts';
import { raiseAlarm, settleAlarms, type AlarmKind } from './notifications.ts';
import { together } from './together.ts';

/** One part, as its address and its body say. */
export const Part = z.object({
	statement: z.uuid(),
	part: z.coerce.number().int().min(0).max(99),
	bytes: z.custom<Bytes>((it) => it instanceof Uint8Array)
});
export type Part = z.infer<typeof Part>;

export type Kept = {
	/** The receipt as it is stored: a repeat gets this very text. */
	receipt: string;
	state: Receipt['state'];
	/** The same bytes had been kept before. */
	again: boolean;
};

export { mostInADay };

/**
 * Keeps one part. When this returns, the bytes are on a disk.
 * @param device the enrolment that signed, revoked or not: a revoked one's parts are held
 * @throws Problem 'part.differs' when other bytes had this id, and both are kept (law 4);
 * 'part.too-large', 'part.not-sealed', 'body.unfit' for what our own app never sends;
 * 'intake.too-many', 'intake.full', 'intake.later' for what may be sent again
 */
export async function keepPart(db: Database, keys: Keys, device: Actor, sent: Part): Promise<Kept> {
	const call = { keys, device, sent, sha256: hashOf(sent.bytes) };
	const came = await goingFirst(db, () => keepOne(db, call)).catch((fault: unknown) => {
		if (fault instanceof Problem) throw fault;
		logFault('intake', fault);
		// Law 5: a fault of ours, so the device keeps it and comes again.
		throw new Problem(troubleIn(db, fault) === 'full' ? 'intake.full' : 'intake.later');
	});
	if (came === 'nothing') throw new Error('every part handed in is either kept or refused');
	// Thrown after the commit and not inside it: what was written down stays.
	if ('refused' in came) throw came.refused;
	return came.done;
}

/**
 * Settles what came with other bytes under one id: somebody has looked at both. The device that sent
 * the other bytes gets its receipt at its next try, and may let them go; both stay here.
 * @throws Problem 'not-found' when nothing differs under this id
 */
export function settlePart(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ statement, part }: Pick<Part, 'statement' | 'part'>
): Promise<void> {
	return act(db, actor, 'part.settle', statement, async (tx) => {
		const others = await tx
			.selectFrom('differing_part')
			.select('sha256')
			.where('statement_id', '=', statement)
			.where('part', '=', part)
			.where('receipt', 'is', null)
			.execute();
		if (others.length === 0) throw new Problem('not-found');

		for (const { sha256 } of others) {
			const receipt = keys.signReceipt({ statement, part, sha256, state: 'held', at: now() });
			await tx
				.updateTable('differing_part')
				.set({ receipt: JSON.stringify(receipt) })
				.where('statement_id', '=', statement)
				.where('part', '=', part)
				.where('sha256', '=', sha256)
				.execute();
		}
		await settleAlarms(tx, 'part.differs', statement);
	});
}

type Call = { keys: Keys; device: Actor; sent: Part; sha256: string };

const keepOne = together((db: Database, calls: Call[]) => {
	const doings = calls.map(({ device, sent }): Doing => {
		return { actor: device, did: 'part.keep', about: sent.statement };
	});
	return actTogether(db, doings, (tx) => keepAll(tx, calls));
});

async function keepAll(tx: Tx, calls: Call[]): Promise<Came<Kept>[]> {
	const ids = calls.map(({ device }) => device.id);
	const devices = await devicesOf(tx, ids);
	const offered = calls.map((call) => offer(call, devices.get(call.device.id)));
	const rows = offered.flatMap(({ row }) => row ?? []);
	const stored = byKey(await insertNew(tx, rows));
	// Of what was new there is nothing to look for.
	const others = calls.filter(({ sent }) => !stored.has(keyOf(sent)));
	for (const [key, row] of byKey(await storedOf(tx, others))) stored.set(key, row);

	const came: Came<Kept>[] = [];
	// One after another: what is written for one may be what the next one meets.
	for (const one of offered) came.push(await answerTo(tx, one, stored));
	return came;
}

type Row = Insertable<Tables['sealed_part']>;

/** A call with what would be stored for it, or why it cannot be. */
type Offered = { call: Call; row: Row | null; problem: Problem | null };

function offer(call: Call, device: Device | undefined): Offered {
	const { keys, sent, sha256 } = call;
	const { statement, part, bytes } = sent;
	const problem = device ? unfit(sent) : new Problem('device.unknown');
	if (problem || !device) return { call, row: null, problem };
	if (!hasRoom(device, { statement, bytes: bytes.length }))
		return { call, row: null, problem: null };

	device.statements.add(statement);
	device.bytes += bytes.length;
	const at = now();
	const state = device.revoked ? 'held' : 'kept';
	const receipt = keys.signReceipt({ statement, part, sha256, state, at });
	const row = {
		statement_id: statement,
		part,
		sha256,
		enrolment_id: call.device.id,
		bytes,
		size: bytes.length,
		receipt: JSON.stringify(receipt),
		kept_at: at,
		held_at: device.revoked ? at : null
	};
	return { call, row, problem: null };
}

/**
 * Only what cannot be a part of this statement is turned away. Whose it is, and whether it opens, is
 * not asked here: a tablet that was enrolled again signs what it sealed under its former enrolment.
 */
function unfit({ statement, part, bytes }: Part): Problem | null {
	if (bytes.length > largestPart) return new Problem('part.too-large', { largest: largestPart });
	const sealed = takeApart(bytes);
	if (!sealed) return new Problem('part.not-sealed');
	const { header } = sealed;
	return header.statement === statement && header.part === part ? null : new Problem('body.unfit');
}

/** Law 4. Nobody looks first: the key of the table alone decides which bytes were there before. */
async function insertNew(tx: Tx, rows: Row[]): Promise<Stored[]> {
	if (rows.length === 0) return [];
	// In one order everywhere, so that two processes never wait for each other.
	const inOrder = rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
	return tx
		.insertInto('sealed_part')
		.values(inOrder)
		.onConflict((conflict) => conflict.columns(['statement_id', 'part']).doNothing())
		.returning(whatStands)
		.execute();
}

const whatStands = ['statement_id', 'part', 'sha256', 'receipt', 'held_at'] as const;

/** What stands under a key now, whoever handed it in first. */
type Stored = Pick<Selectable<Tables['sealed_part']>, (typeof whatStands)[number]>;

async function storedOf(tx: Tx, calls: Call[]): Promise<Stored[]> {
	if (calls.length === 0) return [];
	return tx
		.selectFrom('sealed_part')
		.select(whatStands)
		.where(
			'statement_id',
			'in',
			calls.map(({ sent }) => sent.statement)
		)
		.execute();
}

const byKey = (rows: readonly Stored[]): Map<string, Stored> =>
	new Map(rows.map((row) => [placeOf(row), row]));

const keyOf = ({ statement, part }: Pick<Part, 'statement' | 'part'>): string =>
	`${statement}/${part}`;

const placeOf = ({ statement_id, part }: { statement_id: string; part: number }): string =>
	keyOf({ statement: statement_id, part });

async function answerTo(
	tx: Tx,
	{ call, row, problem }: Offered,
	stored: Map<string, Stored>
): Promise<Came<Kept>> {
	const { device, sent, sha256 } = call;
	if (problem) return refuse(tx, problem, 'part.refused', device.id);

	const kept = stored.get(keyOf(sent));
	if (kept?.sha256 === sha256) {
		const again = kept.receipt !== row?.receipt;
		if (kept.held_at && !again) await raiseAlarm(tx, 'part.held', sent.statement);
		return { done: { receipt: kept.receipt, state: kept.held_at ? 'held' : 'kept', again } };
	}
	if (!row) {
		const later = new Problem('intake.too-many', { seconds: 900 });
		return refuse(tx, later, 'intake.too-many', device.id);
	}
	return keepDiffering(tx, row);
}

async function keepDiffering(tx: Tx, row: Row): Promise<Came<Kept>> {
	const { statement_id, part, sha256, enrolment_id, bytes, size, kept_at } = row;
	await tx
		.insertInto('differing_part')
		.values({ statement_id, part, sha256, enrolment_id, bytes, size, kept_at, receipt: null })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { receipt } = await tx
		.selectFrom('differing_part')
		.select('receipt')
		.where('statement_id', '=', statement_id)
		.where('part', '=', part)
		.where('sha256', '=', sha256)
		.executeTakeFirstOrThrow();
	if (receipt) return { done: { receipt, state: 'held', again: true } };
	return refuse(tx, new Problem('part.differs', { part }), 'part.differs', statement_id);
}

async function refuse(
	tx: Tx,
	problem: Problem,
	what: AlarmKind,
	about: string
): Promise<{ refused: Problem }> {
	await raiseAlarm(tx, what, about);
	return { refused: problem };
}

const hashOf = (bytes: Bytes): string => createHash('sha256').update(bytes).digest('hex');
