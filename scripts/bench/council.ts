/** A council's own house, before anybody is let in: no doors of the try-out, and English alone. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyFile } from '../../src/lib/server/keys.ts';
import { freePort, newFolder, startFront } from '../../tests/front.ts';

export type Council = { port: number; close: () => Promise<void> };

export async function openCouncil(): Promise<Council> {
	const folder = newFolder();
	const keys = join(folder, 'keys.json');
	createKeyFile(keys, { mark: null });
	const port = await freePort();
	const place = { PORT: String(port), ORIGIN: `http://localhost:${port}` };
	const house = await startFront({ env: { ...place, MY_SAY_DATA: folder, MY_SAY_KEYS: keys } });
	const close = async () => {
		await house.stop();
		rmSync(folder, { recursive: true });
	};
	return { port, close };
}
