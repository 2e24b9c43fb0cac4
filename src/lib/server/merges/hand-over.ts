/** What follows when two records become one, and goes back should they become two again. */
import { endCards } from '../cards.ts';
import type { Database, Tx } from '../database.ts';
import type { Keys, WrappedKey } from '../keys.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey, type Place } from '../rest.ts';
import { moveReviews, reviewsToMove } from './reviews.ts';

type Side = WrappedKey & { id: string };
type Two = { gone: Side; kept: Side };

/** What went over: ids of ours, and nothing of what anybody said. */
export type Moved = {
	statements: string[];
	reviews: string[];
	holds: string[];
	relatives: { relative: string; as: string; added: boolean }[];
};

/** Hands all of it over to the record that is kept. */
export async function handOver(tx: Tx, keys: Keys, { gone, kept }: Two): Promise<Moved> {
	const from = childKeyOf(keys, gone);
	const to = childKeyOf(keys, kept);
	const statements = await statementsOf(tx, gone.id);
	const holds = await idsOf(tx, 'legal_hold', gone.id);
	await moveStatements(tx, statements, from, to);
	await moveHolds(tx, holds, from, to);
	await tx
		.updateTable('enrolment')
		.set({ child_id: kept.id, was_child: gone.id })
		.where('child_id', '=', gone.id)
		.execute();
	await endWaysIn(tx, gone.id);
	const reviews = await reviewsToMove(tx, gone.id, kept.id);
	await moveReviews(tx, reviews, from, to);
	return {
		...{ statements, holds, reviews },
		relatives: await moveRelatives(tx, gone.id, kept.id)
	};
}

/** Takes it back, and with it what the tablets of the record that went have sent since. */
export async function takeBack(
	tx: Tx,
	keys: Keys,
	{ gone, kept }: Two,
	moved: Moved
): Promise<void> {
	const from = childKeyOf(keys, kept);
	const to = childKeyOf(keys, gone);
	const own = tx
		.selectFrom('enrolment')
		.select('id')
		.where('child_id', '=', kept.id)
		.where('was_child', '=', gone.id);
	const since = await tx
		.selectFrom('statement')
		.select('id')
		.where('child_id', '=', kept.id)
		.where((eb) =>
			eb.or([
				eb('enrolment_id', 'in', own),
				...(moved.statements.length > 0 ? [eb('id', 'in', moved.statements)] : [])
			])
		)
		.execute();
	await moveStatements(
		tx,
		since.map(({ id }) => id),
		from,
		to
	);
	await moveHolds(tx, moved.holds, from, to);
	await tx.deleteFrom('session').where('enrolment_id', 'in', own).execute();
	await tx
		.updateTable('enrolment')
		.set({ child_id: gone.id, was_child: null })
		.where('was_child', '=', gone.id)
		.execute();
	await moveReviews(tx, moved.reviews, from, to);
	await relativesBack(tx, { gone: gone.id, kept: kept.id }, moved);
}

/** Nobody is let in for a record any more that stands for nobody; whoever is signed in signs in anew. */
async function endWaysIn(tx: Tx, gone: string): Promise<void> {
	await tx.deleteFrom('session').where('child_id', '=', gone).execute();
	await tx.deleteFrom('pairing').where('child_id', '=', gone).execute();
	await endCards(tx, gone);
}

const statementsOf = async (tx: Tx, child: string): Promise<string[]> =>
	(await tx.selectFrom('statement').select('id').where('child_id', '=', child).execute()).map(
		({ id }) => id
	);

/** Each thing opened under the one key and sealed under the other, at its own place; never two at once in memory. */
async function moveStatements(
	tx: Tx,
	statements: readonly string[],
	from: ChildKey,
	to: ChildKey
): Promise<void> {
	const again = (place: Place, sealed: Uint8Array) =>
		sealAtRest(to, place, openAtRest(from, place, sealed));
	for (const id of statements) {
		const { words_sealed } = await tx
			.selectFrom('statement')
			.select('words_sealed')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		const words = again({ what: 'statement', id, part: 0 }, words_sealed);
		await tx
			.updateTable('statement')
			.set({ child_id: to.child, words_sealed: words })
			.where('id', '=', id)
			.execute();
		await movePieces(tx, id, again);
		await moveNotes(tx, id, again);
	}
}

type Again = (place: Place, sealed: Uint8Array) => Uint8Array;

async function movePieces(tx: Tx, id: string, again: Again): Promise<void> {
	const parts = await tx
		.selectFrom('attachment_part')
		.select('part')
		.where('statement_id', '=', id)
		.where('bytes_sealed', 'is not', null)
		.execute();
	for (const { part } of parts) {
		const one = { statement_id: id, part };
		const { bytes_sealed } = await tx
			.selectFrom('attachment_part')
			.select('bytes_sealed')
			.where('statement_id', '=', one.statement_id)
			.where('part', '=', part)
			.executeTakeFirstOrThrow();
		if (!bytes_sealed) continue;
		await tx
			.updateTable('attachment_part')
			.set({ bytes_sealed: again({ what: 'statement', id, part }, bytes_sealed) })
			.where('statement_id', '=', one.statement_id)
			.where('part', '=', part)
			.execute();
	}
}

