/** Opens what intake has kept, later and apart from it. What will not open is set aside, and a person is told. */
import { setTimeout as pause } from 'node:timers/promises';
import { manifestFits, type Attachment } from '../domain/attachment.ts';
import { authorText, decode, type Bytes, type Header } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import type { Said } from '../domain/statement.ts';
import { checkAnswers } from '../forms/answers.ts';
import { formVersion } from '../forms/catalogue.ts';
import { attachmentsIn, isAboutIro, type Form } from '../forms/form.ts';
import { actTogether } from './act.ts';
import { now } from './clock.ts';
import { claimed, troubleIn, type Database, type Tables, type Tx } from './database.ts';
import type { Assurance } from './delivery.ts';
import { lettingFirst } from './first.ts';
import type { Keys } from './keys.ts';
import { logFault } from './log.ts';
import { raiseAlarm } from './notifications.ts';
import { readied, type Ready } from './opener/pieces.ts';
import { isSignedBy, unseal, Unopened, type SetAsideWhy } from './opener/unseal.ts';
import { childKeyOf, sealAtRest } from './rest.ts';

export type { SetAsideWhy };

const opener: Actor = { id: 'opener', role: 'house' };

/**
 * Opens what waits, oldest first. A job: it may run twice, in two processes, or be killed between two
 * steps, and each part is opened once; one bad part never holds up the next. What is held stays so.
 * @param ending ends the run after the part that is in hand
 * @returns how many parts it has opened or set aside
 * @throws whatever keeps the database from working: what waits goes on waiting
 */
export async function openSealed(db: Database, keys: Keys, ending?: AbortSignal): Promise<number> {
	let settled = 0;
	let round: number;
	do {
		round = await openRound(db, keys, ending);
		settled += round;
		// Words that were opened let in what had come before them.
	} while (round > 0);
	return settled;
}

async function openRound(db: Database, keys: Keys, ending?: AbortSignal): Promise<number> {
	const aside = stepsAside(db);
	let settled = 0;
	let from: Waiting | undefined;
	do {
		const waiting = await waitingAfter(db, from);
		for (const part of waiting) {
			await aside();
			if (ending?.aborted) return settled;
			settled += (await openOne(db, keys, part)) ? 1 : 0;
		}
		from = waiting.at(-1);
	} while (from);
	return settled;
}

type Waiting = Pick<Tables['sealed_part'], 'statement_id' | 'part' | 'kept_at'>;
type Sealed = Omit<Tables['sealed_part'], 'receipt' | 'size'>;

const atOnce = 200;

/** How long a part waits for those who hand in or read, at most, in milliseconds. */
const forThem = 100;

/** How long the opener works, and how long it then leaves the database alone, in milliseconds. */
const turn = 1_000;
const leave = 120;

/**
 * What is done before each part. Whoever hands in or reads comes first. And a second process on the embedded
 * database, a backup or an import, is not served in turn: it looks whether it may write, in the end every
 * 100 ms, and gives up after five seconds. So it finds nobody there for longer than that, once a second.
 */
function stepsAside(db: Database): () => Promise<void> {
	let leftAt = performance.now();
	return async () => {
		await lettingFirst(db, forThem);
		if (performance.now() - leftAt < turn) return;
		await pause(leave);
		leftAt = performance.now();
	};
}

/** Without their bytes: there may be many. What comes before its words waits for them: they alone say what it is. */
const waitingAfter = (db: Database, from: Waiting | undefined): Promise<Waiting[]> =>
	db
		.selectFrom('sealed_part')
		.select(['statement_id', 'part', 'kept_at'])
		.where('opened_at', 'is', null)
		.where('set_aside_at', 'is', null)
		.where('held_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb('part', '=', 0),
				eb.exists(
					eb
						.selectFrom('statement')
						.select('statement.id')
						.whereRef('statement.id', '=', 'sealed_part.statement_id')
				)
			])
		)
		.$if(from !== undefined, (query) =>
			query.where((eb) =>
				eb(
					eb.refTuple('kept_at', 'statement_id', 'part'),
					'>',
					eb.tuple(from?.kept_at ?? '', from?.statement_id ?? '', from?.part ?? 0)
				)
			)
		)
		.orderBy('kept_at')
		.orderBy('statement_id')
		.orderBy('part')
		.limit(atOnce)
		.execute();

