/** What a council is told of its own work and of what children say. Small numbers are hidden before they leave here. */
import {
	advocacyIn,
	cameTo,
	codesOf,
	formsBack,
	figuresOf,
	officerFigures,
	officersOf,
	reviewFigures,
	shownCodes,
	type OfficerFigure,
	type ReviewFigure
} from '../domain/figures.ts';
import {
	adultGroups,
	advocacies,
	seats,
	type AdultGroup,
	type Outcome,
	type Seat
} from '../domain/outcome.ts';
import type { ParticipationCode, Share } from '../domain/participation.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import {
	shownAlone,
	shownCounts,
	shownRows,
	shownShare,
	type Shown
} from '../domain/small-numbers.ts';
import type { Form } from '../forms/form.ts';
import { textOf } from '../forms/texts.ts';
import { act } from './act.ts';
import { reachOf } from './allocations.ts';
import { aDay, now } from './clock.ts';
import type { Database } from './database.ts';
import { childrenInCare } from './figures/officers.ts';
import {
	invitationsCounted,
	reviewsCounted,
	routes,
	type Invitations,
	type Route
} from './figures/reviews.ts';
import {
	dealtWith,
	useIn,
	wishesIn,
	type DealtWith,
	type Use,
	type Wishes
} from './figures/said.ts';
import type { Keys } from './keys.ts';
import type { Stretch } from './returns.ts';

export type { Route };
export { routes };

/** One row of what children chose: how often, in all and over time; null where it is not shown. */
export type ToldChoice = { choice: string; label: string; count: Shown; over: Shown[] };

/** From one month to another, with both: "2026-11". */
export type Span = { from: string; to: string };

export type ToldWishes = {
	/** What the form calls itself. */
	form: string;
	/** What the officer reads before the answer. */
	asks: string;
	/** In how many statements something was chosen. */
	statements: Shown;
	/** Month by month; where nothing of that can be shown, by longer spans. */
	spans: Span[];
	choices: ToldChoice[];
};

/** `share`: what came back of what was sent. */
export type ToldRoute = {
	route: Route;
	sent: Shown;
	opened: Shown;
	returned: Shown;
	share: Share | null;
};

export type ToldUse = { statements: Shown; children: Shown };

export type Figures = {
	stretch: Stretch;
	/** How many reviews were held. */
	held: Shown;
	shares: Record<ReviewFigure | OfficerFigure | keyof DealtWith | 'returned', Share | null>;
	codes: Record<ParticipationCode, Shown>;
	came: { seat: Seat; share: Share | null }[];
	advocacy: { how: Outcome['advocacy']; count: Shown }[];
	invitations: ToldRoute[];
	/** The forms of adults that came back, by whom they were sent to. */
	adults: { group: AdultGroup; share: Share | null }[];
	/** "2026-11", in their order, as in all that is told month by month. */
	months: string[];
	usage: ToldUse & { months: ToldUse[] };
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
		const use = await useIn(tx, reach, stretch);
		const officers = officersOf(await childrenInCare(tx, reach, stretch.to), stretch);
		const months = monthsIn(stretch);
		const wishes = await wishesIn(tx, keys, reach, stretch);
		const codes = codesOf(reviews);
		const came = cameTo(reviews);
		const back = formsBack(reviews);
		return {
			stretch,
			held: shownAlone(reviews.filter(({ heldOn }) => heldOn !== null).length),
			shares: {
				...sharesShown(figuresOf(reviews), codes.PN0),
				...officersShown(officers),
				...allShown(await dealtWith(tx, reach, stretch)),
				returned: shownShare(returnedOf(invitations))
			},
			codes: shownCodes(codes),
			came: seats.map((seat) => ({ seat, share: shownShare(came[seat]) })),
			advocacy: advocacyShown(advocacyIn(reviews)),
			invitations: routesShown(invitations),
			adults: adultGroups.map((group) => ({ group, share: shownShare(back[group]) })),
			months,
			usage: { ...useShown(use.all), months: monthsShown(months, use.months) },
			wishes: await Promise.all(wishes.map((it) => toldWishes(it, months)))
		};
	});
}

