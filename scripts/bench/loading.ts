/** Starts the process that asks, and hears what came of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../run/work.mjs';
import type { Loaded, Loading } from './load.ts';

export async function loaded(loading: Loading): Promise<Loaded> {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-load-'));
	const file = join(folder, 'load.json');
	writeFileSync(file, JSON.stringify(loading));
	try {
		const asking = spawn(process.execPath, [at('scripts', 'bench', 'load.ts'), file], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		let said = '';
		asking.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
		await once(asking, 'close');
		return JSON.parse(said) as Loaded;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** In words, if anything but the wanted answer came. */
export function othersIn({ others }: Loaded): string {
	const told = Object.entries(others).map(([status, many]) => `${many} x ${status}`);
	return told.length > 0 ? ` (besides: ${told.join(', ')})` : '';
}
