/** What is answered to what a child has said. Never edited: a correction is a further answer. */
import { randomUUID } from 'node:crypto';
import {
	AnswerText,
	faultsOf,
	voiceBeside,
	type Aloud,
	type AnswerPart,
	type Asked,
	type GivenAnswer,
	type Owner,
	type TypedAnswer,
	type TypedPart
} from '../domain/answer.ts';
import { canonical, decode, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { askedIn } from '../forms/asked.ts';
import { act } from './act.ts';
import {
	coverOf,
	reachOf,
	statementsWithin,
	stretchAt,
	viaOf,
	workersOverTime
} from './allocations.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { keepRead } from './having-read.ts';
import type { Keys } from './keys.ts';
import { staffById } from './people.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey } from './rest.ts';
import { keepAloud } from './said-aloud.ts';
import { fittingForm, saidIn } from './said.ts';

/**
 * Answers a statement: for all of it in words, and for each thing that was asked for. Whoever answers has
 * read it: where nobody has said so yet, this says it too.
 * @param aloud the same said aloud, beside the words; null: it was only written
 * @returns the answer's id
 * @throws Problem 'not-found' for what is not theirs to read now; 'answer.unfit' where something is missing
 * or is not among what was asked for; 'not-allowed'
 */
export function giveAnswer(
	db: Database,
	keys: Keys,
	actor: Actor,
	statement: string,
	typed: TypedAnswer,
	aloud: Uint8Array | null = null
): Promise<string> {
	const beside = aloud && voiceBeside(typed, aloud);
	return act(db, actor, 'answer.give', statement, async (tx, also) => {
		const at = now();
		const reach = await reachOf(tx, actor, at);
		const row = await statementsWithin(tx, reach)
			.innerJoin('child', 'child.id', 'statement.child_id')
			.select(['statement.id as statement', 'child_id', 'words_sealed', 'read_at', 'answered_at'])
			.select(['about_iro_at', 'urgent_at', 'escalated_at', 'assurance'])
			.select(['key_wrapped', 'key_kid'])
			.where('statement.id', '=', statement)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');

		const key = childKeyOf(keys, { ...row, id: row.child_id });
		if (beside && 'fault' in beside) throw new Problem('answer.unfit', { why: beside.fault });
		const text = await textOf(tx, actor, { row, key, typed });
		const given_for = viaOf(reach, row) === 'cover' ? coverOf(reach, row.child_id) : null;
		const id = randomUUID();
		await tx
			.insertInto('answer')
			.values({
				id,
				statement_id: statement,
				given_by: actor.id,
				given_for,
				given_at: at,
				due_on: dueOf(text),
				text_sealed: sealAtRest(key, { what: 'answer', id }, encode(canonical(text)))
			})
			.execute();
		if (beside && aloud) {
			await keepAloud(tx, key, { answer: id, statement }, { ...beside, bytes: aloud });
		}

		await tx
			.updateTable('statement')
			.set({ answered_at: row.answered_at ?? at })
			.where('id', '=', statement)
			.execute();
		await keepRead(tx, statement, { read_by: actor.id, read_for: given_for });
		if (row.read_at === null) also('statement.read', statement);
		return id;
	});
}

/** An answer as it is kept, opened. */
export type KeptAnswer = AnswerText & {
	answer: string;
	statement: string;
	by: { firstName: string; lastName: string };
	at: string;
	/** It was said aloud as well. */
	aloud: Aloud | null;
};

/** The answers to these statements, which are all of one child, in order. */
export async function answersTo(
	tx: Tx,
	key: ChildKey,
	statements: readonly string[]
): Promise<KeptAnswer[]> {
	if (statements.length === 0) return [];
	const rows = await tx
		.selectFrom('answer')
		.innerJoin('person', 'person.id', 'answer.given_by')
		.leftJoin('answer_voice', 'answer_voice.answer_id', 'answer.id')
		.select(['answer.id', 'answer.statement_id', 'given_at', 'text_sealed'])
		.select(['first_name', 'last_name', 'type', 'bytes'])
		.where('answer.statement_id', 'in', [...statements])
		.orderBy('given_at')
		.orderBy('answer.id')
		.execute();
	return rows.map(({ id, text_sealed, ...row }) => ({
		...AnswerText.parse(JSON.parse(decode(openAtRest(key, { what: 'answer', id }, text_sealed)))),
		answer: id,
		statement: row.statement_id,
		by: { firstName: row.first_name, lastName: row.last_name },
		at: row.given_at,
		aloud: row.type !== null && row.bytes !== null ? { type: row.type, bytes: row.bytes } : null
	}));
}

/** All that was ever answered to a child, as their own device knows it: first names alone. */
export async function answersFor(
	tx: Tx,
	key: ChildKey,
	statements: readonly string[]
): Promise<GivenAnswer[]> {
	const answers = await answersTo(tx, key, statements);
	return answers.map(({ answer, statement, by, at, words, parts, aloud }) => ({
		...{ answer, statement, at, words, parts, aloud },
		by: by.firstName
	}));
}

/** Who is named as the child's worker now, by the first name; null: nobody. */
export async function workerOf(tx: Tx, child: string): Promise<string | null> {
	const here = stretchAt(await workersOverTime(tx, child), now());
	const worker = here?.person ? await staffById(tx, here.person) : null;
	return worker?.firstName ?? null;
}

type Asking = {
	row: { statement: string; child_id: string; words_sealed: Uint8Array };
	key: ChildKey;
	typed: TypedAnswer;
};

/** Only what was really asked for can be answered, in the order in which it was asked. */
async function textOf(tx: Tx, actor: Actor, { row, key, typed }: Asking): Promise<AnswerText> {
	const { form, answers } = fittingForm(saidIn(key, row.statement, row.words_sealed));
	const asked = askedIn(form, answers);
	const unknown = typed.parts.find(({ id }) => !asked.some((it) => it.id === id));
	const [fault] = faultsOf(typed, today());
	if (unknown || fault) throw new Problem('answer.unfit', { why: fault?.why ?? 'unknown' });

	const names = {
		me: (await staffById(tx, actor.id))?.firstName ?? '',
		worker: (await workerOf(tx, row.child_id)) ?? ''
	};
	const parts = asked.flatMap((to) => {
		const part = typed.parts.find(({ id }) => id === to.id);
		return part ? [partOf(to, part, names)] : [];
	});
	return { v: 1, words: typed.words.trim(), parts };
}

function partOf(
	to: Asked,
	{ verdict, because, owner, name, by }: TypedPart,
	names: { me: string; worker: string }
): AnswerPart {
	const who: Owner | null = owner && {
		as: owner,
		name: owner === 'other' ? name.trim() : names[owner]
	};
	return { to, verdict, because: because.trim(), owner: who, by };
}

/** The first day on which something of it is promised: plain, so that what is late can be found. */
const dueOf = ({ parts }: AnswerText): string | null =>
	parts
		.flatMap(({ by }) => by ?? [])
		.toSorted()
		.at(0) ?? null;
