/** Fills a house with as many statements as asked for: the tables are real, and so is what will be opened. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { canonical, encode } from '../../src/lib/domain/envelope.ts';
import { act } from '../../src/lib/server/act.ts';
import { allocate } from '../../src/lib/server/allocations.ts';
import { addChild } from '../../src/lib/server/children.ts';
import type { Database } from '../../src/lib/server/database.ts';
import type { Keys } from '../../src/lib/server/keys.ts';
import { childKeyOf, sealAtRest } from '../../src/lib/server/rest.ts';
import { amir, sarah } from '../../tests/people.ts';
import { enrolledFor, saidBy } from '../../tests/sealed.ts';
import type { Kind } from './house.ts';

const house = { id: 'bench', role: 'house' } as const;

/** Officers besides Riverbank's own, and how many children each has. */
const officers = 200;
const childrenEach = 10;

/** Of Sarah's, really sealed: whichever of a page is opened, opens. */
const opened = 120;

/** Staff and children, once: Sarah with ten, and 200 officers with ten each. */
export async function settle(db: Database, keys: Keys): Promise<void> {
	await act(db, house, 'part.open', 'bench', () => Promise.resolve());
	const from = '2025-01-01T00:00:00.000Z';
	for (let n = 0; n < childrenEach - 1; n += 1) {
		const child = { ...amir, id: randomUUID(), councilId: `bench-${n}`, people: [] };
		await addChild(db, keys, house, child);
		await allocate(db, house, { child: child.id, iro: sarah.id, from, source: 'bench' });
	}
	const many = (count: number) => Array.from({ length: count }, (_, n) => n);
	const iros = many(officers).map((n) => ({
		id: idOf('2', n),
		role: 'iro',
		first_name: 'Officer',
		last_name: String(n),
		left_at: null,
		sign_in_name: null,
		break_glass_at: null
	}));
	await db.insertInto('person').values(iros).execute();
	const key = keys.newChildKey('nobody');
	// None of them is silent: two thousand alarms would be another figure.
	const now = new Date().toISOString();
	for (const iro of iros) {
		const n = iros.indexOf(iro);
		const children = many(childrenEach).map((at) => idOf('3', n * childrenEach + at));
		await db
			.insertInto('child')
			.values(
				children.map((id) => ({
					id,
					council_id: id,
					name_sealed: new Uint8Array(40),
					...key,
					picture: amir.picture,
					mode: 'standard',
					language: 'en',
					code_kind: 'pictures',
					code_hash: null,
					code_pepper: null,
					setting_sealed: null,
					about_sealed: null
				}))
			)
			.execute();
		const named = { iro_id: iro.id, from_at: from, to_at: null, source: 'bench', told_at: null };
		await db
			.insertInto('allocation')
			.values(children.map((child_id) => ({ id: randomUUID(), child_id, ...named })))
			.execute();
		const device = { delivery_key: '', author_key: '', shared_at: null, revoked_at: null };
		await db
			.insertInto('enrolment')
			.values(
				children.map((child_id) => {
					return { id: child_id, child_id, ...device, made_at: from, heard_at: now };
				})
			)
			.execute();
	}
	await sarahs(db, keys);
}

