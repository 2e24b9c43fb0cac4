/** Shift three times within five seconds hides the page, for whoever has a keyboard and no time to aim. */

const within = 5000;
const times = 3;

/**
 * @param hide what happens at the third press
 * @returns a listener for `keydown` on the window; time is the event's own, in milliseconds
 */
export function hideKeys(hide: () => void): (event: KeyboardEvent) => void {
	let presses: number[] = [];
	return ({ key, repeat, timeStamp }) => {
		if (key !== 'Shift' || repeat) return;
		presses = [...presses.filter((at) => timeStamp - at < within), timeStamp];
		if (presses.length < times) return;
		presses = [];
		hide();
	};
}
