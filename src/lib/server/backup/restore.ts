/** Puts a backup back into an empty place, and looks whether it is all that it should be. */
import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import type { Actor } from '../../domain/people.ts';
import { act } from '../act.ts';
import { dropRestored, verifyRecord, type RecordCheck } from '../anchors.ts';
import {
	closeDatabase,
	countRows,
	isKnownStep,
	mustBeEmpty,
	openAsItStands,
	openDatabase,
	putBack,
	shapeOfCopies
} from '../database.ts';
import { EnvProblem, type DatabasePlace } from '../env.ts';
import { openKeys, type Keys } from '../keys.ts';
import { manifestAt, type Manifest } from './manifest.ts';
import { childrenLockedOut, sampleOpens } from './sample.ts';
import { openedBytes, summed } from './sealing.ts';
import type { Passed } from './make.ts';

export type WantedRestore = {
	/** The sealed file; its manifest lies beside it. */
	file: string;
	/** The long line on the paper of one envelope, or another that it was sealed to. */
	identity: string;
	to: DatabasePlace;
	/** The path of the key file. */
	keys: string;
	/** The folder of the anchors; null: nobody has named one. */
	anchors: string | null;
};

export type RestoredHouse = {
	manifest: Manifest;
	/** The new one. */
	epoch: string;
	children: number;
	/** Children whose key this key file does not open. */
	locked: number;
	record: RecordCheck;
	/** Whether the anchors' folder could be told of it; null when there is none. */
	told: boolean | null;
};

const restorer: Actor = { id: 'restore', role: 'house' };

/**
 * Whether this backup can come back here: looked at before anybody takes an envelope out of its place.
 * @returns what the backup is said to be
 * @throws EnvProblem when it is not whole, of another house, of a newer release, not for this place, or the
 * place is not empty
 */
export async function lookAtBackup({
	file,
	to,
	keys: keyFile
}: Omit<WantedRestore, 'identity'>): Promise<Manifest> {
	if (!existsSync(file)) throw new EnvProblem(`There is no backup at ${file}.`);
	const keys = openKeys(keyFile);
	const manifest = manifestAt(file, keys);
	mustFit(manifest, to);
	if (!sampleOpens(keys, manifest.sample)) {
		throw new EnvProblem(
			'This key file does not open what lies in the backup: bring back the newest recovery copy of the keys first.'
		);
	}
	await mustBeEmpty(to);
	const { sha256 } = await sumOf(createReadStream(file));
	if (sha256 === manifest.sealed.sha256) return manifest;
	throw new EnvProblem(`${file} is not as it was made: take another backup.`);
}

function mustFit({ step, release, shape }: Manifest, to: DatabasePlace): void {
	if (!isKnownStep(step)) {
		throw new EnvProblem(
			`This backup was made by a newer release of My Say (${release}): restore with that one.`
		);
	}
	if (shape !== shapeOfCopies(to)) {
		throw new EnvProblem(
			'This backup is of the other kind of database: give --to a folder for one of an embedded database, and the address of a server for one of a server.'
		);
	}
}

async function sumOf(bytes: AsyncIterable<Uint8Array>) {
	const all = summed(bytes);
	for await (const _ of all.bytes);
	return all.sum();
}

/**
 * Restores, and gives the house a new epoch: what tablets still keep of the time since then, they send again.
 * @throws EnvProblem in one plain sentence when it cannot be
 */
export async function restoreBackup(
	wanted: WantedRestore,
	passed: Passed = () => {}
): Promise<RestoredHouse> {
	const manifest = await lookAtBackup(wanted);
	const keys = openKeys(wanted.keys);
	const opened = await openedBytes(createReadStream(wanted.file), wanted.identity);
	const copy = summed(opened, passed);
	const back = await putBack(wanted.to, copy.bytes);
	try {
		if (copy.sum().sha256 !== manifest.copy.sha256) throw new EnvProblem(notWhole);
		await mustBeCounted(back.place, manifest);
		const house = await settled(back.place, keys, manifest, wanted.anchors);
		await back.finish();
		return house;
	} catch (fault) {
		await back.giveUp();
		throw fault;
	}
}

const notWhole =
	'What came back is not what the manifest says: take another backup, and an empty place once more.';

/** @throws EnvProblem unless each table has as many rows as it had */
async function mustBeCounted(place: DatabasePlace, { counts }: Manifest): Promise<void> {
	const db = await openAsItStands(place);
	try {
		const now = await countRows(db);
		const names = new Set([...Object.keys(now), ...Object.keys(counts)]);
		if ([...names].some((name) => now[name] !== counts[name])) throw new EnvProblem(notWhole);
	} finally {
		await closeDatabase(db);
	}
}

/** Brings it up to this release, in a new epoch, and looks at the record and the keys. */
async function settled(
	place: DatabasePlace,
	keys: Keys,
	manifest: Manifest,
	anchors: string | null
): Promise<RestoredHouse> {
	const db = await openDatabase(place);
	try {
		const epoch = randomUUID();
		await act(db, restorer, 'house.restore', epoch, async (tx) => {
			await tx.updateTable('installation').set({ epoch }).execute();
		});
		const told = anchors === null ? null : dropRestored(keys, anchors, manifest.audit.number);
		const record = await verifyRecord(db, keys, anchors);
		return { manifest, epoch, record, told, ...(await childrenLockedOut(db, keys)) };
	} finally {
		await closeDatabase(db);
	}
}
