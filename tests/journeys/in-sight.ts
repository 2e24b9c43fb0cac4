/** What must hold of every screen in Pictures: all of it can be seen and pressed where it stands. */
import { expect, type Page } from '@playwright/test';

/** A phone, and a tablet both ways. */
export const sizes = [
	{ width: 360, height: 640 },
	{ width: 768, height: 1024 },
	{ width: 1024, height: 768 }
];

/** Looks at the screen in every size: nothing below the edge, nothing to press that is small or near it. */
export async function expectAllInSight(page: Page, where: string, among = sizes): Promise<void> {
	for (const size of among) {
		await page.setViewportSize(size);
		await drawn(page);
		const at = `${where}, ${size.width} x ${size.height}`;
		const { over, sideways } = await page.evaluate(() => {
			const strip = document.querySelector('aside')?.getBoundingClientRect().height ?? 0;
			const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
			// The strip of the try-out is no part of the product.
			return {
				over: scrollHeight - strip - window.innerHeight,
				sideways: scrollWidth - clientWidth
			};
		});
		expect.soft(over, `${at}: scrolls`).toBeLessThanOrEqual(0);
		expect.soft(sideways, `${at}: scrolls sideways`).toBe(0);
		expect.soft(await wrongTargets(page), at).toEqual([]);
	}
}

/** What hangs on the size of the screen has been drawn anew: the first frame tells of it, the next one shows it. */
const drawn = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise<void>((shown) =>
				requestAnimationFrame(() => requestAnimationFrame(() => shown()))
			)
	);

/** What is pressed is 96 px or more, in the bar of a phone 64, has a picture and a name [C1][B6]. */
function wrongTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const small = (it: Element) => {
			const { width, height } = it.getBoundingClientRect();
			const least = it.closest('nav') && window.innerWidth < 480 ? 64 : 96;
			return Math.min(width, height) < least - 0.5;
		};
		return [...document.querySelectorAll('.screen :is(a, button)')]
			.filter((it) => it.getBoundingClientRect().width > 0)
			.map((it) => {
				const name = it.getAttribute('aria-label') ?? it.textContent?.trim() ?? '';
				if (!name) return `without a name: ${it.className}`;
				const drawn = it.querySelector('img, .sample');
				// A place of a drawing is empty until something is put there.
				const isPlace = it.closest('.board') !== null;
				if (!drawn?.getBoundingClientRect().width && !isPlace) return `no picture: ${name}`;
				return small(it) ? `too small: ${name}` : '';
			})
			.filter(Boolean);
	});
}
