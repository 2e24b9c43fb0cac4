/** Allowed? Done, and written down, in one transaction: the only way to a child's record. */
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { writeLines } from './audit.ts';
import type { Database, Tx } from './database.ts';

/** Who may do what: the whole answer, on one screen. Whether to *this* child, the query says. */
const mayDo = {
	'allocation.set': ['manager', 'house'],
	'attachment.open': ['iro', 'manager'],
	'child.add': ['administrator', 'house'],
	'code.set': ['child', 'house'],
	'duty.set': ['manager', 'house'],
	'enrolment.make': ['child'],
	'inbox.list': ['iro', 'manager'],
	'pairing.make': ['worker', 'iro', 'manager', 'house'],
	'part.keep': ['device'],
	'part.open': ['house'],
	'part.set-aside': ['house'],
	'part.settle': ['manager'],
	'person.add': ['administrator', 'house'],
	'review.plan': ['iro', 'manager', 'house'],
	'session.begin': ['child', 'worker', 'iro', 'manager', 'administrator', 'auditor'],
	'session.end': ['child', 'worker', 'iro', 'manager', 'administrator', 'auditor'],
	'setting.keep': ['child'],
	'snapshot.take': ['child'],
	'statement.open': ['iro', 'manager'],
	'statement.read': ['iro', 'manager']
} as const satisfies Record<string, readonly Actor['role'][]>;

export type Deed = keyof typeof mayDo;

/** One deed, before it is done: its line, but for what came of it. */
export type Doing = { actor: Actor; did: Deed; about: string };

/** What one of several deeds came to. 'nothing': there was nothing left to do, and no line says there was. */
export type Came<Done> = { done: Done } | { refused: Problem } | 'nothing';

/**
 * Does one deed (law 6): the deed and its line are one transaction, and so is a refusal's line.
 * @param about the id of what it is done to
 * @throws Problem 'not-allowed', or whatever the deed throws; the deed is then undone
 */
export async function act<Done>(
	db: Database,
	actor: Actor,
	did: Deed,
	about: string,
	deed: (tx: Tx) => Promise<Done>
): Promise<Done> {
	const doing = { actor, did, about };
	try {
		mustBeAllowed(actor, did);
		return await db.transaction().execute(async (tx) => {
			const done = await deed(tx);
			await writeLines(tx, [{ ...doing, outcome: 'done' }]);
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
 * @throws Problem 'not-allowed' before anything is done, or whatever the deed throws
 */
export async function actTogether<Done>(
	db: Database,
	doings: readonly Doing[],
	deed: (tx: Tx) => Promise<Came<Done>[]>
): Promise<Came<Done>[]> {
	for (const doing of doings) {
		if (allows(doing.actor, doing.did)) continue;
		const problem = new Problem('not-allowed', { did: doing.did });
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
 * Asks for what needs no line of its own, such as a list.
 * @throws Problem 'not-allowed'
 */
export function mustBeAllowed(actor: Actor, did: Deed): void {
	if (!allows(actor, did)) throw new Problem('not-allowed', { did });
}

function allows({ role }: Actor, did: Deed): boolean {
	const allowed: readonly Actor['role'][] = mayDo[did];
	return allowed.includes(role);
}

const writeRefusal = (db: Database, doing: Doing, { code }: Problem): Promise<void> =>
	db.transaction().execute((tx) => writeLines(tx, [{ ...doing, outcome: code }]));
