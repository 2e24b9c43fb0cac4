/** All that one child has said, in one file, for whoever the law gives a copy: the child's access request. */
import { encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { nameOf } from './children.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys, WrappedKey } from './keys.ts';
import { aboutChild } from './packages/about.ts';
import { lettersIn } from './packages/letters.ts';
import { reviewsIn } from './packages/reviews.ts';
import { filesOf, statementsOf } from './packages/statements.ts';
import { openedBy } from './record.ts';
import { childKeyOf } from './rest.ts';
import { zipOf, type ZipFile } from './zip.ts';

/**
 * Makes the package of one child: what was said, what was made, who has seen it and when; their reviews and
 * what came of them; what is known of them. What is about the manager who makes it is not in it, and
 * nothing says whether there was any.
 * @param councilId the council's own number of the child
 * @throws Problem 'child.unknown', 'not-allowed', 'proof.needed'
 */
export function makePackage(
	db: Database,
	keys: Keys,
	actor: Actor,
	councilId: string
): Promise<Buffer> {
	return act(db, actor, 'package.make', councilId, async (tx, also) => {
		const child = await childOf(tx, councilId);
		const key = childKeyOf(keys, child);
		const rows = await statementsOf(tx, actor, child.id);
		const opened = await openedBy(
			tx,
			rows.map(({ id }) => id)
		);
		const files: ZipFile[] = [];
		for (const [at, row] of rows.entries()) {
			const folder = `${String(at + 1).padStart(3, '0')} ${row.arrived_at.slice(0, 10)}`;
			const seen = opened.get(row.id) ?? [];
			files.push(...(await filesOf(tx, key, { folder, row, seen })));
			// The child sees it among who has opened their words.
			also('package.make', row.id);
		}
		files.push(...(await lettersIn(tx, key, child.id)));
		files.push(...(await reviewsIn(tx, key, child.id)));
		files.push(await aboutChild(tx, keys, child.id));
		const name = nameOf(keys, child);
		const cover = coverSheet(name, rows.length, now());
		return zipOf(
			[{ name: 'Read this first.txt', bytes: encode(cover) }, ...files],
			new Date(now())
		);
	});
}

async function childOf(tx: Tx, councilId: string) {
	const row = await tx
		.selectFrom('child')
		.select(['id', 'name_sealed', 'key_wrapped', 'key_kid'])
		.where('council_id', '=', councilId)
		.where('merged_into', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Problem('child.unknown');
	return row satisfies WrappedKey;
}

const coverSheet = (
	name: string,
	count: number,
	at: string
): string => `What ${name} has said in My Say

Made on ${at}. There ${count === 1 ? 'is 1 statement' : `are ${count} statements`} in this package, each in a folder of its own:
the words, what was drawn, photographed or spoken, and who has opened it and when.
Beside them: their reviews, with the days they were asked about, who was asked to come and how each review
was; the letters to them, also those that were not sent, and what was agreed; and what My Say knows about them.

Before it leaves the council, a person reads all of it:
  - Is somebody else in it who did not agree to that? Their part is taken out.
  - Would reading it do serious harm to the child or to somebody else? Then ask your legal team first.
  - A parent does not get it because they ask. It is the child's.
  - A picture that shows a child naked or hurt is not copied. Ask your safeguarding lead.

What is about the manager who made this package is left out. Another manager makes that part.
`;
