import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { Problem } from '$lib/domain/problem.ts';
import {
	allocate,
	allocateWorker,
	putOnDuty,
	setCover,
	type NewCover
} from '$lib/server/allocations.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { caseloadOf, childPageOf } from '$lib/server/caseload.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { giveReason } from '$lib/server/reasons.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import { addStaff } from '$lib/server/people.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, dan, grace, priya, sarah, seren, tom, type CastStaff } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived, type Saying } from './saying.ts';

const keys = keysForTests();

/** What leads to a child's words, or to a list with their names. */
const content: readonly Deed[] = [
	'answer.give',
	'answer.hear',
	'attachment.lock',
	'attachment.open',
	'attachment.unlock',
	'child.list',
	'inbox.list',
	'reason.give',
	'snapshot.take',
	'statement.open',
	'statement.read'
];

test('[T-34] [INV-4] no deed that leads to words or names is for who runs or audits the house', () => {
	for (const role of ['administrator', 'auditor', 'device', 'house'] as const) {
		expect(content.filter((deed) => allows({ id: 'anybody', role }, deed))).toEqual([]);
	}
	const proved = { id: 'anybody', provedAt: new Date().toISOString() };
	const naming: Deed[] = ['allocation.set', 'allocation.hand-on', 'worker.set', 'cover.set-for'];
	for (const role of ['child', 'worker', 'iro', 'administrator', 'auditor'] as const) {
		expect(naming.filter((deed) => allows({ ...proved, role }, deed))).toEqual([]);
	}
});
const day = 86_400_000;
const at = (days: number) =>
	new Date(Date.parse('2026-12-01T09:00:00Z') + days * day).toISOString();

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at(0)) });
});
afterEach(() => {
	vi.useRealTimers();
});

/** More people than Riverbank has, so that nobody stands in two relations at once. */
const more = (n: number, role: CastStaff['role'], firstName: string): CastStaff => ({
	id: `00000000-0000-4000-8000-00000000090${n}`,
	role,
	firstName,
	lastName: 'Marsh'
});
const lena = more(1, 'worker', 'Lena');
const omar = more(2, 'manager', 'Omar');
const ruth = more(3, 'manager', 'Ruth');
const nadia = more(4, 'iro', 'Nadia');
const kofi = more(5, 'iro', 'Kofi');

const someone = (role: Actor['role'], id = '00000000-0000-4000-8000-000000000999'): Actor => ({
	id,
	role
});

/** What is said: by Amir, whose officer is Sarah, but for `unowned`, of a child for whom nobody is named. */
const sayings: Record<string, Saying> = {
	plain: {},
	ticked: { alsoWorker: true },
	urgent: { urgent: true },
	unsure: { door: 0 },
	held: { held: true },
	aboutIro: { aboutIro: true },
	unowned: {}
};

/**
 * L in their inbox, R may open it, A may say "I have read this", M knows that it is there; a dot is
 * nothing at all. Read it as a table: who stands how to Amir, and what was said.
 */
const expected = `
                                 plain  ticked urgent unsure held   aboutI unowne
the officer named now            LRAM   LRAM   LRAM   LRAM   ·      ·      ·
the officer named before         ·      ·      ·      ·      ·      ·      ·
the officer named from tomorrow  ·      ·      ·      ·      ·      ·      ·
the officer of another child     ·      ·      ·      ·      ·      ·      ·
who stands in, today             LRAM   LRAM   LRAM   LRAM   ·      ·      ·
who stood in until today         ·      ·      ·      ·      ·      ·      ·
who stands in from tomorrow      ·      ·      ·      ·      ·      ·      ·
a manager who stands in          LRAM   LRAM   LRAM   LRAM   ··M    LRAM   ··M
an officer on duty               ·      ·      LRA·   LRA·   LRA·   ·      LRAM
an officer whose duty is over    ·      ·      ·      ·      ·      ·      ·
a manager on duty                ··M    ··M    LRAM   LRAM   LRAM   LRAM   LRAM
a manager                        ··M    ··M    ··M    ··M    ··M    LRAM   ··M
a manager with a reason          RAM    RAM    RAM    RAM    ··M    LRAM   RAM
a manager an hour after it       ··M    ··M    ··M    ··M    ··M    LRAM   ··M
a manager who was the officer    ··M    ··M    ··M    ··M    ··M    ·      ··M
the worker                       ··M    LR·M   ··M    ··M    ·      ·      ·
the worker before                ·      ·      ·      ·      ·      ·      ·
a worker of another child        ·      ·      ·      ·      ·      ·      ·
the child                        ·      ·      ·      ·      ·      ·      ·
the child's sibling              ·      ·      ·      ·      ·      ·      ·
an administrator                 ·      ·      ·      ·      ·      ·      ·
an auditor                       ·      ·      ·      ·      ·      ·      ·
a device                         ·      ·      ·      ·      ·      ·      ·
the house itself                 ·      ·      ·      ·      ·      ·      ·
`;

