/** Form and language -> its text. Each text is a file of its own, fetched only when it is needed. */
import type { Locale } from '../i18n/locales.ts';
import type { Published } from './catalogue.ts';
import type { Form, FormText, FormTile, TextIn, TileIn } from './form.ts';

type Drafts = Record<Exclude<Locale, 'en'>, () => Promise<{ default: TextIn }>>;
type Text = { en: () => Promise<{ default: FormText }> } & Partial<Drafts>;

/** A form without its text is a compile error. */
const load: Record<Published, Text> = {
	'review-menu/1': {
		en: () => import('./review-menu/v1.en.ts'),
		cy: () => import('./review-menu/v1.cy.ts'),
		ar: () => import('./review-menu/v1.ar.ts')
	},
	'something-wrong/1': {
		en: () => import('./something-wrong/v1.en.ts'),
		cy: () => import('./something-wrong/v1.cy.ts'),
		ar: () => import('./something-wrong/v1.ar.ts')
	},
	'sort-this/1': {
		en: () => import('./sort-this/v1.en.ts'),
		cy: () => import('./sort-this/v1.cy.ts'),
		ar: () => import('./sort-this/v1.ar.ts')
	},
	'draw-and-say/1': {
		en: () => import('./draw-and-say/v1.en.ts'),
		cy: () => import('./draw-and-say/v1.cy.ts'),
		ar: () => import('./draw-and-say/v1.ar.ts')
	},
	'invite-card/1': {
		en: () => import('./invite-card/v1.en.ts'),
		cy: () => import('./invite-card/v1.cy.ts'),
		ar: () => import('./invite-card/v1.ar.ts')
	},
	'new-date/1': {
		en: () => import('./new-date/v1.en.ts'),
		cy: () => import('./new-date/v1.cy.ts'),
		ar: () => import('./new-date/v1.ar.ts')
	},
	'good-news/1': {
		en: () => import('./good-news/v1.en.ts'),
		cy: () => import('./good-news/v1.cy.ts'),
		ar: () => import('./good-news/v1.ar.ts')
	},
	'want-advocate/1': {
		en: () => import('./want-advocate/v1.en.ts'),
		cy: () => import('./want-advocate/v1.cy.ts'),
		ar: () => import('./want-advocate/v1.ar.ts')
	},
	'see-my-iro/1': {
		en: () => import('./see-my-iro/v1.en.ts'),
		cy: () => import('./see-my-iro/v1.cy.ts'),
		ar: () => import('./see-my-iro/v1.ar.ts')
	},
	'about-my-iro/1': {
		en: () => import('./about-my-iro/v1.en.ts'),
		cy: () => import('./about-my-iro/v1.cy.ts'),
		ar: () => import('./about-my-iro/v1.ar.ts')
	},
	'how-i-feel/1': {
		en: () => import('./how-i-feel/v1.en.ts'),
		cy: () => import('./how-i-feel/v1.cy.ts'),
		ar: () => import('./how-i-feel/v1.ar.ts')
	},
	'after-review/1': {
		en: () => import('./after-review/v1.en.ts'),
		cy: () => import('./after-review/v1.cy.ts'),
		ar: () => import('./after-review/v1.ar.ts')
	},
	'prepare-review/1': {
		en: () => import('./prepare-review/v1.en.ts'),
		cy: () => import('./prepare-review/v1.cy.ts'),
		ar: () => import('./prepare-review/v1.ar.ts')
	},
	'my-life/1': {
		en: () => import('./my-life/v1.en.ts'),
		cy: () => import('./my-life/v1.cy.ts'),
		ar: () => import('./my-life/v1.ar.ts')
	},
	'conference/1': {
		en: () => import('./conference/v1.en.ts'),
		cy: () => import('./conference/v1.cy.ts'),
		ar: () => import('./conference/v1.ar.ts')
	},
	'did-it-happen/1': {
		en: () => import('./did-it-happen/v1.en.ts'),
		cy: () => import('./did-it-happen/v1.cy.ts'),
		ar: () => import('./did-it-happen/v1.ar.ts')
	},
	'after-conference/1': {
		en: () => import('./after-conference/v1.en.ts'),
		cy: () => import('./after-conference/v1.cy.ts'),
		ar: () => import('./after-conference/v1.ar.ts')
	},
	'understood/1': {
		en: () => import('./understood/v1.en.ts'),
		cy: () => import('./understood/v1.cy.ts'),
		ar: () => import('./understood/v1.ar.ts')
	},
	'not-understood/1': {
		en: () => import('./not-understood/v1.en.ts'),
		cy: () => import('./not-understood/v1.cy.ts'),
		ar: () => import('./not-understood/v1.ar.ts')
	},
	'not-agree/1': {
		en: () => import('./not-agree/v1.en.ts'),
		cy: () => import('./not-agree/v1.cy.ts'),
		ar: () => import('./not-agree/v1.ar.ts')
	},
	'more-to-say/1': {
		en: () => import('./more-to-say/v1.en.ts'),
		cy: () => import('./more-to-say/v1.cy.ts'),
		ar: () => import('./more-to-say/v1.ar.ts')
	}
};

/** All tiles lie together: whoever sees one sees them all, and needs nothing else of their forms yet. */
const tiles = {
	en: () => import('./tiles.en.ts'),
	cy: () => import('./tiles.cy.ts'),
	ar: () => import('./tiles.ar.ts')
} satisfies Record<Locale, () => Promise<{ default: Partial<Record<Published, TileIn>> }>>;

/** What stands on the tile of every form in a language, by its id and version: "review-menu/1". */
export async function tilesIn(locale: Locale): Promise<Readonly<Record<string, FormTile>>> {
	const english = (await tiles.en()).default;
	return locale === 'en' ? english : laidOver(english, (await tiles[locale]()).default);
}

/**
 * The text of a form in a language: what a child reads, and in English what officers read. A line that a
 * draft still lacks is English.
 * @throws Error when the form is not in the catalogue
 */
export async function textOf(form: Form, locale: Locale): Promise<FormText> {
	const english = (await textsOf(form).en()).default;
	const draft = locale === 'en' ? null : await draftOf(form, locale);
	return draft ? laidOver(english, draft) : english;
}

/** What a form has in another language than English, or null. */
export async function draftOf(form: Form, locale: Exclude<Locale, 'en'>): Promise<TextIn | null> {
	return (await textsOf(form)[locale]?.())?.default ?? null;
}

function textsOf({ id, version }: Form): Text {
	const texts = load[`${id}/${version}` as Published];
	if (!texts) throw new Error('this form has no text');
	return texts;
}

/** Lines of one text in the place of those of another, in whose order they stand. */
function laidOver<Lines extends object>(lines: Lines, others: object): Lines {
	const laid = Object.entries(lines).map(([name, line]: [string, unknown]) => {
		const other: unknown = (others as Record<string, unknown>)[name];
		return [name, isGroup(line) && isGroup(other) ? laidOver(line, other) : (other ?? line)];
	});
	return Object.fromEntries(laid) as Lines;
}

/** Not one line that reads differently in each mode: those go together. */
const isGroup = (lines: unknown): lines is object =>
	typeof lines === 'object' && lines !== null && !('standard' in lines);
