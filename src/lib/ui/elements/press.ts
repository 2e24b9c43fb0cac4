/** Lets one press through and ignores those that follow too soon in the same place: a tremor is not a second wish. */
import { usual, type Apart } from '../../domain/overlays.ts';

let apart: Apart = usual.apart;
const near = 24;

/** The last press that was let through, wherever it was: the next screen has its button in the same place. */
let last: MouseEvent | null = null;

/** From now on a press counts again after so many milliseconds: the hand is the same on every screen. */
export function letPressesBeApart(milliseconds: Apart): void {
	apart = milliseconds;
}

/**
 * @param act what a press does
 * @returns a listener that ignores a press too soon after the last one, on the same button or within
 *   24 px of it; presses elsewhere are never held up
 */
export function guarded(act: () => void): (event: MouseEvent) => void {
	return (event) => {
		if (last && event.timeStamp - last.timeStamp < apart && samePlace(event, last)) return;
		last = event;
		act();
	};
}

function samePlace(one: MouseEvent, other: MouseEvent): boolean {
	// A key presses a button and has no place of its own. A place is one on the page: scrolling moves no button.
	const byKey = one.detail === 0 || other.detail === 0;
	if (byKey) return one.target === other.target;
	return Math.hypot(one.pageX - other.pageX, one.pageY - other.pageY) < near;
}
