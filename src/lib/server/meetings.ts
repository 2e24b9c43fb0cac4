/** What a child wants of their next meeting, as they said it last: who comes, how, and what may be talked about. */
import type { Concept } from '../domain/concepts.ts';
import type { Actor } from '../domain/people.ts';
import type { Answers, Form, PersonWish } from '../forms/form.ts';
import { listOf } from '../forms/list.ts';
import { readingOf, type ReadingLine } from '../forms/reading.ts';
import { textOf } from '../forms/texts.ts';
import { act } from './act.ts';
import { reachOf, statementsWithin } from './allocations.ts';
import { now } from './clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import { childKeyOf } from './rest.ts';
import { fittingForm, saidIn } from './said.ts';

/** What a child said last on one form. */
export type LastSaid = {
	statement: string;
	arrivedAt: string;
	language: string;
	form: Form;
	answers: Answers;
};

/**
 * Opens what a child said last on a form, if that is within the reader's reach. A deed, like any opening.
 * @returns null where they have said nothing on it that the reader may read
 */
export async function lastSaid(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ child, form }: { child: string; form: string }
): Promise<LastSaid | null> {
	const [last] = await statementsWithin(db, await reachOf(db, actor, now()))
		.select('statement.id')
		.where('child_id', '=', child)
		.where('form', '=', form)
		.orderBy('arrived_at', 'desc')
		.limit(1)
		.execute();
	if (!last) return null;
	return act(db, actor, 'statement.open', last.id, async (tx) => {
		const row = await statementsWithin(tx, await reachOf(tx, actor, now()))
			.innerJoin('child', 'child.id', 'statement.child_id')
			.select(['child_id', 'words_sealed', 'arrived_at', 'key_wrapped', 'key_kid'])
			.where('statement.id', '=', last.id)
			.executeTakeFirstOrThrow();
		const key = childKeyOf(keys, { ...row, id: row.child_id });
		const said = saidIn(key, last.id, row.words_sealed);
		return {
			statement: last.id,
			arrivedAt: row.arrived_at,
			language: said.how.language,
			...fittingForm(said)
		};
	});
}

/** The people a child named for their review, whoever they wish for and whoever not. */
export function peopleIn({ answers }: LastSaid): PersonWish[] {
	return Object.values(answers).flatMap((answer) => (answer.is === 'people' ? answer.people : []));
}

/** What may stand on a wall: a topic and where the child put it, or their own words. */
export type Shown = { topic: string; place: string; first: boolean } | { words: string };

/**
 * Of a child's list only what they said "yes" to: talk about this in the meeting. In their own words and
 * those of the form they saw; what they want first is first.
 */
export async function shownOf({ form, answers }: LastSaid): Promise<Shown[]> {
	const text = await textOf(form, 'en');
	const lines = listOf(form, text, answers, 'standard', {});
	const first = pickedIn(lines, 'first');
	const topics = lines
		.filter(({ talk }) => talk === 'yes')
		.flatMap(({ place, said }) =>
			said.flatMap((piece) =>
				piece.is === 'picked'
					? [{ topic: piece.text, place: place ?? '', first: first.includes(piece.text) }]
					: []
			)
		);
	const own = answers['own-topic'];
	const alone = own?.is === 'words' && own.ready.includes('ask-alone');
	const words = own?.is === 'words' && !alone && own.words.trim() ? [{ words: own.words }] : [];
	return [...topics.toSorted((a, b) => Number(b.first) - Number(a.first)), ...words];
}

/** A card that a child made for those whom they want there. */
export type Card = { picture: Concept | null; words: string[]; language: string };

/** The picture, and what stands on it: what the child chose, in the words they saw, and their own. */
export async function cardOf({ form, answers, language }: LastSaid): Promise<Card> {
	const text = await textOf(form, 'en');
	const { lines } = readingOf(form, text, answers, 'child', 'standard', { iro: '' });
	const picked = lines
		.filter(({ question }) => question === 'picture')
		.flatMap(({ said }) => said.flatMap((piece) => (piece.is === 'picked' ? [piece.picture] : [])));
	const words = lines
		.filter(({ question }) => question === 'words')
		.flatMap(({ said }) =>
			said.flatMap((piece) =>
				piece.is === 'picked' || piece.is === 'own words' ? [piece.text] : []
			)
		);
	return { picture: picked[0] ?? null, words, language };
}

/** What the menu says of one question, in the officer's words; nothing of what is private. */
export async function menuSays({ form, answers }: LastSaid, questions: readonly string[]) {
	const text = await textOf(form, 'en');
	const { lines } = readingOf(form, text, answers, 'officer', 'standard', { iro: '' });
	return lines
		.filter((line) => !line.private && questions.includes(line.question))
		.map(({ told, said }) => ({
			told,
			said: said.flatMap((piece) => (piece.is === 'picked' ? [piece.text] : []))
		}))
		.filter(({ said }) => said.length > 0);
}

const pickedIn = (lines: readonly ReadingLine[], question: string): string[] =>
	lines
		.filter((line) => line.question === question)
		.flatMap(({ said }) => said.flatMap((piece) => (piece.is === 'picked' ? [piece.text] : [])));