/** Shares of children from four on would give away a small number of younger ones beside how many were held. */
const fromFour: readonly ReviewFigure[] = [
	'participated',
	'attended',
	'attended-children',
	'consulted',
	'declined'
];

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

const officersShown = (shares: Record<OfficerFigure, Share>) =>
	Object.fromEntries(officerFigures.map((name) => [name, shownShare(shares[name])])) as Record<
		OfficerFigure,
		Share | null
	>;

const advocacyShown = (counts: number[]): Figures['advocacy'] => {
	const { counts: shown } = shownCounts(counts);
	return advocacies.map((how, at) => ({ how, count: shown[at] ?? null }));
};

/** How many children they came from tells more of few than how many there are. */
const useShown = ({ statements, children }: Use): ToldUse =>
	shownAlone(children) === null ? { statements: null, children: null } : { statements, children };

/** All months of the stretch. How much was said in all may be known: see `shownRows`. */
function monthsShown(months: string[], use: Map<string, Use>): ToldUse[] {
	const all = months.map((month) => use.get(month) ?? { statements: 0, children: 0 });
	const shown = shownRows(all.map(({ statements, children }) => [statements, children]));
	return all.map((month, at) => (shown[at] ? month : { statements: null, children: null }));
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

/**
 * Of what was sent by each way, what was opened, and what came back; small ones, and what is left when it is
 * small, hidden. Beside the whole, either way would give the other's number away: both are hidden.
 */
function routesShown(invitations: Invitations): ToldRoute[] {
	const shares = routes.map((route) => {
		const { sent: from, returned: of } = invitations[route];
		return { sent: shownAlone(from), share: shownShare({ of, from }) };
	});
	const allSent = shares.every(({ sent }) => sent !== null);
	const allCame = shares.every(({ share }) => share !== null);
	return routes.map((route) => {
		const { sent, opened, returned } = invitations[route];
		return {
			route,
			sent: allSent ? sent : null,
			opened: opened === null ? null : (shownShare({ of: opened, from: sent })?.of ?? null),
			returned: allCame ? returned : null,
			share: allSent && allCame ? { of: returned, from: sent } : null
		};
	});
}

async function toldWishes(wishes: Wishes, months: string[]): Promise<ToldWishes> {
	const text = await textOf(wishes.form, 'en');
	const labels = labelsOf(
		wishes.form,
		text.questions[wishes.question] as Labelled,
		wishes.question
	);
	const counts = labels.map(({ id }) => wishes.choices.get(id) ?? 0);
	const shown = shownCounts(counts).counts;
	const { spans, rows } = overTime(months, (month) =>
		labels.map(({ id }) => wishes.months.get(month)?.get(id) ?? 0)
	);
	// What was small in all is small in each part of it.
	const whole = shown.every((count) => count !== null);
	return {
		form: text.title,
		asks: (text.questions[wishes.question] as Labelled).told ?? '',
		statements: shownAlone(wishes.statements),
		spans,
		choices: labels.map(({ id, label }, at) => ({
			choice: id,
			label,
			count: shown[at] ?? null,
			over: rows.map((row) => (whole ? (row?.[at] ?? null) : null))
		}))
	};
}

/** Into how many months time is cut, until something can be shown. One piece alone is no time. */
const lengths = [1, 3, 6];

/** @returns the first cut of which anything is shown, or the last; null for a row that is not */
function overTime(
	months: string[],
	countsIn: (month: string) => number[]
): { spans: Span[]; rows: (number[] | null)[] } {
	const cuts = lengths.map((length) => {
		const cut = Array.from({ length: Math.ceil(months.length / length) }, (_, at) =>
			months.slice(at * length, (at + 1) * length)
		);
		const sums = cut.map((some) =>
			some.map(countsIn).reduce((sum, row) => sum.map((count, at) => count + (row[at] ?? 0)))
		);
		const isShown = shownRows(sums);
		return {
			spans: cut.map((some) => ({ from: some[0] ?? '', to: some.at(-1) ?? '' })),
			rows: sums.map((row, at) => (isShown[at] ? row : null))
		};
	});
	const tells = cuts.find(
		({ rows }) => rows.length > 1 && rows.some((row) => row?.some((count) => count > 0))
	);
	return tells ?? cuts[0] ?? { spans: [], rows: [] };
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
