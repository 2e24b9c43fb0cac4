/**
 * Many tablets in a process of their own: each hands in what it has, one after the other, and tries again
 * a bounded number of times when it is asked to come later. Reads what to hand in from its input, and
 * writes what came of it.
 */
import { Agent, request } from 'node:http';

export type Load = {
	port: number;
	/** As pages of this origin. */
	origin: string;
	/** What each tablet hands in. */
	tablets: Sent[][];
};
type Sent = { path: string; type: string; authorization: string; body: string };

/** `statuses`: how often each was answered; 0: no answer. `ms`: how long each answer took. */
export type Loaded = { statuses: Record<string, number>; ms: number[]; kept: number };

const mostTries = 60;

const load = JSON.parse(Buffer.concat(await process.stdin.toArray()).toString()) as Load;
const agent = new Agent({ keepAlive: true });
const loaded: Loaded = { statuses: {}, ms: [], kept: 0 };

await Promise.all(load.tablets.map(handAllIn));
agent.destroy();
process.stdout.write(JSON.stringify(loaded));

async function handAllIn(parts: Sent[]): Promise<void> {
	for (const part of parts) if (await handIn(part)) loaded.kept += 1;
}

async function handIn(part: Sent): Promise<boolean> {
	for (let tries = 0; tries < mostTries; tries += 1) {
		const began = performance.now();
		const status = await put(part);
		loaded.ms.push(performance.now() - began);
		loaded.statuses[status] = (loaded.statuses[status] ?? 0) + 1;
		if (status === 200 || status === 201 || status === 202) return true;
		if (status !== 429 && status !== 503) return false;
		await new Promise((later) => setTimeout(later, 50 + Math.random() * 200));
	}
	return false;
}

function put({ path, type, authorization, body }: Sent): Promise<number> {
	const { port, origin } = load;
	const headers = { 'content-type': type, authorization, origin };
	return new Promise((resolve) => {
		const asked = request({ host: 'localhost', port, agent, method: 'PUT', path, headers });
		asked.on('response', (answer) => {
			answer.resume();
			answer.on('end', () => resolve(answer.statusCode ?? 0));
		});
		asked.on('error', () => resolve(0));
		asked.end(Buffer.from(body, 'base64'));
	});
}