async function openOne(db: Database, keys: Keys, part: Waiting): Promise<boolean> {
	const about = part.statement_id;
	try {
		// Before the transaction: nobody else is to wait while a picture is made anew.
		const ready = part.part === 0 ? null : await readied(db, keys, part);
		const [came] = await actTogether(db, [{ actor: opener, did: 'part.open', about }], (tx) =>
			claim(tx, part, (sealed) =>
				ready ? keepPiece(tx, keys, part, ready) : keepAtRest(tx, keys, sealed)
			)
		);
		return came !== 'nothing';
	} catch (fault) {
		// The database's trouble is not the part's: it is opened at the next run.
		if (troubleIn(db, fault)) throw fault;
		const why = fault instanceof Unopened ? fault.why : 'fault';
		if (why === 'fault') logFault('opener', fault);

		// Law 5: whatever was wrong, the sealed bytes stay and a person is told.
		const [came] = await actTogether(db, [{ actor: opener, did: 'part.set-aside', about }], (tx) =>
			claim(tx, part, () => setAside(tx, part, why))
		);
		return came !== 'nothing';
	}
}

/** Does it, unless it was done already or another process has it in hand. */
async function claim(
	tx: Tx,
	{ statement_id, part }: Waiting,
	deed: (sealed: Sealed) => Promise<void>
): Promise<[{ done: null } | 'nothing']> {
	const row = tx
		.selectFrom('sealed_part')
		.selectAll()
		.where('statement_id', '=', statement_id)
		.where('part', '=', part)
		.where('opened_at', 'is', null)
		.where('set_aside_at', 'is', null)
		.where('held_at', 'is', null);
	const sealed = await claimed(tx, row).executeTakeFirst();
	if (!sealed) return ['nothing'];
	await deed(sealed);
	return [{ done: null }];
}

async function setAside(tx: Tx, { statement_id, part }: Waiting, why: SetAsideWhy): Promise<void> {
	await tx
		.updateTable('sealed_part')
		.set({ set_aside_at: now(), set_aside_why: why })
		.where('statement_id', '=', statement_id)
		.where('part', '=', part)
		.execute();
	await tx
		.updateTable('attachment_part')
		.set({ set_aside_at: now() })
		.where('statement_id', '=', statement_id)
		.where('part', '=', part)
		.execute();
	await raiseAlarm(tx, 'part.set-aside', statement_id);
}

async function keepAtRest(tx: Tx, keys: Keys, row: Sealed): Promise<void> {
	const { header, words, said } = await unseal(keys, row);
	const child = await childThatMaySay(tx, said, row);
	const { form, attached } = formThatFits(said);
	if (!manifestFits(said.manifest, attached)) throw new Unopened('manifest.unfit');

	const { statement: id, urgent, alsoWorker } = said;
	// The form knows it too: what is about an officer never comes before one by a device's mistake.
	const aboutIro = said.aboutIro || isAboutIro(form);
	const arrived_at = row.kept_at;
	const place = { what: 'statement', id, part: 0 } as const;
	await tx
		.insertInto('statement')
		.values({
			id,
			child_id: child.id,
			enrolment_id: row.enrolment_id,
			form: said.form,
			version: said.version,
			// As they came: what this release does not know of is kept too.
			words_sealed: sealAtRest(childKeyOf(keys, child), place, words),
			written_at: said.writtenAt,
			arrived_at,
			about_iro_at: aboutIro ? arrived_at : null,
			urgent_at: urgent ? arrived_at : null,
			also_worker_at: alsoWorker && !aboutIro ? arrived_at : null,
			assurance: await assuranceOf(tx, header, row, { child: child.id, words }),
			held_by: await heldBy(tx, child.id, [header.enrolment, row.enrolment_id]),
			read_at: null,
			read_by: null,
			read_for: null,
			answered_at: null,
			about_what: said.about?.what ?? null,
			about_id: said.about?.id ?? null,
			due_at: arrived_at
		})
		.execute();
	await expectPieces(tx, said);
	await markOpened(tx, row);
}

async function expectPieces(tx: Tx, { statement, manifest }: Said): Promise<void> {
	if (manifest.length === 0) return;
	const rows = manifest.map(({ part, attachment, piece, kind, type, bytes, sha256 }) => ({
		statement_id: statement,
		part,
		attachment_id: attachment,
		piece,
		kind,
		type,
		size: bytes,
		sha256,
		bytes_sealed: null,
		opened_at: null,
		set_aside_at: null
	}));
	await tx.insertInto('attachment_part').values(rows).execute();
}

