/** A house of its own that keeps parts, to be watched, or to kill itself: what it prints, it has signed for. */
import { readFileSync, writeSync } from 'node:fs';
import type { Actor } from '../../src/lib/domain/people.ts';
import { openDatabase } from '../../src/lib/server/database.ts';
import { keepPart } from '../../src/lib/server/intake.ts';
import { createKeyFile, openKeys } from '../../src/lib/server/keys.ts';

type Given = {
	file: string;
	device: string;
	parts: { statement: string; part: number; bytes: string }[];
};

const [said = '', after = '0', how = 'at once'] = process.argv.slice(2);
const { file, device, parts } = JSON.parse(readFileSync(said, 'utf8')) as Given;
const keyFile = `${said}.${after}.keys`;
createKeyFile(keyFile, { mark: null });
const keys = openKeys(keyFile);
const actor: Actor = { id: device, role: 'device' };
const db = await openDatabase({ file });

let signed = 0;
async function keep({ statement, part, bytes }: Given['parts'][number]): Promise<void> {
	const sent = { statement, part, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) };
	const { receipt } = await keepPart(db, keys, actor, sent);
	writeSync(1, `${receipt}\n`);
	signed += 1;
	if (signed >= Number(after)) process.kill(process.pid, 'SIGKILL');
}

if (how === 'one by one') for (const part of parts) await keep(part);
else await Promise.all(parts.map(keep));
