/** Riverbank, a council that is not real: its cast goes in by the house's own verbs, and its two doors. */
import { codeText } from '../domain/code.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { hasCode, proveStaff, setCode, signInStaff, whoAsks } from './accounts.ts';
import {
	allocate,
	allocateWorker,
	coversFrom,
	iroNow,
	isOnDuty,
	putOnDuty,
	setCover,
	workersOverTime
} from './allocations.ts';
import { addChild, childById } from './children.ts';
import { now, startOf, today } from './clock.ts';
import type { Database } from './database.ts';
import {
	children,
	grace,
	onDuty,
	siblings,
	staff,
	standingIn,
	workedBy,
	youSaid,
	type CastChild
} from './demonstration/cast.ts';
import { makePairing } from './enrolments.ts';
import type { Keys } from './keys.ts';
import { addStaff, staffById } from './people.ts';
import { relativesOf, setRelative } from './relatives.ts';
import { nextReview, planReview } from './reviews.ts';
import { publish, publishedFor } from './you-said.ts';

const house: Actor = { id: 'demonstration', role: 'house' };

/** Makes Riverbank at the first start. A start that was cut short is taken up where it stopped. */
export async function settleRiverbank(db: Database, keys: Keys): Promise<void> {
	for (const person of staff) {
		if (!(await staffById(db, person.id))) await addStaff(db, house, person);
	}
	for (const { id: person } of onDuty) {
		if (await isOnDuty(db, person, now())) continue;
		await putOnDuty(db, house, { person, from: now(), to: null });
	}
	await Promise.all(children.map((child) => settleChild(db, keys, child)));
	for (const { worker, child } of workedBy) {
		if ((await workersOverTime(db, child.id)).length > 0) continue;
		const wanted = { child: child.id, worker: worker.id, from: now(), source: 'demonstration' };
		await allocateWorker(db, house, wanted);
	}
	for (const [child, relative] of siblings) {
		if ((await relativesOf(db, child.id, now())).length > 0) continue;
		await setRelative(db, house, { child: child.id, relative: relative.id, as: 'sibling' });
	}
	await settleCover(db);
	await settleYouSaid(db);
}

/** What Riverbank has changed because its children said so. Once published, whoever tries it out may take it down. */
async function settleYouSaid(db: Database): Promise<void> {
	const manager: Actor = { id: grace.id, role: 'manager' };
	if ((await publishedFor(db, manager)).length > 0) return;
	for (const { days, ...entry } of youSaid) {
		await publish(db, manager, { ...entry, on: dayIn(-days), many: true });
	}
}

/** Cover ends by itself: a start after that begins it anew. */
async function settleCover(db: Database): Promise<void> {
	const covers = await coversFrom(db, { id: house.id, role: 'manager' }, now());
	for (const { of, by, days } of standingIn) {
		if (covers.some((cover) => cover.of === of.id && cover.by === by.id)) continue;
		const to = startOf(dayIn(days));
		await setCover(db, house, { of: of.id, by: by.id, from: now(), to, why: 'leave' });
	}
}

async function settleChild(db: Database, keys: Keys, child: CastChild): Promise<void> {
	const { id, iro, reviewInDays, code, codeKind } = child;
	if (await hasCode(db, id)) return;

	if (!(await childById(db, keys, id))) await addChild(db, keys, house, child);
	if (!(await iroNow(db, id, now()))) {
		await allocate(db, house, { child: id, iro: iro.id, from: now(), source: 'demonstration' });
	}
	if (reviewInDays !== null && !(await nextReview(db, id, today()))) {
		await planReview(db, house, id, { on: dayIn(reviewInDays) });
	}
	// Last, since it is the sign that the child is settled.
	await setCode(db, keys, house, { child: id, kind: codeKind, code: codeText(code) });
}

const dayIn = (days: number): string =>
	new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** What the page shows on which a visitor picks who to be. */
export function whoToBe() {
	return {
		children: children.map(({ id, name, age, mode, picture, code, codeKind, iro }) => ({
			id,
			name,
			age,
			mode,
			picture,
			code: [...code],
			codeKind,
			iro: iro.firstName
		})),
		staff: staff.map(({ id, firstName, lastName, role }) => ({
			id,
			name: `${firstName} ${lastName}`,
			role,
			about: aboutStaff(id)
		}))
	};
}

/**
 * Signs the visitor in as a member of staff, with an ordinary session.
 * @returns what the session's cookie is to hold
 * @throws Problem 'not-found' for anybody who is not of the cast
 */
export async function pickStaff(db: Database, id: string): Promise<string> {
	const { role } = ofCast(staff, id);
	return signInStaff(db, { id, role }, 'demonstration');
}

/**
 * Takes the visitor's word that they are still the one they picked, where a council would ask again.
 * @returns what the session's cookie is to hold from now on
 * @throws Problem 'session.over'
 */
export async function stillMe(db: Database, cookie: string | undefined): Promise<string> {
	const actor = cookie && (await whoAsks(db, 'staff', cookie));
	if (!actor) throw new Problem('session.over');
	return proveStaff(db, actor, cookie, 'demonstration');
}

/**
 * Pairs the visitor's browser with a child, as a helper would a tablet. Where a visitor before has
 * changed the code, it is again the one that the page shows.
 * @throws Problem 'not-found' for anybody who is not of the cast
 */
export async function pickChild(db: Database, keys: Keys, id: string) {
	const { name, picture, code, codeKind } = ofCast(children, id);
	await setCode(db, keys, house, { child: id, kind: codeKind, code: codeText(code) });
	return {
		child: { name, picture, code: [...code], codeKind },
		pairing: (await makePairing(db, house, id)).pairing
	};
}

/** Why a visitor would pick them. */
function aboutStaff(id: string): string {
	const named = children.filter(({ iro }) => iro.id === id).map(({ name }) => name);
	const covered = standingIn.filter(({ by }) => by.id === id).map(({ of }) => of.firstName);
	const worked = workedBy.filter(({ worker }) => worker.id === id).map(({ child }) => child.name);
	const told = [
		named.length > 0 && `Named for ${inWords.format(named)}`,
		covered.length > 0 && `stands in for ${inWords.format(covered)}`,
		worked.length > 0 && `Worker of ${inWords.format(worked)}`,
		onDuty.some((it) => it.id === id) && 'On the duty desk'
	];
	return told.filter(Boolean).join(', ') || 'Sees no statements';
}

const inWords = new Intl.ListFormat('en-GB');

function ofCast<Person extends { id: string }>(cast: readonly Person[], id: string): Person {
	const person = cast.find((it) => it.id === id);
	if (!person) throw new Problem('not-found');
	return person;
}
