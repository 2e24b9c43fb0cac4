/** Whether this process can serve, and what may be counted of it: no person, no child, no id. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { migrationsLeft, type Database } from './database.ts';
import type { Keys } from './keys.ts';

/** What is missing, or null when nothing is. */
export type Missing = 'database' | 'keys' | 'migrations' | null;

/** Ready only with its database, the keys that belong to it, and the tables of this release. */
export async function whatIsMissing(db: Database, keys: Keys): Promise<Missing> {
	try {
		const house = await db.selectFrom('installation').select('id').executeTakeFirst();
		if (house?.id !== keys.installation) return 'keys';
		return (await migrationsLeft(db)) > 0 ? 'migrations' : null;
	} catch {
		return 'database';
	}
}

const answers = new Map<string, number>();
let milliseconds = 0;

/** Counts one answer. @param ms how long it took */
export function countAnswer(status: number, ms: number): void {
	const kind = `${Math.floor(status / 100)}xx`;
	answers.set(kind, (answers.get(kind) ?? 0) + 1);
	milliseconds += ms;
}

/**
 * Whether whoever asks may read the counts: on this machine, and not handed on by a proxy that stands on
 * it; or with the token.
 * @param peer the address at the other end of the line
 */
export function mayReadCounts({ headers }: Request, peer: string, token: string | null): boolean {
	const near = /^(127\.|::1$|::ffff:127\.)/.test(peer);
	const handedOn = [...headers.keys()].some((name) => /^(forwarded$|x-forwarded-)/.test(name));
	if (near && !handedOn) return true;
	const shown = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
	return Boolean(token && shown) && timingSafeEqual(sumOf(shown ?? ''), sumOf(token ?? ''));
}

const sumOf = (text: string): Buffer => createHash('sha256').update(text).digest();

type Metric = { name: string; help: string; type: 'counter' | 'gauge'; values: Value[] };
type Value = { of?: string; is: number };

/** The counts as text, in the form that Prometheus reads. */
export async function metricsOf(db: Database): Promise<string> {
	return (await counted(db))
		.flatMap(({ name, help, type, values }) => [
			`# HELP my_say_${name} ${help}`,
			`# TYPE my_say_${name} ${type}`,
			...values.map(({ of, is }) => `my_say_${name}${of ? `{${of}}` : ''} ${is}`)
		])
		.join('\n')
		.concat('\n');
}

async function counted(db: Database): Promise<Metric[]> {
	const waiting = await db
		.selectFrom('sealed_part')
		.select(({ fn }) => [fn.countAll().as('count'), fn.min('kept_at').as('oldest')])
		.where('opened_at', 'is', null)
		.where('set_aside_at', 'is', null)
		.where('held_at', 'is', null)
		.executeTakeFirstOrThrow();
	const alarms = await db
		.selectFrom('alarm')
		.select(({ fn }) => ['what', fn.countAll().as('count')])
		.where('settled_at', 'is', null)
		.groupBy('what')
		.orderBy('what')
		.execute();
	const oldest = waiting.oldest ? (Date.now() - Date.parse(waiting.oldest)) / 1_000 : 0;

	const emergency = await emergencyCounts(db);

	return [
		{
			name: 'answers_total',
			help: 'Answers since the start, by the kind of status.',
			type: 'counter',
			values: [...answers].map(([kind, is]) => ({ of: `status="${kind}"`, is }))
		},
		gauge('answer_seconds_total', 'What all answers took together.', milliseconds / 1_000),
		gauge('parts_waiting', 'Sealed parts that wait to be opened.', Number(waiting.count)),
		gauge('oldest_waiting_seconds', 'How long the oldest of them has waited.', Math.round(oldest)),
		{
			name: 'alarms_open',
			help: 'Alarms that nobody has settled.',
			type: 'gauge',
			values: alarms.map(({ what, count }) => ({ of: `what="${what}"`, is: Number(count) }))
		},
		gauge('emergency_accounts', 'Emergency accounts that a passkey opens.', emergency.ready),
		{
			name: 'emergency_uses_total',
			help: 'How often an emergency account was used.',
			type: 'counter',
			values: [{ is: emergency.uses }]
		},
		gauge('memory_bytes', 'Memory of this process.', process.memoryUsage.rss()),
		gauge('up_seconds', 'Since this process began.', Math.round(process.uptime()))
	];
}

async function emergencyCounts(db: Database): Promise<{ ready: number; uses: number }> {
	const ready = await db
		.selectFrom('passkey')
		.innerJoin('person', 'person.id', 'passkey.person_id')
		.select('person.id')
		.distinct()
		.where('break_glass_at', 'is not', null)
		.where('left_at', 'is', null)
		.execute();
	const { uses } = await db
		.selectFrom('audit')
		.select(({ fn }) => fn.countAll().as('uses'))
		.where('deed', '=', 'break-glass.use')
		.executeTakeFirstOrThrow();
	return { ready: ready.length, uses: Number(uses) };
}

const gauge = (name: string, help: string, is: number): Metric => ({
	name,
	help,
	type: 'gauge',
	values: [{ is }]
});
