/** Ways to press what stands on a screen: with a finger, with two keys, with one switch or two. */
import { expect, type Locator, type Page } from '@playwright/test';
import { usualScanning } from '../../src/lib/domain/scanning.ts';
import { pressElsewhere } from './story.ts';
import { expectSoon } from './switches.ts';

export type Hand = {
	/** How a statement says it was made. */
	input: 'touch' | 'keyboard' | 'one-switch' | 'two-switches';
	press: (target: Locator) => Promise<void>;
	/** How often it has pressed. */
	presses: number;
	/** Lets a little of the page's own time pass, where it stands still for everybody else. */
	wait: () => Promise<void>;
};

const timePasses = () => Promise.resolve();

export function finger(): Hand {
	const hand: Hand = {
		input: 'touch',
		presses: 0,
		wait: timePasses,
		async press(target) {
			hand.presses += 1;
			await pressElsewhere(target);
		}
	};
	return hand;
}

/** Tab goes on, Enter presses; there is no other key, and whoever comes round has lost their way. */
export function twoKeys(page: Page): Hand {
	const hand: Hand = {
		input: 'keyboard',
		presses: 0,
		wait: timePasses,
		async press(target) {
			await expect(target).toBeVisible();
			for (let tabs = 0; tabs < 90; tabs += 1) {
				if (await isLit(target)) {
					hand.presses += 1;
					await page.keyboard.press('Enter');
					return;
				}
				await page.keyboard.press('Tab');
			}
			throw new Error(`Tab does not lead to ${String(target)}`);
		}
	};
	return hand;
}

/** How often it is looked, in milliseconds of the page: no step of scanning is shorter. */
const look = 250;

/**
 * One switch: waits until the light is there, and presses. The clock of the page must stand still, and
 * moves on by this hand alone.
 */
export function oneSwitch(page: Page, key = 'Space'): Hand {
	const hand: Hand = {
		input: 'one-switch',
		presses: 0,
		wait: () => page.clock.runFor(20),
		async press(target) {
			await expectSoon(page, target);
			for (let looks = 0; looks < 600; looks += 1) {
				const at = await lightOn(target);
				if (at === 'elsewhere') {
					await page.clock.runFor(look);
					continue;
				}
				hand.presses += 1;
				await page.keyboard.press(key);
				// No hand is there again sooner, and what comes too soon is taken for a tremor.
				await page.clock.runFor(usualScanning.rest);
				if (at === 'it') return;
			}
			throw new Error(`scanning does not come to ${String(target)}`);
		}
	};
	return hand;
}

/** Two switches: one goes on, one chooses, and no clock. */
export function twoSwitches(page: Page, choose = '1', next = '2'): Hand {
	const hand: Hand = {
		input: 'two-switches',
		presses: 0,
		wait: timePasses,
		async press(target) {
			await expect(target).toBeVisible();
			for (let steps = 0; steps < 90; steps += 1) {
				const at = await lightOn(target);
				hand.presses += 1;
				await page.keyboard.press(at === 'elsewhere' ? next : choose);
				if (at === 'it') return;
			}
			throw new Error(`two switches do not lead to ${String(target)}`);
		}
	};
	return hand;
}

const isLit = (target: Locator): Promise<boolean> =>
	target.evaluate((it) => it === document.activeElement);

/** On the thing itself, on a group that it stands in, or elsewhere. */
function lightOn(target: Locator): Promise<'it' | 'its group' | 'elsewhere'> {
	return target.evaluate((it) => {
		const lit = document.activeElement;
		const box = lit?.getBoundingClientRect();
		const fits = box && box.height <= innerHeight;
		// What has the light is seen whole, wherever the page was before.
		if (fits && (box.top < 0 || box.bottom > innerHeight))
			throw new Error(`lit, and not wholly in view: ${lit?.outerHTML.slice(0, 120)}`);
		if (lit === it) return 'it';
		if (!lit?.matches('.scanning.frame')) return 'elsewhere';
		const frame = lit.getBoundingClientRect();
		const { top, bottom, left, right } = it.getBoundingClientRect();
		const across = frame.left <= left && right <= frame.right;
		return across && frame.top <= top && bottom <= frame.bottom ? 'its group' : 'elsewhere';
	});
}
