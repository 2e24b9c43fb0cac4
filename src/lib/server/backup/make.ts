/** Makes one backup: the database as it is at one moment, sealed on its way to the folder. */
import {
	closeSync,
	createWriteStream,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { now } from '../clock.ts';
import { copyOut, countRows, lastStep, shapeOfCopies, type Database } from '../database.ts';
import { EnvProblem, type DatabasePlace } from '../env.ts';
import { openKeys, type Keys } from '../keys.ts';
import { ending, signedManifest, type Manifest } from './manifest.ts';
import { newSample } from './sample.ts';
import { sealedBytes, sealingTo, summed } from './sealing.ts';

export type Backup = { file: string; manifest: Manifest };

export type WantedBackup = {
	database: DatabasePlace;
	/** The path of the key file: to sign, and to know the envelopes. It never lies in a backup. */
	keys: string;
	/** Where backups are kept. */
	folder: string;
	/** Public halves besides those of the two envelopes. */
	also: readonly string[];
	/** The version of the product. */
	release: string;
};

/** @param bytes how many were sealed so far */
export type Passed = (bytes: number) => void;

/**
 * Makes a backup, while others use the database.
 * @throws EnvProblem in one plain sentence when it cannot be; then nothing of it stays in the folder
 */
export async function makeBackup(wanted: WantedBackup, passed: Passed = () => {}): Promise<Backup> {
	const keys = openKeys(wanted.keys);
	const sealedTo = [...keys.envelopes.map(({ recipient }) => recipient), ...wanted.also];
	if (sealedTo.length === 0) {
		throw new EnvProblem(
			'Nobody could open this backup: the key file has no envelopes, and no address is given with --also.'
		);
	}
	const sealing = sealingTo(sealedTo);
	const madeAt = now();
	const file = join(wanted.folder, `${nameAt(madeAt)}${ending.sealed}`);
	const place = wanted.database;

	return copyOut(place, async ({ db, bytes }) => {
		const facts = await factsOf(db, keys);
		const paths = freePaths(file);
		const copy = summed(bytes);
		const sealed = summed(await sealedBytes(copy.bytes, sealing), passed);
		return keepWhole(paths, sealed.bytes, () =>
			signedManifest(keys, {
				madeAt,
				release: wanted.release,
				shape: shapeOfCopies(place),
				...facts,
				sealedTo,
				sample: newSample(keys),
				copy: copy.sum(),
				sealed: sealed.sum()
			})
		);
	});
}

const nameAt = (at: string): string => `my-say-${at.slice(0, 19).replaceAll(':', '-')}Z`;

/** @throws EnvProblem when the key file is another house's */
async function factsOf(db: Database, keys: Keys) {
	const house = await db.selectFrom('installation').selectAll().executeTakeFirst();
	if (house?.id !== keys.installation || house.mark !== keys.mark) {
		throw new EnvProblem(
			'The key file and the database are of two different installations: name the pair that belongs together.'
		);
	}
	const { number, hash } = await db
		.selectFrom('audit_head')
		.select(['number', 'hash'])
		.executeTakeFirstOrThrow();
	return {
		step: await lastStep(db),
		installation: house.id,
		mark: house.mark,
		epoch: house.epoch,
		counts: await countRows(db),
		audit: { number, hash }
	};
}

/** Both paths of a backup, in a folder that is there; nothing is at them yet. */
function freePaths(file: string): { file: string; beside: string } {
	const beside = file.replace(/\.age$/, ending.manifest);
	const taken = [file, beside].find((it) => existsSync(it));
	if (taken) throw new EnvProblem(`${taken} is there already, and it is never written over.`);
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	} catch (fault) {
		throw told(fault, file);
	}
	return { file, beside };
}

/** A backup is there when both of its files are, under their own names and on the disk. */
async function keepWhole(
	{ file, beside }: { file: string; beside: string },
	sealed: AsyncIterable<Uint8Array>,
	manifestNow: () => Manifest
): Promise<Backup> {
	const unfinished = [`${file}.part`, `${beside}.part`] as const;
	const how = { mode: 0o600, flush: true };
	try {
		await pipeline(sealed, createWriteStream(unfinished[0], { flags: 'wx', ...how }));
		const manifest = manifestNow();
		const text = `${JSON.stringify(manifest, null, '\t')}\n`;
		writeFileSync(unfinished[1], text, { flag: 'wx', ...how });
		renameSync(unfinished[1], beside);
		renameSync(unfinished[0], file);
		flushFolder(dirname(file));
		return { file, manifest };
	} catch (fault) {
		for (const path of [...unfinished, file, beside]) rmSync(path, { force: true });
		throw told(fault, file);
	}
}

/** In a sentence, if it is a fault of the disk; else as it is. */
function told(fault: unknown, file: string): unknown {
	const { code = '' } = fault as { code?: string };
	if (!ofDisk.includes(code)) return fault;
	return new EnvProblem(
		`The backup cannot be written to ${file}: see that its folder is there and this user's, and has room.`
	);
}

const ofDisk = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'];

function flushFolder(folder: string): void {
	const open = openSync(folder, 'r');
	try {
		fsyncSync(open);
	} finally {
		closeSync(open);
	}
}

/**
 * Lets go of the backups in a folder that are older than so many days, by their names.
 * @returns how many
 */
export function letBackupsGo(folder: string, days: number): number {
	const last = new Date(Date.parse(now()) - days * 86_400_000).toISOString();
	const old = readdirSync(folder).filter((name) => {
		return /^my-say-\d{4}-[\dT-]+Z\.(age|json)$/.test(name) && name < nameAt(last);
	});
	for (const name of old) rmSync(join(folder, name));
	return old.filter((name) => name.endsWith(ending.sealed)).length;
}
