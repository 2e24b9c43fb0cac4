/** The devices that hand in, and how much each may hand in on a day. */
import { now } from '../clock.ts';
import type { Tx } from '../database.ts';

/** What one device may hand in within 24 hours. It is told to wait, and loses nothing. */
export const mostInADay = { statements: 50, bytes: 200_000_000 };

const day = 86_400_000;

/** What a device is, and what it has handed in within a day. */
export type Device = { revoked: boolean; statements: Set<string>; bytes: number };

/** The devices of these enrolments, by id. Those that nobody let in are not among them. */
export async function devicesOf(
	tx: Tx,
	enrolments: readonly string[]
): Promise<Map<string, Device>> {
	const ids = [...new Set(enrolments)];
	const rows = await tx
		.selectFrom('enrolment')
		.select(['id', 'revoked_at'])
		.where('id', 'in', ids)
		.execute();
	const devices = new Map(
		rows.map(({ id, revoked_at }): [string, Device] => {
			return [id, { revoked: revoked_at !== null, statements: new Set(), bytes: 0 }];
		})
	);
	const since = new Date(Date.parse(now()) - day).toISOString();
	const handedIn = sumsOf(tx, 'sealed_part', ids, since)
		.unionAll(sumsOf(tx, 'differing_part', ids, since))
		.execute();
	for (const { enrolment_id, statement_id, bytes } of await handedIn) {
		const device = devices.get(enrolment_id);
		device?.statements.add(statement_id);
		if (device) device.bytes += Number(bytes);
	}
	return devices;
}

/** A statement that was begun may be finished. */
export function hasRoom(
	{ statements, bytes }: Device,
	sent: { statement: string; bytes: number }
): boolean {
	const room = statements.has(sent.statement) || statements.size < mostInADay.statements;
	return room && bytes + sent.bytes <= mostInADay.bytes;
}

const sumsOf = (
	tx: Tx,
	table: 'sealed_part' | 'differing_part',
	devices: string[],
	since: string
) =>
	tx
		.selectFrom(table)
		.select(({ fn }) => ['enrolment_id', 'statement_id', fn.sum('size').as('bytes')])
		.where('enrolment_id', 'in', devices)
		.where('kept_at', '>=', since)
		.groupBy(['enrolment_id', 'statement_id']);
