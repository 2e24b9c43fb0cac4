/** The end of a story: the faults stop, all that waits must arrive, and each reader has what is theirs. */
import type { Actor } from '../../src/lib/domain/people.ts';
import { messagesOf } from '../../src/lib/device/messages.ts';
import { waitingParts } from '../../src/lib/device/outbox.ts';
import { signIn } from '../../src/lib/device/enrolment.ts';
import { fetchSnapshot, readSnapshot } from '../../src/lib/device/snapshot.ts';
import { codeText } from '../../src/lib/domain/code.ts';
import { Problem } from '../../src/lib/domain/problem.ts';
import { dueSteps } from '../../src/lib/domain/reading-clock.ts';
import { signInStaff } from '../../src/lib/server/accounts.ts';
import { verifyRecord } from '../../src/lib/server/anchors.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { inboxOf } from '../../src/lib/server/delivery.ts';
import { openStatement } from '../../src/lib/server/statements.ts';
import { dan, grace, priya, sarah, staff, type CastStaff } from '../people.ts';
import { now } from './tablet.ts';
import { keysOf, look, partsThere, type There } from './truths.ts';
import { canary, keyOf, must, whose, type Sealed, type World } from './world.ts';

const minute = 60_000;

/** How long it took until nothing waited, in milliseconds, and how often the tablet had to be woken. */
export type Drained = { ms: number; wakes: number };

/**
 * I-e, I-f, I-g; INV-4 to INV-6, INV-11.
 * @throws Violation with one sentence
 */
export async function settle(world: World): Promise<Drained> {
	const drained = await everythingArrives(world);
	await look(world);
	const there = await everythingIsOpened(world);
	await eachHasWhatIsTheirs(world, there);
	await alarmsAreRight(world, there);
	await childrenAreToldTheTruth(world, there);
	await theRecordIsWhole(world, there);
	must(!world.house.said.includes(canary), 'I-h: the log of the house has words of a child');
	return drained;
}

/** I-g. What the house asked the tablet to wait is waited for, by the tablet's clock. */
async function everythingArrives(world: World): Promise<Drained> {
	const { house, tablet } = world;
	house.line.down = false;
	house.line.fault = () => null;
	await house.endAt(null);
	await letInAgain(world);
	const began = performance.now();
	for (let wakes = 1; ; wakes += 1) {
		await world.deliver();
		const waits = await tablet.store.outbox.filter(({ receipt }) => !receipt).count();
		if (waits === 0) return { ms: performance.now() - began, wakes };
		must(wakes < 3, `I-g: ${waits} parts still wait, ${wakes} wakes after the faults have stopped`);
		world.setTabletClock(world.ahead + 16 * minute);
	}
}

/** A house that was restored to a time before a tablet was let in does not know it: a helper lets it in again. */
async function letInAgain(world: World): Promise<void> {
	const db = await world.house.db();
	for (const child of Object.values(whose)) {
		if (!(await isEnrolled(db, world.tablet.enrolmentOf(child)))) await world.letIn(child);
	}
}

/** Each part that can be opened is; what can not is set aside. */
async function everythingIsOpened(world: World): Promise<Map<string, There>> {
	for (let looks = 0; ; looks += 1) {
		const there = await partsThere(world);
		const waiting = [...there].filter(([key, part]) => {
			const wordsAreOpen = there.get(keyOf(key.split('/')[0]!, 0))?.opened;
			const canBe = !part.held && (key.endsWith('/0') || wordsAreOpen);
			return canBe && !part.opened && !part.setAside;
		});
		if (waiting.length === 0) return there;
		must(looks < 1_200, `${waiting.length} parts were never opened`);
		await new Promise((soon) => setTimeout(soon, 50));
	}
}

/** How a statement must stand with the house, by what became of its words. */
function standingOf(of: Sealed, there: Map<string, There>): 'open' | 'held' | 'set aside' | 'lost' {
	const words = there.get(keyOf(of.statement, 0));
	if (!words) return 'lost';
	if (words.held) return 'held';
	return of.spoiled ? 'set aside' : 'open';
}

const readers = [sarah, priya, dan, grace];

