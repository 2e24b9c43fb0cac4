/** The language of one page, as runes. */
import { createInstance } from 'i18next';
import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { child } from './en/child.ts';
import { dayIn, locales, type Locale } from './locales.ts';

const minute = 60_000;

/** English is always there: it stands in for what a draft lacks. The others come when they are chosen. */
const load = {
	cy: () => import('./cy/child.ts'),
	ar: () => import('./ar/child.ts')
} satisfies Record<Exclude<Locale, 'en'>, () => Promise<{ child: object }>>;

/** A layout makes it, context hands it down: no two requests share one. */
export class Wording {
	#wanted: Locale = 'en';
	#lines = createInstance();
	#follow = createSubscriber((update) => {
		this.#lines.on('languageChanged', update);
		return () => this.#lines.off('languageChanged', update);
	});

	constructor() {
		// Svelte escapes whatever it draws.
		void this.#lines.init({
			lng: 'en',
			fallbackLng: 'en',
			defaultNS: 'child',
			ns: ['child'],
			resources: { en: { child } },
			initAsync: false,
			interpolation: { escapeValue: false }
		});
	}

	/** Whatever reads a line is drawn again when the language changes. */
	get t() {
		this.#follow();
		return this.#lines.t;
	}

	get locale(): Locale {
		this.#follow();
		return this.#lines.language as Locale;
	}

	get dir(): 'ltr' | 'rtl' {
		return locales[this.locale].dir;
	}

	/**
	 * Goes over to a language. Where its lines cannot be fetched (no line, and no shell yet), the page
	 * stays in the language it has. Of two that are asked for at once, the later one counts.
	 */
	async speak(locale: Locale): Promise<void> {
		this.#wanted = locale;
		if (locale !== 'en' && !this.#lines.hasResourceBundle(locale, 'child')) {
			const lines = await load[locale]().catch(() => null);
			if (!lines) return;
			this.#lines.addResourceBundle(locale, 'child', lines.child);
		}
		if (this.#wanted === locale && this.#lines.language !== locale)
			await this.#lines.changeLanguage(locale);
	}

	/** A day as a person says it, weekday first: "Tuesday 3 March". @param at ISO time or date */
	day(at: string): string {
		return dayIn(this.locale, at);
	}

	/** The first time of day that is surely not too early: "16:11" for 16:10:05. @param at milliseconds */
	timeNotBefore(at: number): string {
		return this.time(Math.ceil(at / minute) * minute);
	}

	/** A time of day: "16:10". @param at ISO time, or milliseconds */
	time(at: string | number): string {
		return new Intl.DateTimeFormat(locales[this.locale].days, {
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23'
		}).format(new Date(at));
	}
}

export const [wording, giveWording] = createContext<Wording>();
