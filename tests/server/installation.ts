/** What the server's tests begin with: keys of their own, and the house itself as the one who acts. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '$lib/domain/people.ts';
import { createKeyFile, openKeys, type Keys } from '$lib/server/keys.ts';

export const house: Actor = { id: 'tests', role: 'house' };

/** A fresh key file, marked as the demonstration's unless told. */
export function keysForTests(mark: string | null = 'demonstration'): Keys {
	const path = join(mkdtempSync(join(tmpdir(), 'my-say-keys-')), 'keys.json');
	createKeyFile(path, { mark });
	return openKeys(path);
}
