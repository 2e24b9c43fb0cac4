import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import type { Actor } from '$lib/domain/people.ts';
import { calledOn, setCode, signInChild, whoAsks } from '$lib/server/accounts.ts';
import { allocate, iroNow, reachOf } from '$lib/server/allocations.ts';
import { giveAnswer } from '$lib/server/answers.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { cardShown, newCard } from '$lib/server/cards.ts';
import { caseloadOf, childPageOf } from '$lib/server/caseload.ts';
import { addChild } from '$lib/server/children.ts';
import { now } from '$lib/server/clock.ts';
import { approveDeletion, prepareDeletion } from '$lib/server/deletions.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { holdsFor, setHold } from '$lib/server/holds.ts';
import { lookAt } from '$lib/server/imports.ts';
import { keepPart } from '$lib/server/intake.ts';
import {
	agreeMerge,
	declineMerge,
	mergesFor,
	proposeMerge,
	undoMerge
} from '$lib/server/merges.ts';
import { openSealed } from '$lib/server/opener.ts';
import { makePackage } from '$lib/server/packages.ts';
import { setRelative, setRelativeByNumber } from '$lib/server/relatives.ts';
import { hearAnswer } from '$lib/server/said-aloud.ts';
import { changeSettings, defaults } from '$lib/server/settings.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, dan, grace, nia, owen, priya, sarah, seren, tom } from '../people.ts';
import { enrolledFor, saidBy, sealed, type Enrolled, type Words } from '../sealed.ts';
import { stay, writtenUp } from './closing.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

const keys = keysForTests();

