/** One statement, opened by somebody: the policy is asked again, here and now, and the opening is written down. */
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { Asked } from '../domain/answer.ts';
import type { Said, HowAnswered } from '../domain/statement.ts';
import { askedIn, type AskedInWords } from '../forms/asked.ts';
import type { Reading } from '../forms/reading.ts';
import { act, allows } from './act.ts';
import {
	coverOf,
	iroNow,
	reachOf,
	statementsWithin,
	viaOf,
	type Reach,
	type Via
} from './allocations.ts';
import { workerOf } from './answers.ts';
import { nameOf } from './children.ts';
import { attachmentsOf, type AttachmentStanding } from './attachments.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { waitedOnTablet, type Assurance } from './delivery.ts';
import { keepRead } from './having-read.ts';
import type { Keys } from './keys.ts';
import { childKeyOf, type ChildKey } from './rest.ts';
import { nextReview, type Review } from './reviews.ts';
import { paperOf, type OnPaper } from './papers.ts';
import { staffById } from './people.ts';
import { reasonsFor, type ToldReason } from './reasons.ts';
import { fittingForm, readOut, saidIn, told } from './said.ts';
import { threadOf, type ThreadItem } from './threads.ts';

/** Who handed the child their own device, as the house knows it; and the helper's note, whoever helped. */
export type Beside = {
	holder: { firstName: string; lastName: string } | null;
	note: string | null;
};

/** A statement as its reader sees it. */
export type OpenedStatement = {
	statement: string;
	/** The child's known-as name. */
	child: string;
	form: string;
	version: number;
	title: string;
	/** In the officer's words; the child's own are kept exactly. */
	reading: Reading;
	how: HowAnswered;
	/** By the child's device, whose clock may be wrong; `zone` is the device's too. */
	writtenAt: string;
	zone: string;
	arrivedAt: string;
	readAt: string | null;
	/** Who has said "I have read this". */
	readBy: string | null;
	/** The officer for whom they stood in when they said so. */
	readFor: string | null;
	/** Whether its reader may say so: a worker reads along, and answers nothing. */
	mayMark: boolean;
	assurance: Assurance;
	waitedOnTablet: number;
	/** The first name on the Send button, which need not be who is named now. */
	shownRecipient: string | null;
	/** Who is named for the child now, or null. */
	iroNow: { firstName: string; lastName: string } | null;
	/** It is about the officer, who never sees it. */
	aboutIro: boolean;
	urgent: boolean;
	/** The child wants their worker to see it too. */
	alsoWorker: boolean;
	via: Via;
	/** The officer for whom its reader stands in. */
	coveredFor: string | null;
	/** What the named officer, and whoever stands in, is told: which manager read it, and why. */
	reasons: ToldReason[];
	review: Review | null;
	/** Whose own device it was said on, and what they noted beside: never the child's word. */
	beside: Beside;
	/** How it came, if it came on paper. */
	paper: OnPaper | null;
	/** What was made, by its id: whether it can be looked at or listened to, and what of it is awaited. */
	attachments: Record<string, AttachmentStanding>;
	/** Whether its reader may open what was locked, and take the lock off. */
	mayUnlock: boolean;
	/** What can have an answer of its own, in the officer's words. */
	asked: (Asked & AskedInWords)[];
	/** Who is named as the child's worker now, by the first name. */
	worker: string | null;
	/** What was said and answered before and after it, in order. */
	thread: ThreadItem[];
};

/**
 * Opens a statement for its reader. A deed: allowed, done and written down in one transaction.
 * @throws Problem 'not-found' for what is not theirs to read now, as for what is not there; 'not-allowed'
 */
