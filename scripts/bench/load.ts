/**
 * Asks a server as fast as it answers, or so often a second: a process of its own, so that what it takes is
 * not taken from the server's. What to ask comes from a file, what came of it goes to the terminal.
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

export type Asking = {
	method: string;
	path: string;
	headers: Record<string, string>;
	/** Base64. */
	body: string;
};

export type Loading = {
	port: number;
	/** Requests, used one after the other; with `again` from the first once more, else each once. */
	askings: Asking[];
	again: boolean;
	/** How many at once. */
	atOnce: number;
	/** How many a second; null: as fast as it goes. */
	rate: number | null;
	milliseconds: number;
	wanted: number;
};

export type Loaded = {
	answered: number;
	aSecond: number;
	/** Milliseconds. */
	p50: number;
	p99: number;
	/** Answers but the wanted one, by status; 0: none came. */
	others: Record<string, number>;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const loading = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Loading;
	process.stdout.write(JSON.stringify(await ask(loading)));
}

async function ask(loading: Loading): Promise<Loaded> {
	const { askings, again, atOnce, rate, milliseconds, port, wanted } = loading;
	const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
	const took: number[] = [];
	const others: Record<string, number> = {};
	const began = performance.now();
	let next = 0;

	const one = async (): Promise<boolean> => {
		const n = next;
		const asking = again ? askings[n % askings.length] : askings[n];
		if (!asking || performance.now() - began > milliseconds) return false;
		next += 1;
		const due = rate === null ? performance.now() : began + (n * 1000) / rate;
		const early = due - performance.now();
		if (early > 0) await new Promise((go) => setTimeout(go, early));
		// From when it was due: a server that stands still must not slow the asking down unseen.
		const from = rate === null ? performance.now() : due;
		const status = await answerTo(asking, port, agent);
		if (status === wanted) took.push(performance.now() - from);
		else others[status] = (others[status] ?? 0) + 1;
		return true;
	};
	const lane = async () => {
		while (await one());
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
	agent.destroy();

	const seconds = (performance.now() - began) / 1000;
	const sorted = took.toSorted((a, b) => a - b);
	const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? NaN;
	return {
		answered: took.length,
		aSecond: took.length / seconds,
		p50: at(0.5),
		p99: at(0.99),
		others
	};
}

function answerTo({ method, path, headers, body }: Asking, port: number, agent: Agent) {
	return new Promise<number>((resolve) => {
		const bytes = Buffer.from(body, 'base64');
		// The try-out answers to this name alone.
		const named = { ...headers, host: `localhost:${port}` };
		const asked = request(
			{ host: '127.0.0.1', port, method, path, agent, headers: named },
			(answer) => {
				answer.resume();
				answer.on('end', () => resolve(answer.statusCode ?? 0));
				answer.on('error', () => resolve(0));
			}
		);
		asked.on('error', () => resolve(0));
		if (bytes.length > 0) asked.setHeader('content-length', bytes.length);
		asked.end(bytes);
	});
}
