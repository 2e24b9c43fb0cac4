/** The languages, their direction and plurals; and the shape that each must fill. */
import { languages, type Language } from '../domain/language.ts';

export type Locale = Language;

type About = {
	/** As those who speak it call it. */
	name: string;
	/** A few of its letters, for whoever knows how it looks and cannot read. */
	letters: string;
	dir: 'ltr' | 'rtl';
	plurals: readonly Intl.LDMLPluralRule[];
	/** For days and times: British ones, in Western digits. */
	days: string;
	/** From Sunday, and from January, where browsers may not have them: Chromium knows no Welsh. */
	names: { weekdays: readonly string[]; months: readonly string[] } | null;
	/**
	 * "Draft", in that language, as long as two people who grew up with it have not read all of it. No child
	 * is offered a draft unless the council has switched it on.
	 */
	draft: string | null;
};

export const locales = {
	en: {
		name: 'English',
		letters: 'Abc',
		dir: 'ltr',
		plurals: ['one', 'other'],
		days: 'en-GB',
		names: null,
		draft: null
	},
	cy: {
		name: 'Cymraeg',
		letters: 'Ŵŷ',
		dir: 'ltr',
		plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
		days: 'cy',
		names: {
			weekdays: [
				'Dydd Sul',
				'Dydd Llun',
				'Dydd Mawrth',
				'Dydd Mercher',
				'Dydd Iau',
				'Dydd Gwener',
				'Dydd Sadwrn'
			],
			months: [
				'Ionawr',
				'Chwefror',
				'Mawrth',
				'Ebrill',
				'Mai',
				'Mehefin',
				'Gorffennaf',
				'Awst',
				'Medi',
				'Hydref',
				'Tachwedd',
				'Rhagfyr'
			]
		},
		draft: 'drafft'
	},
	ar: {
		name: 'العربية',
		letters: 'ع غ',
		dir: 'rtl',
		plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
		days: 'ar-u-nu-latn',
		names: null,
		draft: 'مسودة'
	}
} as const satisfies Record<Locale, About>;

/**
 * A day as a person says it, weekday first: "Tuesday 3 March".
 * @param at ISO time or date
 * @param zone 'UTC' for a date, which is the same day everywhere; else it is the day where the reader is
 */
export function dayIn(locale: Locale, at: string, zone?: 'UTC'): string {
	const { days, names } = locales[locale];
	const day = new Date(at);
	if (names) {
		const [weekday, date, month] = zone
			? [day.getUTCDay(), day.getUTCDate(), day.getUTCMonth()]
			: [day.getDay(), day.getDate(), day.getMonth()];
		return `${names.weekdays[weekday]} ${date} ${names.months[month]}`;
	}
	return new Intl.DateTimeFormat(days, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		...(zone && { timeZone: zone })
	}).format(day);
}

/** What a child is offered without anybody's leave. */
export const reviewed: readonly Locale[] = languages.filter((it) => locales[it].draft === null);

type Plural<L extends Locale = Locale> = (typeof locales)[L]['plurals'][number];

/** A line's name, with the plural forms that the grammar of `L` asks for. */
type LineIn<Line, L extends Locale> = Line extends `${infer Stem}_${Plural}`
	? `${Stem}_${Plural<L>}`
	: Line;

/** Every line of the English, with the plural forms that the grammar of `L` asks for. */
export type Wordings<English, L extends Locale> = {
	[Line in keyof English as LineIn<Line, L>]: English[Line] extends string
		? string
		: Wordings<English[Line], L>;
};

/** Lines of the English and no others. What a draft still lacks is shown in English. */
export type Drafted<English, L extends Locale> = {
	[Line in keyof English as LineIn<Line, L>]?: English[Line] extends string
		? string
		: Drafted<English[Line], L>;
};
