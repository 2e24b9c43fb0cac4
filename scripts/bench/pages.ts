/** The pages' figures: ours beside the peers', one after the other in each round, on a slow phone and a slow line. */
import {
	chromium,
	type Browser,
	type BrowserContext,
	type CDPSession,
	type Page
} from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { House } from '../../tests/journeys/house.ts';
import * as story from '../../tests/journeys/story.ts';
import { amir } from '../../tests/people.ts';
import { findChromium } from '../run/chromium.mjs';
import { kept } from '../run/work.mjs';
import { openCouncil } from './council.ts';
import { median, type Figures } from './figures.ts';
import { proxyTo } from './proxy.ts';
import { installPeers, peer, peerNames, serve } from './peers.ts';

const run = promisify(execFile);

/** A page to be measured: `try` says something in it, and throws when that did not arrive. */
type Candidate = {
	name: string;
	port: number;
	url: string;
	isReady: () => number | null;
	try: (page: Page) => Promise<void>;
};

type Seen = { bytes: number; ready: number; painted: number; blocked: number; worst: number };

/** Milliseconds and bytes a second: 1.6 Mbit/s, of which a tenth goes elsewhere. */
const slowLine = {
	offline: false,
	latency: 150,
	downloadThroughput: 180_000,
	uploadThroughput: 84_000
};

const screen = { width: 412, height: 823 };

export async function pageFigures(figures: Figures, rounds: number): Promise<void> {
	const house = await House.build(undefined);
	const executablePath = findChromium() ?? undefined;
	const noOthers = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';
	const browser = await chromium.launch({ executablePath, args: [noOthers] });
	const servers: (() => void)[] = [];
	try {
		const candidates = [ours(house), ...(await peers(figures, servers))];
		for (const candidate of candidates) await behindProxy(candidate, servers);
		await sideBySide(figures, browser, candidates, rounds);
		await offline(figures, house, rounds);
		await atCouncilsDoor((url) => lighthouse(figures, url));
	} finally {
		for (const close of servers) close();
		await browser.close();
		await house.tearDown();
	}
}

/** The first screen of a child's app, as it is when nobody has been here yet. */
function ours(house: House): Candidate {
	return {
		name: 'My Say',
		port: Number(new URL(house.origin).port),
		url: house.origin,
		isReady: () => {
			const heading = document.querySelector('h1');
			return heading?.textContent?.trim() && document.querySelector('main a, main button')
				? 1
				: null;
		},
		try: async (page) => {
			const target = page.locator('main a, main button').first();
			await target.click();
		}
	};
}

/** As it is in a council, if it can be: else without TLS, and each of them the same. */
async function behindProxy(candidate: Candidate, servers: (() => void)[]): Promise<void> {
	const proxy = await proxyTo(candidate.port);
	if (!proxy) return;
	candidate.url = proxy.url;
	servers.push(proxy.close);
}

async function peers(figures: Figures, servers: (() => void)[]): Promise<Candidate[]> {
	try {
		await installPeers();
	} catch (fault) {
		figures.lacking('P-3', 'the peers', fault instanceof Error ? fault.message : String(fault));
		return [];
	}
	const candidates: Candidate[] = [];
	for (const name of peerNames) {
		const { files, why } = await peer(name);
		if (!files) {
			figures.lacking('peer', name, why);
			continue;
		}
		const { port, server } = await serve(files);
		servers.push(() => {
			server.closeAllConnections();
			server.close();
		});
		candidates.push({ name, port, url: `http://localhost:${port}/`, isReady: marked, try: sayIt });
	}
	return candidates;
}

/** In the page. */
const marked = (): number | null => (performance.getEntriesByName('ready').length > 0 ? 1 : null);

const said = 'I want Gran to come';

async function sayIt(page: Page): Promise<void> {
	const field = page.locator('input[type=text], input:not([type])').first();
	await field.click();
	await field.pressSequentially(said, { delay: 10 });
	await page.locator('input[type=radio]').first().click({ force: true });
	await field.blur();
	const heard = () => page.evaluate(() => (window as unknown as { said: () => unknown }).said());
	for (let tries = 0; tries < 50; tries += 1) {
		if ((await heard()) === said) return;
		await new Promise((go) => setTimeout(go, 50));
	}
	throw new Error(`what was typed did not arrive: ${String(await heard())}`);
}

