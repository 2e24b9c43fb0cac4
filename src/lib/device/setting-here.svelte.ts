/** How whoever is before the screen wants it: the unlocked child, else the picked tile, else who passes by. */
import type { Language } from '../domain/language.ts';
import type { Mode } from '../domain/mode.ts';
import { overlaysOf, type Overlays } from '../domain/overlays.ts';
import type { Scanning } from '../domain/scanning.ts';
import type { Setting, Theme } from '../domain/setting.ts';
import type { EnrolmentRow } from './store.ts';

export type Here = {
	/** All the children of this device. */
	rows: () => readonly EnrolmentRow[];
	/** The one who is unlocked or picked. */
	row: () => EnrolmentRow | undefined;
	unlocked: () => boolean;
	/** What a child may choose from. */
	offered: () => readonly Language[];
};

export class SettingHere {
	#passing: Setting = $state.raw({});
	#here: Here;

	constructor(here: Here) {
		this.#here = here;
	}

	/** What was chosen by somebody who is not let in. */
	get passing(): Setting {
		return this.#passing;
	}

	/**
	 * As the child has chosen, else somebody passing by. Before a tile is picked, what all the children of
	 * this device have chosen. What is no longer offered is English.
	 */
	get language(): Language {
		const row = this.#here.row();
		const ofAll = new Set(this.#here.rows().map(({ language }) => language));
		const shared = ofAll.size === 1 ? [...ofAll][0] : undefined;
		const chosen = row?.language ?? this.#passing.language ?? shared ?? 'en';
		return this.#here.offered().includes(chosen) ? chosen : 'en';
	}

	get mode(): Mode {
		return this.#here.row()?.mode ?? this.#passing.mode ?? 'standard';
	}

	get theme(): Theme {
		return this.#here.row()?.theme ?? this.#passing.theme ?? 'device';
	}

	get overlays(): Overlays {
		const row = this.#here.row();
		return overlaysOf(row ? row.overlays : this.#passing.overlays);
	}

	/**
	 * As the child wants it. Before the code it is on if any child of this device needs it, who could not
	 * come in without; what somebody passing by has chosen comes before that.
	 */
	get scanning(): Scanning {
		const own = this.overlays.scanning;
		if (this.#here.unlocked() || own.on) return own;
		const all = this.#here.rows().map(({ overlays }) => overlaysOf(overlays).scanning);
		return this.#passing.overlays?.scanning ?? all.find(({ on }) => on) ?? own;
	}

	/** Somebody who is not let in has chosen. */
	passBy(setting: Setting): void {
		this.#passing = { ...this.#passing, ...over(this.#here.row() ?? this.#passing, setting) };
	}

	/** Whoever passed by is gone. */
	forget(): void {
		this.#passing = {};
	}
}

/**
 * What is to be kept of what was chosen.
 * @param theirs whether the child chose it here, so that their next device is to have it
 */
export function keptOf(
	before: EnrolmentRow | undefined,
	setting: Setting,
	theirs: boolean
): Partial<EnrolmentRow> {
	const { times = 0, handedIn = 0 } = before?.chosen ?? {};
	return {
		...over(before ?? {}, setting),
		...(theirs && { chosen: { times: times + 1, handedIn } })
	};
}

/** What changes of a setting: overlays one by one, the rest as it is named. */
const over = (before: Setting, { mode, theme, language, overlays }: Setting): Setting => ({
	...(mode && { mode }),
	...(theme && { theme }),
	...(language && { language }),
	...(overlays && { overlays: { ...before.overlays, ...overlays } })
});
