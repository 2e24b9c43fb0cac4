/** Whether somebody is before the screen: when to draw nothing, when to lock, what was pressed last. */
import type { HowAnswered } from '../domain/statement.ts';

const minute = 60_000;
const hiddenFor = minute / 2;
const awayFor = 2 * minute;
const idleFor = { shared: 5, own: 60 };
/** Milliseconds between two looks at the clock. */
const lookEvery = 5_000;

export type Watched = {
	/** Whether the unlocked child shares this device; null: nobody is unlocked. */
	shared: () => boolean | null;
	/** After how many minutes a shared device locks, as the authority has chosen. */
	lockAfter?: () => number | undefined;
	lock: () => void;
	/** The page, or the line, is back. */
	back: () => void;
};

export class Presence {
	#blank = $state(false);
	#input: HowAnswered['input'] = 'touch';
	#pressedAt = 0;
	#hiddenAt: number | null = null;
	/** Until when the child is at the tablet's own pictures, in ms. */
	#backBy = 0;
	#watched: Watched;

	constructor(watched: Watched) {
		this.#watched = watched;
	}

	/** The page is hidden: draw nothing of the child's. */
	get blank(): boolean {
		return this.#blank;
	}

	/** What was pressed last. */
	get input(): HowAnswered['input'] {
		return this.#input;
	}

	/** Begins to look. @returns ends it */
	watch(): () => void {
		const stops: (() => void)[] = [];
		const listen = (target: EventTarget, name: string, heard: (event: Event) => void) => {
			target.addEventListener(name, heard, true);
			stops.push(() => target.removeEventListener(name, heard, true));
		};
		listen(document, 'visibilitychange', () => this.#onVisibility());
		listen(window, 'pagehide', () => {
			this.#backBy = 0;
			this.#hide();
		});
		listen(window, 'pageshow', (event) => {
			if ((event as PageTransitionEvent).persisted) this.#onVisibility();
		});
		listen(window, 'online', () => this.#watched.back());
		listen(window, 'pointerdown', () => this.press('touch'));
		listen(window, 'keydown', () => this.press('keyboard'));

		const looking = setInterval(() => this.#lockIfIdle(), lookEvery);
		stops.push(() => clearInterval(looking));
		return () => stops.forEach((stop) => stop());
	}

	/** A child has come in. */
	arrive(): void {
		this.#pressedAt = Date.now();
	}

	press(input: HowAnswered['input']): void {
		this.show();
		this.#input = input;
	}

	/** Somebody is still there. */
	show(): void {
		this.#lockIfIdle();
		this.#pressedAt = Date.now();
	}

	/** The child goes to the tablet's own camera or pictures, and comes back: for 2 minutes at most, and once. */
	expectBack(): void {
		this.#backBy = Date.now() + awayFor;
	}

	#onVisibility(): void {
		if (document.hidden) {
			this.#hide();
			return;
		}
		// Timers stand still while a device sleeps: looked at again before anything is drawn.
		this.#lockIfIdle();
		this.#hiddenAt = null;
		this.#backBy = 0;
		this.#blank = false;
		this.#watched.back();
	}

	#hide(): void {
		this.#blank = !this.#isAway();
		this.#hiddenAt ??= Date.now();
	}

	/** A clock that was set back has nobody away. */
	#isAway(): boolean {
		const left = this.#backBy - Date.now();
		return left > 0 && left <= awayFor;
	}

	/** A clock that was set back counts as time gone by. */
	#lockIfIdle(): void {
		const shared = this.#watched.shared();
		if (shared === null) return;
		const minutes = shared ? (this.#watched.lockAfter?.() ?? idleFor.shared) : idleFor.own;
		if (longerThan(minutes * minute, this.#pressedAt)) this.#watched.lock();
		else if (this.#hiddenAt === null || this.#isAway()) return;
		else if (longerThan(hiddenFor, this.#hiddenAt)) this.#watched.lock();
	}
}

const longerThan = (span: number, since: number): boolean => {
	const passed = Date.now() - since;
	return passed < 0 || passed >= span;
};
