/** Lets one press through and ignores those that follow too soon: a tremor is not a second wish. */

const apart = 500;

/**
 * @param act what a press does
 * @returns a listener that ignores a press within 500 ms of the last one it let through
 */
export function guarded(act: () => void): (event: MouseEvent) => void {
	let last = -apart;
	return ({ timeStamp }) => {
		if (timeStamp - last < apart) return;
		last = timeStamp;
		act();
	};
}
