/**
 * A council's year, brought about by its people through the doors they have: lists that are taken in, days that
 * are moved, reviews that are written up, invitations, booklets, letters. Nothing is put into a table.
 */
import { randomUUID, webcrypto } from 'node:crypto';
import { vi } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import { toBase64url } from '$lib/domain/envelope.ts';
import type { Outcome } from '$lib/domain/outcome.ts';
import type { Actor } from '$lib/domain/people.ts';
import type { Database } from '$lib/server/database.ts';
import { enrol, makePairing } from '$lib/server/enrolments.ts';
import { lookAt, takeIn, type List } from '$lib/server/imports.ts';
import { keepPart } from '$lib/server/intake.ts';
import type { Keys } from '$lib/server/keys.ts';
import { openSealed } from '$lib/server/opener.ts';
import { closeReview, type WhichReview } from '$lib/server/outcomes.ts';
import { enterPaper } from '$lib/server/papers.ts';
import { addStaff } from '$lib/server/people.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { nia, staff, type CastStaff } from '../people.ts';
import { saidBy, sealed } from '../sealed.ts';
import { house } from './installation.ts';
import { as, justProved } from './riverbank.ts';

/** Nobody is named for more children than an officer can have. */
const caseload = 60;

/** How many people work beside each other. */
const atOnce = 16;

/** A child of this council: the number it gives, and who is named. */
export type Listed = { number: string; iro: CastStaff };

/** A line of the council's list. @param review ISO date */
export type Line = Listed & { review?: string; from?: string };

/** Somebody sits down to work on this day. @param day ISO date */
export const itIs = (day: string): void => void vi.setSystemTime(Date.parse(`${day}T10:00:00Z`));

/** Everybody does the same to something of theirs. */
export async function eachDoes<Thing>(
	things: readonly Thing[],
	does: (thing: Thing, at: number) => Promise<unknown>
): Promise<void> {
	for (let from = 0; from < things.length; from += atOnce) {
		const some = things.slice(from, from + atOnce);
		await Promise.all(some.map((thing, at) => does(thing, from + at)));
	}
}

/** The people of the cast, and as many officers as so many children need. @returns the children, not yet listed */
export async function councilOf(db: Database, children: number): Promise<Listed[]> {
	for (const person of staff) await addStaff(db, house, person);
	return officersFor(db, children);
}

export async function officersFor(db: Database, children: number): Promise<Listed[]> {
	const officers = await Promise.all(
		Array.from({ length: Math.ceil(children / caseload) }, async (_, at) => {
			// Letters alone: the council's list has names.
			const lastName = String.fromCharCode(65 + at).repeat(3);
			const officer = { id: randomUUID(), role: 'iro' as const, firstName: 'Officer', lastName };
			await addStaff(db, house, officer);
			return officer;
		})
	);
	return Array.from({ length: children }, (_, at) => ({
		number: `C-${at}`,
		iro: officers[at % officers.length]!
	}));
}

/** Nia takes the council's list in. */
export async function takeList(db: Database, keys: Keys, lines: readonly Line[]): Promise<void> {
	const dated = lines.some(({ from }) => from);
	const text = [
		`person_id,known_as,iro,next_review${dated ? ',iro_from' : ''}`,
		...lines.map(({ number, iro, review = '', from = '' }) =>
			[number, 'Robin', `${iro.firstName} ${iro.lastName}`, review, ...(dated ? [from] : [])].join()
		)
	].join('\n');
	const list: List = { bytes: new TextEncoder().encode(text), profile: 'own', decisions: {} };
	const { digest, faults, missing } = await lookAt(db, keys, as(nia), list);
	if (faults.length + missing.length > 0) throw new Error('a council’s list has no faults here');
	await takeIn(db, keys, justProved(nia), list, digest);
}

/** The review that is planned for each child, by the council's number. */
export async function plannedFor(db: Database): Promise<Map<string, WhichReview>> {
	const rows = await db
		.selectFrom('review')
		.innerJoin('child', 'child.id', 'review.child_id')
		.select(['council_id', 'child.id as child', 'review.id as review'])
		.where('held_at', 'is', null)
		.where('stood_down_at', 'is', null)
		.execute();
	return new Map(rows.map(({ council_id, child, review }) => [council_id, { child, review }]));
}

/**
 * An officer writes up that a review was held.
 * @param sent the statement that had come for it, if one had: it was read out there
 */
export function hold(
	db: Database,
	keys: Keys,
	iro: CastStaff,
	which: WhichReview,
	outcome: Partial<Outcome> & Pick<Outcome, 'on'>,
	sent?: string
): Promise<void> {
	const there = outcome.attended !== 'no';
	const usual: Omit<Outcome, 'on'> = {
		...{ sitting: 'one', attended: 'all', heard: there ? 'own words' : 'nothing' },
		...{ before: 'talked', chaired: 'iro', advocacy: 'offered', came: [] },
		...{ asked: [], replied: [], shortBreaks: false, code: there ? 'PN1' : 'PN7' }
	};
	return closeReview(db, keys, as(iro), {
		...which,
		outcome: { ...usual, ...outcome },
		summary: '',
		used: sent ? { [sent]: 'read or shown' } : {}
	});
}

/** The child's device fetches what is new, and has the invitation. */
export const fetches = (db: Database, keys: Keys, child: string) =>
	snapshotFor(db, keys, { id: child, role: 'child' });

/** A booklet comes back, and the officer types it in. */
export const comesOnPaper = (
	db: Database,
	keys: Keys,
	iro: CastStaff,
	child: string,
	day: string
): Promise<string> =>
	enterPaper(db, keys, as(iro), {
		...{ child, form: 'review-menu', mode: 'standard', helped: false, alsoWorker: false },
		typed: (field) => (field === 'q/where' ? ['home'] : []),
		...{ writtenOn: day, note: '', page: null }
	});

/** A tablet is let in for a child, who chooses a code on it. @returns what says something on it, and tells its id */
export async function hasTablet(
	db: Database,
	keys: Keys,
	iro: CastStaff,
	child: string
): Promise<() => Promise<string>> {
	const { pairing } = await makePairing(db, justProved(iro), child);
	const [author, delivery] = await Promise.all([newKey(), newKey()]);
	const [authorKey, deliveryKey] = await Promise.all([pointOf(author), pointOf(delivery)]);
	const code = codeText(['cat', 'fish', 'tree', 'hat']);
	const authority = { epoch: 'one' } as Parameters<typeof enrol>[0]['authority'];
	const { enrolled } = await enrol(
		{ db, keys, authority },
		{ pairing, code, codeKind: 'pictures-36', shared: true, deliveryKey, authorKey }
	);
	const device: Actor = { id: enrolled.enrolment, role: 'device' };
	const tablet = { enrolment: enrolled.enrolment, child, author: author.privateKey };
	return async () => {
		const answers = { where: { is: 'chosen' as const, chosen: ['home'] } };
		const part = await sealed(keys, tablet, saidBy(child, { answers }));
		await keepPart(db, keys, device, part);
		await openSealed(db, keys);
		return part.statement;
	};
}

const newKey = () =>
	webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);

const pointOf = async ({ publicKey }: webcrypto.CryptoKeyPair): Promise<string> =>
	toBase64url(await webcrypto.subtle.exportKey('raw', publicKey));
