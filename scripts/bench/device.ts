/** The device's figures: the built app in Chromium as a phone, on a slow processor, over a line that we lay. */
import {
	chromium,
	type Browser,
	type BrowserContext,
	type CDPSession,
	type Page
} from '@playwright/test';
import { spawnSync } from 'node:child_process';
import sharp from 'sharp';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { House } from '../../tests/journeys/house.ts';
import * as story from '../../tests/journeys/story.ts';
import { amir, type CastChild } from '../../tests/people.ts';
import { findChromium } from '../run/chromium.mjs';
import { at } from '../run/work.mjs';
import { quantile, type Figures } from './figures.ts';
import { drains } from './drains.ts';

export type DeviceLength = {
	/** Taps that are timed. */
	taps: number;
	/** Photos taken in, and statements sent. */
	photos: number;
	/** Statements that drain, few and many. */
	few: number;
	many: number;
};

/** A phone as most of them are: six times slower than the machine that measures. */
const slower = 6;

export async function deviceFigures(figures: Figures, length: DeviceLength): Promise<void> {
	weigh(figures);
	const house = await House.build(undefined);
	const executablePath = findChromium() ?? undefined;
	const browser = await chromium.launch({ executablePath, args: ['--enable-precise-memory-info'] });
	try {
		await taps(figures, length, house, browser);
		await drains(figures, length, house, browser);
	} finally {
		await browser.close();
		await house.tearDown();
	}
}

/** P-1, as `npm run size` weighs it: all that was fetched until what was said has arrived. */
function weigh(figures: Figures): void {
	const { stdout } = spawnSync(process.execPath, [at('scripts', 'size.ts')], { encoding: 'utf8' });
	const sent = /^any day: sent +([\d,]+)/m.exec(stdout ?? '')?.[1]?.replaceAll(',', '');
	const first = /^first day: first screen +([\d,]+)/m.exec(stdout ?? '')?.[1]?.replaceAll(',', '');
	const kB = (bytes: string | undefined) => (bytes ? Number(bytes) / 1000 : null);
	const what = 'script as gzip -9 packs it';
	figures.add('P-1', `${what}, first screen`, kB(first), 'kB', null, true);
	figures.add(
		'P-1',
		`${what}, first screen to "it has arrived"`,
		kB(sent),
		'kB',
		{ atMost: 115 },
		true
	);
}

/** A phone of its own on which this child is let in. */
export async function phone(
	house: House,
	browser: Browser,
	child: CastChild = amir,
	within?: BrowserContext
): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
	const context =
		within ??
		(await browser.newContext({
			baseURL: house.origin,
			viewport: { width: 412, height: 823 },
			hasTouch: true,
			locale: 'en-GB',
			timezoneId: 'Europe/London'
		}));
	const page = await context.newPage();
	await page.addInitScript(watchStorage);
	await story.enrol(page, child);
	const cdp = await context.newCDPSession(page);
	return { context, page, cdp };
}

/** What the page notes of itself: when it was pressed, when that showed, and when a store had it on the disk. */
type Noted = {
	pressed: number;
	shown: number;
	saved: { stores: string[]; at: number }[];
};

/** Runs in the page, before anything of ours. */
function watchStorage(): void {
	const noted: Noted = { pressed: 0, shown: 0, saved: [] };
	Object.assign(window, { noted });
	const mark = () => Object.assign(noted, { pressed: performance.now(), shown: 0, saved: [] });
	addEventListener('click', mark, { capture: true });
	addEventListener('change', mark, { capture: true });
	new MutationObserver(() => {
		if (noted.shown === 0) requestAnimationFrame(() => (noted.shown ||= performance.now()));
	}).observe(document, { subtree: true, childList: true, attributes: true });
	const begin = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (...how: Parameters<typeof begin>) {
		const made = begin.apply(this, how);
		if (made.mode === 'readwrite') {
			made.addEventListener('complete', () => {
				noted.saved.push({ stores: [...made.objectStoreNames], at: performance.now() });
			});
		}
		return made;
	};
}

