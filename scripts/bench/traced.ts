/** R-4 on the server's side: how often it flushes for what it says is kept, as the system itself counts it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeDatabase } from '../../src/lib/server/database.ts';
import type { Figures } from './figures.ts';
import type { BenchHouse } from './house.ts';
import { loaded } from './loading.ts';
import { Tablets } from './parts.ts';

const saves = 40;

/** One after another, so that no flush stands for two. */
export async function onServerFlushes(figures: Figures, house: BenchHouse): Promise<void> {
	const what = 'flushes for each statement the server says is kept';
	// PostgreSQL flushes in a process that is not ours to look into.
	if (house.kind !== 'embedded') return;
	if (spawnSync('strace', ['-V']).status !== 0) {
		figures.lacking('R-4', what, 'there is no strace here');
		return;
	}
	const db = await house.database();
	const tablets = await Tablets.of(db, house.keys, house.origin);
	const askings = await tablets.words(saves);
	await closeDatabase(db);

	const trace = spawn('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-p', String(house.pid)], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	trace.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	const attached = () => /attached/.test(said);
	for (let tries = 0; tries < 100 && !attached(); tries += 1) {
		await new Promise((go) => setTimeout(go, 50));
	}
	const how = { port: house.port, again: false, rate: null, milliseconds: 30_000, wanted: 201 };
	const came = await loaded({ ...how, askings, atOnce: 1 });
	trace.kill('SIGINT');
	await once(trace, 'close');
	if (!attached() || came.answered === 0) {
		figures.lacking('R-4', what, 'strace may not look into a process here');
		return;
	}
	const flushed = said.match(/\bf(?:data)?sync\(/g)?.length ?? 0;
	figures.add('R-4', what, flushed / came.answered, 'flushes', { atLeast: 1 }, true);
}
