/** Where a statement stands on its way. A step is a time and not a flag: it says more, and is never taken back. */
export type Journey = {
	arrivedAt: string | null;
	readAt: string | null;
	answeredAt: string | null;
};

export const stages = ['not finished', 'on this device', 'arrived', 'read', 'answered'] as const;
export type Stage = (typeof stages)[number];

/** How many of something have arrived, of how many. */
export type Share = { here: number; all: number };

/**
 * What is still on its way when the words have arrived: pictures are counted whole, a voice in its parts.
 * 'the rest': a device of the first release did not keep what it had sealed.
 */
export type Coming = { pictures: Share; voice: Share } | 'the rest';

/** Where a sealed statement stands. What is not sealed yet is a draft, and is 'not finished'. */
export function stageOf({
	arrivedAt,
	readAt,
	answeredAt
}: Journey): Exclude<Stage, 'not finished'> {
	if (answeredAt) return 'answered';
	if (readAt) return 'read';
	if (arrivedAt) return 'arrived';
	return 'on this device';
}
