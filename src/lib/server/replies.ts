/** What a child has said to a letter or to something that was agreed: their own words, beside the adults' own. */
import type { Actor } from '../domain/people.ts';
import { aboutWhats, type About } from '../domain/said-to.ts';
import type { Reading } from '../forms/reading.ts';
import type { Also } from './act.ts';
import { reachOf, statementsWithin } from './allocations.ts';
import { attachmentsOf, type AttachmentStanding } from './attachments.ts';
import { now } from './clock.ts';
import type { Tx } from './database.ts';
import type { OwnReview } from './outcomes.ts';
import { readOut, saidIn } from './said.ts';

export type Reply = {
	about: About;
	statement: string;
	title: string;
	reading: Reading;
	language: string;
	at: string;
	readAt: string | null;
	attachments: Record<string, AttachmentStanding>;
};

/**
 * All that a child has said to these, the oldest first, by the reach of whoever asks. Words are opened: each
 * has its line.
 * @param ids of letters and decisions of this child
 */
export async function repliesTo(
	tx: Tx,
	actor: Actor,
	{ child, key }: OwnReview,
	ids: readonly string[],
	also: Also
): Promise<Reply[]> {
	if (ids.length === 0) return [];
	const rows = await statementsWithin(tx, await reachOf(tx, actor, now()))
		.select(['statement.id', 'words_sealed', 'arrived_at', 'read_at', 'about_what', 'about_id'])
		.where('statement.child_id', '=', child)
		.where('about_id', 'in', ids)
		.orderBy('arrived_at')
		.execute();
	const replies: Reply[] = [];
	for (const { id: statement, words_sealed, arrived_at: at, ...row } of rows) {
		const what = aboutWhats.find((it) => it === row.about_what);
		if (!what || !row.about_id) continue;
		also('statement.open', statement);
		const said = saidIn(key, statement, words_sealed);
		replies.push({
			about: { what, id: row.about_id },
			...{ statement, at },
			...(await readOut(said, { iro: said.shownRecipient ?? '' })),
			language: said.how.language,
			readAt: row.read_at,
			attachments: await attachmentsOf(tx, statement, at)
		});
	}
	return replies;
}
