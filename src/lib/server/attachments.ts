/** What a child drew, photographed or spoke, opened by somebody: as a statement is, with a line of its own. */
import type { AttachmentKind } from '../domain/attachment.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { reachOf, statementsWithin } from './allocations.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { lockedIn } from './picture-locks.ts';
import { childKeyOf, openAtRest } from './rest.ts';

/** 'coming': not all of it has arrived. 'set aside': it came, is kept, and cannot be shown. */
export type AttachmentState = 'here' | 'coming' | 'set aside';

/** How one attachment stands: how many of its parts are here, and since when the rest has been awaited. */
export type AttachmentStanding = {
	state: AttachmentState;
	here: number;
	all: number;
	/** When its words arrived, which name it. */
	since: string;
	/** Since when only a manager may open it; null: it is not locked. */
	lockedAt: string | null;
};

export type OpenedAttachment = { kind: AttachmentKind; type: string; bytes: Uint8Array };

/** How what was made with a statement stands, by its id. */
export async function attachmentsOf(
	tx: Tx,
	statement: string,
	since: string
): Promise<Record<string, AttachmentStanding>> {
	const rows = await tx
		.selectFrom('attachment_part')
		.select(['attachment_id', 'opened_at', 'set_aside_at'])
		.where('statement_id', '=', statement)
		.execute();
	const standing: Record<string, AttachmentStanding> = {};
	const locked = await lockedIn(tx, statement);
	for (const { attachment_id: id, opened_at, set_aside_at } of rows) {
		const state = set_aside_at ? 'set aside' : opened_at ? 'here' : 'coming';
		const one = (standing[id] ??= {
			...{ state: 'here', here: 0, all: 0, since },
			lockedAt: locked.get(id) ?? null
		});
		one.state = worse(one.state, state);
		one.here += opened_at ? 1 : 0;
		one.all += 1;
	}
	return standing;
}

/** How many attachments of each of these statements have not arrived whole. */
export async function comingOf(
	tx: Tx,
	statements: readonly string[]
): Promise<Map<string, number>> {
	if (statements.length === 0) return new Map();
	const rows = await tx
		.selectFrom('attachment_part')
		.select(({ fn }) => ['statement_id', fn.count('attachment_id').distinct().as('left')])
		.where('statement_id', 'in', [...statements])
		.where('opened_at', 'is', null)
		.where('set_aside_at', 'is', null)
		.groupBy('statement_id')
		.execute();
	return new Map(rows.map(({ statement_id, left }) => [statement_id, Number(left)]));
}

/**
 * Opens one attachment for its reader. A deed of its own: the policy is asked again, and a line written.
 * @throws Problem 'not-found' for what is not theirs to read now or is locked, as for what is not there or not
 * whole; 'not-allowed'
 */
export function openAttachment(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ statement, attachment }: { statement: string; attachment: string }
): Promise<OpenedAttachment> {
	return act(db, actor, 'attachment.open', statement, async (tx) => {
		const row = await statementsWithin(tx, await reachOf(tx, actor, now()))
			.innerJoin('child', 'child.id', 'statement.child_id')
			.select(['child.id as child_id', 'key_wrapped', 'key_kid'])
			.where('statement.id', '=', statement)
			.executeTakeFirst();
		const locked = row && actor.role !== 'manager' && (await lockedIn(tx, statement));
		if (!row || (locked && locked.has(attachment))) throw new Problem('not-found');

		const parts = await tx
			.selectFrom('attachment_part')
			.select(['part', 'kind', 'type', 'bytes_sealed'])
			.where('statement_id', '=', statement)
			.where('attachment_id', '=', attachment)
			.orderBy('piece')
			.execute();
		const [first] = parts;
		if (!first) throw new Problem('not-found');

		const key = childKeyOf(keys, { ...row, id: row.child_id });
		const pieces = parts.map(({ part, bytes_sealed }) => {
			if (!bytes_sealed) throw new Problem('not-found');
			return openAtRest(key, { what: 'statement', id: statement, part }, bytes_sealed);
		});
		const bytes = Buffer.concat(pieces);
		// Only the opener writes this column.
		return { kind: first.kind as AttachmentKind, type: first.type, bytes };
	});
}

const order: readonly AttachmentState[] = ['here', 'coming', 'set aside'];
const worse = (a: AttachmentState, b: AttachmentState): AttachmentState =>
	order.indexOf(a) > order.indexOf(b) ? a : b;
