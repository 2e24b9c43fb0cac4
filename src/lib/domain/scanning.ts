/** Choosing with one switch or two: what shows each thing in turn, and what counts as a press. The child's own choice. */

/** How long one thing is shown, in milliseconds: from, to, and in steps of. */
export const paceRange = { fastest: 500, slowest: 10_000, step: 250 } as const;

/** How long a press must last, in milliseconds, for a hand that comes down without wanting to. */
export const holds = [0, 250, 500, 1000, 2000] as const;
export type Hold = (typeof holds)[number];

/** How long after a press the same switch is not heard, in milliseconds. */
export const rests = [0, 500, 1000, 2000, 3000] as const;
export type Rest = (typeof rests)[number];

/** Anywhere on the screen is the switch. No key has this code. */
export const wholeScreen = 'whole-screen';

export type Scanning = {
	on: boolean;
	/** What chooses: the code of a key, or the whole screen. */
	choose: string;
	/** What goes on to the next thing: a second switch. With it nothing goes on by itself. */
	next: string | null;
	pace: number;
	hold: Hold;
	rest: Rest;
	/** Each thing is read aloud as it is shown. */
	spoken: boolean;
	/** A ring that shrinks shows how long a thing is still there. */
	ring: boolean;
};

/** Before anybody has chosen: off, and no key is listened to. */
export const usualScanning: Scanning = {
	on: false,
	choose: 'Space',
	next: null,
	pace: 2000,
	hold: 0,
	rest: 500,
	spoken: false,
	ring: false
};

/** Milliseconds as a number of seconds that a child can know without reading. */
export function inSeconds(milliseconds: number): string {
	const parts: Readonly<Record<number, string>> = { 250: '¼', 500: '½' };
	return parts[milliseconds] ?? String(milliseconds / 1000);
}

/** One step slower or faster than it is, as far as there is one. Milliseconds. */
export function paceBeside(pace: number, which: 'slower' | 'faster'): number {
	const { fastest, slowest, step } = paceRange;
	const beside = which === 'slower' ? pace + step : pace - step;
	return Math.min(slowest, Math.max(fastest, beside));
}

/** Whether what came from another device, older or newer, is all that scanning needs. */
export function isScanning(value: unknown): value is Scanning {
	if (typeof value !== 'object' || value === null) return false;
	const { on, choose, next, pace, hold, rest, spoken, ring }: Partial<Record<string, unknown>> = {
		...value
	};
	return (
		[on, spoken, ring].every((it) => typeof it === 'boolean') &&
		isSwitch(choose) &&
		(next === null || isSwitch(next)) &&
		typeof pace === 'number' &&
		pace >= paceRange.fastest &&
		pace <= paceRange.slowest &&
		holds.some((it) => it === hold) &&
		rests.some((it) => it === rest)
	);
}

/** The longest code of a key that any browser has is far shorter. */
const isSwitch = (code: unknown): boolean =>
	typeof code === 'string' && code !== '' && code.length <= 40;