/** Amir once more, as a dirty list brought him in: another number, and Priya named for him. */
const twice = {
	...amir,
	id: '00000000-0000-4000-8000-00000000aaaa',
	councilId: 'RB-9999',
	about: { birthYear: 2012, placement: null }
};
const asked = { gone: twice.councilId, kept: amir.councilId };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('one child who was taken in twice', (db) => {
	let tablet: Enrolled;
	let before = '';

	beforeEach(async () => {
		await riverbank(db(), keys);
		await addChild(db(), keys, house, twice);
		const from = '2026-06-01T00:00:00.000Z';
		await allocate(db(), house, { child: twice.id, iro: priya.id, from, source: 'tests' });
		tablet = await enrolledFor(db(), twice.id);
		before = await say();
	});

	const say = async (changes: Partial<Words> = {}) => {
		const part = await sealed(keys, tablet, saidBy(twice.id, changes));
		await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
		await openSealed(db(), keys);
		return part.statement;
	};
	const propose = (by: Actor = as(nia), what = asked) => proposeMerge(db(), by, what);
	const agree = (id: string, by: Actor = justProved(grace)) => agreeMerge(db(), keys, by, id);
	const merged = async () => {
		const id = await propose();
		await agree(id);
		return id;
	};
	const undo = (id: string) => undoMerge(db(), keys, justProved(grace), id);
	const inbox = async (of: typeof sarah) =>
		(await inboxOf(db(), keys, as(of))).entries.map(({ statement }) => statement);
	const numbers = async (of = grace) =>
		(await caseloadOf(db(), keys, as(of))).children.map(({ councilId }) => councilId);
	const apart = async () => {
		expect(await inbox(priya)).toContain(before);
		expect(await inbox(sarah)).toEqual([]);
		expect(await numbers()).toContain(twice.councilId);
	};

	test.each([sarah, tom, owen])('is not made one by $firstName, who is $role', async (person) => {
		const no = { code: 'not-allowed' };
		await expect(propose(justProved(person))).rejects.toMatchObject(no);
		const id = await propose();
		await expect(agree(id, justProved(person))).rejects.toMatchObject(no);
		await expect(declineMerge(db(), justProved(person), id)).rejects.toMatchObject(no);
		await expect(mergesFor(db(), keys, as(person))).rejects.toMatchObject(no);
		await apart();
	});

	test('[T-68] needs two persons: not who asked, nor an administrator, nor an old sign-in', async () => {
		const own = await propose(as(grace));
		await expect(agree(own)).rejects.toMatchObject({ code: 'merge.same-person' });
		await declineMerge(db(), as(grace), own);
		const id = await propose();
		await expect(agree(id, justProved(nia))).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(agree(id, as(grace))).rejects.toMatchObject({ code: 'proof.needed' });
		await apart();
	});

	test.each([
		['the same number twice', { gone: amir.councilId, kept: amir.councilId }, 'merge.same'],
		['a number that nobody has', { gone: 'RB-0', kept: amir.councilId }, 'child.unknown']
	])('is not asked with %s', async (_, what, code) => {
		await expect(propose(as(nia), what)).rejects.toMatchObject({ code });
	});

	test('is asked once; and nothing happens when it is declined', async () => {
		const id = await propose();
		await expect(propose()).rejects.toMatchObject({ code: 'merge.again' });
		const back = { gone: amir.councilId, kept: twice.councilId };
		await expect(propose(as(grace), back)).rejects.toMatchObject({ code: 'merge.again' });
		await declineMerge(db(), as(grace), id);
		await expect(agree(id)).rejects.toMatchObject({ code: 'not-found' });
		await apart();
		expect(await mergesFor(db(), keys, as(grace))).toEqual([]);
	});

	test('[T-34] an administrator sees two numbers; a manager the name and the year too', async () => {
		await propose();
		const [forNia] = await mergesFor(db(), keys, as(nia));
		expect(forNia).toMatchObject({
			gone: { councilId: 'RB-9999', name: null, birthYear: null },
			mine: true
		});
		expect(JSON.stringify(forNia)).not.toContain('Amir');
		const [forGrace] = await mergesFor(db(), keys, as(grace));
		expect(forGrace).toMatchObject({ gone: { name: 'Amir', birthYear: 2012 }, mine: false });
	});

	test('[T-68] is one from then on: what was said is with Amir’s own officer, under his own key', async () => {
		const sealedBefore = await wordsOf(before);
		await merged();
		expect(await inbox(sarah)).toEqual([before]);
		expect(await inbox(priya)).toEqual([]);
		expect(await numbers()).not.toContain(twice.councilId);
		expect((await childPageOf(db(), keys, as(sarah), amir.id)).statements).toHaveLength(1);
		const { reading } = await openStatement(db(), keys, as(sarah), before);
		expect(JSON.stringify(reading)).toContain('I want Gran to come.');
		expect(await wordsOf(before)).not.toEqual(sealedBefore);
		await expect(openStatement(db(), keys, as(priya), before)).rejects.toMatchObject({
			code: 'not-found'
		});
		expect((await reachOf(db(), as(grace), now())).unowned).not.toContain(twice.id);
	});

	test('[T-68] what was answered follows under the key of the record that is kept, and goes back with it', async () => {
		const words = 'Gran is welcome.';
		const aloud = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 7]);
		const answer = await giveAnswer(db(), keys, as(priya), before, { words, parts: [] }, aloud);
		const heard = (child: string) => hearAnswer(db(), keys, { id: child, role: 'child' }, answer);
		const id = await merged();
		expect(await heard(amir.id)).toMatchObject({ bytes: Buffer.from(aloud) });
		await expect(heard(twice.id)).rejects.toMatchObject({ code: 'not-found' });
		const answered = async (child: string) =>
			(await snapshotFor(db(), keys, { id: child, role: 'child' })).answers;
		expect(await answered(amir.id)).toMatchObject([{ words, by: 'Priya' }]);
		await undo(id);
		expect(await answered(amir.id)).toEqual([]);
		expect(await answered(twice.id)).toMatchObject([{ words }]);
		expect(await heard(twice.id)).toMatchObject({ bytes: Buffer.from(aloud) });
	});

	test('keeps the officer of the record that goes, where the other has none', async () => {
		const none = { child: amir.id, iro: null, from: now(), source: 'tests' };
		await allocate(db(), house, none);
		vi.setSystemTime(Date.now() + 1000);
		const id = await merged();
		expect(await iroNow(db(), amir.id, now())).toMatchObject({ id: priya.id });
		vi.setSystemTime(Date.now() + 1000);
		await undo(id);
		expect(await iroNow(db(), amir.id, now())).toBeNull();
		expect(await iroNow(db(), twice.id, now())).toMatchObject({ id: priya.id });
	});

	test('[T-68] the tablet goes on: what it sends arrives, confirmed, and its own code opens it', async () => {
		const code = codeText(seren.code);
		const kind = seren.codeKind;
		await setCode(db(), keys, { id: twice.id, role: 'child' }, { child: twice.id, kind, code });
		await merged();
		const late = await say({ answers: {} });
		const row = await db()
			.selectFrom('statement')
			.select(['child_id', 'assurance'])
			.where('id', '=', late)
			.executeTakeFirst();
		expect(row).toEqual({ child_id: amir.id, assurance: 'confirmed' });

		const device = { enrolment: tablet.enrolment, child: amir.id };
		const cookie = await signInChild(db(), keys, device, code);
		const actor = await whoAsks(db(), 'child', cookie);
		expect(actor).toEqual({ id: amir.id, role: 'child' });
		const snapshot = await snapshotFor(db(), keys, actor!, await calledOn(db(), cookie));
		expect(snapshot).toMatchObject({ child: { id: twice.id }, iro: { firstName: 'Sarah' } });
		expect(snapshot.statements.map(({ statement }) => statement).toSorted()).toEqual(
			[before, late].toSorted()
		);
	});

	test('[T-68] what a tablet had sealed arrives also when it was let in anew meanwhile', async () => {
		const old = tablet;
		await merged();
		const anew = await enrolledFor(db(), amir.id);
		const part = await sealed(keys, old, saidBy(twice.id));
		await keepPart(db(), keys, { id: anew.enrolment, role: 'device' }, part);
		await openSealed(db(), keys);
		expect(await inbox(sarah)).toContain(part.statement);

		const stranger = await enrolledFor(db(), seren.id);
		const other = await sealed(keys, old, saidBy(twice.id));
		await keepPart(db(), keys, { id: stranger.enrolment, role: 'device' }, other);
		await openSealed(db(), keys);
		expect(await inbox(sarah)).not.toContain(other.statement);
	});

	test('a card of the record that goes opens nothing any more', async () => {
		const card = await db()
			.transaction()
			.execute((tx) => newCard(tx, twice.id));
		const shown = `${card.userName}.${card.secret}`;
		expect(await cardShown(db(), shown)).toMatchObject({ child: twice.id });
		await merged();
		await expect(cardShown(db(), shown)).rejects.toMatchObject({ code: 'card.unknown' });
	});

	test('nothing is set or made for the number of a record that stands for nobody', async () => {
		await merged();
		const unknown = { code: 'child.unknown' };
		const { councilId } = twice;
		await expect(
			setHold(db(), keys, as(grace), { councilId, why: 'Court asks' })
		).rejects.toMatchObject(unknown);
		await expect(makePackage(db(), keys, justProved(grace), councilId)).rejects.toMatchObject(
			unknown
		);
		await expect(
			setRelativeByNumber(db(), house, { child: seren.id, number: councilId, as: 'sibling' })
		).rejects.toMatchObject(unknown);
	});

	test('[T-68] what is about an officer stays away from them, whichever record they were named for', async () => {
		await say({ form: 'about-my-iro', aboutIro: true, answers: {} });
		await db().updateTable('person').set({ role: 'manager' }).where('id', '=', priya.id).execute();
		const aboutIro = async (of: typeof sarah) => {
			const { entries } = await inboxOf(db(), keys, { id: of.id, role: 'manager' });
			return entries.filter(({ via }) => via === 'manager').length;
		};
		expect([await aboutIro(grace), await aboutIro(priya)]).toEqual([1, 0]);
		await merged();
		expect([await aboutIro(grace), await aboutIro(priya)]).toEqual([1, 0]);
	});

	test('holds, relatives and reviews follow, and each is there once', async () => {
		await setHold(db(), keys, as(grace), { councilId: twice.councilId, why: 'Court asks' });
		await setRelative(db(), house, { child: twice.id, relative: bethan.id, as: 'sibling' });
		await setRelative(db(), house, { child: twice.id, relative: amir.id, as: 'sibling' });
		const id = await merged();
		expect(await holdsFor(db(), keys, as(grace))).toMatchObject([
			{ councilId: amir.councilId, why: 'Court asks' }
		]);
		const page = await childPageOf(db(), keys, as(grace), amir.id);
		expect(page.relatives.map(({ child }) => child)).toEqual([bethan.id]);
		await undo(id);
		expect(await holdsFor(db(), keys, as(grace))).toMatchObject([
			{ councilId: twice.councilId, why: 'Court asks' }
		]);
		const again = await childPageOf(db(), keys, as(grace), twice.id);
		expect(again.relatives.map(({ child }) => child).toSorted()).toEqual(
			[amir.id, bethan.id].toSorted()
		);
		expect((await childPageOf(db(), keys, as(grace), amir.id)).relatives).toMatchObject([
			{ child: twice.id }
		]);
	});

	test('[T-68] what came of a review follows, and goes back', async () => {
		const of = async (child: string) => {
			const { letters } = await snapshotFor(db(), keys, { id: child, role: 'child' });
			return letters?.map(({ decided }) => decided.map(({ what }) => what));
		};
		await writtenUp(db(), keys, priya, twice);
		const agreed = [[stay.what]];
		const id = await merged();
		expect([await of(amir.id), await of(twice.id)]).toEqual([agreed, []]);
		await undo(id);
		expect([await of(amir.id), await of(twice.id)]).toEqual([[], agreed]);
	});

	test('[T-68] is two again when it was a mistake, with what its tablet has sent since', async () => {
		const id = await merged();
		vi.setSystemTime(Date.now() + 29 * 86_400_000);
		const since = await say();
		expect((await inbox(sarah)).toSorted()).toEqual([before, since].toSorted());
		await undo(id);
		expect(await inbox(sarah)).toEqual([]);
		expect((await inbox(priya)).toSorted()).toEqual([before, since].toSorted());
		const { reading } = await openStatement(db(), keys, as(priya), before);
		expect(JSON.stringify(reading)).toContain('I want Gran to come.');
		expect(await numbers()).toContain(twice.councilId);
		await expect(undo(id)).rejects.toMatchObject({ code: 'not-found' });
		const later = await say();
		expect(await inbox(priya)).toContain(later);
	});

	test('is not two again after thirty days', async () => {
		const id = await merged();
		expect(await mergesFor(db(), keys, as(grace))).toMatchObject([
			{ id, undoUntil: '2026-12-31T09:00:00.000Z' }
		]);
		vi.setSystemTime(Date.now() + 30 * 86_400_000);
		await expect(undo(id)).rejects.toMatchObject({ code: 'merge.late' });
		expect(await mergesFor(db(), keys, as(grace))).toMatchObject([{ id, undoUntil: null }]);
	});

	test('the record says it on both, and its chain holds', async () => {
		const id = await merged();
		await undo(id);
		const lines = await db()
			.selectFrom('audit')
			.select(['deed', 'about'])
			.where('deed', 'in', ['merge.propose', 'merge.agree', 'merge.undo'])
			.orderBy('number')
			.execute();
		expect(lines).toEqual([
			{ deed: 'merge.propose', about: id },
			...['merge.agree', 'merge.undo'].flatMap((deed) =>
				[id, twice.id, amir.id].map((about) => ({ deed, about }))
			)
		]);
		expect(await verifyAudit(db())).toMatchObject({ ok: true });
	});

	test('[T-68] the council’s next list brings nobody back, whichever number it has', async () => {
		await merged();
		const list = (ids: string[]) => {
			const rows = ids.map((id) => `${id},Amir,`).join('\n');
			const text = `Person ID,Known as,Siblings\n${rows}\n${seren.councilId},Seren,${twice.councilId}\n`;
			const bytes = new TextEncoder().encode(text);
			return lookAt(db(), keys, justProved(nia), { bytes, profile: 'own', decisions: {} });
		};
		for (const ids of [[twice.councilId], [amir.councilId, twice.councilId]]) {
			const { changes, hints } = await list(ids);
			expect(changes.filter(({ what }) => what === 'add' || what === 'renumber')).toEqual([]);
			expect(hints).toEqual([]);
			expect(changes).toContainEqual(
				expect.objectContaining({ what: 'relative', relative: amir.councilId, as: 'sibling' })
			);
		}
	});

	test('is neither made one nor kept in part while, and after, one of them is deleted', async () => {
		await changeSettings(db(), justProved(nia), { ...defaults, record: 'council', keepMonths: 6 });
		await db().updateTable('statement').set({ read_at: now(), read_by: dan.id }).execute();
		const said = await db().selectFrom('statement').select('id').execute();
		const by = { taken_at: now(), taken_by: dan.id, filed_at: now(), filed_by: dan.id };
		for (const { id: statement_id } of said) {
			const filed = { statement_id, ...by, filed_as: 'LCS 1' };
			await db().insertInto('filing').values(filed).execute();
		}
		const id = await merged();
		vi.setSystemTime(Date.now() + 200 * 86_400_000);
		const filed = { councilId: amir.councilId, filedAs: 'LCS 1' };
		await expect(
			prepareDeletion(db(), justProved(nia), { ...filed, councilId: twice.councilId })
		).rejects.toMatchObject({ code: 'child.unknown' });
		const deletion = await prepareDeletion(db(), justProved(nia), filed);
		await approveDeletion(db(), justProved(grace), deletion);
		const left = await db().selectFrom('child').select('id').execute();
		expect(left.map((row) => row.id)).not.toContain(twice.id);
		await expect(undo(id)).rejects.toMatchObject({ code: 'not-found' });
	});

	const wordsOf = async (id: string) =>
		(
			await db()
				.selectFrom('statement')
				.select('words_sealed')
				.where('id', '=', id)
				.executeTakeFirstOrThrow()
		).words_sealed;
});
