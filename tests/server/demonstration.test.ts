import { expect, test } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import { tryCode, whoAsks } from '$lib/server/accounts.ts';
import { iroNow, isOnDuty } from '$lib/server/allocations.ts';
import { childById, peopleOf } from '$lib/server/children.ts';
import { now, today } from '$lib/server/clock.ts';
import { pickChild, pickStaff, settleRiverbank, whoToBe } from '$lib/server/demonstration.ts';
import { offerFor } from '$lib/server/enrolments.ts';
import { nextReview } from '$lib/server/reviews.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, children, grace, kai, priya, sarah, staff } from '../people.ts';
import { keysForTests } from './installation.ts';

const keys = keysForTests();
const nobody = '00000000-0000-4000-8000-00000000dddd';

onEachDatabase('Riverbank', (db) => {
	const settle = () => settleRiverbank(db(), keys);

	const count = async (table: 'child' | 'person' | 'allocation' | 'review' | 'duty') =>
		(await db().selectFrom(table).select('id').execute()).length;

	test('lets nobody be picked who is not of its cast', async () => {
		await expect(pickStaff(db(), nobody)).rejects.toMatchObject({ code: 'not-found' });
		await expect(pickStaff(db(), amir.id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(pickChild(db(), keys, nobody)).rejects.toMatchObject({ code: 'not-found' });
	});

	test('has its children, each with people, a code, an officer and a review', async () => {
		await settle();
		for (const child of children) {
			const { id, name, people, iro, code, reviewInDays } = child;
			expect(await childById(db(), keys, id)).toMatchObject({ name });
			expect(await peopleOf(db(), keys, id)).toMatchObject(people);
			expect((await iroNow(db(), id, now()))?.firstName).toBe(iro.firstName);
			expect(
				await tryCode(db(), keys, { bucket: id, child: id, code: codeText(code) })
			).toMatchObject({ wrong: 0 });
			const review = await nextReview(db(), id, today());
			if (reviewInDays === null) expect(review).toBeNull();
			else
				expect(Date.parse(review?.on ?? '') - Date.parse(today())).toBe(reviewInDays * 86_400_000);
		}
	});

	test('has Grace on the duty desk', async () => {
		await settle();
		expect(await isOnDuty(db(), grace.id, now())).toBe(true);
		expect(await isOnDuty(db(), sarah.id, now())).toBe(false);
	});

	test('is not made twice by a second start', async () => {
		await settle();
		const before = await Promise.all([count('child'), count('allocation'), count('review')]);
		await settle();
		expect(await Promise.all([count('child'), count('allocation'), count('review')])).toEqual(
			before
		);
		expect(await count('person')).toBe(staff.length);
		expect(await count('duty')).toBe(1);
	});

	test('is taken up where a first start was cut short', async () => {
		await settle();
		await db().updateTable('child').set({ code_hash: null }).where('id', '=', kai.id).execute();
		await db().deleteFrom('allocation').where('child_id', '=', kai.id).execute();
		await settle();
		expect(await iroNow(db(), kai.id, now())).toMatchObject({ firstName: 'Dan' });
	});

	test('gives whoever picks Sarah an ordinary session', async () => {
		await settle();
		const cookie = await pickStaff(db(), sarah.id);
		expect(await whoAsks(db(), 'staff', cookie)).toMatchObject({ id: sarah.id, role: 'iro' });
	});

	test('pairs the tablet of whoever picks Amir, and shows his code', async () => {
		await settle();
		const { child, pairing } = await pickChild(db(), keys, amir.id);
		expect(child).toMatchObject({ name: 'Amir', code: amir.code });
		expect(await offerFor(db(), keys, pairing)).toMatchObject({ child: { name: 'Amir' } });
	});

	test('shows who there is to be', () => {
		const { children: offered, staff: working } = whoToBe();
		expect(offered.map(({ name }) => name)).toContain('Seren');
		expect(working.find(({ id }) => id === priya.id)?.about).toBe(
			'Named for Bethan, stands in for Dan'
		);
		expect(working.find(({ id }) => id === sarah.id)?.about).toContain('Jayden and Ruby');
	});
});
