import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { childById } from '$lib/server/children.ts';
import {
	approveDeletion,
	declineDeletion,
	deletionsFor,
	forgotten,
	prepareDeletion
} from '$lib/server/deletions.ts';
import { endHold, holdsFor, setHold } from '$lib/server/holds.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { changeSettings, defaults } from '$lib/server/settings.ts';
import type { Database } from '$lib/server/database.ts';
import { markFiled } from '$lib/server/filing.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, sarah, seren } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { writtenUp } from './closing.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const councilId = amir.councilId;
const filedAs = 'LCS document 4711';

/** Straight into the table: how the file is really taken has tests of its own. */
const takenForTheFile = async (db: Database, statement: string): Promise<void> => {
	const row = { statement_id: statement, taken_at: new Date().toISOString(), taken_by: sarah.id };
	await db.insertInto('filing').values(row).execute();
};

onEachDatabase("the deletion of a child's record", (db) => {
	let statement = '';
	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
		await riverbank(db(), keys);
		await changeSettings(db(), now(nia), { ...defaults, record: 'council' });
		({ statement } = await say());
	});
	afterEach(() => vi.useRealTimers());

	/** Somebody who has just shown who they are. */
	const now = (person: typeof sarah): Actor => ({
		...as(person),
		provedAt: new Date().toISOString()
	});
	const months = (count: number) => vi.setSystemTime(Date.now() + count * 31 * 86_400_000);

	async function say(child = amir) {
		const tablet = await enrolledFor(db(), child.id);
		const part = await sealed(keys, tablet, saidBy(child.id));
		await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
		await openSealed(db(), keys);
		return part;
	}
	const prepare = () => prepareDeletion(db(), now(nia), { councilId, filedAs });
	const approve = (id: string) => approveDeletion(db(), now(grace), id);
	const read = async () => {
		await markRead(db(), now(sarah), statement);
		await takenForTheFile(db(), statement);
		await markFiled(db(), now(sarah), { statement, document: filedAs });
	};

	describe('is refused', () => {
		test('to whoever is no administrator, and without a fresh sign-in', async () => {
			for (const actor of [now(sarah), now(grace)]) {
				await expect(prepareDeletion(db(), actor, { councilId, filedAs })).rejects.toMatchObject({
					code: 'not-allowed'
				});
			}
			const late = { ...as(nia), provedAt: '2026-03-02T11:00:00.000Z' };
			await expect(prepareDeletion(db(), late, { councilId, filedAs })).rejects.toMatchObject({
				code: 'proof.needed'
			});
		});

		test('while nobody has said that they read it', async () => {
			months(12);
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.unread' });
		});

		test('while something waits, or was set aside', async () => {
			await read();
			const tablet = await enrolledFor(db(), amir.id);
			const part = await sealed(keys, tablet, saidBy(amir.id), { inside: 'no words' });
			await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
			months(12);
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.unread' });
			await openSealed(db(), keys);
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.unread' });
		});

		test('while something is not in the council’s own file, and too soon after it came there', async () => {
			await markRead(db(), now(sarah), statement);
			months(12);
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.unfiled' });
			await takenForTheFile(db(), statement);
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.unfiled' });
			await markFiled(db(), now(sarah), { statement, document: filedAs });
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.too-soon' });
			months(7);
			await expect(prepare()).resolves.toBeDefined();
		});

		test('too soon after the last word', async () => {
			await read();
			months(5);
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.too-soon' });
		});

		test('where My Say itself is the record', async () => {
			await read();
			months(12);
			await changeSettings(db(), now(nia), defaults);
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.record' });
		});

		test('under a legal hold, before it is prepared and after', async () => {
			await read();
			months(12);
			const id = await prepare();
			await setHold(db(), keys, now(grace), { councilId, why: 'An inquiry asks for it' });
			await expect(approve(id)).rejects.toMatchObject({ code: 'deletion.held' });
			expect(await childById(db(), keys, amir.id)).not.toBeNull();

			const [hold] = await holdsFor(db(), keys, now(grace));
			expect(hold).toMatchObject({ councilId, why: 'An inquiry asks for it' });
			await endHold(db(), now(grace), hold!.id);
			await expect(endHold(db(), now(grace), hold!.id)).rejects.toMatchObject({
				code: 'not-found'
			});
			await approve(id);
		});

		test('when something was said after it was prepared', async () => {
			await read();
			months(12);
			const id = await prepare();
			await say();
			await expect(approve(id)).rejects.toMatchObject({ code: 'deletion.unread' });
			expect((await openStatement(db(), keys, now(sarah), statement)).child).toBe('Amir');
		});

		test('by a manager who prepared it as an administrator before', async () => {
			await read();
			months(12);
			const id = await prepare();
			const changed = { ...now(nia), role: 'manager' } as const;
			await expect(approveDeletion(db(), changed, id)).rejects.toMatchObject({
				code: 'deletion.same-person'
			});
		});

		test('twice, and after it was declined it begins again', async () => {
			await read();
			months(12);
			const id = await prepare();
			await expect(prepare()).rejects.toMatchObject({ code: 'deletion.prepared' });
			await declineDeletion(db(), now(grace), id);
			await expect(approve(id)).rejects.toMatchObject({ code: 'not-found' });
			await prepare();
		});
	});

	async function letterFiled(): Promise<void> {
		const at = new Date().toISOString();
		const row = {
			taken_at: at,
			taken_by: sarah.id,
			filed_at: at,
			filed_by: sarah.id,
			filed_as: 'x'
		};
		await db().updateTable('letter').set(row).execute();
	}

	test('waits until each letter to the child is in the council’s file, too', async () => {
		await writtenUp(db(), keys, sarah, amir);
		await read();
		months(12);
		await expect(prepare()).rejects.toMatchObject({ code: 'deletion.unfiled' });
		await letterFiled();
		months(12);
		await prepare();
	});

	test('takes two people, leaves a certificate of numbers, and nothing else of the child', async () => {
		await say(seren);
		await writtenUp(db(), keys, sarah, amir);
		await read();
		await letterFiled();
		months(12);
		const certificate = await approve(await prepare());
		expect(certificate).toMatchObject({ statements: 1, made: 0, parts: 1 });

		expect(await childById(db(), keys, amir.id)).toBeNull();
		const any = db().withTables<Record<string, Record<string, string>>>();
		for (const [table, by] of Object.entries(forgotten)) {
			const rows = await any.selectFrom(table).select(by).execute();
			expect(JSON.stringify(rows), table).not.toContain(amir.id);
		}
		expect(await db().selectFrom('statement').select('child_id').execute()).toEqual([
			{ child_id: seren.id }
		]);
		expect(await db().selectFrom('sealed_part').select('part').execute()).toHaveLength(1);
		const [told] = await deletionsFor(db(), now(grace));
		expect(told).toMatchObject({ councilId, filedAs, preparedBy: 'Nia Pritchard', certificate });
		expect(JSON.stringify(told)).not.toMatch(/Amir|Gran/);
		expect(await verifyAudit(db())).toMatchObject({ ok: true });
	});

	test('forgets no table that speaks of a child', async () => {
		const outlive = ['deletion', 'legal_hold'];
		const tables = await db().introspection.getTables();
		const speaking = tables
			.filter(({ columns }) =>
				columns.some(({ name }) => /^(child|statement|enrolment)_id$/.test(name))
			)
			.map(({ name }) => name);
		expect(speaking.filter((name) => !(name in forgotten) && !outlive.includes(name))).toEqual([]);
	});
});
