/**
 * Codes are slowed and nobody is silenced (INV-10), for every history of wrong tries, right ones, jumps of
 * the clock and restarts of the house.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CodeKind } from '$lib/domain/code.ts';
import { countTry, forgetTries } from '$lib/server/accounts/throttle.ts';
import { countCardTry, forgetCardTries, newCard, wakeCards } from '$lib/server/cards.ts';
import { closeDatabase, openDatabase, type Database } from '$lib/server/database.ts';
import { onEachDatabase } from '../databases.ts';
import { amir } from '../people.ts';
import { keysForTests } from './installation.ts';
import { riverbank } from './riverbank.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const keys = keysForTests();

type Step = { is: 'wrong' | 'right' | 'restart' } | { is: 'jump'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 8, arbitrary: fc.constant<Step>({ is: 'wrong' }) },
	{ weight: 1, arbitrary: fc.constant<Step>({ is: 'right' }) },
	{ weight: 1, arbitrary: fc.constant<Step>({ is: 'restart' }) },
	{
		weight: 4,
		arbitrary: fc
			.oneof(
				fc.integer({ min: -10 * day, max: 10 * day }),
				fc.integer({ min: 0, max: 20 * minute })
			)
			.map((ms): Step => ({ is: 'jump', ms }))
	}
);
const history = fc.array(step, { maxLength: 40 });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

onEachDatabase('whatever happened before', (db, place) => {
	beforeEach(() => riverbank(db(), keys));

	async function live(
		steps: readonly Step[],
		wrong: (on: Database) => Promise<unknown>,
		right: (on: Database) => Promise<void>
	): Promise<void> {
		for (const it of steps) {
			if (it.is === 'jump') later(it.ms);
			// A try that has to wait counts as none, and is right or wrong for nobody.
			if (it.is === 'wrong') await wrong(db()).catch(() => undefined);
			if (it.is === 'right') await right(db());
			if (it.is === 'restart') await closeDatabase(await openDatabase(place()));
		}
	}

	test.each(['pictures-36', 'pictures-12', 'pin', 'words'] as const)(
		'[T-76] [INV-10] a child who knows their code (%s) gets in within 15 minutes on their tablet',
		async (kind: CodeKind) => {
			await fc.assert(
				fc.asyncProperty(history, async (steps) => {
					const bucket = crypto.randomUUID();
					const forget = (on: Database) =>
						on.transaction().execute((tx) => forgetTries(tx, bucket));
					await live(steps, (on) => countTry(on, bucket, kind), forget);

					// The first try tells how long; a clock that had been set back is mended by it.
					await countTry(db(), bucket, kind).catch(() => undefined);
					later(15 * minute);
					await expect(countTry(db(), bucket, kind)).resolves.toBeDefined();
				}),
				{ numRuns: 30 }
			);
		},
		60_000
	);

	const card = async () => {
		await db()
			.transaction()
			.execute((tx) => newCard(tx, amir.id));
		const { id } = await db()
			.selectFrom('card')
			.select('id')
			.where('ended_at', 'is', null)
			.executeTakeFirstOrThrow();
		return { card: id, child: amir.id };
	};

	test('[T-76] [INV-10] with a card that somebody else abused, a child gets in within 24 hours, and at once when a helper wakes it', async () => {
		await fc.assert(
			fc.asyncProperty(history, fc.boolean(), async (steps, woken) => {
				const shown = await card();
				const forget = (on: Database) =>
					on.transaction().execute((tx) => forgetCardTries(tx, shown));
				await live(steps, (on) => countCardTry(on, shown), forget);

				if (woken) {
					await db()
						.transaction()
						.execute((tx) => wakeCards(tx, amir.id));
				} else {
					await countCardTry(db(), shown).catch(() => undefined);
					later(day);
				}
				await expect(countCardTry(db(), shown)).resolves.toBeDefined();
			}),
			{ numRuns: 30 }
		);
	}, 60_000);

	test('[T-76] whoever has found a card has at most 300 guesses in 30 days, however they space them', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 1, max: 26 * 60 }), { minLength: 1, maxLength: 6 }),
				async (pauses) => {
					const shown = await card();
					const end = Date.now() + 30 * day;
					let guesses = 0;
					for (let n = 0; Date.now() < end; n += 1) {
						const came = await countCardTry(db(), shown).then(
							() => 'guessed' as const,
							(problem: { details: { seconds: number } }) => problem.details.seconds
						);
						if (came === 'guessed') guesses += 1;
						else later(Math.max(came * 1000, (pauses[n % pauses.length] ?? 1) * minute));
					}
					expect(guesses).toBeLessThanOrEqual(300);
				}
			),
			{ numRuns: 3 }
		);
	}, 120_000);
});
