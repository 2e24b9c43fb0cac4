/** The texts of forms, as the child's screens need them: loaded in the language in use, then at hand. */
import type { DraftLine } from '$lib/device/page.svelte.ts';
import type { Mode } from '$lib/domain/mode.ts';
import { formVersion } from '$lib/forms/catalogue.ts';
import { lineIn, type Form, type FormText, type FormTile } from '$lib/forms/form.ts';
import { textOf, tilesIn } from '$lib/forms/texts.ts';
import type { Locale } from '$lib/i18n/locales.ts';
import type { Wording } from '$lib/i18n/wording.svelte.ts';

class FormTexts {
	#texts: Readonly<Record<string, FormText>> = $state.raw({});
	#tiles: Readonly<Record<string, FormTile>> = $state.raw({});
	#tilesIn: Locale | null = null;
	#locale: Locale = 'en';

	/** Loads what stands on the tiles of all forms. */
	async loadTiles(locale: Locale): Promise<void> {
		if (locale === this.#tilesIn) return;
		this.#tilesIn = locale;
		const tiles = await tilesIn(locale);
		if (locale === this.#tilesIn) this.#tiles = tiles;
	}

	/** Loads what is not here yet, in the language given; what is here in another language goes. */
	async load(forms: readonly Form[], locale: Locale): Promise<void> {
		if (locale !== this.#locale) {
			this.#locale = locale;
			this.#texts = {};
		}
		await Promise.all(
			forms.map(async (form) => {
				const name = nameOf(form.id, form.version);
				if (this.#texts[name]) return;
				const text = await textOf(form, locale);
				if (locale === this.#locale) this.#texts = { ...this.#texts, [name]: text };
			})
		);
	}

	/** What stands on the tile of one version of a form, or null as long as it is not loaded. */
	tileOf(form: string, version: number): FormTile | null {
		return this.#tiles[nameOf(form, version)] ?? null;
	}

	/** The text of one version of a form, or null as long as it is not loaded. */
	of(form: string, version: number): FormText | null {
		return this.#texts[nameOf(form, version)] ?? null;
	}

	/** "You had got to: ...", for a draft's tile. */
	gotTo(draft: DraftLine, say: Wording, mode: Mode, iro: string): string | undefined {
		const asked = draft.screen && this.of(draft.form, draft.version)?.questions[draft.screen]?.ask;
		if (!asked || !formVersion(draft.form, draft.version)) return undefined;
		return say.t('door.gotTo', { question: lineIn(asked, mode, { iro }) });
	}
}

const nameOf = (form: string, version: number) => `${form}/${version}`;

const here = new FormTexts();

/** One for the whole child's side: texts of forms belong to nobody and hold nobody's words. */
export const formTexts = (): FormTexts => here;
