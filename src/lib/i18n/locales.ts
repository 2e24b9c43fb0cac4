/** The languages, their direction and plurals; and the shape that each must fill. */

export const locales = {
	en: { name: 'English', dir: 'ltr', plurals: ['one', 'other'] }
} as const satisfies Record<
	string,
	{ name: string; dir: 'ltr' | 'rtl'; plurals: readonly Intl.LDMLPluralRule[] }
>;

export type Locale = keyof typeof locales;
type Plural<L extends Locale = Locale> = (typeof locales)[L]['plurals'][number];

/** Every line of the English, with the plural forms that the grammar of `L` asks for. */
export type Wordings<English, L extends Locale> = {
	[
		Line in keyof English as Line extends `${infer Stem}_${Plural}` ? `${Stem}_${Plural<L>}` : Line
	]: English[Line] extends string ? string : Wordings<English[Line], L>;
};
