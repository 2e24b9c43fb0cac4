/** "You said, we did": what a council tells all its children of what many of them have told it. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import {
	longestDid,
	longestSaid,
	mostYouSaid,
	youSaidPictures,
	type YouSaid
} from '../domain/you-said.ts';
import { notPlain } from '../i18n/en/lint.ts';
import type { Fault } from '../i18n/en/plain.ts';
import { act, mustBeAllowed } from './act.ts';
import { childrenWithin, reachOf } from './allocations.ts';
import { nameOf } from './children.ts';
import { aDay, now, today } from './clock.ts';
import type { Database, Tables, Tx } from './database.ts';
import type { Keys } from './keys.ts';

/** As somebody has written it. */
export type Writing = { said: string; did: string; on: string; picture: string };

/** What speaks against what was written: words that are not plain, and words that are names of children here. */
export type Doubts = { faults: Fault[]; names: string[] };

/**
 * Looks at what was written before any child does. Keeps nothing.
 * @throws Problem 'you-said.unfit' with what is missing; 'not-allowed'
 */
export async function lookOver(
	db: Database,
	keys: Keys,
	actor: Actor,
	writing: Writing
): Promise<Doubts> {
	mustBeAllowed(actor, 'you-said.publish');
	const { said, did } = fitting(writing);
	const text = `${said}\n${did}`;
	const rows = await db.transaction().execute(async (tx) =>
		childrenWithin(tx, await reachOf(tx, actor, now()))
			.select(['child.id', 'name_sealed', 'key_wrapped', 'key_kid'])
			.execute()
	);
	const words = new Set(text.split(/[^\p{L}\p{M}'-]+/u));
	const names = rows.map((row) => nameOf(keys, row)).filter((name) => words.has(name));
	// As plain as Easy: everybody reads the same.
	return { faults: notPlain(text, 'easy'), names: [...new Set(names)].toSorted() };
}

/**
 * Publishes it: from here on it stays as it is. What it replaces is withdrawn by the same deed.
 * @param many whether somebody has said that it is about many children, and that none can be found by it
 * @returns its id
 * @throws Problem 'you-said.unfit' with what is missing; 'not-found' for what is not there to be replaced
 */
export function publish(
	db: Database,
	actor: Actor,
	writing: Writing & { many: boolean },
	replaces: string | null = null
): Promise<string> {
	const id = randomUUID();
	return act(db, actor, 'you-said.publish', id, async (tx, also) => {
		const { said, did, on, picture } = fitting(writing);
		if (!writing.many) throw new Problem('you-said.unfit', { why: 'many' });
		if (replaces) {
			await takeDown(tx, actor, replaces);
			also('you-said.withdraw', replaces);
		}
		await tx
			.insertInto('you_said')
			.values({
				...{ id, said, did, on_date: on, picture, replaces_id: replaces },
				...{ published_at: now(), published_by: actor.id },
				...{ withdrawn_at: null, withdrawn_by: null }
			})
			.execute();
		return id;
	});
}

/** Takes it down. @throws Problem 'not-found' where it is not up */
export function withdraw(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'you-said.withdraw', id, (tx) => takeDown(tx, actor, id));
}

/** One entry as a manager sees it. */
export type Published = YouSaid & {
	/** Moments, and first and last names. */
	publishedAt: string;
	publishedBy: string;
	withdrawnAt: string | null;
};

/** All that was ever published, the newest first. @throws Problem 'not-allowed' */
export async function publishedFor(db: Database, actor: Actor): Promise<Published[]> {
	mustBeAllowed(actor, 'you-said.list');
	const rows = await db
		.selectFrom('you_said')
		.leftJoin('person', 'person.id', 'published_by')
		.selectAll('you_said')
		.select(['first_name', 'last_name'])
		.orderBy('published_at', 'desc')
		.orderBy('you_said.id')
		.execute();
	return rows.map((row) => ({
		...entryIn(row),
		publishedAt: row.published_at,
		publishedBy: [row.first_name, row.last_name].filter(Boolean).join(' '),
		withdrawnAt: row.withdrawn_at
	}));
}

/** What every child of this council may read, the newest first. */
export async function youSaidToAll(db: Database | Tx): Promise<YouSaid[]> {
	const rows = await db
		.selectFrom('you_said')
		.selectAll()
		.where('withdrawn_at', 'is', null)
		.orderBy('on_date', 'desc')
		.orderBy('published_at', 'desc')
		.limit(mostYouSaid)
		.execute();
	return rows.map(entryIn);
}

const entryIn = ({
	id,
	said,
	did,
	on_date: on,
	picture
}: Pick<Tables['you_said'], 'id' | 'said' | 'did' | 'on_date' | 'picture'>): YouSaid => ({
	...{ id, said, did, on },
	// Only `publish` writes this column.
	picture: picture as YouSaid['picture']
});

async function takeDown(tx: Tx, actor: Actor, id: string): Promise<void> {
	const { numUpdatedRows } = await tx
		.updateTable('you_said')
		.set({ withdrawn_at: now(), withdrawn_by: actor.id })
		.where('id', '=', id)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	if (Number(numUpdatedRows) === 0) throw new Problem('not-found');
}

/** @throws Problem 'you-said.unfit', 'dates.unfit' */
function fitting({ said, did, on, picture }: Writing): Writing {
	const unfit = (why: string) => new Problem('you-said.unfit', { why });
	const written = { said: oneLine(said), did: oneLine(did), on: aDay(on), picture };
	if (written.said === '' || written.said.length > longestSaid) throw unfit('said');
	if (written.did === '' || written.did.length > longestDid) throw unfit('did');
	if (written.on > today()) throw unfit('on');
	if (!youSaidPictures.some((it) => it === picture)) throw unfit('picture');
	return written;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
