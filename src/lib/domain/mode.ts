/** Three drawings of the same question. Chosen by trying; never by age or diagnosis. */

export const modes = ['standard', 'easy', 'pictures'] as const;
export type Mode = (typeof modes)[number];

/** The modes a child can choose today. The grammar of forms already carries all three. */
export const modesOffered = ['standard', 'easy'] as const satisfies readonly Mode[];

/** How many choices stand on one screen, "not sure" included; the rest come after "More". */
export const choicesOnScreen: Record<Mode, number> = { standard: 8, easy: 4, pictures: 3 };

/** The mode a screen is drawn in: a child whose own mode is still to come gets the nearest one. */
export function drawnIn(mode: Mode): (typeof modesOffered)[number] {
	return mode === 'pictures' ? 'easy' : mode;
}
