/**
 * How a child wants it, as it travels to their next device. A contract with devices, old ones too: what a
 * device does not know, or cannot do, it leaves as it is.
 */
import { z } from './check.ts';
import { languages, type Language } from './language.ts';
import { modes, type Mode } from './mode.ts';
import { overlaysIn, type Overlays } from './overlays.ts';

export const themes = ['light', 'cream', 'dark', 'contrast', 'device'] as const;
export type Theme = (typeof themes)[number];

/** What of it a child has chosen. */
export type Setting = {
	mode?: Mode;
	theme?: Theme;
	language?: Language;
	overlays?: Partial<Overlays>;
};

/** The most bytes of it that the house keeps. */
export const largestSetting = 4096;

export const CarriedSetting = z.object({
	mode: z.optional(z.string().check(z.maxLength(20))),
	theme: z.optional(z.string().check(z.maxLength(20))),
	language: z.optional(z.string().check(z.maxLength(20))),
	overlays: z.optional(z.record(z.string().check(z.maxLength(40)), z.unknown()))
});
export type CarriedSetting = z.infer<typeof CarriedSetting>;

/** What this release understands of what was carried here. */
export function settingIn({ mode, theme, language, overlays }: CarriedSetting): Setting {
	const known = {
		mode: modes.find((it) => it === mode),
		theme: themes.find((it) => it === theme),
		language: languages.find((it) => it === language),
		overlays: overlays && overlaysIn(overlays)
	};
	return {
		...(known.mode && { mode: known.mode }),
		...(known.theme && { theme: known.theme }),
		...(known.language && { language: known.language }),
		...(known.overlays && { overlays: known.overlays })
	};
}
