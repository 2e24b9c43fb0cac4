/** How a tablet that has waited hands in: few and many, over a line, and with what memory. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import type { House } from '../../tests/journeys/house.ts';
import { amir, children, type CastChild } from '../../tests/people.ts';
import { madeOf, saidBy, sayingMore, sealedWith } from '../../tests/sealed.ts';
import type { Part } from '../../src/lib/server/intake.ts';
import { phone, type DeviceLength } from './device.ts';
import type { Figures } from './figures.ts';

/** A row as the outbox has it, on its way into the page. */
type Waiting = { enrolment: string; statement: string; part: number; seq: number; bytes: string };

/** Who shares the tablet: each may hand in 50 a day. */
const sharing: CastChild[] = [amir, ...children.filter(({ id }) => id !== amir.id)].slice(0, 4);

/** kbit a second, as a poor line lets go up; and what each request waits for, in ms. */
const line = { up: 750, latency: 150 };

export async function drains(
	figures: Figures,
	length: DeviceLength,
	house: House,
	browser: Browser
): Promise<void> {
	const { context, page, cdp } = await phone(house, browser);
	for (const child of sharing.slice(1)) {
		const other = await phone(house, browser, child, context);
		await other.page.close();
	}
	/** Each device may hand in 50 a day: what was handed in is of two days ago from now on. */
	const db = await house.database();
	const aDayPasses = async () => {
		const kept_at = new Date(Date.now() - 2 * 86_400_000).toISOString();
		await db.updateTable('sealed_part').set({ kept_at }).execute();
	};
	const few = await drained(page, cdp, await waiting(page, house, length.few, false));
	await aDayPasses();
	const many = await drained(page, cdp, await waiting(page, house, length.many, false));
	const told = `${length.many} statements of 2 kB, loopback`;
	figures.add('P-9', `a drain of ${told}`, many.milliseconds / 1000, 's', {
		atMost: (4 * length.many) / 200
	});
	const each = (it: Drained, count: number) => it.milliseconds / count;
	const ratio = each(many, length.many) / each(few, length.few);
	figures.add('P-9', `one of ${length.many} against one of ${length.few}`, ratio, 'times', {
		atMost: 1.3
	});

	await aDayPasses();
	const pictures = await waiting(page, house, length.many, true);
	const heavy = await drained(page, cdp, pictures);
	figures.add(
		'P-15',
		`memory above idle while ${length.many} with a picture of 300 kB drain`,
		heavy.memory / 1e6,
		'MB',
		{ atMost: 30 }
	);

	await aDayPasses();
	const some = await waiting(page, house, Math.max(4, Math.round(length.few / 2)), true);
	const slow = await drained(page, cdp, some, line);
	const bytes = some.reduce((sum, it) => sum + Buffer.byteLength(it.bytes, 'base64'), 0);
	const own = (bytes * 8) / line.up + some.length * line.latency;
	figures.add(
		'P-8',
		`a drain over ${line.up} kbit/s against the line's own time`,
		slow.milliseconds / own,
		'times',
		{ atMost: 1.15 }
	);
	figures.add(
		'R-2',
		'from the moment the line is back to the last receipt, beyond the sending itself',
		Math.max(0, many.begun) / 1000,
		's',
		{ atMost: 10 }
	);
	await context.close();
}

type Drained = { milliseconds: number; memory: number; begun: number };

/** Puts them into the outbox with no line, gives the line back, and waits for the last receipt. */
async function drained(
	page: Page,
	cdp: CDPSession,
	rows: Waiting[],
	over: typeof line | null = null
): Promise<Drained> {
	await network(cdp, { offline: true, ...over });
	for (let from = 0; from < rows.length; from += 20) {
		await page.evaluate(putInOutbox, rows.slice(from, from + 20));
	}
	await cdp.send('HeapProfiler.enable');
	await cdp.send('HeapProfiler.collectGarbage');
	const idle = await heap(cdp);
	let most = idle;
	let first = 0;
	const hear = (request: { url: () => string }) => {
		if (request.url().includes('/api/outbox/')) first ||= performance.now();
	};
	page.on('request', hear);
	await network(cdp, { offline: false, ...over });
	const began = performance.now();
	await page.evaluate(() => void dispatchEvent(new Event('online')));
	const ids = rows.map(({ statement, part }) => [statement, part] as [string, number]);
	for (;;) {
		most = Math.max(most, await heap(cdp));
		if (await page.evaluate(allArrived, ids)) break;
		if (performance.now() - began > 600_000) throw new Error('what waits does not go');
		// Whoever looks without a pause keeps the page and its store busy with looking.
		await new Promise((go) => setTimeout(go, 50));
	}
	const ended = performance.now();
	page.off('request', hear);
	await network(cdp, { offline: false });
	return { milliseconds: ended - first, memory: most - idle, begun: first - began };
}

