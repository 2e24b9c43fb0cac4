/** The languages of this release, by code. What each is called, and how it is written, lies in `i18n`. */
export const languages = ['en', 'cy', 'ar'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (code: string): code is Language =>
	languages.some((language) => language === code);
