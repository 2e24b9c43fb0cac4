/** The server's figures, on both databases: intake, a steady day, the inbox, opening, and how each of them grows. */
import { closeDatabase, type Database } from '../../src/lib/server/database.ts';
import { comeBackAtOnce } from '../../tests/model/many.ts';
import { sarah } from '../../tests/people.ts';
import { median, type Figures } from './figures.ts';
import { fillTo, settle } from './fill.ts';
import { BenchHouse, type Kind } from './house.ts';
import { bareHttp, flushes, pgbench, singleCommits } from './limits.ts';
import type { Asking, Loaded } from './load.ts';
import { loaded, othersIn } from './loading.ts';
import { Tablets } from './parts.ts';
import { onServerFlushes } from './traced.ts';

export type Length = {
	/** How many statements there are, one after the other. */
	sizes: readonly number[];
	/** Milliseconds of load, each time; seconds of the steady day. */
	load: number;
	steady: number;
	/** Requests that are sealed ahead for each concurrency. */
	ahead: Record<number, number>;
	/** How often each figure is taken. */
	rounds: number;
};

/** As measured once on two cores in November 2026 for ODK Central, milliseconds, at so many at once. */
const central = { 16: 129, 64: 304, list: 84 };

export async function serverFigures(
	figures: Figures,
	length: Length,
	postgres: string | undefined
): Promise<void> {
	const flush = flushes(length.load / 2);
	figures.add('flush', 'fdatasync of 8 kB, one after another', flush.aSecond, 'a second', null);
	figures.add('flush', 'the same, p99', flush.p99, 'ms', null);
	for (const atOnce of [16, 64]) {
		const aSecond = await bareHttp(atOnce, length.load / 2);
		figures.add('http', `bare node:http, 2 kB, ${atOnce} at once`, aSecond, 'a second', null);
	}
	await ofHouse(figures, length, 'embedded', undefined);
	if (postgres) await ofHouse(figures, length, 'PostgreSQL', postgres);
	else figures.lacking('P-10', 'intake, PostgreSQL', 'there is no PostgreSQL here');
	const after = flushes(length.load / 2);
	figures.add('flush', 'fdatasync of 8 kB, at the end', after.aSecond, 'a second', null);
}

async function ofHouse(
	figures: Figures,
	length: Length,
	kind: Kind,
	postgres: string | undefined
): Promise<void> {
	await inNewHouse(kind, postgres, async (house) => {
		await house.start();
		await sameAtOnce(figures, house);
		await comeBack(figures, house);
		await intakeOf(figures, length, house, postgres);
		await steadyDay(figures, length, house);
		await onServerFlushes(figures, house);
	});
	await inNewHouse(kind, postgres, (house) => growth(figures, length, house));
}

/** One to which nothing has come yet: what was handed in for other figures stands in no inbox. */
async function inNewHouse(
	kind: Kind,
	postgres: string | undefined,
	work: (house: BenchHouse) => Promise<void>
): Promise<void> {
	const house = await BenchHouse.build(kind, postgres);
	try {
		await house.start();
		await house.stop();
		await withDatabase(house, (db) => settle(db, house.keys));
		await work(house);
	} finally {
		await house.tearDown();
	}
}

async function withDatabase<T>(house: BenchHouse, work: (db: Database) => Promise<T>): Promise<T> {
	const db = await house.database();
	try {
		return await work(db);
	} finally {
		await closeDatabase(db);
	}
}

const askingsFor = (house: BenchHouse, count: number): Promise<Asking[]> =>
	withDatabase(house, async (db) => (await Tablets.of(db, house.keys, house.origin)).words(count));

/** one statement, twenty times at the same moment. */
async function sameAtOnce(figures: Figures, house: BenchHouse): Promise<void> {
	const [asking] = await askingsFor(house, 1);
	const { path, method, headers, body } = asking!;
	const answers = await Promise.all(
		Array.from({ length: 20 }, async () => {
			const bytes = Buffer.from(body, 'base64');
			const answer = await fetch(`${house.origin}${path}`, {
				method,
				headers,
				body: bytes
			});
			return `${answer.ok ? '' : answer.status}${await answer.text()}`;
		})
	);
	const same = answers.filter((it) => it.includes('signature') && it === answers[0]).length;
	const what = `of 20 identical requests at once, those kept with the same receipt, ${house.kind}`;
	figures.add('R-3', what, same, 'receipts', { atLeast: 20 }, true);
}