/** I-e, I-f: one list, and nobody else's; the one who is named reads the very words. */
async function eachHasWhatIsTheirs(world: World, there: Map<string, There>): Promise<void> {
	const lists = new Map<string, string[]>();
	for (const reader of readers) lists.set(reader.id, await listOf(world, reader));

	for (const of of world.sealed.values()) {
		const standing = standingOf(of, there);
		const who = standing === 'open' ? await readersOf(world, of) : [];
		const either = standing === 'open' && (await goesOn(world, of)) ? [grace.id] : [];
		const sure = <Of extends { id: string }>(all: readonly Of[]): Of[] =>
			all.filter(({ id }) => !either.includes(id) || who.some((it) => it.id === id));
		for (const { id, firstName } of sure(readers)) {
			const times = lists.get(id)!.filter((it) => it === of.statement).length;
			const wanted = who.some((it) => it.id === id) ? 1 : 0;
			must(
				times === wanted,
				`I-e: ${of.what} is ${times} times in ${firstName}'s list (${standing})`
			);
		}
		for (const person of sure(staff)) {
			const opened = await openedBy(world, person, of.statement);
			if (who.some(({ id }) => id === person.id))
				must(opened?.includes(of.words), `${person.firstName} does not read the words`);
			else must(opened === null, `I-f: ${person.firstName} opens what is not theirs`);
		}
		if (who[0]) await pagesAgree(world, who[0], of);
	}
}

/**
 * Who must have it now: the officer named now, or the desk; about the officer: the manager. What was
 * sealed under an enrolment that a restored house does not know is not confirmed: the desk has it too.
 */
async function readersOf({ house }: World, of: Sealed): Promise<CastStaff[]> {
	if (of.what === 'about my officer') return [grace];
	const named = house.namedNow(of.child.id) ?? grace;
	if (named === grace) return [grace];
	const db = await house.db();
	return (await isEnrolled(db, of.enrolment)) ? [named] : [named, grace];
}

/**
 * Whether it is due at the desk, since nobody has read it in time: it goes there within the minute, and may
 * have gone or not.
 */
async function goesOn({ house }: World, { statement, what }: Sealed): Promise<boolean> {
	if (what === 'about my officer') return false;
	const db = await house.db();
	const row = await db
		.selectFrom('statement')
		.select(['arrived_at', 'escalated_at'])
		.where('id', '=', statement)
		.executeTakeFirst();
	// Sooner where nobody was named for a while.
	const isDue = (['normal', 'apart'] as const).some((urgency) => {
		const desk = row && dueSteps(row.arrived_at, urgency).find(({ step }) => step === 'duty');
		return desk !== undefined && Date.parse(desk.at) <= house.now();
	});
	must(!row?.escalated_at || isDue, `INV-7: ${statement} went on before it was due`);
	return isDue;
}

export async function isEnrolled(db: Database, id: string): Promise<boolean> {
	const row = db.selectFrom('enrolment').select('id').where('id', '=', id);
	return (await row.executeTakeFirst()) !== undefined;
}

const as = ({ id, role }: CastStaff): Actor => ({ id, role });

const listOf = ({ house }: World, reader: CastStaff): Promise<string[]> =>
	house.does(async (db, keys) => {
		const ids: string[] = [];
		let before: string | null = null;
		do {
			const page = await inboxOf(db, keys, as(reader), before);
			ids.push(...page.entries.map(({ statement }) => statement));
			before = page.next;
		} while (before);
		return ids;
	});

/** @returns all that is read out; null when it is not found, or not for somebody like them */
const openedBy = ({ house }: World, person: CastStaff, statement: string): Promise<string | null> =>
	house.does(async (db, keys) => {
		try {
			return JSON.stringify((await openStatement(db, keys, as(person), statement)).reading);
		} catch (fault) {
			if (fault instanceof Problem && ['not-found', 'not-allowed'].includes(fault.code))
				return null;
			throw fault;
		}
	});

/** The same by the house's own pages: the reader's shows the words, another officer's is not found. */
async function pagesAgree(world: World, reader: CastStaff, of: Sealed): Promise<void> {
	const other = reader.id === priya.id ? dan : priya;
	const shown = await pageFor(world, reader, of.statement);
	must(
		shown.status === 200 && shown.text.includes(of.words),
		`${reader.firstName}'s page does not show it`
	);
	const refused = await pageFor(world, other, of.statement);
	must(
		refused.status === 404 && !refused.text.includes(of.words),
		`${other.firstName}'s page answers ${refused.status}`
	);
}

async function pageFor({ house }: World, person: CastStaff, statement: string) {
	const cookie = await house.does((db) => signInStaff(db, as(person), 'demonstration'));
	return house.page(`/staff/inbox/${statement}`, `my-say-staff=${cookie}`);
}