async function network(
	cdp: CDPSession,
	{ offline, up, latency }: { offline: boolean; up?: number; latency?: number }
): Promise<void> {
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline,
		latency: latency ?? 0,
		downloadThroughput: -1,
		uploadThroughput: up ? (up * 1000) / 8 : -1
	});
}

async function heap(cdp: CDPSession): Promise<number> {
	return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

type Device = { id: string; child: string; seq: number };

/** Seals so many statements, shared out among those who share the tablet, as the tablet would have. */
async function waiting(
	page: Page,
	house: House,
	count: number,
	picture: boolean
): Promise<Waiting[]> {
	const devices = await page.evaluate(devicesHere);
	const how = { name: 'ECDSA', namedCurve: 'P-256' };
	const { privateKey: author } = await webcrypto.subtle.generateKey(how, true, ['sign', 'verify']);
	const keys = house.keys();
	const rows: Waiting[] = [];
	for (let n = 0; n < count; n += 1) {
		const device = devices[n % devices.length] as Device;
		const by = { enrolment: device.id, child: device.child, author };
		const attached = { id: randomUUID(), kind: 'photo', description: null } as never;
		const made = picture ? [madeOf(attached, 'image/jpeg', [randomBytes(300_000)])] : [];
		const said = picture ? sayingMore(device.child, made) : saidBy(device.child);
		const parts = await sealedWith(keys, by, said, made);
		rows.push(...parts.map((part) => rowOf(part, device.id, n)));
	}
	return rows;
}

const rowOf = ({ statement, part, bytes }: Part, enrolment: string, seq: number): Waiting => ({
	enrolment,
	statement,
	part,
	seq,
	bytes: Buffer.from(bytes).toString('base64')
});

/** In the page. */
async function devicesHere(): Promise<{ id: string; child: string; seq: number }[]> {
	const name = (await indexedDB.databases())[0]!.name!;
	const db = await new Promise<IDBDatabase>((resolve) => {
		const opening = indexedDB.open(name);
		opening.onsuccess = () => resolve(opening.result);
	});
	return new Promise((resolve) => {
		const all = db.transaction('enrolments').objectStore('enrolments').getAll();
		all.onsuccess = () => {
			db.close();
			resolve(all.result.map(({ id, child, seq }) => ({ id, child, seq })));
		};
	});
}

/** In the page: rows as `sealDraft` leaves them. */
async function putInOutbox(rows: Waiting[]): Promise<void> {
	const name = (await indexedDB.databases())[0]!.name!;
	const db = await new Promise<IDBDatabase>((resolve) => {
		const opening = indexedDB.open(name);
		opening.onsuccess = () => resolve(opening.result);
	});
	const made = db.transaction('outbox', 'readwrite');
	for (const { bytes, seq, ...row } of rows) {
		const text = atob(bytes);
		const buffer = new Uint8Array(text.length);
		for (let n = 0; n < text.length; n += 1) buffer[n] = text.charCodeAt(n);
		made.objectStore('outbox').put({
			...row,
			seq,
			turn: 1_000 + seq,
			sealedAt: new Date().toISOString(),
			bytes: buffer.buffer,
			tries: 0,
			pause: null,
			receipt: null,
			letGoAt: null
		});
	}
	await new Promise((resolve) => (made.oncomplete = resolve));
	db.close();
}

/** In the page: whether each of these has its receipt. */
async function allArrived(ids: [string, number][]): Promise<boolean> {
	const name = (await indexedDB.databases())[0]!.name!;
	const db = await new Promise<IDBDatabase>((resolve) => {
		const opening = indexedDB.open(name);
		opening.onsuccess = () => resolve(opening.result);
	});
	const count = await new Promise<number>((resolve) => {
		const waits = db.transaction('outbox').objectStore('outbox').index('[tries+turn+part]').count();
		waits.onsuccess = () => resolve(waits.result);
	});
	db.close();
	return ids.length > 0 && count === 0;
}
