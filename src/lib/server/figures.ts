/** What a council is told of its own work and of what children say. Small numbers are hidden before they leave here. */
import {
	codesOf,
	figuresOf,
	reviewFigures,
	shownCodes,
	type ReviewFigure
} from '../domain/figures.ts';
import type { ParticipationCode, Share } from '../domain/participation.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { shownAlone, shownCounts, shownShare, type Shown } from '../domain/small-numbers.ts';
import type { Form } from '../forms/form.ts';
import { textOf } from '../forms/texts.ts';
import { act } from './act.ts';
import { reachOf } from './allocations.ts';
import { aDay, now } from './clock.ts';
import type { Database } from './database.ts';
import {
	invitationsCounted,
	reviewsCounted,
	routes,
	type Invitations,
	type Route
} from './figures/reviews.ts';
import { dealtWith, monthsOf, wishesIn, type DealtWith, type Wishes } from './figures/said.ts';
import type { Keys } from './keys.ts';
import type { Stretch } from './returns.ts';

export type { Route };
export { routes };

/** One row of what children chose: how often, in all and month by month; null where it is not shown. */
export type ToldChoice = { choice: string; label: string; count: Shown; months: Shown[] };

export type ToldWishes = {
	/** What the form calls itself. */
	form: string;
	/** What the officer reads before the answer. */
	asks: string;
	/** In how many statements something was chosen. */
	statements: Shown;
	choices: ToldChoice[];
};

export type ToldRoute = { route: Route; sent: Shown; opened: Shown; returned: Shown };

export type Figures = {
	stretch: Stretch;
	/** How many reviews were held. */
	held: Shown;
	shares: Record<ReviewFigure | keyof DealtWith | 'returned', Share | null>;
	codes: Record<ParticipationCode, Shown>;
	invitations: ToldRoute[];
	/** "2026-11", in their order, as in all that is told month by month. */
	months: string[];
	usage: { month: string; statements: Shown; children: Shown }[];
	wishes: ToldWishes[];
};

/** The longest stretch that is told of at once, in days: three years. */
const longest = 1096;

/**
 * Reckons what a council is told of a stretch of time. They measure the council's work, and no child.
 * @throws Problem 'dates.unfit' for no stretch, or one of more than three years; 'not-allowed'
 */
export function figuresFor(
	db: Database,
	keys: Keys,
	actor: Actor,
	stretch: Stretch
): Promise<Figures> {
	return act(db, actor, 'figures.see', `${stretch.from}/${stretch.to}`, async (tx) => {
		const days = (Date.parse(aDay(stretch.to)) - Date.parse(aDay(stretch.from))) / 86_400_000;
		if (days < 0 || days > longest) throw new Problem('dates.unfit');
		const reach = await reachOf(tx, actor, now());
		const reviews = await reviewsCounted(tx, reach, stretch);
		const invitations = await invitationsCounted(tx, reach, stretch);
		const usage = await monthsOf(tx, reach, stretch);
		const months = monthsIn(stretch);
		const wishes = await wishesIn(tx, keys, reach, stretch);
		const codes = codesOf(reviews);
		return {
			stretch,
			held: shownAlone(reviews.filter(({ heldOn }) => heldOn !== null).length),
			shares: {
				...sharesShown(figuresOf(reviews), codes.PN0),
				...allShown(await dealtWith(tx, reach, stretch)),
				returned: shownShare(returnedOf(invitations))
			},
			codes: shownCodes(codes),
			invitations: routes.map((route) => ({ route, ...rowOf(invitations[route]) })),
			months,
			usage: usage.map(({ month, statements, children }) => ({
				month,
				// How many children they came from tells more of few than how many there are.
				statements: shownAlone(children) === null ? null : statements,
				children: shownAlone(children)
			})),
			wishes: await Promise.all(wishes.map((it) => toldWishes(it, months)))
		};
	});
}

/** Shares of children from four on would give away a small number of younger ones beside how many were held. */
const fromFour: readonly ReviewFigure[] = ['participated', 'attended', 'consulted', 'declined'];

