/** Lets one press through and ignores those that follow too soon in the same place: a tremor is not a second wish. */

const apart = 500;
const near = 24;

/** The last press that was let through, wherever it was: the next screen has its button in the same place. */
let last: MouseEvent | null = null;

/**
 * @param act what a press does
 * @returns a listener that ignores a press within 500 ms of the last one, on the same button or within
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
