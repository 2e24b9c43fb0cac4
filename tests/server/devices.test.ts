import { beforeEach, expect, test } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import type { Actor } from '$lib/domain/people.ts';
import { setCode, signInChild, whoAsks } from '$lib/server/accounts.ts';
import { allocateWorker } from '$lib/server/allocations.ts';
import { devicesPageOf, makeCard, resetCode, revokeDevice, wakeCard } from '$lib/server/devices.ts';
import { enrol, makePairing, offerFor } from '$lib/server/enrolments.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openAlarms } from '$lib/server/notifications.ts';
import { openSealed } from '$lib/server/opener.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, priya, sarah, seren, tom, type CastStaff } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { newTablet } from '../tablet.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const authority = { authority: 'Riverbank', demonstration: true, epoch: 'first', languages: [] };
const tablet = await newTablet();
const amirSelf: Actor = { id: amir.id, role: 'child' };
/** A member of the cast who has just shown who they are. */
const proved = (person: CastStaff): Actor => ({
	...as(person),
	provedAt: new Date().toISOString()
});
const pictures = codeText(amir.code);

onEachDatabase('the doors of a child', (db) => {
	beforeEach(async () => {
		await riverbank(db(), keys);
		const from = '2026-01-01T00:00:00.000Z';
		const tomsChild = { child: amir.id, worker: tom.id, from, source: 'tests' };
		await allocateWorker(db(), house, tomsChild);
		await setCode(db(), keys, house, { child: amir.id, kind: 'pictures-36', code: pictures });
	});

	const pageOf = (actor: Actor, child = amir.id) => devicesPageOf(db(), keys, actor, child);
	const letIn = (pairing: string, also: object = {}) => {
		const { deliveryKey, authorKey } = tablet;
		const enrolling = { pairing, code: pictures, deliveryKey, authorKey, shared: true, ...also };
		return enrol({ db: db(), keys, authority }, enrolling);
	};
	const linkOf = async (by: Actor = proved(tom)) => {
		const { userName, secret } = await makeCard(db(), by, amir.id);
		return `${userName}.${secret}`;
	};

	test.each([priya, grace])(
		'are not for an officer of other children; a manager may see to them ($firstName)',
		async (person) => {
			const seen = pageOf(as(person));
			if (person === grace) await expect(seen).resolves.toMatchObject({ name: 'Amir' });
			else await expect(seen).rejects.toMatchObject({ code: 'not-found' });
		}
	);

	test('are not opened by a worker for a child who is not theirs', async () => {
		for (const deed of [makeCard, resetCode, wakeCard, makePairing]) {
			const tried = deed(db(), proved(tom), seren.id);
			await expect(tried).rejects.toMatchObject({ code: 'not-found' });
		}
	});

	test.each([
		['a card', makeCard],
		['a new code', resetCode],
		['a device', makePairing]
	] as const)(
		'[T-55] are not opened by %s from a screen that somebody left open',
		async (_, deed) => {
			await expect(deed(db(), as(tom), amir.id)).rejects.toMatchObject({ code: 'proof.needed' });
		}
	);

	test('[J1] a helper’s code lets one device in, however it is typed, and once', async () => {
		const { helperCode } = await makePairing(db(), proved(tom), amir.id, 'Kitchen tablet');
		expect(helperCode).toMatch(/^[A-Z0-9]{8}$/);
		const typed = ` ${helperCode.slice(0, 4).toLowerCase()}-${helperCode.slice(4)} `;
		expect(await offerFor(db(), keys, typed)).toMatchObject({ child: { name: 'Amir' } });

		await letIn(typed);
		await expect(letIn(helperCode)).rejects.toMatchObject({ code: 'card.unknown' });
		const { devices } = await pageOf(as(tom));
		expect(devices).toMatchObject([{ label: 'Kitchen tablet', shared: true }]);
	});

	test('[J6] a card holds 128 random bits and no name of anybody; the house keeps a hash', async () => {
		const { userName, secret, endsAt } = await makeCard(db(), proved(tom), amir.id);
		expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
		expect(userName).toMatch(/^[a-z]+-[a-z]+-[0-9]+$/);
		expect(userName).not.toMatch(/amir|riverbank/i);
		const months = (Date.parse(endsAt) - Date.now()) / 86_400_000 / 30.4;
		expect(Math.round(months)).toBe(12);
		const rows = await db().selectFrom('card').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(secret);
	});

	test('[T-58] [J3] a card alone tells nobody whose it is, and opens nothing without the code', async () => {
		const link = await linkOf();
		const offer = await offerFor(db(), keys, link);
		expect(offer).toMatchObject({ child: { name: '' }, iro: null });
		const wrong = { code: 'cake cake cake cake' };
		await expect(letIn(link, wrong)).rejects.toMatchObject({ code: 'code.wrong' });
		await expect(letIn(link)).resolves.toBeDefined();
	});

	test('[T-58] [J6] a new card kills the one before, and a card that is over is none', async () => {
		const first = await linkOf();
		const second = await linkOf();
		await expect(offerFor(db(), keys, first)).rejects.toMatchObject({ code: 'card.unknown' });
		await db().updateTable('card').set({ ends_at: '2026-01-01T00:00:00.000Z' }).execute();
		await expect(offerFor(db(), keys, second)).rejects.toMatchObject({ code: 'card.unknown' });
	});

	test('[J4] a card with a code of 4 out of 12 lets nothing in; a helper’s code does', async () => {
		const short = codeText(seren.code);
		await setCode(db(), keys, house, { child: amir.id, kind: 'pictures-12', code: short });
		const link = await linkOf();
		await expect(letIn(link, { code: short })).rejects.toMatchObject({ code: 'card.short-code' });
		const { pairing } = await makePairing(db(), proved(tom), amir.id);
		await expect(letIn(pairing, { code: short })).resolves.toBeDefined();
	});

	test('[T-56] the child and those who look after them see that a card was made, and by whom', async () => {
		await linkOf();
		const { doors } = await snapshotFor(db(), keys, amirSelf);
		expect(doors).toContainEqual(expect.objectContaining({ is: 'card', by: 'Tom' }));
		const { done, card } = await pageOf(as(sarah));
		expect(done).toContainEqual(expect.objectContaining({ is: 'card', by: 'Tom' }));
		expect(card).toMatchObject({ sleeps: false });
		const lines = await db()
			.selectFrom('audit')
			.select(['actor_id', 'outcome'])
			.where('deed', '=', 'card.make')
			.execute();
		expect(lines).toEqual([{ actor_id: tom.id, outcome: 'done' }]);
	});

	test('[T-56] a code that was forgotten is taken away, and only the child chooses the next', async () => {
		const { cookie } = await letIn((await makePairing(db(), proved(tom), amir.id)).pairing);
		const card = await linkOf();
		await resetCode(db(), proved(tom), amir.id);

		expect(await whoAsks(db(), 'child', cookie)).toBeNull();
		await expect(offerFor(db(), keys, card)).rejects.toMatchObject({ code: 'card.unknown' });
		expect((await pageOf(as(tom))).hasCode).toBe(false);
		const { pairing } = await makePairing(db(), proved(tom), amir.id);
		await letIn(pairing, { code: '4 0 9 9 1 7', codeKind: 'pin' });
		expect((await pageOf(as(tom))).hasCode).toBe(true);
	});

	test('[T-13] a device that was shut out signs nobody in; what it still hands in is kept, held, and duty is told', async () => {
		const amirs = await enrolledFor(db(), amir.id);
		const said = await sealed(keys, amirs, saidBy(amir.id));
		await revokeDevice(db(), as(grace), amirs.enrolment);

		const device: Actor = { id: amirs.enrolment, role: 'device' };
		await expect(keepPart(db(), keys, device, said)).resolves.toMatchObject({ state: 'held' });
		await openSealed(db(), keys);
		expect((await inboxOf(db(), keys, as(sarah))).entries).toEqual([]);
		expect(await openAlarms(db())).toMatchObject([{ what: 'part.held', about: said.statement }]);
	});

	test('a child shuts out a device of their own, and nobody else’s', async () => {
		const [his, hers] = [await enrolledFor(db(), amir.id), await enrolledFor(db(), seren.id)];
		const tried = revokeDevice(db(), amirSelf, hers.enrolment);
		await expect(tried).rejects.toMatchObject({ code: 'not-found' });
		expect((await snapshotFor(db(), keys, amirSelf)).devices).toHaveLength(1);
		await revokeDevice(db(), amirSelf, his.enrolment);
		expect((await snapshotFor(db(), keys, amirSelf)).devices).toEqual([]);
	});

	test('[J4] ten wrong short codes in a day close what comes down to that tablet, and it is told', async () => {
		const short = codeText(seren.code);
		await setCode(db(), keys, house, { child: amir.id, kind: 'pictures-12', code: short });
		const { enrolment, child } = await enrolledFor(db(), amir.id);
		const day_from = new Date().toISOString();
		const tries = { wrong: 4, last_at: '2026-01-01T00:00:00.000Z', day_from, day_wrong: 9 };
		await db()
			.insertInto('code_try')
			.values({ enrolment_id: enrolment, ...tries })
			.execute();
		const signIn = (code: string) => signInChild(db(), keys, { enrolment, child }, code);
		await expect(signIn('cat cat cat cat')).rejects.toMatchObject({ code: 'code.wrong' });

		await db().deleteFrom('code_try').execute();
		await expect(signIn(short)).rejects.toMatchObject({ code: 'card.needed' });
		const { doors } = await snapshotFor(db(), keys, amirSelf);
		expect(doors).toContainEqual(expect.objectContaining({ is: 'guessed' }));
		const { pairing } = await makePairing(db(), proved(tom), amir.id);
		const { cookie } = await letIn(pairing, { code: short });
		expect(await whoAsks(db(), 'child', cookie)).toMatchObject({ id: amir.id });
	});
});