/** Two parts of one whole, side by side: what neither of them is must not be small either. */
const together: readonly (readonly [ReviewFigure, ReviewFigure])[] = [
	['consulted', 'declined'],
	['record-in-time', 'record-late']
];

function sharesShown(shares: Record<ReviewFigure, Share>, under4: number) {
	const hidden = [
		...(shownAlone(under4) === null ? fromFour : []),
		...together
			.filter(([one, other]) => {
				const { of, from } = shares[one];
				return shownAlone(from - of - shares[other].of) === null;
			})
			.flat()
	];
	return Object.fromEntries(
		reviewFigures.map((name) => [name, hidden.includes(name) ? null : shownShare(shares[name])])
	) as Record<ReviewFigure, Share | null>;
}

const allShown = ({ read, answered, happened }: DealtWith) => ({
	read: shownShare(read),
	answered: shownShare(answered),
	happened: shownShare(happened)
});

const returnedOf = (invitations: Invitations): Share => ({
	of: routes.reduce((sum, route) => sum + invitations[route].returned, 0),
	from: routes.reduce((sum, route) => sum + invitations[route].sent, 0)
});

/** Of what was sent, what was opened, and what came back; small ones, and what is left when it is small, hidden. */
function rowOf({ sent, opened, returned }: Invitations[Route]): Omit<ToldRoute, 'route'> {
	const part = (of: number | null): Shown =>
		of === null ? null : (shownShare({ of, from: sent })?.of ?? null);
	return { sent: shownAlone(sent), opened: part(opened), returned: part(returned) };
}

async function toldWishes(wishes: Wishes, months: string[]): Promise<ToldWishes> {
	const text = await textOf(wishes.form, 'en');
	const labels = labelsOf(
		wishes.form,
		text.questions[wishes.question] as Labelled,
		wishes.question
	);
	const counts = labels.map(({ id }) => wishes.choices.get(id) ?? 0);
	const inMonths = months.map((month) =>
		labels.map(({ id }) => wishes.months.get(month)?.get(id) ?? 0)
	);
	const shown = shownCounts(counts).counts;
	// A month is shown where all of it can be, and where the whole is: else one month gives the other away.
	const whole = shown.every((count) => count !== null);
	const shownMonths = inMonths.map((row) =>
		whole && row.every((count) => shownAlone(count) !== null) ? row : row.map(() => null)
	);
	const hiddenMonths = shownMonths.filter((row) => row[0] === null).length;
	return {
		form: text.title,
		asks: (text.questions[wishes.question] as Labelled).told ?? '',
		statements: shownAlone(wishes.statements),
		choices: labels.map(({ id, label }, at) => ({
			choice: id,
			label,
			count: shown[at] ?? null,
			// One hidden month alone is what is left of the whole.
			months: shownMonths.map((row) => (hiddenMonths === 1 ? null : (row[at] ?? null)))
		}))
	};
}

type Labelled = {
	told?: string;
	choices?: Record<string, string | { standard: string }>;
	cards?: Record<string, string | { standard: string }>;
	toldChoices?: Record<string, string>;
	toldCards?: Record<string, string>;
};

function labelsOf(form: Form, text: Labelled, id: string): { id: string; label: string }[] {
	const question = form.questions[id];
	if (!question) return [];
	const ids =
		question.kind === 'choice' ? question.choices : question.kind === 'mat' ? question.cards : [];
	const lines = text.choices ?? text.cards ?? {};
	const told = text.toldChoices ?? text.toldCards ?? {};
	return ids.map((choice) => {
		const line = told[choice] ?? lines[choice] ?? choice;
		return { id: choice, label: typeof line === 'string' ? line : line.standard };
	});
}

/** All months of a stretch, with those in which nothing was. */
function monthsIn({ from, to }: Stretch): string[] {
	const months: string[] = [];
	for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = after(month))
		months.push(month);
	return months;
}

function after(month: string): string {
	const [year = 0, of = 0] = month.split('-').map(Number);
	return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`;
}