/** Waits until a store has it, after the last press. @returns milliseconds from the press to the disk, and to the eye */
async function untilSaved(page: Page, store: string): Promise<{ saved: number; shown: number }> {
	const handle = await page.waitForFunction(
		(wanted) => {
			const { noted } = window as unknown as { noted: Noted };
			const done = noted.saved.find(({ stores }) => stores.includes(wanted));
			if (!done || noted.shown === 0) return null;
			return { saved: done.at - noted.pressed, shown: noted.shown - noted.pressed };
		},
		store,
		{ polling: 20 }
	);
	return (await handle.jsonValue())!;
}

/** In the page. @returns milliseconds from the last press, or the last file that was chosen, to the frame with this text */
function untilText(text: string): Promise<number> {
	const { noted } = window as unknown as { noted: Noted };
	return new Promise((resolve) => {
		const watch = new MutationObserver(() => {
			if (!document.body.textContent?.includes(text)) return;
			watch.disconnect();
			requestAnimationFrame(() => resolve(performance.now() - noted.pressed));
		});
		watch.observe(document.body, { subtree: true, childList: true, characterData: true });
	});
}

/** P-6 and P-7. */
async function taps(
	figures: Figures,
	length: DeviceLength,
	house: House,
	browser: Browser
): Promise<void> {
	const { context, page, cdp } = await phone(house, browser);
	await story.beginReviewMenu(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
	const words_ = await tapping(page, length.taps);
	figures.add(
		'P-6',
		'a tap is on the disk, p95, six times slower',
		quantile(words_.saved, 0.95),
		'ms',
		{ atMost: 50 }
	);
	figures.add('P-6', 'a tap is seen, p95, six times slower', quantile(words_.shown, 0.95), 'ms', {
		atMost: 100
	});

	const photo = await large();
	const taken: number[] = [];
	const sent: number[] = [];
	for (let n = 0; n < length.photos; n += 1) {
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await page.goto('/');
		await story.unlock(page, amir);
		await story.openMake(page);
		await page.getByRole('button', { name: words.make.way.photo, exact: true }).click();
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
		const file = { name: 'home.jpg', mimeType: 'image/jpeg', buffer: photo };
		// In the page itself: whoever asks from outside waits for the slow processor as well.
		const shown = page.evaluate(untilText, words.photo.keepIt);
		await page.locator('input[type=file]').setInputFiles(file);
		const made = await shown;
		await page.getByRole('button', { name: words.photo.yes, exact: true }).click();
		taken.push(made + (await untilSaved(page, 'made')).saved);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await story.next(page);
		await story.next(page);
		await page.getByRole('heading', { level: 1, name: words.check.title }).waitFor();
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
		await page.getByRole('button', { name: /^Send to / }).click();
		sent.push((await untilSaved(page, 'outbox')).saved);
	}
	figures.add(
		'P-6',
		'a photo of 12 megapixels is taken in, p95, six times slower',
		quantile(taken, 0.95),
		'ms',
		{ atMost: 900 }
	);
	figures.add(
		'P-7',
		'words and that photo are sealed and wait to go, p95, six times slower',
		quantile(sent, 0.95),
		'ms',
		{ atMost: 150 }
	);
	await context.close();
}

/** Presses two tiles in turn. */
async function tapping(page: Page, count: number): Promise<{ saved: number[]; shown: number[] }> {
	const took = { saved: [] as number[], shown: [] as number[] };
	const tiles = page.locator('main button[aria-pressed]');
	for (let n = 0; n < count; n += 1) {
		await tiles.nth(n % 2).click();
		const { saved, shown } = await untilSaved(page, 'drafts');
		took.saved.push(saved);
		took.shown.push(shown);
	}
	return took;
}

/** Twelve megapixels, with about as much to be seen in them as in a photo of a room. */
async function large(): Promise<Buffer> {
	const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
	const seen = { width: 400, height: 300, channels: 3, noise, background: '#888888' } as const;
	const small = await sharp({ create: seen }).png().toBuffer();
	return sharp(small).resize(4000, 3000).jpeg({ quality: 85 }).toBuffer();
}
