/** What children have said, as it is counted: the choices of questions that say so, and how it was dealt with. */
import type { Share } from '../../domain/participation.ts';
import { countsOf } from '../../forms/counts.ts';
import type { Form } from '../../forms/form.ts';
import { childrenWithin, statementsKnown, type Reach } from '../allocations.ts';
import { dayAfter, dayOf, startOf, today } from '../clock.ts';
import type { Tx } from '../database.ts';
import type { Keys } from '../keys.ts';
import { childKeyOf } from '../rest.ts';
import type { Stretch } from '../returns.ts';
import { fittingForm, saidIn } from '../said.ts';

/** How often each choice of one question was made, in how many statements, month by month. */
export type Wishes = {
	form: Form;
	question: string;
	/** Statements in which something was chosen. */
	statements: number;
	choices: Map<string, number>;
	/** "2026-11" -> the same. */
	months: Map<string, Map<string, number>>;
};

/** The first moment of a stretch, and the first after it: its days are England's. */
const within = ({ from, to }: Stretch) => [startOf(from), startOf(dayAfter(to))] as const;

/** "2026-11", by England's days. @param at ISO time */
const monthOf = (at: string): string => dayOf(at).slice(0, 7);

/** How many are opened at once. */
const atOnce = 200;

/**
 * Counts the choices in all that was said in a stretch of time. The words themselves go nowhere.
 */
export async function wishesIn(
	tx: Tx,
	keys: Keys,
	reach: Reach,
	stretch: Stretch
): Promise<Wishes[]> {
	const counted = new Map<string, Wishes>();
	let after = '';
	for (;;) {
		const rows = await page(tx, reach, stretch, after);
		for (const row of rows) count(counted, keys, row);
		const last = rows.at(-1);
		if (!last || rows.length < atOnce) return [...counted.values()];
		after = last.statement;
	}
}

const page = (tx: Tx, reach: Reach, stretch: Stretch, after: string) => {
	const [from, to] = within(stretch);
	return statementsKnown(tx, reach)
		.innerJoin('child', 'child.id', 'statement.child_id')
		.select(['statement.id as statement', 'child_id', 'words_sealed', 'arrived_at'])
		.select(['key_wrapped', 'key_kid'])
		.where('about_iro_at', 'is', null)
		.where('arrived_at', '>=', from)
		.where('arrived_at', '<', to)
		.where('statement.id', '>', after)
		.orderBy('statement.id')
		.limit(atOnce)
		.execute();
};

type Row = Awaited<ReturnType<typeof page>>[number];

function count(counted: Map<string, Wishes>, keys: Keys, row: Row): void {
	const said = saidIn(
		childKeyOf(keys, { ...row, id: row.child_id }),
		row.statement,
		row.words_sealed
	);
	const { form, answers } = fittingForm(said);
	const month = monthOf(row.arrived_at);
	for (const [question, chosen] of Object.entries(countsOf(form, answers))) {
		if (chosen.length === 0) continue;
		// Versions of a form are counted together.
		const known = counted.get(`${form.id}/${question}`);
		const wishes = known ?? {
			form,
			question,
			statements: 0,
			choices: new Map<string, number>(),
			months: new Map<string, Map<string, number>>()
		};
		wishes.statements += 1;
		const inMonth = wishes.months.get(month) ?? new Map<string, number>();
		for (const choice of chosen) {
			wishes.choices.set(choice, (wishes.choices.get(choice) ?? 0) + 1);
			inMonth.set(choice, (inMonth.get(choice) ?? 0) + 1);
		}
		wishes.months.set(month, inMonth);
		counted.set(`${form.id}/${question}`, wishes);
	}
}

export type DealtWith = { read: Share; answered: Share; happened: Share };

/** Of what arrived in a stretch of time, what was read, and what was answered; of what was agreed, what happened. */
export async function dealtWith(tx: Tx, reach: Reach, stretch: Stretch): Promise<DealtWith> {
	const [from, to] = within(stretch);
	const { arrived, read, answered } = await statementsKnown(tx, reach)
		.select(({ fn }) => [
			fn.countAll<number | string>().as('arrived'),
			fn.count<number | string>('read_at').as('read'),
			fn.count<number | string>('answered_at').as('answered')
		])
		.where('about_iro_at', 'is', null)
		.where('about_what', 'is', null)
		.where('arrived_at', '>=', from)
		.where('arrived_at', '<', to)
		.executeTakeFirstOrThrow();
	const decisions = await childrenWithin(tx, reach)
		.innerJoin('decision', 'decision.child_id', 'child.id')
		.select(['happened'])
		.where('by_date', '>=', stretch.from)
		.where('by_date', '<=', stretch.to < today() ? stretch.to : today())
		.where('happened', 'is not', null)
		.execute();
	return {
		read: { of: Number(read), from: Number(arrived) },
		answered: { of: Number(answered), from: Number(read) },
		happened: {
			of: decisions.filter(({ happened }) => happened === 'yes').length,
			from: decisions.length
		}
	};
}

/** How much is said, and by how many children: in each month in which anything was, and in all. */
export type Use = { statements: number; children: number };

export async function useIn(
	tx: Tx,
	reach: Reach,
	stretch: Stretch
): Promise<{ months: Map<string, Use>; all: Use }> {
	const [from, to] = within(stretch);
	const rows = await statementsKnown(tx, reach)
		.select(['child_id', 'arrived_at'])
		.where('about_iro_at', 'is', null)
		.where('arrived_at', '>=', from)
		.where('arrived_at', '<', to)
		.execute();
	const months = new Map<string, { statements: number; children: Set<string> }>();
	for (const { child_id, arrived_at } of rows) {
		const month = monthOf(arrived_at);
		const known = months.get(month) ?? { statements: 0, children: new Set<string>() };
		known.statements += 1;
		known.children.add(child_id);
		months.set(month, known);
	}
	const told = [...months].map(([month, { statements, children }]): [string, Use] => [
		month,
		{ statements, children: children.size }
	]);
	const children = new Set(rows.map(({ child_id }) => child_id)).size;
	return { months: new Map(told), all: { statements: rows.length, children } };
}
