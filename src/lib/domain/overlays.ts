/** What lies over any mode: how big, how wide, how calm, what counts as a press. The child's own choice. */
import { choicesOnScreen, type Mode } from './mode.ts';
import { isScanning, usualScanning, type Scanning } from './scanning.ts';

/** In per cent of what the mode gives. */
export const textSizes = [100, 125, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** Room between letters, and with it between words: wide letters alone make reading slower. */
export const spacings = ['usual', 'wide', 'wider'] as const;
export type Spacing = (typeof spacings)[number];

/** How long after a press another one in the same place is taken for a tremor, in milliseconds. */
export const presses = [0, 250, 500, 1000, 2000] as const;
export type Apart = (typeof presses)[number];

/** How fast a voice reads, in per cent of its own pace. */
export const paces = [70, 85, 100] as const;
export type Pace = (typeof paces)[number];

export type Overlays = {
	textSize: TextSize;
	spacing: Spacing;
	/** Nothing moves, also where the device allows it. */
	calm: boolean;
	/** For a gaze or a tremor: fewer things on a screen, and never smaller ones. */
	extraBig: boolean;
	/** This or that: two things to choose from at a time, and the rest after "More". Not in Standard. */
	twoAtATime: boolean;
	apart: Apart;
	pace: Pace;
	scanning: Scanning;
	/** No ear beside each thing; what is asked for is still read. */
	quiet: boolean;
};

/** Before anybody has chosen. */
export const usual: Overlays = {
	textSize: 100,
	spacing: 'usual',
	calm: false,
	extraBig: false,
	twoAtATime: false,
	apart: 500,
	pace: 100,
	scanning: usualScanning,
	quiet: false
};

/**
 * What is kept of a child's choice, made whole. A device keeps only what was chosen, so that a row of an
 * older release, which knows less, is as good as a new one.
 */
export function overlaysOf(kept: Partial<Overlays> | undefined): Overlays {
	return { ...usual, ...kept, scanning: { ...usualScanning, ...kept?.scanning } };
}

type Check<Value> = (value: unknown) => value is Value;

const oneOf =
	<Value>(values: readonly Value[]): Check<Value> =>
	(value): value is Value =>
		(values as readonly unknown[]).includes(value);

const isYesOrNo: Check<boolean> = (value) => typeof value === 'boolean';

/** What each of them may be. One that is new has no way past this list. */
const fits: { [Name in keyof Overlays]: Check<Overlays[Name]> } = {
	textSize: oneOf(textSizes),
	spacing: oneOf(spacings),
	calm: isYesOrNo,
	extraBig: isYesOrNo,
	twoAtATime: isYesOrNo,
	apart: oneOf(presses),
	pace: oneOf(paces),
	scanning: isScanning,
	quiet: isYesOrNo
};

/** What came from another device, which may be older or newer: what is known here and fits. */
export function overlaysIn(carried: Readonly<Record<string, unknown>>): Partial<Overlays> {
	const known = Object.entries(fits).filter(([name, fit]) => fit(carried[name]));
	return Object.fromEntries(known.map(([name]) => [name, carried[name]]));
}

const bigOnScreen: Record<Mode, number> = { standard: 4, easy: 3, pictures: 2 };

type Fewer = Pick<Overlays, 'extraBig' | 'twoAtATime'>;

/** Whether a child who asked for it chooses between two. Standard puts much on a screen, and is for nobody who asks. */
export const choosesOfTwo = (mode: Mode, { twoAtATime }: Fewer): boolean =>
	twoAtATime && mode !== 'standard';

/** How many choices stand on one screen, "not sure" included. */
export function mostOnScreen(mode: Mode, overlays: Fewer): number {
	if (choosesOfTwo(mode, overlays)) return 2;
	return overlays.extraBig ? bigOnScreen[mode] : choicesOnScreen[mode];
}