const idOf = (kind: string, n: number): string =>
	`${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What Sarah opens: as her children would have said it, at rest as the opener leaves it. */
async function sarahs(db: Database, keys: Keys): Promise<void> {
	const rows = await db
		.selectFrom('child')
		.innerJoin('allocation', 'allocation.child_id', 'child.id')
		.where('iro_id', '=', sarah.id)
		.select(['child.id', 'key_wrapped', 'key_kid'])
		.execute();
	for (const [n, row] of rows.entries()) {
		const tablet = await enrolledFor(db, row.id);
		for (let at = n; at < opened; at += rows.length) {
			const words = saidBy(row.id, { statement: randomUUID() });
			const said = encode(canonical({ ...words, signature: null }));
			const place = { what: 'statement', id: words.statement, part: 0 } as const;
			await db
				.insertInto('statement')
				.values({
					...statementRow(words.statement, row.id, tablet.enrolment),
					words_sealed: sealAtRest(childKeyOf(keys, row), place, said),
					arrived_at: new Date(Date.now() - at * 60_000).toISOString()
				})
				.execute();
		}
	}
}

const statementRow = (id: string, child_id: string, enrolment_id: string) => ({
	id,
	child_id,
	enrolment_id,
	form: 'review-menu',
	version: 1,
	written_at: '2026-01-01T00:00:00.000Z',
	about_iro_at: null,
	urgent_at: null,
	also_worker_at: null,
	assurance: 'confirmed',
	read_at: null,
	read_by: null,
	read_for: null,
	answered_at: null
});

/** What makes a row of its number, where the two databases have other words for it. */
const words = {
	embedded: {
		numbers: (from: number, to: number) =>
			sql`(with recursive n(i) as (select ${sql.lit(from)} union all select i + 1 from n where i < ${sql.lit(to - 1)}) select i from n)`,
		padded: sql`printf('%012d', i)`,
		child: sql`printf('%012d', i % ${officers * childrenEach})`,
		at: sql`strftime('%Y-%m-%dT%H:%M:%fZ', 1735689600 + (i % 50000000) * 50, 'unixepoch')`,
		sealed: sql`randomblob(700)`,
		nothing: sql`x''`
	},
	PostgreSQL: {
		numbers: (from: number, to: number) =>
			sql`(select generate_series(${from}::int, ${to - 1}::int) as i)`,
		padded: sql`lpad(i::text, 12, '0')`,
		child: sql`lpad((i % ${sql.lit(officers * childrenEach)})::text, 12, '0')`,
		at: sql`to_char(to_timestamp(1735689600 + (i % 50000000) * 50) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
		sealed: sql`decode(repeat(md5(i::text), 44), 'hex')`,
		nothing: sql`''::bytea`
	}
};

async function sarahsChildren(db: Database): Promise<{ id: string; enrolment: string }[]> {
	return db
		.selectFrom('enrolment')
		.innerJoin('allocation', 'allocation.child_id', 'enrolment.child_id')
		.where('iro_id', '=', sarah.id)
		.where('enrolment.author_key', '!=', '')
		.select(['allocation.child_id as id', 'enrolment.id as enrolment'])
		.execute();
}

/** Adds statements, and what was handed in for each, until there are so many. The server must be stopped. */
export async function fillTo(db: Database, kind: Kind, from: number, to: number): Promise<void> {
	const { numbers, padded, child, at, sealed, nothing } = words[kind];
	const rows = numbers(from, to);
	const id = sql`'40000000-0000-4000-8000-' || ${padded}`;
	const others = sql`'30000000-0000-4000-8000-' || ${child}`;
	// One in so many is of a child of Sarah's, as of any officer's.
	const hers = await sarahsChildren(db);
	const oneOf = (which: 'id' | 'enrolment') => sql`case when i % ${sql.lit(officers)} = 7
		then case (i / ${sql.lit(officers)}) % ${sql.lit(hers.length)} ${sql.join(
			hers.map((own, n) => sql`when ${sql.lit(n)} then ${sql.lit(own[which])}`),
			sql` `
		)} end else ${others} end`;
	await sql`insert into statement (id, child_id, enrolment_id, form, version, words_sealed, written_at,
			arrived_at, assurance, read_at)
		select ${id}, ${oneOf('id')}, ${oneOf('enrolment')}, 'review-menu', 1, ${sealed}, ${at}, ${at},
			'confirmed', case when i % 10 = 0 then null else ${at} end
		from ${rows} as numbered`.execute(db);
	await sql`insert into sealed_part (statement_id, part, sha256, enrolment_id, size, bytes, kept_at, receipt,
			opened_at)
		select ${id}, 0, ${padded}, ${others}, 4096, ${nothing}, ${at}, '{}', ${at}
		from ${rows} as numbered`.execute(db);
	await sql`insert into sealed_number (enrolment_id, seq, statement_id, kept_at)
		select ${others}, i / ${sql.lit(officers * childrenEach)} + 1, ${id}, ${at}
		from ${rows} as numbered`.execute(db);
	await sql`analyze`.execute(db);
}