/** The helper's note on paper, why a manager has read it, and what was answered to it. */
async function moveNotes(tx: Tx, id: string, again: Again): Promise<void> {
	const paper = await tx
		.selectFrom('paper')
		.select('note_sealed')
		.where('statement_id', '=', id)
		.executeTakeFirst();
	if (paper?.note_sealed) {
		const note_sealed = again({ what: 'note', id }, paper.note_sealed);
		await tx.updateTable('paper').set({ note_sealed }).where('statement_id', '=', id).execute();
	}
	const answers = await tx
		.selectFrom('answer')
		.select(['id', 'text_sealed'])
		.where('statement_id', '=', id)
		.execute();
	for (const answer of answers) {
		const text_sealed = again({ what: 'answer', id: answer.id }, answer.text_sealed);
		await tx.updateTable('answer').set({ text_sealed }).where('id', '=', answer.id).execute();
	}
	await moveVoices(tx, id, again);
	const reasons = await tx
		.selectFrom('reading_reason')
		.select(['id', 'note_sealed'])
		.where('statement_id', '=', id)
		.execute();
	for (const reason of reasons) {
		if (!reason.note_sealed) continue;
		const note_sealed = again({ what: 'reason', id: reason.id }, reason.note_sealed);
		await tx
			.updateTable('reading_reason')
			.set({ note_sealed })
			.where('id', '=', reason.id)
			.execute();
	}
}

/** What was said aloud beside those answers: one recording at a time. */
async function moveVoices(tx: Tx, statement: string, again: Again): Promise<void> {
	const voices = await tx
		.selectFrom('answer_voice')
		.select('answer_id')
		.where('statement_id', '=', statement)
		.execute();
	for (const { answer_id: id } of voices) {
		const { voice_sealed } = await tx
			.selectFrom('answer_voice')
			.select('voice_sealed')
			.where('answer_id', '=', id)
			.executeTakeFirstOrThrow();
		await tx
			.updateTable('answer_voice')
			.set({ voice_sealed: again({ what: 'voice', id }, voice_sealed) })
			.where('answer_id', '=', id)
			.execute();
	}
}

async function moveHolds(
	tx: Tx,
	holds: readonly string[],
	from: ChildKey,
	to: ChildKey
): Promise<void> {
	for (const id of holds) {
		const row = await tx
			.selectFrom('legal_hold')
			.select('why_sealed')
			.where('id', '=', id)
			.executeTakeFirst();
		const place = { what: 'hold', id } as const;
		const why_sealed = row?.why_sealed
			? sealAtRest(to, place, openAtRest(from, place, row.why_sealed))
			: null;
		await tx
			.updateTable('legal_hold')
			.set({ child_id: to.child, why_sealed })
			.where('id', '=', id)
			.execute();
	}
}

async function moveRelatives(tx: Tx, gone: string, kept: string): Promise<Moved['relatives']> {
	const rows = await tx.selectFrom('relative').selectAll().where('child_id', '=', gone).execute();
	const known = await tx
		.selectFrom('relative')
		.select('relative_id')
		.where('child_id', '=', kept)
		.execute();
	await forgetRelatives(tx, gone);
	const moved: Moved['relatives'] = [];
	for (const { relative_id: relative, as_what: as } of rows) {
		// Whoever stood as a relative of the other record was the child themselves.
		const added = relative !== kept && !known.some((it) => it.relative_id === relative);
		if (added) await relate(tx, kept, relative, as);
		moved.push({ relative, as, added });
	}
	if (rows.some(({ relative_id }) => relative_id === kept)) await unrelate(tx, kept, gone);
	return moved;
}

async function relativesBack(
	tx: Tx,
	{ gone, kept }: { gone: string; kept: string },
	{ relatives }: Moved
): Promise<void> {
	for (const { relative, as, added } of relatives) {
		if (added) await unrelate(tx, kept, relative);
		const there = await tx
			.selectFrom('child')
			.select('id')
			.where('id', '=', relative)
			.executeTakeFirst();
		if (there) await relate(tx, gone, relative, as);
	}
}

const mirrored: Record<string, string> = { sibling: 'sibling', parent: 'child', child: 'parent' };

async function relate(tx: Tx, child_id: string, relative_id: string, as: string): Promise<void> {
	const both = [
		{ child_id, relative_id, as_what: as },
		{ child_id: relative_id, relative_id: child_id, as_what: mirrored[as] ?? as }
	];
	const once = tx.insertInto('relative').values(both);
	await once.onConflict((conflict) => conflict.doNothing()).execute();
}

async function unrelate(tx: Tx, one: string, other: string): Promise<void> {
	await tx
		.deleteFrom('relative')
		.where('child_id', 'in', [one, other])
		.where('relative_id', 'in', [one, other])
		.execute();
}

const forgetRelatives = (tx: Tx, child: string) =>
	tx
		.deleteFrom('relative')
		.where((eb) => eb.or([eb('child_id', '=', child), eb('relative_id', '=', child)]))
		.execute();

const idsOf = async (db: Database | Tx, table: 'legal_hold', child: string): Promise<string[]> =>
	(await db.selectFrom(table).select('id').where('child_id', '=', child).execute()).map(
		({ id }) => id
	);
