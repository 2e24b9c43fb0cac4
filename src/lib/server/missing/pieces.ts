/** Pictures and recordings that words have named, and that have not come for days. */
import { now } from '../clock.ts';
import type { Database } from '../database.ts';

const day = 86_400_000;

/** The statements of which something is awaited for longer than so many days. */
export async function piecesAwaited(db: Database, days: number): Promise<Map<string, null>> {
	const before = new Date(Date.parse(now()) - days * day).toISOString();
	const rows = await db
		.selectFrom('attachment_part')
		.innerJoin('sealed_part as words', (join) =>
			join.onRef('words.statement_id', '=', 'attachment_part.statement_id').on('words.part', '=', 0)
		)
		.leftJoin('sealed_part as piece', (join) =>
			join
				.onRef('piece.statement_id', '=', 'attachment_part.statement_id')
				.onRef('piece.part', '=', 'attachment_part.part')
		)
		.select('attachment_part.statement_id')
		.distinct()
		.where('attachment_part.opened_at', 'is', null)
		.where('attachment_part.set_aside_at', 'is', null)
		.where('piece.part', 'is', null)
		.where('words.kept_at', '<', before)
		.execute();
	return new Map(rows.map(({ statement_id }) => [statement_id, null]));
}
