import { spawn } from 'node:child_process';
import { closeDatabase, openDatabase } from '$lib/server/database.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { expect, test } from 'vitest';
import { kinds } from '../databases.ts';
import { amir } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { riverbank } from './riverbank.ts';

const keys = keysForTests();

/** Another process, as a backup or an import is: it says so each time it was let in to write. */
const asks = (file: string) => `
	const { DatabaseSync } = require('node:sqlite');
	const db = new DatabaseSync(${JSON.stringify(file)}, { timeout: 5000 });
	process.stdout.write('here\\n');
	for (let n = 0; n < 5; n += 1) {
		db.exec('begin immediate');
		db.exec('commit');
		process.stdout.write('wrote ' + Date.now() + '\\n');
	}
`;

test(
	'while much waits to be opened, another process may write into the embedded database',
	{ timeout: 60_000 },
	async () => {
		const { place, remove } = await kinds['SQLite']!();
		const db = await openDatabase(place);
		await riverbank(db, keys);
		const tablets = await Promise.all([1, 2, 3, 4, 5, 6].map(() => enrolledFor(db, amir.id)));
		for (const tablet of tablets) {
			const device = { id: tablet.enrolment, role: 'device' } as const;
			const parts = Array.from({ length: 40 }, (_, n) =>
				sealed(keys, tablet, saidBy(amir.id), { header: { seq: n + 1 } })
			);
			await Promise.all((await Promise.all(parts)).map((part) => keepPart(db, keys, device, part)));
		}

		const file = 'file' in place ? place.file : '';
		const other = spawn(process.execPath, ['-e', asks(file)], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const closed = new Promise((done) => other.once('close', done));
		let heard = '';
		other.stdout.setEncoding('utf8').on('data', (text: string) => (heard += text));
		await expect.poll(() => heard).toContain('here');
		const opened = await openSealed(db, keys);
		const ended = Date.now();

		await closed;
		await closeDatabase(db);
		await remove();
		expect(opened).toBe(240);
		const wrote = [...heard.matchAll(/wrote (\d+)/g)].filter(([, at]) => Number(at) <= ended);
		expect(wrote, 'let in before all was opened').toHaveLength(5);
	}
);
