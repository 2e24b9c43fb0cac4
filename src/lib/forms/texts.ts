/** Form and language -> its text. Each text is a file of its own, fetched only when it is needed. */
import type { Locale } from '../i18n/locales.ts';
import type { catalogue } from './catalogue.ts';
import type { Form, FormText } from './form.ts';

type Published = (typeof catalogue)[number];
type Key = `${Published['id']}/${Published['version']}`;

/** A form or a language without its text is a compile error. */
const load: Record<Key, Record<Locale, () => Promise<{ default: FormText }>>> = {
	'review-menu/1': { en: () => import('./review-menu/v1.en.ts') },
	'something-wrong/1': { en: () => import('./something-wrong/v1.en.ts') },
	'sort-this/1': { en: () => import('./sort-this/v1.en.ts') },
	'good-news/1': { en: () => import('./good-news/v1.en.ts') },
	'want-advocate/1': { en: () => import('./want-advocate/v1.en.ts') },
	'see-my-iro/1': { en: () => import('./see-my-iro/v1.en.ts') },
	'about-my-iro/1': { en: () => import('./about-my-iro/v1.en.ts') },
	'how-i-feel/1': { en: () => import('./how-i-feel/v1.en.ts') },
	'after-review/1': { en: () => import('./after-review/v1.en.ts') },
	'prepare-review/1': { en: () => import('./prepare-review/v1.en.ts') },
	'my-life/1': { en: () => import('./my-life/v1.en.ts') },
	'conference/1': { en: () => import('./conference/v1.en.ts') },
	'after-conference/1': { en: () => import('./after-conference/v1.en.ts') }
};

/**
 * The text of a form in a language.
 * @throws Error when the form is not in the catalogue
 */
export async function textOf(form: Form, locale: Locale): Promise<FormText> {
	const texts = load[`${form.id}/${form.version}` as Key];
	if (!texts) throw new Error('this form has no text');
	return (await texts[locale]()).default;
}
