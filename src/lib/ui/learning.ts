/** Which switch was pressed: any key may be one. While one is being learned, scanning does not listen. */

let learning = false;

export const isLearning = (): boolean => learning;

/** The code of a key. Some switch boxes send keys that have none: then what they write. */
export const switchOf = ({ code, key }: KeyboardEvent): string => code || key;

/** The ways out of anywhere are never a switch. */
const ways = ['Escape', 'Tab'];

/**
 * Waits for the switch that is pressed next, and keeps that press from doing anything else.
 * @param heard with its code; null when it was given up, by Escape or by the way out that is returned
 * @returns gives up
 */
export function learnSwitch(heard: (code: string | null) => void): () => void {
	learning = true;
	let code: string | null = null;

	function down(event: KeyboardEvent) {
		if (event.key === 'Tab') return;
		event.preventDefault();
		event.stopPropagation();
		code ??= switchOf(event);
	}
	/** At its end, so that no scanning hears the half of it. */
	function up(event: KeyboardEvent) {
		if (code === null || switchOf(event) !== code) return;
		event.preventDefault();
		event.stopPropagation();
		end(ways.includes(code) ? null : code);
	}
	function end(learned: string | null) {
		window.removeEventListener('keydown', down, true);
		window.removeEventListener('keyup', up, true);
		learning = false;
		heard(learned);
	}

	window.addEventListener('keydown', down, true);
	window.addEventListener('keyup', up, true);
	return () => {
		if (learning) end(null);
	};
}
