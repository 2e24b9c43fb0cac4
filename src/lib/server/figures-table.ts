/** The figures as one table, for a spreadsheet: each line with both numbers and its formula. */
import { monthName } from '../i18n/en/days.ts';
import { officerFigures, percentOf, reviewFigures } from '../domain/figures.ts';
import { participationCodes, type Share } from '../domain/participation.ts';
import type { Shown } from '../domain/small-numbers.ts';
import { figures as words, spanName } from '../i18n/en/figures.ts';
import { after } from '../i18n/en/after.ts';
import { csvOf } from './csv.ts';
import type { Figures, ToldUse } from './figures.ts';

const columns = ['section', 'what', 'count', 'of', 'percent', 'formula'];

type Line = readonly string[];

/** What is hidden on the page is hidden here. */
export function figuresTable(figures: Figures): string {
	return csvOf([
		columns,
		counted(words.reviews.title, words.held, figures.held),
		...reviewFigures.map((name) => {
			const { name: what, formula } = words.reviews.told[name];
			return shared(words.reviews.title, what, figures.shares[name], formula);
		}),
		...participationCodes.map((code) =>
			counted(words.codes.title, `${code} ${words.codes.told[code]}`, figures.codes[code])
		),
		...figures.came.map(({ seat, share }) =>
			shared(words.came.title, after.seats[seat], share, words.came.formula)
		),
		...figures.advocacy.map(({ how, count }) =>
			counted(words.advocacy.title, words.advocacy.told[how], count)
		),
		...figures.invitations.flatMap(({ route, share, ...row }) => {
			const by = (name: 'sent' | 'opened' | 'returned' | 'share') =>
				`${words.invitations.routes[route]}, ${words.invitations[name]}`;
			const title = words.invitations.title;
			return [
				...(['sent', 'opened', 'returned'] as const)
					// Nobody knows whether paper was opened: that is no number, and none that is hidden.
					.filter((name) => name !== 'opened' || route !== 'on paper')
					.map((name) => counted(title, by(name), row[name])),
				shared(title, by('share'), share, words.invitations.formula)
			];
		}),
		...figures.adults.map(({ group, share }) =>
			shared(words.forms.title, after.adults[group], share, words.forms.formula)
		),
		...(['returned', 'read', 'answered', 'happened'] as const).map((name) => {
			const { name: what, formula } = words.dealt.told[name];
			return shared(words.dealt.title, what, figures.shares[name], formula);
		}),
		...officerFigures.map((name) => {
			const { name: what, formula } = words.officers.told[name];
			return shared(words.officers.title, what, figures.shares[name], formula);
		}),
		...used(words.usage.inAll, figures.usage),
		...figures.months.flatMap((month, at) =>
			used(monthName(month), figures.usage.months[at] ?? { statements: null, children: null })
		),
		...figures.wishes.flatMap(({ form, asks, spans, choices }) =>
			choices.flatMap(({ label, count, over }) => [
				counted(words.wishes.title, `${form}: ${asks}: ${label}`, count),
				...spans.map((span, at) => {
					const what = `${form}: ${asks}: ${label}, ${spanName(span)}`;
					return counted(words.wishes.title, what, over[at] ?? null);
				})
			])
		)
	]);
}

const used = (when: string, { statements, children }: ToldUse): Line[] => [
	counted(words.usage.title, `${when}, ${words.usage.statements}`, statements),
	counted(words.usage.title, `${when}, ${words.usage.children}`, children)
];

const counted = (section: string, what: string, count: Shown): Line => [
	section,
	what,
	count === null ? words.hidden : String(count),
	'',
	'',
	''
];

const shared = (section: string, what: string, share: Share | null, formula: string): Line =>
	share === null
		? [section, what, words.hidden, words.hidden, '', formula]
		: [section, what, String(share.of), String(share.from), percentOf(share) ?? '', formula];
