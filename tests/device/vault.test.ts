import { child, store } from './amirs-tablet.ts';
import { codeText } from '$lib/domain/code.ts';
import type { EnrolmentRow } from '$lib/device/store.ts';
import { lockAway, openVault, takeOut, tryCode, waitLeft } from '$lib/device/vault.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amir, seren } from '../people.ts';
import { draftOf, freshTablet, letIn, say } from './tablet.ts';

const minute = 60_000;
const wrong = 'train sock lamp drum';
const right = codeText(amir.code);

const row = async () => (await store.enrolments.get(child.enrolment)) as EnrolmentRow;
const tries = (count: number, at: number) =>
	store.enrolments.update(child.enrolment, { tries: { wrong: count, at } });
const tried = (code: string, at = Date.now()) => tryCode(store, child.enrolment, code, at);

describe('[J5] trying a code', () => {
	test('a wrong one opens nothing, and is counted', async () => {
		expect(await tried(wrong)).toEqual({ is: 'wrong', askAdult: false });
		expect((await row()).tries.wrong).toBe(1);
	});

	test('the pictures in another order are another code', async () => {
		const turned = codeText(amir.code.toReversed());
		expect(await tried(turned)).toMatchObject({ is: 'wrong' });
	});

	test('after five wrong ones there is a wait, and the right one is not looked at before', async () => {
		const at = Date.now();
		await tries(5, at);
		expect(await tried(right, at + 1000)).toEqual({ is: 'wait', milliseconds: 29_000 });
		expect(await tried(right, at + 30_000)).toMatchObject({ is: 'unlocked' });
	});

	test('from the tenth the child is told to ask an adult', async () => {
		const at = Date.now();
		await tries(9, at - 16 * minute);
		expect(await tried(wrong, at)).toEqual({ is: 'wrong', askAdult: true });
	});

	test('twenty tries at once count as twenty: ending the app in the middle gains nothing', async () => {
		const at = Date.now();
		const all = await Promise.all(Array.from({ length: 20 }, () => tried(wrong, at)));
		expect(all.filter(({ is }) => is === 'wrong')).toHaveLength(5);
		expect(all.filter(({ is }) => is === 'wait')).toHaveLength(15);
	});

	test('[J4] [T-76] ten wrong short codes in a day take what came down from the tablet, and drafts stay', async () => {
		const tablet = await freshTablet();
		const { enrolment } = await letIn(tablet, seren);
		const day = { from: Date.now() - minute, wrong: 8 };
		const rest = () =>
			tablet.enrolments.update(enrolment, { tries: { wrong: 4, at: Date.now() - minute, day } });
		await rest();
		await tryCode(tablet, enrolment, wrong, Date.now());
		expect(await tablet.snapshots.count()).toBe(1);
		await tryCode(tablet, enrolment, wrong, Date.now() + 2 * minute);
		expect(await tablet.snapshots.count()).toBe(0);

		const opened = await tryCode(tablet, enrolment, codeText(seren.code), Date.now() + 20 * minute);
		expect(opened.is).toBe('unlocked');
		tablet.close();
	});

	test('[J4] wrong codes of 36 take nothing away, however many', async () => {
		const at = Date.now();
		const day = { from: at - minute, wrong: 20 };
		await store.enrolments.update(child.enrolment, { tries: { wrong: 4, at: at - minute, day } });
		await tried(wrong, at);
		expect(await store.snapshots.count()).toBe(1);
	});

	test('the right one clears the count', async () => {
		await tried(wrong);
		await tried(right);
		expect((await row()).tries.wrong).toBe(0);
	});

	test('the wait is never longer than 15 minutes and never gone, when the clock is set back', async () => {
		const at = Date.now();
		await tries(12, at);
		const before = at - 365 * 24 * 60 * minute;

		expect(await tried(right, before)).toEqual({ is: 'wait', milliseconds: 15 * minute });
		expect(await tried(right, before + 14 * minute)).toEqual({ is: 'wait', milliseconds: minute });
		expect(await tried(right, before + 15 * minute)).toMatchObject({ is: 'unlocked' });
	});
});

test('[J5] [INV-10] for every count and clock the wait is between none and 15 minutes', () => {
	const clock = fc.integer({ min: 0, max: 4_102_444_800_000 });
	fc.assert(
		fc.property(fc.nat(200), clock, clock, (count, at, now) => {
			const wait = waitLeft({ wrong: count, at }, now);
			expect(wait).toBeGreaterThanOrEqual(0);
			expect(wait).toBeLessThanOrEqual(15 * minute);
			if (count < 5) expect(wait).toBe(0);
			if (count >= 5 && now <= at) expect(wait).toBeGreaterThan(0);
			expect(waitLeft({ wrong: count, at }, at + 15 * minute)).toBe(0);
		})
	);
});

describe('what lies on the tablet', () => {
	test('another tablet does not open a vault that was carried there', async () => {
		const other = await freshTablet();
		await letIn(other, amir);
		const { deviceSecret } = (await other.enrolments.toCollection().first())!;

		expect(await openVault({ ...(await row()), deviceSecret }, right)).toBeNull();
		other.close();
	});

	test('no key can be taken out while the child is unlocked', async () => {
		const { deliveryKey, deviceSecret } = await row();
		const keys = [deliveryKey, deviceSecret, child.vaultKey, child.authorKey];
		expect(keys.map(({ extractable }) => extractable)).toEqual([false, false, false, false]);
	});

	test('[T-08] [INV-3] no key of the tablet opens what waits, locked or unlocked', async () => {
		await say(store, child);
		const { bytes } = (await store.outbox.toCollection().first())!;
		const { deliveryKey, deviceSecret } = await row();

		for (const key of [deliveryKey, deviceSecret, child.vaultKey, child.authorKey]) {
			const name = key.algorithm.name;
			const opening = crypto.subtle.decrypt({ name, iv: bytes.slice(0, 12) }, key, bytes);
			await expect(opening).rejects.toThrow();
		}
	});

	test("a draft of Amir's does not open with Seren's vault", async () => {
		const { statement } = await draftOf(store, child);
		const { locked } = (await store.drafts.get(statement))!;
		const other = await letIn(store, seren);
		await expect(takeOut(other.vaultKey, locked, 'draft')).rejects.toThrow();
	});

	test('what was locked away as one thing does not open as another', async () => {
		const locked = await lockAway(child.vaultKey, { a: 1 }, 'one');
		await expect(takeOut(child.vaultKey, locked, 'another')).rejects.toThrow();
		expect(await takeOut(child.vaultKey, locked, 'one')).toEqual({ a: 1 });
	});

	test('every save has an IV of its own', async () => {
		const first = await lockAway(child.vaultKey, 'same', 'same');
		const second = await lockAway(child.vaultKey, 'same', 'same');
		expect(new Uint8Array(first.iv)).not.toEqual(new Uint8Array(second.iv));
	});

	test('the code is stretched at least 600,000 times', async () => {
		expect((await row()).kdf.rounds).toBeGreaterThanOrEqual(600_000);
	});
});
