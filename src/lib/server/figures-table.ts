/** The figures as one table, for a spreadsheet: each line with both numbers and its formula. */
import { percentOf, reviewFigures } from '../domain/figures.ts';
import { participationCodes, type Share } from '../domain/participation.ts';
import type { Shown } from '../domain/small-numbers.ts';
import { figures as words, monthName } from '../i18n/en/figures.ts';
import { csvOf } from './csv.ts';
import type { Figures } from './figures.ts';

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
		...figures.invitations.flatMap(({ route, ...row }) =>
			(['sent', 'opened', 'returned'] as const).map((name) => {
				const what = `${words.invitations.routes[route]}, ${words.invitations[name]}`;
				return counted(words.invitations.title, what, row[name]);
			})
		),
		...(['returned', 'read', 'answered', 'happened'] as const).map((name) => {
			const { name: what, formula } = words.dealt.told[name];
			return shared(words.dealt.title, what, figures.shares[name], formula);
		}),
		...figures.usage.flatMap(({ month, statements, children }) => [
			counted(words.usage.title, `${monthName(month)}, ${words.usage.statements}`, statements),
			counted(words.usage.title, `${monthName(month)}, ${words.usage.children}`, children)
		]),
		...figures.wishes.flatMap(({ form, asks, choices }) =>
			choices.flatMap(({ label, count, months }) => [
				counted(words.wishes.title, `${form}: ${asks}: ${label}`, count),
				...months.map((shown, at) => {
					const month = monthName(figures.months[at] ?? '');
					return counted(words.wishes.title, `${form}: ${asks}: ${label}, ${month}`, shown);
				})
			])
		)
	]);
}

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
