import { beforeEach, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Actor } from '$lib/domain/people.ts';
import { allocateWorker } from '$lib/server/allocations.ts';
import { openAttachment } from '$lib/server/attachments.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { bookletsFor, enterPaper, printBooklet, type Returned } from '$lib/server/papers.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { openStatement } from '$lib/server/statements.ts';
import { today } from '$lib/server/clock.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, priya, sarah, tom } from '../people.ts';
import { photoWithPlace } from '../pictures.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('what comes on paper', (db) => {
	beforeEach(async () => {
		await riverbank(db(), keys);
		const from = '2026-01-01T00:00:00.000Z';
		await allocateWorker(db(), house, { child: amir.id, worker: tom.id, from, source: 'tests' });
	});

	const home = { 'q/where': ['home'], 'q/where/words': ['At Gran’s table.'] };
	const enter = (
		by: Actor,
		typed: Record<string, string[]>,
		changes: Partial<Returned> = {}
	): Promise<string> =>
		enterPaper(db(), keys, by, {
			child: amir.id,
			form: 'review-menu',
			mode: 'standard',
			typed: (field) => typed[field] ?? [],
			writtenOn: '2026-02-03',
			helped: false,
			alsoWorker: false,
			note: '',
			page: null,
			...changes
		});
	const statements = () => db().selectFrom('statement').select('id').execute();

	test('[T-30] another officer can neither print for Amir nor type in what he wrote', async () => {
		const which = { child: amir.id, form: 'review-menu', mode: 'standard' } as const;
		await expect(printBooklet(db(), keys, as(priya), which)).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(enter(as(priya), home)).rejects.toMatchObject({ code: 'not-found' });
		expect(await statements()).toEqual([]);
	});

	test('[INV-5] a complaint about an officer is not an officer’s to hand out or to type in; Tom may', async () => {
		const { forms } = await bookletsFor(db(), keys, as(sarah), amir.id);
		expect(forms.map(({ id }) => id)).not.toContain('about-my-iro');
		const about = { form: 'about-my-iro', page: await photoWithPlace() };
		await expect(enter(as(sarah), {}, about)).rejects.toMatchObject({ code: 'not-found' });

		const statement = await enter(as(tom), {}, about);
		await expect(openStatement(db(), keys, as(sarah), statement)).rejects.toMatchObject({
			code: 'not-found'
		});
		expect((await inboxOf(db(), keys, as(sarah))).entries).toEqual([]);
		expect(await openStatement(db(), keys, as(grace), statement)).toMatchObject({ aboutIro: true });
	});

	test.each([
		['nothing on it', {}, {}, 'empty'],
		['a day that has not come', home, { writtenOn: '2999-01-01' }, 'day'],
		['no day', home, { writtenOn: 'last week' }, 'day'],
		['a page that is no picture', home, { page: Buffer.from('<svg/>') }, 'page'],
		['a page that is too large', home, { page: Buffer.alloc(1_800_001) }, 'page-large'],
		['too many words', { 'q/where/words': ['a'.repeat(20_000)] }, {}, 'answers']
	])('with %s nothing is handed in, and it is said why', async (_, typed, changes, why) => {
		await expect(enter(as(sarah), typed, changes)).rejects.toMatchObject({
			code: 'paper.unfit',
			details: { why }
		});
		expect(await statements()).toEqual([]);
	});

	test('what Amir wrote lies before Sarah, letter for letter, as what came on paper', async () => {
		const statement = await enter(as(tom), home, {
			note: 'He chose it by pointing.',
			helped: true,
			page: await photoWithPlace()
		});
		const read = await openStatement(db(), keys, as(sarah), statement);
		expect(read).toMatchObject({
			assurance: 'paper',
			how: { input: 'paper', helper: true },
			readAt: null,
			shownRecipient: 'Sarah',
			paper: { by: 'Tom Hadley', writtenOn: '2026-02-03', note: 'He chose it by pointing.' }
		});
		const said = read.reading.lines.flatMap((line) => line.said);
		expect(said).toContainEqual({ is: 'own words', text: 'At Gran’s table.' });
		expect(JSON.stringify(read.reading)).not.toContain('pointing');
		expect((await inboxOf(db(), keys, as(sarah))).entries).toMatchObject([
			{ statement, assurance: 'paper', via: 'named' }
		]);
		expect(await verifyAudit(db())).toMatchObject({ ok: true });
	});

	test('[T-39] the page is made anew, and nothing is left of where it was taken', async () => {
		const statement = await enter(as(tom), home, { page: await photoWithPlace() });
		const { paper } = await openStatement(db(), keys, as(sarah), statement);
		const page = await openAttachment(db(), keys, as(sarah), {
			statement,
			attachment: paper?.page ?? ''
		});
		expect(page).toMatchObject({ kind: 'photo', type: 'image/jpeg' });
		expect((await sharp(page.bytes).metadata()).exif).toBeUndefined();
	});

	test('Tom, who typed it in, reads it afterwards only where Amir ticked that he may', async () => {
		const without = await enter(as(tom), home);
		await expect(openStatement(db(), keys, as(tom), without)).rejects.toMatchObject({
			code: 'not-found'
		});
		const ticked = await enter(as(tom), home, { alsoWorker: true });
		expect(await openStatement(db(), keys, as(tom), ticked)).toMatchObject({ alsoWorker: true });
	});

	test('it counts the same: Amir’s tablet lists it with what he sent himself', async () => {
		const statement = await enter(as(sarah), home);
		const { statements: known } = await snapshotFor(db(), keys, { id: amir.id, role: 'child' });
		expect(known).toMatchObject([{ statement, form: 'review-menu', readAt: null, held: false }]);
	});

	test('no device can hand in by the way that papers come', async () => {
		await enter(as(sarah), home);
		await enter(as(tom), home);
		const ways = await db().selectFrom('paper_way').selectAll().execute();
		expect(ways).toHaveLength(1);
		const enrolment = await db()
			.selectFrom('enrolment')
			.selectAll()
			.where('id', '=', ways[0]?.enrolment_id ?? '')
			.executeTakeFirstOrThrow();
		expect(enrolment.revoked_at).toBe(enrolment.made_at);
	});

	test('a booklet has Amir’s own people in it, and where to send it', async () => {
		const row = { set_at: today(), set_by: 'tests' };
		const value = JSON.stringify('My Say\nTown Hall\n\nRiverbank');
		await db()
			.insertInto('authority_setting')
			.values({ name: 'returnAddress', value, ...row })
			.execute();
		const which = { child: amir.id, form: 'review-menu', mode: 'easy' } as const;
		const printed = await printBooklet(db(), keys, as(tom), which);
		expect(printed).toMatchObject({
			child: 'Amir',
			iro: 'Sarah',
			returnTo: ['My Say', 'Town Hall', 'Riverbank']
		});
		expect(JSON.stringify(printed.booklet)).toContain('Gran');
	});
});
