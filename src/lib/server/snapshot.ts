/** All that one child's device must know of how things stand. It goes down whole, and replaces what was there. */
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { Snapshot, SnapshotStatement } from '../domain/snapshot.ts';
import { About } from '../domain/said-to.ts';
import { act } from './act.ts';
import { iroNow, tellOfIro } from './allocations.ts';
import { answersFor } from './answers.ts';
import { childById, keyOfChild, peopleOf, settingOf } from './children.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { dueDays } from './delivery.ts';
import { doneAtDoors, ownDevices } from './devices.ts';
import { stepsTaken, type Taken } from './escalation.ts';
import { askedNoMore, tellOfReviews } from './invitations.ts';
import type { Keys } from './keys.ts';
import { lettersFor } from './letters.ts';
import { openedBy } from './record.ts';
import { nextReview } from './reviews.ts';

/**
 * For a child who is signed in. Their own words are not in it: those are read, and not kept. What was
 * answered to them is.
 * @param called what their device calls them, if that is another id than their record's
 */
export function snapshotFor(
	db: Database,
	keys: Keys,
	actor: Actor,
	called: string | null = null
): Promise<Snapshot> {
	return act(db, actor, 'snapshot.take', actor.id, async (tx) => {
		const child = await childById(tx, keys, actor.id);
		if (!child) throw new Problem('not-found');
		const { id, name, language } = child;
		const iro = await iroNow(tx, id, now());
		const statements = await statementsOf(tx, id);
		const key = await keyOfChild(tx, keys, id);
		return {
			v: 1 as const,
			at: now(),
			child: { id: called ?? id, name, language },
			// Never a surname: a tablet lies on tables.
			iro: iro && { firstName: iro.firstName },
			iroBefore: iro && (await tellOfIro(tx, id, now())),
			people: await peopleOf(tx, keys, id),
			review: await nextReview(tx, id, today()),
			setting: await settingOf(tx, keys, id),
			devices: await ownDevices(tx, id),
			doors: await doneAtDoors(tx, id),
			reviews: await tellOfReviews(tx, keys, await keyRowOf(tx, id), now()),
			askedNoMore: await askedNoMore(tx, key, now()),
			statements,
			answers: await answersFor(
				tx,
				key,
				statements.map(({ statement }) => statement)
			),
			letters: await lettersFor(tx, key, id)
		};
	});
}

const keyRowOf = (tx: Tx, id: string) =>
	tx
		.selectFrom('child')
		.select(['id', 'key_wrapped', 'key_kid'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();

async function statementsOf(tx: Tx, child: string): Promise<SnapshotStatement[]> {
	const rows = await tx
		.selectFrom('statement')
		.leftJoin('person', 'person.id', 'statement.read_by')
		.leftJoin('person as covered', 'covered.id', 'statement.read_for')
		.select([
			'statement.id as statement',
			'form',
			'version',
			'written_at as writtenAt',
			'arrived_at as arrivedAt',
			'read_at as readAt',
			'person.first_name as readBy',
			'covered.first_name as readFor',
			'answered_at as answeredAt',
			'assurance',
			'about_what',
			'about_id',
			'child_id',
			'arrived_at',
			'read_at',
			'about_iro_at',
			'urgent_at'
		])
		.where('child_id', '=', child)
		.orderBy('arrived_at', 'desc')
		.execute();
	const ids = rows.map(({ statement }) => statement);
	const [opened, dueOn] = [await openedBy(tx, ids), await dueDays(tx, rows)];
	const taken = await stepsTaken(tx, ids);
	return rows.map((row) => ({
		statement: row.statement,
		form: row.form,
		version: row.version,
		writtenAt: row.writtenAt,
		arrivedAt: row.arrivedAt,
		readAt: row.readAt,
		readBy: row.readBy,
		readFor: row.readFor,
		answeredAt: row.answeredAt,
		about: aboutOf(row),
		dueOn: dueOn.get(row.statement) ?? null,
		passedOn: passedOn(taken.get(row.statement) ?? []),
		openedBy: opened.get(row.statement) ?? [],
		held: row.assurance === 'held'
	}));
}

/** Only the opener writes these two, and only what it has checked. */
const aboutOf = ({
	about_what,
	about_id
}: {
	about_what: string | null;
	about_id: string | null;
}) => (about_what && about_id ? About.parse({ what: about_what, id: about_id }) : null);

const passedOn = (taken: readonly Taken[]) =>
	taken.map(({ step, at }) => ({ to: step === 'reminder' ? 'officer' : step, at }));
