/** What can be pressed on this page, in the order in which it is shown to whoever has one switch. */
import { inGroups, type Thing } from './groups.ts';

/**
 * Ears stand beside what they read, and would double the way. Nobody types with a switch. What leaves the
 * app, such as the door of the try-out, is for others.
 */
const passedOver = '.silent, textarea, [data-sveltekit-reload], .scanning';
const pressable = 'a[href], button, input, select, summary';
const typed = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=file])';
/** What stands together: the choices of one question, the main buttons of a screen. */
const partOf = '[role=group], fieldset, aside, .actions, ul, ol';

/** Whether somebody types here. */
export const isTyped = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches(typed);

/**
 * First what the screen asks, then its main buttons, then the bar as one group.
 * @param last what stands at the end of the bar's group: the way out of scanning
 */
export function stopsOn(page: Document, last: HTMLElement | undefined): HTMLElement[][] {
	const over = page.querySelector('dialog:modal');
	const bar = over ? null : page.querySelector('nav');
	const all = [...(over ?? page).querySelectorAll<HTMLElement>(pressable)].filter(canBePressed);
	const content = all.filter((it) => !bar?.contains(it));
	const inBar = all.filter((it) => bar?.contains(it));
	const group = last && bar ? [...inBar, last] : inBar;
	const others = group.length > 0 ? 1 : 0;
	return [...inGroups(content.map(thing), others), ...(others ? [group] : [])];
}

/** How a thing is called, for whoever listens. */
export function nameOf(it: HTMLElement): string {
	const text = it.getAttribute('aria-label') ?? it.innerText;
	return text.replace(/\s+/g, ' ').trim();
}

/** What encloses them all on the screen, in its pixels. */
export function around(things: readonly HTMLElement[]): DOMRect {
	const boxes = things.map((it) => it.getBoundingClientRect());
	const left = Math.min(...boxes.map((it) => it.left));
	const top = Math.min(...boxes.map((it) => it.top));
	const right = Math.max(...boxes.map((it) => it.right));
	const bottom = Math.max(...boxes.map((it) => it.bottom));
	return new DOMRect(left, top, right - left, bottom - top);
}

function canBePressed(it: HTMLElement): boolean {
	if (it.matches(passedOver) || it.matches(':disabled') || isTyped(it)) return false;
	const { width, height } = it.getBoundingClientRect();
	if (it.closest('[inert]')) return false;
	return width > 1 && height > 1 && it.checkVisibility({ visibilityProperty: true });
}

function thing(what: HTMLElement): Thing<HTMLElement> {
	const { top } = what.getBoundingClientRect();
	return { what, part: what.closest(partOf), row: top + window.scrollY };
}
