/** The numbers that devices give what they seal: which have come, and which between them have not. */
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { takeApart } from '../../domain/envelope.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';

/** A number that has not come though a later one has; since when that is known. */
export type MissingNumber = { seq: number; since: string };

/** What a device sends out of its turn may still be on its way, in milliseconds. */
const patience = 3_600_000;

/** Sealed bytes are kept for 30 days once they were opened: what came before was noted then. */
const looksBack = 35 * 86_400_000;

const atOnce = 500;

/** The longest beginning of a part in which its header stands. */
const beginning = 4_200;

/** Notes the numbers of what has come since: read from the outside of the seal, and nothing is opened. */
export async function noteNumbers(db: Database): Promise<void> {
	const any = await db.selectFrom('sealed_number').select('seq').limit(1).executeTakeFirst();
	let after = any ? new Date(Date.parse(now()) - looksBack).toISOString() : '';
	let last = '';
	for (;;) {
		const rows = await unnoted(db, after, last);
		for (const row of rows) await note(db, row);
		const end = rows.at(-1);
		if (!end || rows.length < atOnce) return;
		({ kept_at: after, statement_id: last } = end);
	}
}

/** By device, what is missing between what has come, oldest first. */
export async function gapsIn(
	db: Database | Tx,
	only?: string
): Promise<Map<string, MissingNumber[]>> {
	const gaps = new Map<string, MissingNumber[]>();
	for await (const devices of only ? [[only]] : devicesOf(db)) {
		for (const device of await withGaps(db, devices)) {
			const rows = await db
				.selectFrom('sealed_number')
				.select(['seq', 'kept_at as keptAt'])
				.where('enrolment_id', '=', device)
				.orderBy('seq')
				.execute();
			const missing = missingAmong(rows, Date.parse(now()));
			if (missing.length > 0) gaps.set(device, missing);
		}
	}
	return gaps;
}

/** How many devices are looked at before others have their turn: all of them stand still meanwhile. */
const devicesAtOnce = 100;

async function* devicesOf(db: Database | Tx): AsyncGenerator<string[]> {
	for (let after = ''; ; await turn()) {
		const rows = await db
			.selectFrom('enrolment')
			.select('id')
			.where('id', '>', after)
			.orderBy('id')
			.limit(devicesAtOnce)
			.execute();
		yield rows.map(({ id }) => id);
		const last = rows.at(-1);
		if (!last || rows.length < devicesAtOnce) return;
		after = last.id;
	}
}

/** Those that have numbered more than has come. */
async function withGaps(db: Database | Tx, devices: readonly string[]): Promise<string[]> {
	if (devices.length === 0) return [];
	const rows = await db
		.selectFrom('sealed_number')
		.select('enrolment_id')
		.where('enrolment_id', 'in', devices)
		.groupBy('enrolment_id')
		.having(({ fn, eb }) => eb(fn.max('seq'), '>', fn.countAll<number>()))
		.execute();
	return rows.map(({ enrolment_id }) => enrolment_id);
}

/**
 * What is missing among the numbers of one device, which counts from 1.
 * @param come in their order
 * @param at the house's time, in ms: what a later number has overtaken only just now is not missed yet
 */
export function missingAmong(
	come: readonly { seq: number; keptAt: string }[],
	at: number
): MissingNumber[] {
	const missing: MissingNumber[] = [];
	let since = come.at(-1)?.keptAt ?? '';
	for (const [index, { seq, keptAt }] of [...come.entries()].toReversed()) {
		// Overtaken by whichever of the later ones came first.
		if (keptAt < since) since = keptAt;
		const before = come[index - 1]?.seq ?? 0;
		if (at - Date.parse(since) < patience) continue;
		for (let gone = seq - 1; gone > before; gone -= 1) missing.push({ seq: gone, since });
	}
	return missing.toReversed();
}

/** Somebody has asked, and these will not come. Should one come all the same, it is taken like any other. */
export async function giveUpOn(tx: Tx, device: string): Promise<void> {
	const missing = (await gapsIn(tx, device)).get(device) ?? [];
	for (const { seq } of missing) {
		const row = { enrolment_id: device, seq, statement_id: null, kept_at: now() };
		await tx
			.insertInto('sealed_number')
			.values(row)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

const unnoted = (db: Database, after: string, last: string) =>
	db
		.selectFrom('sealed_part')
		.innerJoin('enrolment', 'enrolment.id', 'sealed_part.enrolment_id')
		.leftJoin('sealed_number', 'sealed_number.statement_id', 'sealed_part.statement_id')
		.select(['sealed_part.statement_id', 'sealed_part.kept_at', 'enrolment.child_id'])
		.select(sql<Uint8Array>`substr(bytes, 1, ${sql.lit(beginning)})`.as('outside'))
		.where('part', '=', 0)
		.where('sealed_number.seq', 'is', null)
		.where((eb) =>
			eb(eb.refTuple('sealed_part.kept_at', 'sealed_part.statement_id'), '>', eb.tuple(after, last))
		)
		.where(sql<boolean>`length(bytes) > 0`)
		.orderBy('sealed_part.kept_at')
		.orderBy('sealed_part.statement_id')
		.limit(atOnce)
		.execute();

type Unnoted = Awaited<ReturnType<typeof unnoted>>[number];

async function note(
	db: Database,
	{ statement_id, kept_at, child_id, outside }: Unnoted
): Promise<void> {
	const header = takeApart(outside)?.header;
	if (!header) return;
	// Whoever hands it in, the number is that of the enrolment it was sealed under; of the same child, or
	// one device could make gaps in what another has.
	const under = await db
		.selectFrom('enrolment')
		.select('id')
		.where('id', '=', header.enrolment)
		.where('child_id', '=', child_id)
		.executeTakeFirst();
	if (!under) return;
	const row = { enrolment_id: under.id, seq: header.seq, statement_id, kept_at };
	await db
		.insertInto('sealed_number')
		.values(row)
		.onConflict((conflict) =>
			conflict
				.columns(['enrolment_id', 'seq'])
				.doUpdateSet({ statement_id, kept_at })
				.where('sealed_number.statement_id', 'is', null)
		)
		.execute();
}
