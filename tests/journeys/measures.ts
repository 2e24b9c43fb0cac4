/** What can be measured on a screen as it stands: sizes, gaps, letters, pictures. */
import type { Page } from '@playwright/test';
import type { Mode } from '../../src/lib/domain/mode.ts';

/** The least size of what is pressed, and the least room between two, in pixels [C1]. */
export const targets: Record<Mode, { least: number; gap: number }> = {
	standard: { least: 48, gap: 8 },
	easy: { least: 64, gap: 12 },
	pictures: { least: 96, gap: 16 }
};

/** The size of letters [E7] and of the pictures on tiles [K4], in pixels. */
export const sizes: Record<Mode, { letters: number; picture: number }> = {
	standard: { letters: 18, picture: 48 },
	easy: { letters: 20, picture: 96 },
	pictures: { letters: 22, picture: 128 }
};

/** The bar of a phone in Pictures has room for no more. */
const inNarrowBar = 64;

/** What is pressed and is too small, or too near to what else is pressed. */
export function wrongTargets(page: Page, mode: Mode): Promise<string[]> {
	return page.evaluate(
		([{ least, gap }, narrow]) => {
			const isNarrow = mode() === 'pictures' && window.innerWidth < 480;
			const all = [...document.querySelectorAll<HTMLElement>('.screen :is(a, button, summary)')]
				.filter((it) => it.checkVisibility() && !it.closest('p'))
				.map((it) => ({ it, box: it.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 1);
			const named = (it: HTMLElement) => (it.ariaLabel ?? it.textContent ?? '').trim().slice(0, 40);
			const small = all
				.filter(({ it, box }) => {
					const wanted = isNarrow && it.closest('nav') ? narrow : least;
					return Math.min(box.width, box.height) < wanted - 0.5;
				})
				.map(({ it, box }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${named(it)}`);
			const near = all.flatMap(({ it, box }, at) =>
				all.slice(at + 1).flatMap((other) => {
					const wide = Math.max(other.box.left - box.right, box.left - other.box.right);
					const high = Math.max(other.box.top - box.bottom, box.top - other.box.bottom);
					const apart = Math.max(wide, high);
					return apart < gap - 0.5 ? [`${apart} px apart: ${named(it)}, ${named(other.it)}`] : [];
				})
			);
			return [...small, ...near];

			function mode() {
				return document.documentElement.dataset['mode'];
			}
		},
		[targets[mode], inNarrowBar] as const
	);
}

/** Text that is too small a base, too tight, too wide, slanted, justified or in capitals [E7]. */
export function wrongLetters(page: Page, mode: Mode): Promise<string[]> {
	return page.evaluate((base) => {
		const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
		const body = getComputedStyle(document.body);
		const ch = (it: Element) => {
			const canvas = document.createElement('canvas').getContext('2d')!;
			const { font } = getComputedStyle(it);
			canvas.font = font;
			return canvas.measureText('0').width;
		};
		const wrong = [...document.querySelectorAll<HTMLElement>('.screen *')]
			.filter((it) =>
				[...it.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
			)
			.filter((it) => it.checkVisibility())
			.flatMap((it) => {
				const { textAlign, fontStyle, textTransform } = getComputedStyle(it);
				const slanted = fontStyle !== 'normal' && 'slanted';
				const capitals = textTransform === 'uppercase' && 'capitals';
				const justified = textAlign === 'justify' && 'justified';
				const long = it.matches('p, li') && it.clientWidth > 71 * ch(it) && 'long lines';
				const lines = it.getClientRects().length;
				const said = [slanted, capitals, justified, lines > 1 && long].filter(Boolean);
				return said.map((what) => `${String(what)}: ${it.textContent?.trim().slice(0, 40)}`);
			});
		return [
			...(Math.abs(root - base) > 0.1 ? [`letters are ${root} px`] : []),
			...(parseFloat(body.lineHeight) / parseFloat(body.fontSize) < 1.49
				? ['lines are tight']
				: []),
			...(body.textAlign !== 'start' ? ['text does not begin where the line begins'] : []),
			...wrong
		];
	}, sizes[mode].letters);
}

/** Pictures of tiles that are too small [K4], have no light plate, or say again what stands beside them [K6]. */
export function wrongPictures(page: Page, mode: Mode): Promise<string[]> {
	return page.evaluate((picture) => {
		const least = window.innerWidth < 480 ? Math.min(picture, 96) : picture;
		const tiles = [...document.querySelectorAll('.screen .tile .plate:not(.small)')]
			.filter((it) => it.checkVisibility())
			.filter((it) => it.getBoundingClientRect().width < least - 0.5)
			.map((it) => `small: ${it.closest('.tile')?.textContent?.trim()}`);
		const said = [...document.querySelectorAll('.screen img')]
			.filter((it) => it.checkVisibility())
			.filter((it) => {
				const pressed = it.closest('a, button');
				const words = pressed?.textContent?.trim() || pressed?.ariaLabel;
				const alt = it.getAttribute('alt');
				return alt === null || (Boolean(words) && alt !== '');
			})
			.map((it) => `said twice, or not at all: ${it.getAttribute('src')}`);
		return [...tiles, ...said];
	}, sizes[mode].picture);
}

/** What a hand can press, and no keyboard or switch [A3]. */
export const notNative = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[
			...document.querySelectorAll<HTMLElement>(
				'[role=button], [role=link], [role=checkbox], [onclick]'
			)
		]
			.filter((it) => !it.matches('a[href], button, input, textarea, select, summary'))
			.map((it) => it.outerHTML.slice(0, 120))
	);

/** The fixed bar as it lies there: what follows what [C8]. */
export const barOf = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('nav :is(a, button)')]
			.filter((it) => it.checkVisibility())
			.map((it) => (it.textContent ?? '').trim())
	);

/** Of what parts the screen is made, whatever stands in them. */
export const skeleton = (page: Page): Promise<string> =>
	page.evaluate(() =>
		[...document.querySelectorAll('body *')].map((it) => it.tagName + it.className).join(' ')
	);
