/** Which switch was pressed: any key may be one. While one is being learned, scanning does not listen. */

let learning = false;

export const isLearning = (): boolean => learning;

/** The code of a key. Some switch boxes send keys that have none: then what they write. */
export const switchOf = ({ code, key }: KeyboardEvent): string => code || key;

/** The ways out of anywhere are never a switch. */
const ways = ['Escape', 'Tab'];
/** Nor what only changes what another key does. */
const held = /^(Shift|Control|Alt|Meta|CapsLock|Fn)/;

/** How often somebody presses a key that does nothing before they are asked what it is. */
const oftenEnough = 3;

/**
 * Notices a switch that nobody has set up: one key, pressed again and again where it does nothing. No key is
 * kept from what it does.
 * @param heard with the code of that key
 * @returns a listener for `keydown`
 */
export function noticeSwitch(heard: (code: string) => void): (event: KeyboardEvent) => void {
	let last = '';
	let times = 0;

	return (event) => {
		if (event.repeat) return;
		const code = switchOf(event);
		const combined = event.ctrlKey || event.altKey || event.metaKey;
		if (combined || ways.includes(code) || held.test(code) || hasFocus(document.activeElement)) {
			times = 0;
			return;
		}
		times = code === last ? times + 1 : 1;
		last = code;
		if (times < oftenEnough) return;
		times = 0;
		heard(code);
	};
}

/** Whether a key could mean something where the focus is. A heading has it only to be read from there. */
const hasFocus = (active: Element | null): boolean =>
	active instanceof HTMLElement && active.tabIndex >= 0;

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