/** F-59: two hundred tablets after an outage, two statements each, all in one moment. */
async function comeBack(figures: Figures, house: BenchHouse): Promise<void> {
	const tablets = 200;
	const statements = 2;
	const { port, origin, keys } = house;
	const came = await withDatabase(house, (db) =>
		comeBackAtOnce({ front: { port, origin }, db, keys }, { tablets, statements })
	);
	const all = tablets * statements;
	const told = `two hundred tablets come back at once, ${house.kind}`;
	figures.add('F-59', `${told}: kept, of ${all}`, came.kept, '', { atLeast: all }, true);
	figures.add('F-59', `${told}: an answer, p99`, came.p99, 'ms', { atMost: 2_000 });
}

async function intakeOf(
	figures: Figures,
	length: Length,
	house: BenchHouse,
	postgres: string | undefined
): Promise<void> {
	for (const atOnce of [1, 16, 64] as const) {
		const ours: Loaded[] = [];
		const limits: number[] = [];
		for (let round = 0; round < length.rounds; round += 1) {
			const limit = postgres
				? await pgbench(postgres, atOnce, Math.ceil(length.load / 2000))
				: singleCommits(length.load / 2);
			if (typeof limit === 'number') limits.push(limit);
			else figures.lacking('pgbench', `durable inserts, ${atOnce} at once`, limit);
			ours.push(await intake(house, length, atOnce));
		}
		const others = ours.map(othersIn).join('');
		const aSecond = median(ours.map((it) => it.aSecond));
		const p99 = median(ours.map((it) => it.p99));
		const share = limits.length > 0 ? aSecond / median(limits) : null;
		const told = `intake, ${house.kind}, ${atOnce} at once`;
		const [id, least] = postgres ? (['P-10', 0.2] as const) : (['P-11', 0.25] as const);
		const besides = postgres ? "pgbench's durable insert" : 'bare single commits';
		figures.add(id, `${told}${others}`, aSecond, 'a second', null);
		if (share !== null)
			figures.add('limit', `${besides}, ${atOnce} at once`, median(limits), 'a second', null);
		const judged = atOnce > 1 ? { atLeast: least } : null;
		figures.add(id, `${told}: of ${besides} in this run`, share, '', judged);
		const most = postgres
			? atOnce > 1
				? central[atOnce as 16] / 3
				: null
			: atOnce === 16
				? 60
				: null;
		figures.add(id, `${told}, p99`, p99, 'ms', most === null ? null : { atMost: Math.floor(most) });
	}
}

async function intake(house: BenchHouse, length: Length, atOnce: number): Promise<Loaded> {
	const askings = await askingsFor(house, length.ahead[atOnce] ?? 1_000);
	const milliseconds = length.load;
	return loaded({
		port: house.port,
		askings,
		again: false,
		atOnce,
		rate: null,
		milliseconds,
		wanted: 201
	});
}

/** P-12: fifty a second, one picture of 300 kB in five. */
async function steadyDay(figures: Figures, length: Length, house: BenchHouse): Promise<void> {
	const rate = 50;
	const count = rate * length.steady;
	const askings = await withDatabase(house, async (db) => {
		const tablets = await Tablets.of(db, house.keys, house.origin);
		const made: Asking[] = [];
		while (made.length < count) {
			made.push(...(await tablets.words(3)), ...(await tablets.withPicture()));
		}
		return made;
	});
	await house.stoodStill();
	const milliseconds = length.steady * 1000 + 5_000;
	const came = await loaded({
		port: house.port,
		askings,
		again: false,
		atOnce: 32,
		rate,
		milliseconds,
		wanted: 201
	});
	const still = await house.stoodStill();
	const told = `fifty a second for ${length.steady} s, one in five a picture of 300 kB, ${house.kind}`;
	const failed = Object.values(came.others).reduce((sum, many) => sum + many, 0);
	figures.add(
		'P-12',
		`${told}: answers that were not "kept"${othersIn(came)}`,
		failed,
		'',
		{ atMost: 0 },
		true
	);
	figures.add('P-12', `${told}, p99`, came.p99, 'ms', { atMost: 150 });
	figures.add('P-12', `${told}: the server stood still, p99`, still, 'ms', { atMost: 30 });
}

