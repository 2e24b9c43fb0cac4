/** Copies of the embedded database: never of its files, which are of two moments while somebody writes. */
import {
	closeSync,
	createReadStream,
	createWriteStream,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import type { Dialect } from 'kysely';
import { EnvProblem } from '../env.ts';
import type { Copies } from './kind.ts';

type File = { file: string };

/** @param dialectOf how an open one is asked */
export const sqliteCopies = (dialectOf: (db: DatabaseSync) => Dialect): Copies<File> => ({
	shape: 'sqlite',

	copyOut: async ({ file }, take) => {
		if (!existsSync(file)) throw new EnvProblem(`There is no database at ${file}.`);
		// Beside the database, where it is as well kept as the database itself.
		const beside = `${file}.copy`;
		rmSync(beside, { force: true });
		try {
			copyTo(beside, file);
			const moment = new DatabaseSync(beside, { readOnly: true });
			return await take({ dialect: dialectOf(moment), bytes: createReadStream(beside) });
		} finally {
			rmSync(beside, { force: true });
		}
	},

	mustBeEmpty: async ({ file }) => {
		const there = [file, `${file}-wal`].find((it) => existsSync(it));
		if (there) {
			throw new EnvProblem(
				`There is a database at ${there} already: restore into an empty folder.`
			);
		}
	},

	putBack: async ({ file }, copy) => {
		const place = { file: `${file}.restoring` };
		const remove = () => {
			for (const end of ['', '-wal', '-shm']) rmSync(`${place.file}${end}`, { force: true });
		};
		try {
			mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
			remove();
			await pipeline(
				copy,
				createWriteStream(place.file, { mode: 0o600, flags: 'wx', flush: true })
			);
		} catch (fault) {
			remove();
			throw fault;
		}
		return {
			place,
			finish: async () => {
				flush(place.file);
				renameSync(place.file, file);
				flush(dirname(file));
			},
			giveUp: async () => remove()
		};
	}
});

/** As the database is at one moment, whole and without its free pages; nobody who writes is kept waiting. */
function copyTo(beside: string, file: string): void {
	writeFileSync(beside, '', { flag: 'wx', mode: 0o600 });
	const live = new DatabaseSync(file, { readOnly: true, timeout: 60_000 });
	try {
		live.prepare('vacuum into ?').run(beside);
	} finally {
		live.close();
	}
}

function flush(path: string): void {
	const open = openSync(path, 'r');
	try {
		fsyncSync(open);
	} finally {
		closeSync(open);
	}
}
