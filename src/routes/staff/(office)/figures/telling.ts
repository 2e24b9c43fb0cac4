/** How a figure stands on the page: with both its numbers, or saying that it is not shown. */
import { percentOf } from '$lib/domain/figures.ts';
import type { Share } from '$lib/domain/participation.ts';
import type { Shown } from '$lib/domain/small-numbers.ts';
import { figures as words, number } from '$lib/i18n/en/figures.ts';

/** "85 of 680 = 12.5 %" */
export function told(share: Share | null): string {
	if (share === null) return words.hidden;
	const percent = percentOf(share);
	return percent === null
		? words.nothing
		: words.share(number(share.of), number(share.from), percent);
}

export const shown = (count: Shown): string => (count === null ? words.hidden : number(count));

/** The highest of what is shown, to which bars are drawn; 1 where there is none. */
export const most = (counts: readonly Shown[]): number =>
	Math.max(1, ...counts.map((count) => count ?? 0));
