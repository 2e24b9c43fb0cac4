/** What must hold after each step, whatever has happened: looked for on the tablet and in the house. */
import type { Receipt } from '../../src/lib/domain/envelope.ts';
import { signedText } from '../../src/lib/domain/envelope.ts';
import { known } from '../../src/lib/device/store.ts';
import { isSignedBy } from '../../src/lib/server/opener/unseal.ts';
import { keyOf, must, sha256Of, type Here, type Sealed, type World } from './world.ts';

const day = 86_400_000;

/** A part as the house has kept it. */
export type There = {
	sha256: string;
	receipt: string;
	held: boolean;
	opened: boolean;
	setAside: boolean;
};

/**
 * INV-1, INV-2, and laws 1 to 4.
 * @throws Violation with one sentence
 */
export async function look(world: World): Promise<void> {
	const there = await partsThere(world);
	const here = await partsHere(world);
	await nothingIsLetGoTooEarly(world, here);
	nothingIsLost(world, here, there);
	nothingIsNobodys(world, there);
	await whatIsToldIsTrue(world, here, there);
	receiptsHold(world, here);
	heldAsToldTo(world, there);
	await draftsAreThere(world);
	world.here = here;
}

/** The parts of this story that the house has kept. */
export async function partsThere({ house, enrolments }: World): Promise<Map<string, There>> {
	const db = await house.db();
	const rows = await db
		.selectFrom('sealed_part')
		.select(['statement_id', 'part', 'sha256', 'receipt', 'held_at', 'opened_at', 'set_aside_at'])
		.where('enrolment_id', 'in', [...enrolments])
		.execute();
	const keys = rows.map((row) => keyOf(row.statement_id, row.part));
	must(new Set(keys).size === keys.length, 'INV-2: a part is kept twice');
	return new Map(
		rows.map((row) => [
			keyOf(row.statement_id, row.part),
			{
				sha256: row.sha256,
				receipt: row.receipt,
				held: row.held_at !== null,
				opened: row.opened_at !== null,
				setAside: row.set_aside_at !== null
			}
		])
	);
}

/** What a part that is on neither side would be: the words of the whole model. */
async function partsHere({ tablet }: World): Promise<Map<string, Here>> {
	const rows = await tablet.store.outbox.toArray();
	return new Map(
		rows.map(({ statement, part, bytes, receipt, letGoAt }) => [
			keyOf(statement, part),
			{ sha256: sha256Of(bytes), receipt: receipt && JSON.stringify(receipt), letGoAt }
		])
	);
}

/** Law 3: only after a receipt, and a day by the clock of the house. */
async function nothingIsLetGoTooEarly(world: World, here: Map<string, Here>): Promise<void> {
	const now = world.house.now() + 2_000;
	for (const [key, before] of world.here) {
		if (here.has(key)) continue;
		must(before.receipt && before.letGoAt, `law 3: ${key} was let go without a receipt`);
		const { at } = JSON.parse(before.receipt) as Receipt;
		const due = Date.parse(at) + day <= now && Date.parse(before.letGoAt) <= now;
		must(due, `law 3: ${key} was let go before its day was over`);
	}
}

function nothingIsLost(world: World, here: Map<string, Here>, there: Map<string, There>): void {
	for (const { statement, parts } of world.sealed.values()) {
		for (const [part, sha256] of parts) {
			const key = keyOf(statement, part);
			if (world.gone.has(key)) continue;
			const isHere = here.get(key)?.sha256 === sha256;
			must(isHere || there.get(key)?.sha256 === sha256, `INV-1: ${key} is on neither side`);
		}
	}
}

function nothingIsNobodys({ sealed }: World, there: Map<string, There>): void {
	for (const [key, { sha256 }] of there) {
		const [statement = '', part] = key.split('/');
		const wanted = sealed.get(statement)?.parts.get(Number(part));
		must(wanted === sha256, `INV-2: the house has kept ${key}, which nobody has sealed so`);
	}
}

/** What the child's list is made from. A restored house has forgotten, until the tablet has heard of it. */
async function whatIsToldIsTrue(
	world: World,
	here: Map<string, Here>,
	there: Map<string, There>
): Promise<void> {
	const { store } = world.tablet;
	const marks = await store.marks.toArray();
	const heard = (await known(store, 'epoch')) === (await epochOf(world));
	const gone = (await known(store, 'gone')) ?? [];
	for (const of of world.sealed.values()) {
		const mark = marks.find(({ statement }) => statement === of.statement);
		const keys = keysOf(of).filter((key) => !world.gone.has(key));
		const wholeHere = keys.every((key) => here.has(key));
		const wholeThere = keys.every((key) => there.has(key));
		if (!mark) {
			// With a tile that was taken away all goes, once it has arrived: then the house tells of it.
			const untold = `INV-1: nothing tells of ${of.statement} any more`;
			must(gone.includes(of.enrolment) && (wholeThere || !heard), untold);
			continue;
		}
		must(mark.arrivedAt || wholeHere, `"on this tablet" is said of ${of.statement}, and it is not`);
		must(!mark.arrivedAt || wholeThere || !heard, `"arrived" is said of ${of.statement}, untruly`);
	}
	const numbers = Map.groupBy(marks, ({ enrolment }) => enrolment);
	for (const [enrolment, own] of numbers) {
		const seqs = own.map(({ seq }) => seq).toSorted((a, b) => a - b);
		const inOrder = seqs.every((seq, at) => seq === at + 1);
		must(inOrder, `the numbers of ${enrolment} have a gap or are used twice: ${seqs.join()}`);
	}
}

export const keysOf = ({ statement, parts }: Sealed): string[] =>
	[...parts.keys()].map((part) => keyOf(statement, part));

/** Each receipt on the tablet is signed by the house, for these very bytes. */
function receiptsHold({ house }: World, here: Map<string, Here>): void {
	const keys = house.keys().keyList.receipt;
	for (const [key, { receipt: text, sha256 }] of here) {
		if (!text) continue;
		const receipt = JSON.parse(text) as Receipt;
		must(keyOf(receipt.statement, receipt.part) === key, `${key} has the receipt of another part`);
		must(receipt.sha256 === sha256, `${key} has a receipt for other bytes`);
		const point = keys.find(({ kid }) => kid === receipt.kid)?.key ?? '';
		const signed = isSignedBy(point, signedText(receipt), receipt.signature);
		must(signed, `${key} has a receipt that nobody of the house has signed`);
	}
}

/** What a revoked tablet hands in is held, from the moment it comes; nothing else is. */
function heldAsToldTo(world: World, there: Map<string, There>): void {
	for (const [key, { held }] of there) {
		const before = world.held.get(key);
		must(
			before === undefined || before === held,
			`${key} was held, and then was not, or the reverse`
		);
		world.held.set(key, held);
	}
	for (const key of world.held.keys()) if (!there.has(key)) world.held.delete(key);
}

/** Law 1. */
async function draftsAreThere({ saved, tablet }: World): Promise<void> {
	for (const { draft } of saved) {
		const row = await tablet.store.drafts.get(draft.statement);
		must(row?.revision === draft.revision, `law 1: a draft that was saved is not there as it was`);
	}
}

export async function epochOf({ house }: World): Promise<string> {
	const db = await house.db();
	const row = await db.selectFrom('installation').select('epoch').executeTakeFirstOrThrow();
	return row.epoch;
}