async function markOpened(tx: Tx, { statement_id, part }: Waiting): Promise<void> {
	await tx
		.updateTable('sealed_part')
		.set({ opened_at: now() })
		.where('statement_id', '=', statement_id)
		.where('part', '=', part)
		.execute();
}

/** Keeps a piece where it is expected, under the key of the child whose words have named it. */
async function keepPiece(tx: Tx, keys: Keys, at: Waiting, { type, bytes }: Ready): Promise<void> {
	const { statement_id: id, part } = at;
	const child = await tx
		.selectFrom('statement')
		.innerJoin('child', 'child.id', 'statement.child_id')
		.select(['child.id', 'key_wrapped', 'key_kid'])
		.where('statement.id', '=', id)
		.executeTakeFirstOrThrow();
	const place = { what: 'statement', id, part } as const;
	await tx
		.updateTable('attachment_part')
		.set({
			type,
			bytes_sealed: sealAtRest(childKeyOf(keys, child), place, bytes),
			opened_at: now()
		})
		.where('statement_id', '=', id)
		.where('part', '=', part)
		.execute();
	await markOpened(tx, at);
}

/** Whose own device it was said on: the house's word of how it was let in, and never the device's own. */
async function heldBy(tx: Tx, child: string, enrolments: string[]): Promise<string | null> {
	const row = await tx
		.selectFrom('enrolment')
		.select('held_by')
		.where('id', 'in', enrolments)
		.where('child_id', '=', child)
		.where('held_by', 'is not', null)
		.executeTakeFirst();
	return row?.held_by ?? null;
}

/** The device that handed it in is let in for one child, and speaks for no other. */
async function childThatMaySay(tx: Tx, { child }: Said, { enrolment_id }: Sealed) {
	const row = await tx
		.selectFrom('enrolment')
		.innerJoin('child', 'child.id', 'enrolment.child_id')
		.select(['child.id', 'key_wrapped', 'key_kid'])
		.where('enrolment.id', '=', enrolment_id)
		.executeTakeFirstOrThrow();
	if (row.id !== child && !(await isOneWith(tx, child, row.id))) throw new Unopened('child.other');
	return row;
}

/** A tablet that was let in before two records became one goes on naming the other: it is the same child. */
async function isOneWith(tx: Tx, gone: string, kept: string): Promise<boolean> {
	const row = await tx
		.selectFrom('child')
		.select('merged_into')
		.where('id', '=', gone)
		.executeTakeFirst();
	return row?.merged_into === kept;
}

function formThatFits({ form: id, version, answers }: Said): {
	form: Form;
	attached: Attachment[];
} {
	const form = formVersion(id, version);
	if (!form) throw new Unopened('form.unknown');
	const checked = checkAnswers(form, answers);
	if (!checked.ok) throw new Unopened('answers.unfit');
	return { form, attached: attachmentsIn(form, checked.answers) };
}

/**
 * Whether the child's code was behind it: the author key of the enrolment it was sealed under has
 * signed. That need not be the enrolment that handed it in, if the tablet was enrolled again meanwhile.
 */
async function assuranceOf(
	tx: Tx,
	{ enrolment }: Header,
	sealed: Sealed,
	{ child, words }: { child: string; words: Bytes }
): Promise<Assurance> {
	// As it was sealed, and not as this release reads it: the signature covers every line of it.
	const said = JSON.parse(decode(words)) as Said;
	if (said.signature === null || said.door === 0) return withoutCode(tx, sealed);
	const row = await tx
		.selectFrom('enrolment')
		.select('author_key')
		.where('id', '=', enrolment)
		.where('child_id', '=', child)
		.executeTakeFirst();
	return row && isSignedBy(row.author_key, authorText(said), said.signature)
		? 'confirmed'
		: withoutCode(tx, sealed);
}

/** So many that nobody has confirmed come from one device within a day; more are held for the duty desk. */
const mostWithoutCode = 5;
const day = 86_400_000;

/** Never refused: whoever has no code is heard, and a flood lies before somebody on duty alone. */
async function withoutCode(
	tx: Tx,
	{ enrolment_id, kept_at }: Pick<Sealed, 'enrolment_id' | 'kept_at'>
): Promise<Assurance> {
	const since = new Date(Date.parse(kept_at) - day).toISOString();
	const before = await tx
		.selectFrom('statement')
		.select('id')
		.where('enrolment_id', '=', enrolment_id)
		.where('assurance', '!=', 'confirmed')
		.where('arrived_at', '>', since)
		.limit(mostWithoutCode)
		.execute();
	return before.length < mostWithoutCode ? 'not-confirmed' : 'held';
}