/** One alarm for each thing that is the matter, and no other. */
async function alarmsAreRight(world: World, there: Map<string, There>): Promise<void> {
	const db = await world.house.db();
	const rows = await db
		.selectFrom('alarm')
		.select(['what', 'about'])
		.where('settled_at', 'is', null)
		.where('what', 'in', ['part.differs', 'part.held', 'part.set-aside'])
		.execute();
	const raised = rows
		.filter(({ about }) => world.sealed.has(about))
		.map(({ what, about }) => `${what} ${about}`);
	const differing = await db
		.selectFrom('differing_part')
		.select('statement_id')
		.distinct()
		.execute();
	const wanted = [...world.sealed.values()].flatMap((of) => {
		const { statement } = of;
		const differs = differing.some(({ statement_id }) => statement_id === statement);
		return [
			...(differs ? [`part.differs ${statement}`] : []),
			...(keysOf(of).some((key) => there.get(key)?.held) ? [`part.held ${statement}`] : []),
			...(standingOf(of, there) === 'set aside' ? [`part.set-aside ${statement}`] : [])
		];
	});
	must(
		raised.toSorted().join() === wanted.toSorted().join(),
		`alarms: ${raised.join()} in place of ${wanted.join()}`
	);
}

/** What comes down agrees with what the house knows, and has nothing of another child. */
async function childrenAreToldTheTruth(world: World, there: Map<string, There>): Promise<void> {
	const { house, tablet } = world;
	const db = await house.db();
	for (const child of Object.values(whose)) {
		const enrolment = tablet.enrolmentOf(child);
		if (house.expected.revoked.has(enrolment)) continue;
		const unlocked = await tablet.unlocked(child);
		await house.endSessions();
		const signed = await signIn(tablet.store, enrolment, codeText(child.code));
		must(signed.is === 'signed in', `${child.name} cannot sign in: ${signed.is}`);
		const fetched = await fetchSnapshot(tablet.store, unlocked, now());
		must(fetched === 'kept', `${child.name} hears nothing: ${fetched}`);
		const marks = await tablet.store.marks.where({ enrolment }).toArray();
		const waiting = await waitingParts(tablet.store);
		const snapshot = await readSnapshot(tablet.store, unlocked, new Date());
		const messages = await messagesOf(unlocked, marks, waiting, snapshot, new Date());
		const read = await readOnes(db);
		for (const { statement, stage } of messages) {
			const of = world.sealed.get(statement);
			must(!of || of.child.id === child.id, `I-f: ${child.name} sees what another child has said`);
			if (!of || standingOf(of, there) === 'lost') continue;
			const wanted = read.has(statement) ? 'read' : 'arrived';
			must(stage === wanted, `${child.name} is told "${stage}", and it is "${wanted}"`);
		}
		for (const of of world.sealed.values()) {
			const own = of.child.id === child.id;
			must(!own || marks.length === 0 || messages.length > 0, `${child.name} is told nothing`);
		}
	}
}

async function readOnes(db: Database): Promise<Set<string>> {
	const rows = await db
		.selectFrom('statement')
		.select('id')
		.where('read_at', 'is not', null)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** INV-11: the chain holds, each part was kept and opened with a line, and opened once. */
async function theRecordIsWhole(world: World, there: Map<string, There>): Promise<void> {
	const { house } = world;
	const db = await house.db();
	const checked = await house.does((db, keys) => verifyRecord(db, keys, house.anchors));
	must(checked.ok, 'INV-11: the chain of the record is broken');
	const rows = await db
		.selectFrom('audit')
		.select(['deed', 'about'])
		.where('outcome', '=', 'done')
		.where('about', 'in', [...world.sealed.keys(), ''])
		.execute();
	for (const of of world.sealed.values()) {
		const lines = (deed: string) =>
			rows.filter((it) => it.deed === deed && it.about === of.statement).length;
		const parts = keysOf(of)
			.map((key) => there.get(key))
			.filter((it) => it !== undefined);
		const opened = parts.filter((it) => it.opened).length;
		must(lines('part.keep') >= parts.length, 'INV-11: a part was kept without a line');
		must(
			lines('part.open') === opened,
			`INV-11: ${opened} parts were opened, with ${lines('part.open')} lines`
		);
		const setAside = parts.filter((it) => it.setAside).length;
		must(lines('part.set-aside') === setAside, 'INV-11: a part was set aside without its line');
	}
}