export function openStatement(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string
): Promise<OpenedStatement> {
	return act(db, actor, 'statement.open', id, async (tx, also) => {
		const at = now();
		const reach = await reachOf(tx, actor, at);
		const row = await rowOf(statementsWithin(tx, reach), id);
		if (!row) throw new Problem('not-found');

		const said = saidIn(keyOf(keys, row), id, row.words_sealed);
		const via = viaOf(reach, row);
		const named = await iroNow(tx, row.child_id, at);
		const names = { iro: named?.firstName ?? said.shownRecipient ?? '' };
		return {
			statement: id,
			child: nameOf(keys, { ...row, id: row.child_id }),
			form: said.form,
			version: said.version,
			...(await readOut(said, names)),
			how: said.how,
			writtenAt: said.writtenAt,
			zone: said.zone,
			arrivedAt: row.arrived_at,
			readAt: row.read_at,
			readBy: row.read_by && `${row.first_name} ${row.last_name}`,
			readFor: row.for_first && `${row.for_first} ${row.for_last}`,
			mayMark: actor.role !== 'worker',
			assurance: row.assurance as Assurance,
			waitedOnTablet:
				said.how.input === 'paper' ? 0 : waitedOnTablet(said.writtenAt, row.arrived_at),
			shownRecipient: said.shownRecipient,
			iroNow: named && { firstName: named.firstName, lastName: named.lastName },
			aboutIro: row.about_iro_at !== null,
			urgent: row.urgent_at !== null,
			alsoWorker: row.also_worker_at !== null,
			via,
			coveredFor: via === 'cover' ? await covered(tx, reach, row.child_id) : null,
			reasons: via === 'worker' ? [] : await reasonsFor(tx, keyOf(keys, row), id),
			review: await nextReview(tx, row.child_id, today()),
			beside: besideIn(said, row),
			paper: await paperOf(tx, keyOf(keys, row), id),
			attachments: await attachmentsOf(tx, id, row.arrived_at),
			mayUnlock: allows(actor, 'attachment.unlock'),
			asked: await askedOf(said, names),
			worker: await workerOf(tx, row.child_id),
			thread: await threadOf(tx, keyOf(keys, row), reach, id, also)
		};
	});
}

/**
 * "I have read this": an act of its own, since opening may be an accident. Said twice, the first stays.
 * @throws Problem 'not-found', 'not-allowed'; see `openStatement`
 */
export function markRead(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'statement.read', id, async (tx) => {
		const reach = await reachOf(tx, actor, now());
		const row = await statementsWithin(tx, reach)
			.select(['statement.id as statement', 'child_id', 'assurance'])
			.select(['about_iro_at', 'urgent_at', 'escalated_at'])
			.where('statement.id', '=', id)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');

		const read_for = viaOf(reach, row) === 'cover' ? coverOf(reach, row.child_id) : null;
		await keepRead(tx, id, { read_by: actor.id, read_for });
	});
}

const rowOf = (within: ReturnType<typeof statementsWithin>, id: string) =>
	within
		.innerJoin('child', 'child.id', 'statement.child_id')
		.leftJoin('person', 'person.id', 'statement.read_by')
		.leftJoin('person as covered', 'covered.id', 'statement.read_for')
		.leftJoin('person as holder', 'holder.id', 'statement.held_by')
		.select([
			'statement.id as statement',
			'child_id',
			'words_sealed',
			'arrived_at',
			'read_at',
			'read_by',
			'about_iro_at',
			'urgent_at',
			'also_worker_at',
			'escalated_at',
			'assurance',
			'name_sealed',
			'key_wrapped',
			'key_kid',
			'person.first_name',
			'person.last_name',
			'covered.first_name as for_first',
			'covered.last_name as for_last',
			'holder.first_name as holder_first',
			'holder.last_name as holder_last'
		])
		.where('statement.id', '=', id)
		.executeTakeFirst();

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

const keyOf = (keys: Keys, row: Row): ChildKey => childKeyOf(keys, { ...row, id: row.child_id });

async function askedOf(
	said: Said,
	names: Record<string, string>
): Promise<(Asked & AskedInWords)[]> {
	const { form, answers } = fittingForm(said);
	const asked = askedIn(form, answers);
	return Promise.all(asked.map(async (it) => ({ ...it, ...(await told(form, it, names)) })));
}

const besideIn = ({ helperNote }: Said, { holder_first, holder_last }: Row): Beside => ({
	holder: holder_first === null ? null : { firstName: holder_first, lastName: holder_last ?? '' },
	note: helperNote ?? null
});

async function covered(tx: Tx, reach: Reach, child: string): Promise<string | null> {
	const of = coverOf(reach, child);
	const officer = of && (await staffById(tx, of));
	return officer ? `${officer.firstName} ${officer.lastName}` : null;
}