async function sideBySide(
	figures: Figures,
	browser: Browser,
	candidates: Candidate[],
	rounds: number
): Promise<void> {
	const seen = new Map<string, Seen[]>(candidates.map(({ name }) => [name, []]));
	const broken = new Map<string, string>();
	for (let round = 0; round < rounds; round += 1) {
		for (const candidate of candidates.filter(({ name }) => !broken.has(name))) {
			try {
				seen.get(candidate.name)?.push(await look(browser, candidate, 4));
			} catch (fault) {
				broken.set(candidate.name, fault instanceof Error ? fault.message.split('\n')[0]! : '');
			}
		}
	}
	for (const [name, why] of broken) figures.lacking(name === 'My Say' ? 'P-3' : 'peer', name, why);
	const of = (name: string, what: keyof Seen): number | null => {
		const all = seen.get(name) ?? [];
		return all.length > 0 ? median(all.map((it) => it[what])) : null;
	};
	for (const { name } of candidates.filter((it) => !broken.has(it.name))) {
		const told = `${name}, four times slower, 1.6 Mbit/s`;
		figures.add('page', `script, ${name}`, of(name, 'bytes')! / 1000, 'kB', null);
		figures.add('page', `painted, ${told}`, of(name, 'painted'), 'ms', null);
		figures.add('page', `ready, ${told}`, of(name, 'ready'), 'ms', null);
	}
	const ratio = (to: string): number | null => {
		const [own, other] = [of('My Say', 'ready'), of(to, 'ready')];
		return own === null || other === null ? null : own / other;
	};
	const slowest = of('enketo', 'ready') === null || broken.has('enketo') ? 'surveyjs' : 'enketo';
	figures.add('P-3', 'ready, against bare Svelte and Dexie', ratio('floor'), 'times', {
		atMost: 1.6
	});
	figures.add('P-3', `ready, against ${slowest}`, ratio(slowest), 'times', { atMost: 0.5 });
	figures.add(
		'P-4',
		'the main thread was blocked, four times slower',
		of('My Say', 'blocked'),
		'ms',
		{ atMost: 150 }
	);
	figures.add('P-4', 'worst event, four times slower', of('My Say', 'worst'), 'ms', {
		atMost: 100
	});
	const [own] = candidates;
	if (!own || broken.has('My Say')) return;
	const slower: Seen[] = [];
	for (let round = 0; round < rounds; round += 1) slower.push(await look(browser, own, 6));
	figures.add('P-4', 'worst event, six times slower', median(slower.map((it) => it.worst)), 'ms', {
		atMost: 200
	});
}

/** Opens a page as somebody does who was never here, and uses it. */
async function look(browser: Browser, candidate: Candidate, slower: number): Promise<Seen> {
	const context = await browser.newContext({
		viewport: screen,
		hasTouch: true,
		serviceWorkers: 'block',
		ignoreHTTPSErrors: true,
		locale: 'en-GB'
	});
	try {
		const page = await context.newPage();
		const cdp = await throttled(context, page, slower);
		const script = scriptBytes(cdp);
		await page.addInitScript(watch);
		await page.goto(candidate.url, { waitUntil: 'commit' });
		await page.waitForFunction(candidate.isReady, undefined, { polling: 'raf', timeout: 60_000 });
		const ready = await page.evaluate(readyAt);
		await candidate.try(page);
		const { blocked, worst, painted } = await page.evaluate(watched);
		return { ready, blocked, worst, painted, bytes: script() };
	} finally {
		await context.close();
	}
}

async function throttled(context: BrowserContext, page: Page, slower: number): Promise<CDPSession> {
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	await cdp.send('Network.emulateNetworkConditions', slowLine);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
	return cdp;
}

/** @returns asks how many bytes of script came over the line so far, as they were packed */
function scriptBytes(cdp: CDPSession): () => number {
	const scripts = new Set<string>();
	let bytes = 0;
	cdp.on('Network.responseReceived', ({ requestId, type }) => {
		if (type === 'Script') scripts.add(requestId);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (scripts.has(requestId)) bytes += encodedDataLength;
	});
	return () => bytes;
}

/** In the page, before anything of it. */
function watch(): void {
	const noted = { blocked: 0, worst: 0 };
	Object.assign(window, { noted });
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) noted.blocked += Math.max(0, duration - 50);
	}).observe({ type: 'longtask', buffered: true });
	const how = { type: 'event', buffered: true, durationThreshold: 16 };
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) noted.worst = Math.max(noted.worst, duration);
	}).observe(how);
}

/** In the page. */
const readyAt = (): number =>
	performance.getEntriesByName('ready')[0]?.startTime ?? performance.now();