onEachDatabase('who may read what', (db) => {
	const cover = (of: string, by: string, from: number, to: number) =>
		setCover(db(), house, { of, by, from: at(from), to: at(to), why: 'leave' } satisfies NewCover);
	const name = (child: string, iro: string | null, from: number) =>
		allocate(db(), house, { child, iro, from: at(from), source: 'tests' });
	const work = (worker: string | null, from: number, child = amir.id) =>
		allocateWorker(db(), house, { child, worker, from: at(from), source: 'tests' });

	beforeEach(async () => {
		await riverbank(db(), keys);
		for (const person of [lena, omar, ruth, nadia, kofi]) await addStaff(db(), house, person);
	});

	async function said(): Promise<Record<string, string>> {
		await name(seren.id, null, -30);
		const ids: Record<string, string> = {};
		for (const [what, saying] of Object.entries(sayings)) {
			ids[what] = await arrived(db(), keys, what === 'unowned' ? seren.id : amir.id, saying);
		}
		return ids;
	}

	const allowed = async (trying: Promise<unknown>): Promise<boolean> => {
		try {
			await trying;
			return true;
		} catch (fault) {
			if (fault instanceof Problem) return false;
			throw fault;
		}
	};

	/** What one who asks comes to: straight at the verbs, as if no page stood before them. */
	async function cellFor(actor: Actor, statement: string, child: string): Promise<string> {
		const inbox = inboxOf(db(), keys, actor).catch(() => ({ entries: [] }));
		const listed = (await inbox).entries.some((it) => it.statement === statement);
		const page = await childPageOf(db(), keys, actor, child).catch(() => null);
		const known = page?.statements.some((it) => it.statement === statement) ?? false;
		const opened = await allowed(openStatement(db(), keys, actor, statement));
		const marked = await allowed(markRead(db(), actor, statement));
		if (marked) {
			const row = { read_at: null, read_by: null, read_for: null };
			await db().updateTable('statement').set(row).where('id', '=', statement).execute();
		}
		const marks = [listed ? 'L' : '', opened ? 'R' : '·', marked ? 'A' : '·', known ? 'M' : '·'];
		return /^·+$/.test(marks.join('')) ? '·' : marks.join('');
	}

	test('[T-30] [T-31] [T-34] [T-35] [INV-4] [INV-5] is this table, whoever asks, in whatever relation to the child', async () => {
		const ids = await said();
		const tables: string[] = [];
		const rows: Record<string, { actor: Actor; first?: () => Promise<unknown> }> = {
			'the officer named now': { actor: as(sarah) },
			'the officer named before': {
				actor: as(nadia),
				first: async () => {
					await name(amir.id, nadia.id, -60);
					await name(amir.id, sarah.id, -50);
				}
			},
			'the officer named from tomorrow': {
				actor: as(dan),
				first: () => name(amir.id, dan.id, 1)
			},
			'the officer of another child': { actor: as(priya) },
			'who stands in, today': { actor: as(priya), first: () => cover(sarah.id, priya.id, -1, 1) },
			'who stood in until today': {
				actor: as(dan),
				first: async () => {
					await cover(sarah.id, dan.id, -3, 0.5);
					vi.setSystemTime(Date.parse(at(0.5)));
				}
			},
			'who stands in from tomorrow': {
				actor: as(nadia),
				first: () => cover(sarah.id, nadia.id, 1, 3)
			},
			'a manager who stands in': {
				actor: as(omar),
				first: () => cover(sarah.id, omar.id, -1, 1)
			},
			'an officer on duty': {
				actor: as(nadia),
				first: () => putOnDuty(db(), house, { person: nadia.id, from: at(-1), to: at(1) })
			},
			'an officer whose duty is over': {
				actor: as(kofi),
				first: () => putOnDuty(db(), house, { person: kofi.id, from: at(-3), to: at(0) })
			},
			'a manager on duty': { actor: as(grace) },
			'a manager': { actor: as(ruth) },
			'a manager with a reason': {
				actor: as(ruth),
				first: async () => {
					for (const statement of Object.values(ids)) {
						const given = { statement, why: 'safety', note: '' } as const;
						await giveReason(db(), keys, as(ruth), given).catch(() => null);
					}
				}
			},
			'a manager an hour after it': {
				actor: as(ruth),
				first: () => Promise.resolve(vi.setSystemTime(Date.now() + 3_600_000))
			},
			'a manager who was the officer': {
				actor: someone('manager', nadia.id),
				first: async () => {
					await db().deleteFrom('duty').where('person_id', '=', nadia.id).execute();
					const role = { role: 'manager' };
					await db().updateTable('person').set(role).where('id', '=', nadia.id).execute();
				}
			},
			'the worker': {
				actor: as(tom),
				first: async () => {
					await work(lena.id, -9);
					await work(tom.id, -3);
				}
			},
			'the worker before': { actor: as(lena) },
			'a worker of another child': {
				actor: as(lena),
				first: () => work(lena.id, -3, bethan.id)
			},
			'the child': { actor: someone('child', amir.id) },
			"the child's sibling": { actor: someone('child', seren.id) },
			'an administrator': { actor: someone('administrator') },
			'an auditor': { actor: someone('auditor') },
			'a device': { actor: someone('device') },
			'the house itself': { actor: house }
		};

		for (const [who, { actor, first }] of Object.entries(rows)) {
			vi.setSystemTime(Date.parse(at(0)));
			if (who === 'a manager an hour after it') vi.setSystemTime(Date.parse(at(0)) + 3_600_000);
			else await first?.();
			const cells = [];
			for (const [what, id] of Object.entries(ids)) {
				cells.push(await cellFor(actor, id, what === 'unowned' ? seren.id : amir.id));
			}
			tables.push(
				`${who.padEnd(33)}${cells
					.map((it) => it.padEnd(7))
					.join('')
					.trimEnd()}`
			);
		}
		const [heading] = expected.trim().split('\n');
		expect(tables).toEqual(
			expected
				.split('\n')
				.filter((line) => line !== '' && !line.includes(heading!.trim()))
				.map((line) => line.trimEnd())
		);
	});

	test('[INV-4] lets nobody who only runs the house near a list or a child', async () => {
		for (const role of ['administrator', 'auditor', 'child', 'device', 'house'] as const) {
			const actor = someone(role, amir.id);
			const refused = { code: 'not-allowed' };
			await expect(inboxOf(db(), keys, actor)).rejects.toMatchObject(refused);
			await expect(caseloadOf(db(), keys, actor)).rejects.toMatchObject(refused);
			await expect(childPageOf(db(), keys, actor, amir.id)).rejects.toMatchObject(refused);
		}
	});

	test('[T-35] is over with the last second of the cover', async () => {
		await cover(sarah.id, priya.id, -1, 1);
		const id = await arrived(db(), keys, amir.id);
		vi.setSystemTime(Date.parse(at(1)) - 1);
		expect(await openStatement(db(), keys, as(priya), id)).toMatchObject({
			via: 'cover',
			coveredFor: 'Sarah Okafor'
		});
		vi.setSystemTime(Date.parse(at(1)));
		await expect(openStatement(db(), keys, as(priya), id)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('is not handed on by whoever stands in: cover of cover is none', async () => {
		await cover(sarah.id, dan.id, -1, 1);
		await cover(dan.id, priya.id, -1, 1);
		const id = await arrived(db(), keys, amir.id);
		await expect(openStatement(db(), keys, as(priya), id)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('ends for whoever stands in when they leave, and for the desk too', async () => {
		await cover(sarah.id, dan.id, -1, 1);
		await putOnDuty(db(), house, { person: dan.id, from: at(-1), to: null });
		const id = await arrived(db(), keys, amir.id, { urgent: true });
		await db()
			.updateTable('person')
			.set({ left_at: at(0) })
			.where('id', '=', dan.id)
			.execute();
		await expect(openStatement(db(), keys, as(dan), id)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('of a manager without part in it takes a reason, and the officer is told who read it and why', async () => {
		const id = await arrived(db(), keys, amir.id);
		const note = 'The school rang about his safety.';
		await expect(
			giveReason(db(), keys, as(omar), { statement: id, why: 'other', note: '' })
		).rejects.toMatchObject({ code: 'reason.unfit' });
		await expect(openStatement(db(), keys, as(omar), id)).rejects.toMatchObject({
			code: 'not-found'
		});

		await giveReason(db(), keys, as(omar), { statement: id, why: 'safety', note });
		expect(await openStatement(db(), keys, as(omar), id)).toMatchObject({ via: 'reason' });
		const { entries } = await inboxOf(db(), keys, as(sarah));
		expect(entries).toMatchObject([{ statement: id, reasoned: true }]);
		expect(await openStatement(db(), keys, as(sarah), id)).toMatchObject({
			reasons: [{ by: 'Omar Marsh', why: 'safety', note, at: at(0) }]
		});
		const lines = await db()
			.selectFrom('audit')
			.select(['actor_id', 'deed', 'outcome'])
			.where('about', '=', id)
			.where('actor_role', '=', 'manager')
			.orderBy('number')
			.execute();
		expect(lines.map(({ deed, outcome }) => `${deed} ${outcome}`)).toEqual([
			'reason.give reason.unfit',
			'statement.open not-found',
			'reason.give done',
			'statement.open done'
		]);
	});

	test('of the reason nothing lies in the database but under the key of the child', async () => {
		const id = await arrived(db(), keys, amir.id);
		await giveReason(db(), keys, as(omar), { statement: id, why: 'safety', note: 'canary' });
		const rows = await db().selectFrom('reading_reason').selectAll().execute();
		expect(Buffer.from(rows[0]!.note_sealed!).includes('canary')).toBe(false);
	});

	test('[T-32] [INV-5] of an officer is the same as if nobody had said anything about them, in every query of theirs', async () => {
		await cover(priya.id, sarah.id, -1, 3);
		await putOnDuty(db(), house, { person: sarah.id, from: at(-1), to: null });
		const mine = [amir.id, seren.id, bethan.id];
		const anything = fc.record({
			child: fc.constantFrom(...mine),
			aboutIro: fc.boolean(),
			urgent: fc.boolean(),
			alsoWorker: fc.boolean(),
			door: fc.constantFrom(0 as const, 1 as const)
		});
		const seen = async () => ({
			inbox: await inboxOf(db(), keys, as(sarah)),
			caseload: await caseloadOf(db(), keys, as(sarah)),
			pages: await Promise.all(mine.map((id) => childPageOf(db(), keys, as(sarah), id)))
		});
		await fc.assert(
			fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 4 }), async (all) => {
				for (const { child, ...changes } of all) await arrived(db(), keys, child, changes);
				const withThem = await seen();
				const about = await db()
					.selectFrom('statement')
					.select('id')
					.where('about_iro_at', 'is not', null)
					.execute();
				for (const { id } of about) {
					await expect(openStatement(db(), keys, as(sarah), id)).rejects.toMatchObject({
						code: 'not-found',
						details: {}
					});
				}
				await db().deleteFrom('statement').where('about_iro_at', 'is not', null).execute();
				expect(withThem).toEqual(await seen());
			}),
			{ numRuns: 6 }
		);
	});

	test('[T-33] shows one sibling nothing of the other, and their officers only their own', async () => {
		const [ours, theirs] = [
			await arrived(db(), keys, amir.id),
			await arrived(db(), keys, bethan.id)
		];
		await expect(openStatement(db(), keys, as(sarah), theirs)).rejects.toMatchObject({
			code: 'not-found'
		});
		const page = await childPageOf(db(), keys, as(sarah), amir.id);
		expect(page.statements.map(({ statement }) => statement)).toEqual([ours]);
	});

	test('knows all of Riverbank by name only for a manager', async () => {
		const names = async (actor: Actor) =>
			(await caseloadOf(db(), keys, actor)).children.map(({ name }) => name);
		expect(await names(as(grace))).toEqual(['Amir', 'Bethan', 'Seren']);
		expect(await names(as(sarah))).toEqual(['Amir', 'Seren']);
		expect(await names(as(dan))).toEqual([]);
		await work(tom.id, -1, bethan.id);
		expect(await names(as(tom))).toEqual(['Bethan']);
	});
});
