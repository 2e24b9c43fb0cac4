import { child, riverbank, store } from './amirs-tablet.ts';
import { letGo } from '$lib/device/outbox.ts';
import { known } from '$lib/device/store.ts';
import { keepWaking, wake } from '$lib/device/wake.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { say } from './tablet.ts';

const hour = 3_600_000;

afterEach(() => void vi.restoreAllMocks());

describe('law 3', () => {
	test('nothing is let go while the authority cannot be heard', async () => {
		await say(store, child);
		await wake(store);
		await store.outbox.toCollection().modify({ letGoAt: '2020-01-01T00:00:00.000Z' });

		riverbank.fault = () => 'cut';
		await wake(store);
		expect(await store.outbox.count()).toBe(1);
	});

	test('[F-54] a device whose clock is two years on lets nothing go before its time', async () => {
		await say(store, child);
		await wake(store);
		vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 730 * 24 * hour);
		await wake(store);
		expect(await store.outbox.count()).toBe(1);
	});

	test('[F-54] a clock that is days off is told, and no more once it is right again', async () => {
		const days = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3 * 24 * hour);
		await wake(store);
		expect(await known(store, 'clockOff')).toBeLessThan(-2 * 24 * hour);
		days.mockRestore();
		await wake(store);
		expect(await known(store, 'clockOff')).toBeNull();
	});

	test('[F-40] opened 25 hours later, restored meanwhile: handed in again before anything goes', async () => {
		const statement = await say(store, child);
		await wake(store);
		riverbank.kept.clear();
		riverbank.epoch = 'second';

		riverbank.ahead = 25 * hour;
		await wake(store);
		expect([...riverbank.kept.keys()]).toEqual([`${statement}/0`]);
		expect(await store.outbox.count()).toBe(1);
	});

	test('25 hours after the receipt, with nothing restored, the bytes go', async () => {
		await say(store, child);
		await wake(store);
		riverbank.ahead = 25 * hour;
		await wake(store);
		expect(await store.outbox.count()).toBe(0);
	});
});

test('[F-31] where everything is answered by a portal, all is kept', async () => {
	await say(store, child);
	riverbank.fault = () => ({ status: 200, body: '<html>Welcome to our wifi</html>' });
	expect(await wake(store)).toMatchObject({ arrived: 0, line: 'down' });
	expect(await known(store, 'epoch')).toBe('first');
	await letGo(store, new Date(Date.now() + 48 * hour).toISOString());
	expect(await store.outbox.count()).toBe(1);
});

test('[T-20] [F-21] two tabs and the worker wake at once: each statement is handed in once', async () => {
	for (let n = 0; n < 3; n += 1) await say(store, child);
	await Promise.all([wake(store), wake(store), wake(store)]);
	expect(riverbank.handedIn).toHaveLength(3);
});

test('[F-21] without a lock they are handed in twice at most, and kept once', async () => {
	vi.stubGlobal('navigator', {});
	for (let n = 0; n < 3; n += 1) await say(store, child);
	await Promise.all([wake(store), wake(store)]);
	expect(riverbank.kept.size).toBe(3);
	expect(await store.marks.filter(({ arrivedAt }) => !arrivedAt).count()).toBe(0);
});

test('[F-23] a lock that is never given back does not hold up what waits', async () => {
	await say(store, child);
	const frozen = navigator.locks.request(
		'my-say-outbox',
		() => new Promise<never>(() => undefined)
	);
	frozen.catch(() => undefined);
	const real = AbortSignal.timeout;
	vi.spyOn(AbortSignal, 'timeout').mockImplementation((patience) =>
		real(patience === 60_000 ? 20 : patience)
	);

	expect(await wake(store)).toMatchObject({ arrived: 1 });
});

test('[T-03] [F-50] nobody is unlocked and nobody is signed in: what waits goes all the same', async () => {
	await say(store, child);
	store.close();
	await store.open();
	expect(await wake(store)).toMatchObject({ arrived: 1 });
});

describe('while the page is open', () => {
	const failed = vi.fn();

	test('[F-33] what could not go is tried again by itself until it has arrived', async () => {
		await say(store, child);
		vi.spyOn(Math, 'random').mockReturnValue(0.001);
		let cuts = 0;
		riverbank.fault = () => (cuts++ < 7 ? 'cut' : null);

		const waking = keepWaking(store, () => undefined, failed);
		await vi.waitFor(() => expect(riverbank.kept.size).toBe(1), 5000);
		waking.stop();
		expect(failed).not.toHaveBeenCalled();
	});

	test('[F-37] being woken tries at once, whatever the browser says about the line', async () => {
		vi.stubGlobal('navigator', { onLine: false });
		vi.spyOn(Math, 'random').mockReturnValue(1);
		riverbank.fault = () => 'cut';
		const ended = vi.fn();
		const waking = keepWaking(store, ended, failed);
		await say(store, child);
		await vi.waitFor(() => expect(ended).toHaveBeenCalled());

		riverbank.fault = () => null;
		waking.now();
		await vi.waitFor(() => expect(riverbank.kept.size).toBe(1));
		waking.stop();
	});

	test('[F-15] when the store fails, it is told', async () => {
		store.close({ disableAutoOpen: true });
		vi.spyOn(store, 'open').mockRejectedValue(new Error('no store'));
		const told = vi.fn();
		const waking = keepWaking(store, () => undefined, told);
		await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
		waking.stop();
	});
});
