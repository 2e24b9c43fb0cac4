import { beforeEach, expect, test } from 'vitest';
import { assemble, canonical, encode, takeApart, toBase64url } from '$lib/domain/envelope.ts';
import type { Actor } from '$lib/domain/people.ts';
import { Snapshot } from '$lib/domain/snapshot.ts';
import { allocate } from '$lib/server/allocations.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { keepPart, type Part } from '$lib/server/intake.ts';
import { openAlarms } from '$lib/server/notifications.ts';
import { openSealed, type SetAsideWhy } from '$lib/server/opener.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, sarah, seren } from '../people.ts';
import { enrolledFor, saidBy, sealed, type Enrolled, type Otherwise } from '../sealed.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const elsewhere = keysForTests();

onEachDatabase('what was handed in', (db) => {
	let tablet: Enrolled;

	beforeEach(async () => {
		await riverbank(db(), keys);
		tablet = await enrolledFor(db(), amir.id);
	});

	const device = (): Actor => ({ id: tablet.enrolment, role: 'device' });
	const handIn = (sent: Part) => keepPart(db(), keys, device(), sent);
	const open = () => openSealed(db(), keys);
	const part = (otherwise: Otherwise = {}) => sealed(keys, tablet, saidBy(amir.id), otherwise);
	const sarahs = async () => (await inboxOf(db(), keys, as(sarah))).entries;
	const row = ({ statement }: Part) =>
		db()
			.selectFrom('sealed_part')
			.selectAll()
			.where('statement_id', '=', statement)
			.executeTakeFirstOrThrow();

	async function isSetAside(sent: Part, why: SetAsideWhy): Promise<void> {
		await expect(handIn(sent)).resolves.toMatchObject({ state: 'kept' });
		await open();
		const { bytes, opened_at, set_aside_at, set_aside_why } = await row(sent);
		expect([...bytes]).toEqual([...sent.bytes]);
		expect({ opened_at, set_aside_why }).toEqual({ opened_at: null, set_aside_why: why });
		expect(set_aside_at).not.toBeNull();
		expect(await openAlarms(db())).toMatchObject([
			{ what: 'part.set-aside', about: sent.statement }
		]);
		expect(await sarahs()).toEqual([]);
	}

	/** The same part with one byte of it changed, counted from the start or, if negative, from the end. */
	function flipped(sent: Part, of: 'enc' | 'ciphertext' | 'tag'): Part {
		const { headerBytes, enc, ciphertext } = takeApart(sent.bytes)!;
		if (of === 'enc') enc[10]! ^= 1;
		if (of === 'ciphertext') ciphertext[10]! ^= 1;
		if (of === 'tag') ciphertext[ciphertext.length - 1]! ^= 1;
		return { ...sent, bytes: assemble(headerBytes, enc, ciphertext) };
	}

	/** The same part with another header round the same seal. */
	function underHeader(sent: Part, changes: object): Part {
		const { header, enc, ciphertext } = takeApart(sent.bytes)!;
		const bytes = assemble(encode(canonical({ ...header, ...changes })), enc, ciphertext);
		return { ...sent, bytes };
	}

	test.each(['enc', 'ciphertext', 'tag'] as const)(
		'[F-42] [T-11] with one byte of its %s damaged is set aside, whole, and a person is told (law 5)',
		async (of) => isSetAside(flipped(await part(), of), 'seal.broken')
	);

	test.each([{ enrolment: seren.id }, { seq: 2 }, { parts: 2 }])(
		'[F-42] under a header that was changed to %o is set aside',
		async (changes) => isSetAside(underHeader(await part(), changes), 'seal.broken')
	);

	test('[F-42] under the name of a key that nobody has is set aside', async () => {
		await isSetAside(await part({ header: { kid: 'no such key' } }), 'key.unknown');
	});

	test('[F-42] sealed to a key that is not ours is set aside', async () => {
		await isSetAside(await part({ sealTo: elsewhere.keyList.intake[0]!.key }), 'seal.broken');
	});

	test('sealed for another council is set aside', async () => {
		const { installation } = elsewhere;
		await isSetAside(await part({ header: { installation } }), 'installation.other');
	});

	test('that holds no statement is set aside', async () => {
		await isSetAside(await part({ inside: 'Gran' }), 'words.unfit');
		expect(JSON.stringify(await openAlarms(db()))).not.toContain('Gran');
	});

	test('that says to be another statement is set aside', async () => {
		const inside = canonical({ ...saidBy(amir.id), signature: null });
		await isSetAside(await part({ inside }), 'header.other');
	});

	test("on Amir's tablet that says to be Seren is set aside", async () => {
		await isSetAside(await sealed(keys, tablet, saidBy(seren.id)), 'child.other');
	});

	test.each([{ form: 'no-such-form' }, { version: 99 }])(
		'on a form that the house does not know, %o, is set aside',
		async (changes) =>
			isSetAside(await sealed(keys, tablet, saidBy(amir.id, changes)), 'form.unknown')
	);

	test('with answers that do not fit its form is set aside', async () => {
		const answers = { where: { is: 'chosen', chosen: ['the moon'] } };
		await isSetAside(await sealed(keys, tablet, saidBy(amir.id, { answers })), 'answers.unfit');
	});

	test('as a part that the words do not name is set aside, and the words are read all the same', async () => {
		const words = saidBy(amir.id);
		await handIn(await sealed(keys, tablet, words, { header: { parts: 2 } }));
		await handIn(await sealed(keys, tablet, words, { header: { part: 1, parts: 2 } }));
		await open();
		expect(await sarahs()).toMatchObject([{ statement: words.statement }]);
		expect(await openAlarms(db())).toMatchObject([{ what: 'part.set-aside' }]);
	});

	/** Written at a child's tile by somebody who has not given the code: nobody has signed. */
	const withoutCode = (on = tablet) =>
		sealed(keys, on, saidBy(on.child, { door: 0, shownRecipient: null }), { signature: null });

	test('[T-50] [J3] without the code is read by the officer, labelled as not confirmed', async () => {
		await handIn(await withoutCode());
		await open();
		expect(await sarahs()).toMatchObject([{ assurance: 'not-confirmed' }]);
	});

	test('[T-50] through the door of the code, but signed by nobody, is not confirmed either', async () => {
		await handIn(await part({ signature: null }));
		await handIn(await part({ signature: toBase64url(new Uint8Array(64)) }));
		await open();
		expect((await sarahs()).map(({ assurance }) => assurance)).toEqual([
			'not-confirmed',
			'not-confirmed'
		]);
	});

	test('[T-65] [J3] without the code, the sixth of a day is kept and held for the duty desk, and never refused', async () => {
		for (let n = 0; n < 6; n += 1)
			await expect(handIn(await withoutCode())).resolves.toMatchObject({ state: 'kept' });
		await handIn(await part());
		await open();

		const assured = (await sarahs()).map(({ assurance }) => assurance).toSorted();
		expect(assured).toEqual(['confirmed', ...Array(5).fill('not-confirmed')]);
		const { entries } = await inboxOf(db(), keys, as(grace));
		const held = entries.filter((it) => it.assurance === 'held');
		expect(held).toMatchObject([{ via: 'duty' }]);
	});

	test('[J3] without the code is counted for one tablet, and for one day', async () => {
		for (let n = 0; n < 5; n += 1) await handIn(await withoutCode());
		await open();
		const yesterday = new Date(Date.now() - 86_400_000).toISOString();
		await db().updateTable('statement').set({ arrived_at: yesterday }).execute();
		await handIn(await withoutCode());
		await open();
		expect((await sarahs()).every(({ assurance }) => assurance === 'not-confirmed')).toBe(true);
	});

	test('[F-34] is read, although what came before it will not open', async () => {
		await handIn(flipped(await part(), 'tag'));
		const good = await part();
		await handIn(good);
		await open();
		expect(await sarahs()).toMatchObject([{ statement: good.statement }]);
	});

	test.each([
		['nobody signed', { signature: null }],
		['somebody else signed', { signature: toBase64url(new Uint8Array(64)) }],
		['what was signed is no signature', { signature: 'Amir' }]
	])('[T-50] is marked "not confirmed" when %s', async (_, otherwise) => {
		await handIn(await part(otherwise));
		await open();
		expect(await sarahs()).toMatchObject([{ assurance: 'not-confirmed' }]);
	});

	test('[T-50] through the open door is "not confirmed", whatever is signed', async () => {
		await handIn(await sealed(keys, tablet, saidBy(amir.id, { door: 0 })));
		await open();
		expect(await sarahs()).toMatchObject([{ assurance: 'not-confirmed' }]);
	});

	test("behind Amir's code is confirmed, though his tablet was enrolled again meanwhile", async () => {
		const before = await part();
		tablet = await enrolledFor(db(), amir.id);
		await handIn(before);
		await open();
		expect(await sarahs()).toMatchObject([{ assurance: 'confirmed', child: 'Amir' }]);
	});

	test('from a newer app keeps what this release does not know of, and its signature holds', async () => {
		const words = { ...saidBy(amir.id), tomorrow: 'unheard of' };
		await handIn(await sealed(keys, tablet, words));
		await open();
		expect(await sarahs()).toMatchObject([{ assurance: 'confirmed' }]);
	});

	test('says to what it was said, and the child who said it is told so again on every tablet', async () => {
		const about = { what: 'answer', id: '00000000-0000-4000-8000-00000000cccc' } as const;
		await handIn(await sealed(keys, tablet, saidBy(amir.id, { about })));
		await handIn(await part());
		await open();
		const { statements } = Snapshot.parse(
			await snapshotFor(db(), keys, { id: amir.id, role: 'child' })
		);
		expect(statements.map((it) => it.about)).toEqual(expect.arrayContaining([about, null]));
	});

	test('[F-41] is opened once, however often and by however many the opener is run', async () => {
		const sent = await Promise.all([part(), part(), part()]);
		for (const one of sent) await handIn(one);

		const settled = await Promise.all([open(), open(), open()]);
		expect(settled.reduce((sum, n) => sum + n)).toBe(3);
		expect(await open()).toBe(0);
		expect(await sarahs()).toHaveLength(3);
		const lines = db().selectFrom('audit').select('number').where('deed', '=', 'part.open');
		expect(await lines.execute()).toHaveLength(3);
	});

	test('[F-41] is opened at the next run, when the house was killed in the middle of this one', async () => {
		await handIn(await part());
		// What a kill leaves: nothing of the transaction that was under way.
		const killed = db()
			.transaction()
			.execute(async (tx) => {
				await tx.updateTable('sealed_part').set({ opened_at: 'half' }).execute();
				throw new Error('killed');
			});
		await expect(killed).rejects.toThrow('killed');
		await open();
		expect(await sarahs()).toHaveLength(1);
	});

	test('of a child without an officer lies on the duty desk (law 5)', async () => {
		const from = new Date().toISOString();
		await allocate(db(), house, { child: amir.id, iro: null, from, source: 'tests' });
		const sent = await part();
		await handIn(sent);
		await open();
		expect(await sarahs()).toEqual([]);
		const { entries } = await inboxOf(db(), keys, as(grace));
		expect(entries).toMatchObject([{ statement: sent.statement, via: 'duty' }]);
	});

	test('[INV-9] leaves no word or name of a child in the clear', async () => {
		await handIn(await part());
		await open();
		const tables = ['statement', 'sealed_part', 'child', 'child_person', 'audit', 'alarm'] as const;
		for (const table of tables) {
			const text = (await db().selectFrom(table).selectAll().execute())
				.flatMap((row) => Object.values(row))
				.map((it) => (it instanceof Uint8Array ? Buffer.from(it).toString('latin1') : String(it)));
			expect(text.join()).not.toMatch(/Gran|Amir|Mr Bell/);
		}
	});
});
