import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { letOldGo } from '$lib/server/retention.ts';
import { onEachDatabase } from '../databases.ts';
import { amir } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('sealed bytes, after they were opened', (db) => {
	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
		await riverbank(db(), keys);
	});
	afterEach(() => vi.useRealTimers());

	const kept = () => db().selectFrom('sealed_part').select(['bytes', 'size']).execute();

	async function handedIn(otherwise = {}) {
		const tablet = await enrolledFor(db(), amir.id);
		const part = await sealed(keys, tablet, saidBy(amir.id), otherwise);
		const hand = () => keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
		return { first: await hand(), hand };
	}
	const after = (days: number) => vi.setSystemTime(Date.now() + days * 86_400_000);

	test('stay for 30 days, and then go; the same bytes still get the same receipt', async () => {
		const { first, hand } = await handedIn();
		await openSealed(db(), keys);
		after(29);
		await letOldGo(db());
		expect((await kept())[0]?.bytes.length).toBe((await kept())[0]?.size);

		after(2);
		await letOldGo(db());
		expect((await kept())[0]?.bytes).toHaveLength(0);
		expect(await hand()).toEqual({ ...first, again: true });
		expect(await openSealed(db(), keys)).toBe(0);
	});

	test('stay for as long as it takes when they could not be opened, or nobody has tried', async () => {
		await handedIn({ inside: 'no words' });
		await openSealed(db(), keys);
		await handedIn();
		after(400);
		await letOldGo(db());
		expect((await kept()).map(({ bytes, size }) => bytes.length === size)).toEqual([true, true]);
	});
});
