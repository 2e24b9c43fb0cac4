/** Allowed? Done, and written down, in one transaction: the only way to a child's record. */
import { isStaffRole, type Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { writeLines } from './audit.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';

/** Who may do what: the whole answer, on one screen. Whether to *this* child, the query says. */
const mayDo = {
	'address.set': ['administrator'],
	'agreed.drop': ['iro', 'manager'],
	'agreed.follow': ['iro', 'manager'],
	'agreed.keep': ['iro', 'manager'],
	'agreed.open': ['iro', 'manager'],
	'alarm.list': ['worker', 'iro', 'manager', 'administrator'],
	'alarm.settle': ['worker', 'iro', 'manager', 'administrator'],
	'allocation.hand-on': ['manager', 'house'],
	'allocation.set': ['manager', 'house'],
	'anchor.miss': ['house'],
	'answer.give': ['iro', 'manager'],
	'answer.hear': ['child', 'worker', 'iro', 'manager'],
	'attachment.lock': ['iro', 'manager'],
	'attachment.open': ['worker', 'iro', 'manager'],
	'attachment.unlock': ['manager'],
	'audit.alarm': ['house'],
	'booklet.print': ['worker', 'iro', 'manager'],
	'break-glass.list': ['manager', 'administrator', 'auditor'],
	'break-glass.make': ['administrator'],
	'break-glass.see': ['manager', 'administrator', 'auditor'],
	'break-glass.use': ['manager', 'administrator'],
	'calendar.look': ['house'],
	'card.make': ['worker', 'iro', 'manager', 'house'],
	'card.print': ['worker', 'iro', 'manager'],
	'card.wake': ['worker', 'iro', 'manager'],
	'care.set': ['iro', 'manager'],
	'child.add': ['manager', 'administrator', 'house'],
	'child.change': ['house'],
	'child.list': ['worker', 'iro', 'manager'],
	'child.renumber': ['house'],
	'code.reset': ['worker', 'iro', 'manager'],
	'code.set': ['child', 'house'],
	'cover.end': ['iro', 'manager', 'house'],
	'cover.list': ['iro', 'manager'],
	'cover.set': ['iro', 'house'],
	'cover.set-for': ['manager'],
	'day.see': ['iro'],
	'deletion.approve': ['manager'],
	'deletion.decline': ['manager'],
	'deletion.list': ['manager', 'administrator'],
	'deletion.prepare': ['administrator'],
	'device.list': ['worker', 'iro', 'manager'],
	'device.revoke': ['child', 'worker', 'iro', 'manager', 'administrator', 'house'],
	'door.set': ['worker', 'iro', 'manager', 'administrator', 'auditor'],
	'duty.list': ['iro', 'manager'],
	'duty.set': ['manager', 'house'],
	'enrolment.make': ['child'],
	'envelope.confirm': ['manager', 'administrator'],
	'guest.ask': ['iro', 'manager'],
	'guest.refuse': ['iro', 'manager'],
	'guest.take-back': ['iro', 'manager'],
	'guest.tick': ['iro', 'manager'],
	'figures.see': ['manager'],
	'filing.list': ['iro', 'manager'],
	'hold.end': ['manager'],
	'hold.set': ['manager'],
	'house.restore': ['house'],
	'import.look': ['administrator', 'house'],
	'import.take': ['administrator', 'house'],
	'inbox.list': ['worker', 'iro', 'manager'],
	'keys.rewrap': ['house'],
	'letter.file': ['iro', 'manager'],
	'letter.list': ['iro', 'manager'],
	'letter.open': ['iro', 'manager'],
	'letter.see': ['child'],
	'letter.send': ['iro', 'manager'],
	'letter.take': ['iro', 'manager'],
	'letter.write': ['iro', 'manager'],
	'merge.agree': ['manager'],
	'merge.decline': ['manager', 'administrator'],
	'merge.list': ['manager', 'administrator'],
	'merge.propose': ['manager', 'administrator'],
	'merge.undo': ['manager'],
	'missing.look': ['house'],
	'package.make': ['manager'],
	'pairing.hand': ['worker', 'iro'],
	'pairing.make': ['worker', 'iro', 'manager', 'house'],
	'paper.enter': ['worker', 'iro', 'manager'],
	'part.keep': ['device'],
	'part.open': ['house'],
	'part.set-aside': ['house'],
	'part.settle': ['manager'],
	'passkey.add': ['worker', 'iro', 'manager', 'administrator', 'auditor'],
	'passkey.remove': ['worker', 'iro', 'manager', 'administrator', 'auditor'],
	'person.add': ['administrator', 'house'],
	'person.follow': ['house'],
	'person.let-in': ['administrator'],
	'person.list': ['manager', 'administrator'],
	'person.shut-out': ['manager', 'administrator'],
	'reason.give': ['manager'],
	'record.list': ['manager', 'auditor'],
	'relative.set': ['manager', 'house'],
	'review.arrange': ['iro', 'manager'],
	'review.ask-move': ['iro', 'manager', 'administrator', 'house'],
	'review.hand-letter': ['worker', 'iro', 'manager'],
	'review.list': ['iro', 'manager'],
	'review.move': ['iro', 'manager'],
	'return.make': ['manager'],
	'review.close': ['iro', 'manager'],
	'review.plan': ['iro', 'manager', 'house'],
	'review.stand-down': ['iro', 'manager'],
	'role.ask': ['administrator'],
	'role.settle': ['manager', 'administrator'],
	'session.begin': ['child', 'worker', 'iro', 'manager', 'administrator', 'auditor'],
	'session.end': ['child', 'worker', 'iro', 'manager', 'administrator', 'auditor'],
	'session.prove': ['worker', 'iro', 'manager', 'administrator', 'auditor'],
	'setting.keep': ['child'],
	'settings.change': ['administrator'],
	'settings.see': ['manager', 'administrator'],
	'snapshot.take': ['child'],
	'notice.refuse': ['house'],
	'statement.escalate': ['house'],
	'statement.file': ['iro', 'manager'],
	'statement.open': ['worker', 'iro', 'manager'],
	'statement.read': ['iro', 'manager'],
	'statement.take': ['iro', 'manager'],
	'welcome.make': ['administrator'],
	'worker.set': ['manager', 'house'],
	'you-said.list': ['manager'],
	'you-said.publish': ['manager'],
	'you-said.withdraw': ['manager']
} as const satisfies Record<string, readonly Actor['role'][]>;

export type Deed = keyof typeof mayDo;

/**
 * What staff do only within five minutes of showing who they are: a screen that somebody left open must
 * not be enough. A child and the house itself are not asked.
 */
const asksForProof: readonly Deed[] = [
	'allocation.hand-on',
	'break-glass.make',
	'card.make',
	'code.reset',
	'cover.set-for',
	'deletion.approve',
	'deletion.prepare',
	'import.take',
	'merge.agree',
	'merge.undo',
	'package.make',
	'pairing.hand',
	'pairing.make',
	'passkey.add',
	'passkey.remove',
	'person.add',
	'person.let-in',
	'role.ask',
	'role.settle',
	'welcome.make'
];

/** How long it counts that somebody has shown who they are, in milliseconds. */
const proofHolds = 5 * 60_000;

/** One deed, before it is done: its line, but for what came of it. */
export type Doing = { actor: Actor; did: Deed; about: string };

/** What one of several deeds came to. 'nothing': there was nothing left to do, and no line says there was. */
export type Came<Done> = { done: Done } | { refused: Problem } | 'nothing';

/** Writes down a deed that is part of the one that is being done, and allowed with it. */
export type Also = (did: Deed, about: string) => void;

/**
 * Does one deed (law 6): the deed and its line are one transaction, and so is a refusal's line.
 * @param about the id of what it is done to
 * @throws Problem 'not-allowed', 'proof.needed', or whatever the deed throws; the deed is then undone
 */
export async function act<Done>(
	db: Database,
	actor: Actor,
	did: Deed,
	about: string,
	deed: (tx: Tx, also: Also) => Promise<Done>
): Promise<Done> {
	const doing = { actor, did, about };
	try {
		mustBeAllowed(actor, did);
		return await db.transaction().execute(async (tx) => {
			const parts: Doing[] = [];
			const done = await deed(tx, (did, about) => parts.push({ actor, did, about }));
			await writeLines(
				tx,
				[doing, ...parts].map((it) => ({ ...it, outcome: 'done' }))
			);
			return done;
		});
	} catch (fault) {
		// The deed is undone; that it was tried stays on record.
		if (fault instanceof Problem) await writeRefusal(db, doing, fault);
		throw fault;
	}
}

/**
 * Does several deeds in one transaction, with a line for each. A refusal that is returned, and not
 * thrown, leaves what was written standing: that of one deed does not undo the others.
 * @param deed gives what came of each, in the same order
 * @throws Problem 'not-allowed', 'proof.needed' before anything is done, or whatever the deed throws
 */
export async function actTogether<Done>(
	db: Database,
	doings: readonly Doing[],
	deed: (tx: Tx) => Promise<Came<Done>[]>
): Promise<Came<Done>[]> {
	for (const doing of doings) {
		const problem = refusalOf(doing.actor, doing.did);
		if (!problem) continue;
		await writeRefusal(db, doing, problem);
		throw problem;
	}

	return db.transaction().execute(async (tx) => {
		const came = await deed(tx);
		const lines = doings.flatMap((doing, at) => {
			const what = came[at];
			if (!what || what === 'nothing') return [];
			return [{ ...doing, outcome: 'done' in what ? 'done' : what.refused.code }];
		});
		await writeLines(tx, lines);
		return came;
	});
}

/**
 * Asks for what needs no line of its own, such as a list; or, before anything is typed, whether the deed
 * behind a form could be done now.
 * @throws Problem 'not-allowed', 'proof.needed'
 */
export function mustBeAllowed(actor: Actor, did: Deed): void {
	const problem = refusalOf(actor, did);
	if (problem) throw problem;
}

/** Whether this role may ever do it: what a page may offer. */
export function allows({ role }: Actor, did: Deed): boolean {
	const allowed: readonly Actor['role'][] = mayDo[did];
	return allowed.includes(role);
}

function refusalOf(actor: Actor, did: Deed): Problem | null {
	if (!allows(actor, did)) return new Problem('not-allowed', { did });
	return asksForProof.includes(did) && !hasProved(actor)
		? new Problem('proof.needed', { did })
		: null;
}

function hasProved({ role, provedAt }: Actor): boolean {
	if (!isStaffRole(role)) return true;
	if (!provedAt) return false;
	const ago = Date.parse(now()) - Date.parse(provedAt);
	// Of a time to come nothing is believed: the clock was set back.
	return ago >= 0 && ago < proofHolds;
}

const writeRefusal = (db: Database, doing: Doing, { code }: Problem): Promise<void> =>
	db.transaction().execute((tx) => writeLines(tx, [{ ...doing, outcome: code }]));
