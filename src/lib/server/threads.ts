/** What was said and what was answered to it, back and forth, in the order in which it happened. */
import type { Aloud, AnswerPart } from '../domain/answer.ts';
import type { Said } from '../domain/statement.ts';
import type { Reading } from '../forms/reading.ts';
import type { Also } from './act.ts';
import { statementsWithin, type Reach } from './allocations.ts';
import { answersTo, type KeptAnswer } from './answers.ts';
import { attachmentsOf, type AttachmentStanding } from './attachments.ts';
import type { Tx } from './database.ts';
import type { ChildKey } from './rest.ts';
import { fittingForm, readOut, saidIn, told } from './said.ts';

/** A part of an answer, as an officer reads it. */
export type ToldPart = Omit<AnswerPart, 'to'> & { told: string; label: string | null };

export type ThreadItem =
	| {
			is: 'said';
			statement: string;
			title: string;
			/** Null for the one that is open beside the thread. */
			reading: Reading | null;
			language: string;
			at: string;
			readAt: string | null;
			attachments: Record<string, AttachmentStanding>;
	  }
	| ({ is: 'answer' } & AnswerInWords);

/** An answer as an officer reads it. */
export type AnswerInWords = {
	answer: string;
	/** The statement that it answers. */
	to: string;
	by: string;
	at: string;
	words: string;
	parts: ToldPart[];
	/** It was said aloud as well. */
	aloud: Aloud | null;
};

/**
 * The thread in which a statement stands. What its reader may not read is not in it; the words of all that
 * is in it are opened, and each has its line.
 * @param open the statement that is open already
 * @returns nothing but that one, when nobody has answered yet
 */
export async function threadOf(
	tx: Tx,
	key: ChildKey,
	reach: Reach,
	open: string,
	also: Also
): Promise<ThreadItem[]> {
	const ids = await statementsIn(tx, key.child, await rootOf(tx, key.child, open));
	const rows = await statementsWithin(tx, reach)
		.select(['statement.id', 'words_sealed', 'arrived_at', 'read_at'])
		.where('statement.id', 'in', ids)
		.execute();
	const items: ThreadItem[] = [];
	const answers = await answersTo(
		tx,
		key,
		rows.map(({ id }) => id)
	);
	for (const { id: statement, words_sealed, arrived_at, read_at } of rows) {
		const said = saidIn(key, statement, words_sealed);
		const { title, reading } = await readOut(said, { iro: said.shownRecipient ?? '' });
		for (const answer of answers.filter((it) => it.statement === statement)) {
			items.push({ is: 'answer', ...(await inOfficersWords(said, answer)) });
		}
		const isOpen = statement === open;
		if (!isOpen) also('statement.open', statement);
		items.push({
			is: 'said',
			...{ statement, title, at: arrived_at, readAt: read_at },
			reading: isOpen ? null : reading,
			language: said.how.language,
			attachments: isOpen ? {} : await attachmentsOf(tx, statement, arrived_at)
		});
	}
	return items.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** All that was answered to one statement, in order. */
export async function answersInWords(
	tx: Tx,
	key: ChildKey,
	statement: string,
	said: Said
): Promise<AnswerInWords[]> {
	const answers = await answersTo(tx, key, [statement]);
	return Promise.all(answers.map((answer) => inOfficersWords(said, answer)));
}

async function inOfficersWords(
	said: Said,
	{ answer, statement: to, by, at, words, parts, aloud }: KeptAnswer
): Promise<AnswerInWords> {
	const { form } = fittingForm(said);
	const names = { iro: said.shownRecipient ?? '' };
	const toldParts = parts.map(async ({ to, ...part }) => {
		const { told: before, label } = await told(form, to, names);
		return { ...part, told: before, label };
	});
	return {
		...{ answer, to, at, words, aloud },
		by: `${by.firstName} ${by.lastName}`,
		parts: await Promise.all(toldParts)
	};
}

/** So many steps from a word to the first of its thread; nobody talks longer in one. */
const farthest = 100;

/** What a word of a child is said to, when it is said to an answer, or to what they had said before. */
const toSomething = ['answer', 'statement'];

/** The statement with which a thread began. Only ever of the same child. */
async function rootOf(tx: Tx, child: string, from: string): Promise<string> {
	let id = from;
	for (let step = 0; step < farthest; step += 1) {
		const before = await tx
			.selectFrom('statement')
			.leftJoin('answer', (join) =>
				join.onRef('answer.id', '=', 'statement.about_id').on('statement.about_what', '=', 'answer')
			)
			.innerJoin('statement as before', (join) =>
				join.on((eb) =>
					eb('before.id', '=', eb.fn.coalesce('answer.statement_id', 'statement.about_id'))
				)
			)
			.select('before.id')
			.where('statement.id', '=', id)
			.where('statement.about_what', 'in', toSomething)
			.where('statement.child_id', '=', child)
			.where('before.child_id', '=', child)
			.executeTakeFirst();
		if (!before) return id;
		id = before.id;
	}
	return id;
}

/** All statements of a thread: the first, what was said to it and to the answers to it, and so on. */
async function statementsIn(tx: Tx, child: string, root: string): Promise<string[]> {
	const found = new Set([root]);
	let last = [root];
	while (last.length > 0 && found.size < farthest) {
		const answers = await tx
			.selectFrom('answer')
			.select('id')
			.where('statement_id', 'in', last)
			.execute();
		const spokenTo = [...last, ...answers.map(({ id }) => id)];
		// By what they are said to, which few are: a child may have said thousands of things.
		const next = await tx
			.selectFrom('statement')
			.select('id')
			.where('about_id', 'in', spokenTo)
			.where('about_what', 'in', toSomething)
			.where('child_id', '=', child)
			.execute();
		last = next.map(({ id }) => id).filter((id) => !found.has(id));
		for (const id of last) found.add(id);
	}
	return [...found];
}
