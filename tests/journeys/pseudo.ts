/** A language that nobody speaks: every word on the screen half as long again, read from either side. */
import type { Page } from '@playwright/test';

export type Direction = 'ltr' | 'rtl';

/** Each word by itself: a long language is long, and still breaks where it has a space. */
export function longer(said: string): string {
	return said.replace(/\p{L}+/gu, (word) => word + word.slice(0, Math.ceil(word.length / 2)));
}

/**
 * From now on whatever the app draws on this page is drawn in that language. What is typed, and numbers
 * to phone, stay as they are; so do names that are only for screen readers.
 */
export async function speakPseudo(page: Page, dir: Direction): Promise<void> {
	const content = `(${drawAllLonger})(${longer}, '${dir}')`;
	await page.addInitScript({ content });
	await page.evaluate(content);
}

/** Runs in the page: it may use nothing but what it is given. */
function drawAllLonger(lengthened: typeof longer, dir: Direction): void {
	const drawn = new WeakMap<Node, string>();

	const draw = (text: Text) => {
		const kept = text.parentElement?.closest('textarea, script, style, [dir="ltr"]:not(html)');
		if (kept || drawn.get(text) === text.data || !/\p{L}/u.test(text.data)) return;
		text.data = lengthened(text.data);
		drawn.set(text, text.data);
	};

	const drawAll = (under: Node) => {
		if (under instanceof Text) draw(under);
		const texts = document.createTreeWalker(under, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) draw(texts.currentNode as Text);
	};

	const direct = () => {
		// At the very first there is no page yet.
		const root = document.documentElement as HTMLElement | null;
		if (root && root.dir !== dir) root.dir = dir;
	};

	new MutationObserver((changes) => {
		direct();
		for (const { target, addedNodes } of changes) {
			if (target instanceof Text) draw(target);
			for (const added of addedNodes) drawAll(added);
		}
	}).observe(document, {
		attributes: true,
		attributeFilter: ['dir'],
		characterData: true,
		childList: true,
		subtree: true
	});
	direct();
	if (document.body) drawAll(document.body);
}

/** What does not fit: letters cut off by their own box, or standing outside the screen. */
export async function clipped(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const wide = document.documentElement.clientWidth;
		const sideways = document.documentElement.scrollWidth - wide;
		const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((it) => {
			if (it.closest('.out-of-sight, #svelte-announcer, svg') || !it.textContent?.trim())
				return false;
			const { left, right, width } = it.getBoundingClientRect();
			if (width === 0) return false;
			const { overflowX, overflowY, clipPath } = getComputedStyle(it);
			// Only for whoever listens.
			if (clipPath === 'inset(50%)') return false;
			const hides = [overflowX, overflowY].some((flow) => flow === 'hidden' || flow === 'clip');
			const spills = it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
			return left < -1 || right > wide + 1 || (hides && spills);
		});
		return [
			...(sideways > 0 ? [`the page is ${sideways} px too wide`] : []),
			...cut.map((it) => `${it.tagName} ${it.textContent?.trim().slice(0, 40)}`)
		];
	});
}
