/** What every journey begins with: Riverbank open behind its line, and browsers that are watched. */
import { chromium, expect, test as playwright, type BrowserContext } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Canaries } from './canaries.ts';
import { House } from './house.ts';
import { Watch } from './watch.ts';

export { expect } from '@playwright/test';

export type RiverbankOptions = {
	/** The address of a PostgreSQL server; without: the embedded database. */
	postgres: string | undefined;
};

/** A tablet whose storage outlives its browser. */
export type Tablet = {
	/** The folder in which its browser keeps all that it keeps. */
	folder: string;
	/** Switches it on, or on again, as it was left. */
	open: () => Promise<BrowserContext>;
	/** Switches it off. */
	close: () => Promise<void>;
};

type Fixtures = {
	riverbank: Riverbank;
	/** A new tablet, on the same line; it is thrown away with the test. */
	persistentTablet: () => Promise<Tablet>;
	/** Another browser, somewhere else: the officer's computer, a second phone. */
	anotherBrowser: () => Promise<BrowserContext>;
};

/** The house as a journey sees it. */
export class Riverbank {
	readonly house: House;
	readonly origin: string;
	readonly watch: Watch;
	readonly canaries = new Canaries();
	readonly #browsers = new Set<BrowserContext>();

	constructor(house: House) {
		this.house = house;
		this.origin = house.origin;
		this.watch = new Watch(house.origin);
	}

	/** From now on this browser is on the line of Riverbank, and watched. */
	async join(browser: BrowserContext): Promise<void> {
		this.#browsers.add(browser);
		browser.once('close', () => this.#browsers.delete(browser));
		this.watch.follow(browser);
		await this.canaries.follow(browser);
	}

	/** The line is gone, for every browser, and the browsers know it. */
	async cutTheLine(): Promise<void> {
		this.watch.lineWasCut = true;
		this.house.line.cut();
		for (const browser of this.#browsers) await browser.setOffline(true);
	}

	/** The line is back: each browser hears of it by itself. */
	async mendTheLine(): Promise<void> {
		this.house.line.mend();
		for (const browser of this.#browsers) await browser.setOffline(false);
	}

	/** Ends the server as a power cut would. */
	async kill(): Promise<void> {
		this.watch.lineWasCut = true;
		await this.house.kill();
	}

	restart = (): Promise<void> => this.house.restart();

	database = () => this.house.database();

	/**
	 * The server is killed after it has kept the next part, and before the tablet hears of it.
	 * @returns once it is dead
	 */
	async dieAfterKeepingNextPart(): Promise<void> {
		this.watch.lineWasCut = true;
		let dead = Promise.resolve();
		await this.house.line.loseAnswerTo('PUT /api/outbox/', () => (dead = this.house.kill()));
		await dead;
	}

	/** What somebody typed, and lies in clear in the log, in an address, or in what the house keeps. */
	async leaked(): Promise<string[]> {
		const { canaries, house } = this;
		return [
			...canaries.in(house.output).map((bird) => `${bird} in the log`),
			...canaries.in(canaries.addresses.join('\n')).map((bird) => `${bird} in an address`),
			...(await canaries.inFolder(house.data)),
			...canaries.in(await house.rowsInText()).map((bird) => `${bird} in the database`)
		];
	}

	/** What the browser says in the console of this belongs to the story. */
	expectInConsole = (message: RegExp): void => this.watch.expect(message);
}

export const test = playwright.extend<Fixtures & RiverbankOptions>({
	postgres: [undefined, { option: true }],

	riverbank: async ({ postgres }, use, testInfo) => {
		const house = await House.build(postgres);
		const riverbank = new Riverbank(house);
		await use(riverbank);
		const leaked = await riverbank.leaked();
		await house.tearDown();
		if (testInfo.status !== testInfo.expectedStatus) {
			await testInfo.attach('server', { body: house.output });
		}
		expect(riverbank.watch.faults, 'errors in the console, requests to others').toEqual([]);
		expect(leaked, '[T-90] typed by somebody, and found in clear').toEqual([]);
	},

	baseURL: async ({ riverbank }, use) => use(riverbank.origin),

	context: async ({ context, riverbank }, use) => {
		await riverbank.join(context);
		await use(context);
	},

	anotherBrowser: async ({ browser, riverbank }, use) => {
		const opened: BrowserContext[] = [];
		await use(async () => {
			const another = await browser.newContext({ baseURL: riverbank.origin });
			await riverbank.join(another);
			opened.push(another);
			return another;
		});
		for (const another of opened) await another.close();
	},

	persistentTablet: async ({ riverbank, launchOptions }, use) => {
		const tablets: { profile: string; tablet: Tablet }[] = [];
		await use(async () => {
			const profile = await mkdtemp(join(tmpdir(), 'tablet-'));
			const tablet = tabletOn(riverbank, profile, launchOptions);
			tablets.push({ profile, tablet });
			return tablet;
		});
		for (const { profile, tablet } of tablets) {
			await tablet.close();
			const leaked = await riverbank.canaries.inFolder(profile);
			expect(leaked, '[T-90] typed by somebody, and found on the tablet').toEqual([]);
			await rm(profile, { recursive: true, force: true });
		}
	}
});

function tabletOn(riverbank: Riverbank, profile: string, launchOptions: object): Tablet {
	const options = { ...launchOptions, baseURL: riverbank.origin, locale: 'en-GB' };
	let on: BrowserContext | null = null;
	return {
		folder: profile,
		async open() {
			on = await chromium.launchPersistentContext(profile, options);
			await riverbank.join(on);
			return on;
		},
		async close() {
			await on?.close();
			on = null;
		}
	};
}