/** In the page, when what is under way has been drawn. */
async function watched(): Promise<{ blocked: number; worst: number; painted: number }> {
	await new Promise((go) => requestAnimationFrame(() => setTimeout(go, 300)));
	const { noted } = window as unknown as { noted: { blocked: number; worst: number } };
	const paint = performance.getEntriesByName('first-contentful-paint')[0];
	return { ...noted, painted: paint?.startTime ?? 0 };
}

/** P-5: an app that was closed, with no server any more. */
async function offline(figures: Figures, house: House, rounds: number): Promise<void> {
	const profile = mkdtempSync(join(tmpdir(), 'my-say-offline-'));
	const executablePath = findChromium() ?? undefined;
	const how = {
		executablePath,
		viewport: screen,
		hasTouch: true,
		baseURL: house.origin,
		locale: 'en-GB'
	};
	const context = await chromium.launchPersistentContext(profile, how);
	try {
		const first = await context.newPage();
		await story.enrol(first, amir);
		await story.readyForNoLine(first);
		await first.close();
		await house.kill();
		for (const [slower, most] of [
			[4, 1000],
			[6, 1500]
		] as const) {
			const took: number[] = [];
			for (let round = 0; round < rounds; round += 1) {
				const page = await context.newPage();
				const cdp = await context.newCDPSession(page);
				await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
				await page.goto('/', { waitUntil: 'commit' });
				await page.waitForFunction(shownHere, undefined, { polling: 'raf' });
				took.push(await page.evaluate(() => performance.now()));
				await page.close();
			}
			figures.add(
				'P-5',
				`opened with no server there, ready, ${slower} times slower`,
				median(took),
				'ms',
				{ atMost: most }
			);
		}
		await house.restart();
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
}

/** In the page. */
const shownHere = (): boolean =>
	Boolean(
		document.querySelector('h1')?.textContent?.trim() && document.querySelector('main button')
	);

/** The try-out's own bar and its drafts of languages come late and push the page down: no council has them. */
async function atCouncilsDoor(look: (url: string) => Promise<void>): Promise<void> {
	const council = await openCouncil();
	const proxy = await proxyTo(council.port);
	try {
		await look(proxy?.url ?? `http://localhost:${council.port}/`);
	} finally {
		proxy?.close();
		await council.close();
	}
}

type Audited = { performance: number; painted: number; accessibility: number };

/** P-2: three runs, since one of them goes wrong on a machine that has much to do. */
async function lighthouse(figures: Figures, url: string): Promise<void> {
	const runs: Audited[] = [];
	let why = '';
	for (let turn = 0; turn < 3; turn += 1) {
		try {
			runs.push(await audited(url));
		} catch (fault) {
			const { stderr = '' } = fault as { stderr?: string };
			why = stderr.trim().split('\n').at(-1) || 'it did not run';
		}
	}
	if (runs.length === 0) return figures.lacking('P-2', 'Lighthouse', why);
	const of = (what: keyof Audited): number => median(runs.map((it) => it[what]));
	figures.add('P-2', 'Lighthouse, performance', of('performance'), '', { atLeast: 0.97 });
	const painted = of('painted') / 1000;
	figures.add('P-2', 'Lighthouse, largest contentful paint', painted, 's', { atMost: 1.8 });
	const accessible = of('accessibility');
	figures.add('P-2', 'Lighthouse, accessibility', accessible, '', { atLeast: 1 }, true);
}

/** By Lighthouse's own command, once, as a phone. @throws when it could not look */
async function audited(url: string): Promise<Audited> {
	const cli = join(kept, 'bench', 'node_modules', 'lighthouse', 'cli', 'index.js');
	const flags = '--chrome-flags=--headless=new --no-sandbox --ignore-certificate-errors';
	const only = '--only-categories=performance,accessibility';
	const args = [cli, url, '--output=json', '--quiet', flags, only];
	const env = { ...process.env, CHROME_PATH: findChromium() ?? '' };
	// Never the kind that waits: the proxy it asks is in this process.
	const { stdout } = await run(process.execPath, args, { env, maxBuffer: 1e9, timeout: 180_000 });
	const { categories, audits } = JSON.parse(stdout) as {
		categories: Record<'performance' | 'accessibility', { score: number }>;
		audits: Record<'largest-contentful-paint', { numericValue: number }>;
	};
	return {
		performance: categories.performance.score,
		painted: audits['largest-contentful-paint'].numericValue,
		accessibility: categories.accessibility.score
	};
}