type Grown = { inbox: Loaded; inboxMany: Loaded; open: Loaded; openMany: Loaded; intake: Loaded };

/** P-13, P-14, and intake: the same with more and more statements there. */
async function growth(figures: Figures, length: Length, house: BenchHouse): Promise<void> {
	const grown: Grown[] = [];
	let there = 0;
	for (const size of length.sizes) {
		await withDatabase(house, (db) => fillTo(db, house.kind, there, size));
		there = size;
		await house.start();
		grown.push(await measured(length, house));
		await untilOpened(house);
		await house.stop();
		const last = grown.at(-1)!;
		const told = `${house.kind}, ${inWords(size)} statements`;
		figures.add('P-13', `inbox, ${told}${othersIn(last.inbox)}`, last.inbox.p50, 'ms', {
			atMost: central.list / 3
		});
		figures.add('P-13', `inbox, 16 at once, ${told}, p99`, last.inboxMany.p99, 'ms', {
			atMost: 60
		});
		figures.add('P-14', `opening, ${told}${othersIn(last.open)}`, last.open.p50, 'ms', null);
		figures.add('P-14', `opening, 16 at once, ${told}, p99`, last.openMany.p99, 'ms', {
			atMost: 150
		});
		figures.add(
			'growth',
			`intake, 16 at once, ${told}${othersIn(last.intake)}`,
			last.intake.aSecond,
			'a second',
			null
		);
	}
	const [small, large] = [grown[0], grown.at(-1)];
	if (!small || !large) return;
	const from = `${inWords(length.sizes.at(-1) ?? 0)} against ${inWords(length.sizes[0] ?? 0)}, ${house.kind}`;
	figures.add('P-13', `inbox, ${from}`, large.inbox.p50 / small.inbox.p50, 'times', { atMost: 2 });
	figures.add('P-14', `opening, ${from}`, large.open.p50 / small.open.p50, 'times', {
		atMost: 1.5
	});
	figures.add(
		'growth',
		`intake, ${from}`,
		large.intake.aSecond / small.intake.aSecond,
		'times',
		null
	);
}

/** What was handed in for one size does not keep the house busy at the next. */
async function untilOpened(house: BenchHouse): Promise<void> {
	await withDatabase(house, async (db) => {
		const waiting = db
			.selectFrom('sealed_part')
			.select('part')
			.where('opened_at', 'is', null)
			.where('set_aside_at', 'is', null)
			.where('held_at', 'is', null);
		while (await waiting.executeTakeFirst()) await new Promise((go) => setTimeout(go, 250));
	});
}

const inWords = (size: number): string => (size >= 1e6 ? `${size / 1e6} M` : `${size / 1e3} k`);

async function measured(length: Length, house: BenchHouse): Promise<Grown> {
	const cookie = await signedIn(house);
	const headers = { cookie, accept: 'text/html' };
	const { port } = house;
	const page = await (await fetch(`${house.origin}/staff/inbox`, { headers })).text();
	const ids = [...page.matchAll(/\/staff\/inbox\/([0-9a-f-]{36})/g)].map(([, id = '']) => id);
	if (ids.length === 0) throw new Error('the inbox is empty: nothing could be measured');
	const get = (path: string): Asking => ({ method: 'GET', path, headers, body: '' });
	const inbox = [get('/staff/inbox')];
	const open = [...new Set(ids)].map((id) => get(`/staff/inbox/${id}`));
	const how = { port, again: true, rate: null, milliseconds: length.load, wanted: 200 };
	// What is compiled and read first is nobody's page.
	await loaded({ ...how, askings: inbox, atOnce: 4, milliseconds: 1_000 });
	return {
		inbox: await loaded({ ...how, askings: inbox, atOnce: 1 }),
		inboxMany: await loaded({ ...how, askings: inbox, atOnce: 16 }),
		open: await loaded({ ...how, askings: open, atOnce: 1 }),
		openMany: await loaded({ ...how, askings: open, atOnce: 16 }),
		intake: await intake(house, length, 16)
	};
}

/** Sarah, by the try-out's door. @returns the cookie */
async function signedIn({ origin }: BenchHouse): Promise<string> {
	const answer = await fetch(`${origin}/demo?/staff`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
		body: `person=${sarah.id}`
	});
	const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
	if (!cookie) throw new Error(`Sarah is not let in: ${answer.status}`);
	return cookie;
}
