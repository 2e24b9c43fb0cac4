import { beforeEach, expect, test, vi } from 'vitest';
import { inboxOf } from '$lib/server/delivery.ts';
import { keepPart } from '$lib/server/intake.ts';
import { startJobs } from '$lib/server/jobs.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, sarah } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();

/** However busy the machine is; at once, where it is not. */
const soon = { timeout: 20_000, interval: 1 };

onEachDatabase('what is due', (db) => {
	beforeEach(() => riverbank(db(), keys));

	async function handIn(): Promise<void> {
		const tablet = await enrolledFor(db(), amir.id);
		const part = await sealed(keys, tablet, saidBy(amir.id));
		await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
	}
	const waiting = async () => (await inboxOf(db(), keys, as(sarah))).entries.length;

	test('is not done any more once the house is closing', async () => {
		const jobs = startJobs(db(), keys);
		await jobs.stop();
		await handIn();
		jobs.nudge();
		await jobs.stop();
		expect(await waiting()).toBe(0);
	});

	test('ends with the part in hand when the house closes, and goes on at the next start', async () => {
		for (let n = 0; n < 30; n += 1) await handIn();
		const jobs = startJobs(db(), keys);
		await vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0), soon);
		await jobs.stop();
		expect(await waiting()).toBeLessThan(30);

		const again = startJobs(db(), keys);
		await vi.waitFor(async () => expect(await waiting()).toBe(30), soon);
		await again.stop();
	});

	test('is done at the start, for what came in before', async () => {
		await handIn();
		const jobs = startJobs(db(), keys);
		await vi.waitFor(async () => expect(await waiting()).toBe(1), soon);
		await jobs.stop();
	});

	test('is done at each nudge, however many come at once', async () => {
		const jobs = startJobs(db(), keys);
		for (let n = 0; n < 3; n += 1) {
			await handIn();
			jobs.nudge();
			jobs.nudge();
		}
		await vi.waitFor(async () => expect(await waiting()).toBe(3), soon);
		await jobs.stop();
	});
});
