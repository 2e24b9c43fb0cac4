/** Three drawings of the same question. Chosen by trying; never by age or diagnosis. */

export const modes = ['standard', 'easy', 'pictures'] as const;
export type Mode = (typeof modes)[number];

/** The modes a child can choose today. */
export const modesOffered: readonly Mode[] = modes;

/** How many choices stand on one screen, "not sure" included; the rest come after "More". */
export const choicesOnScreen: Record<Mode, number> = { standard: 8, easy: 4, pictures: 3 };
