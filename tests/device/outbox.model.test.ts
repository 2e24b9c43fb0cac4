import 'fake-indexeddb/auto';
import { deliverWaiting, hearEpoch, letGo, sealDraft } from '$lib/device/outbox.ts';
import { post } from '$lib/device/post.ts';
import { openStore, type EnrolmentRow, type Store } from '$lib/device/store.ts';
import type { Unlocked } from '$lib/device/vault.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amir } from '../people.ts';
import { Authority } from './authority.ts';
import { draftOf, freshTablet, letIn, send } from './tablet.ts';

/** What the child was told, which must hold whatever happens. */
type Model = { sealed: Set<string>; hours: number };

/** The tablet, which can be ended at any moment: its name is all that outlives it. */
type Real = { name: string; store: Store };

type Step = fc.AsyncCommand<Model, Real>;

let riverbank: Authority;
let child: Unlocked;
let row: EnrolmentRow;

beforeAll(async () => {
	riverbank = new Authority();
	await riverbank.open();
	const store = await freshTablet();
	child = await letIn(store, amir);
	row = (await store.enrolments.get(child.enrolment))!;
	store.close();
});

afterAll(() => riverbank.close());

const step = (
	name: string,
	run: (model: Model, real: Real) => Promise<unknown>
): fc.Arbitrary<Step> =>
	fc.constant({
		check: () => true,
		run: async (model, real) => {
			await run(model, real);
			await expectPromisesKept(model, real);
		},
		toString: () => name
	});

const drain = ({ store }: Real, ended = false) =>
	deliverWaiting(
		store,
		async (sealed) => {
			const outcome = await post(store, sealed);
			if (ended) throw new Error('the app was ended before it could write the receipt down');
			return outcome;
		},
		true
	);

const authorityTime = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const steps = [
	step('the child says something', async (model, { store }) => {
		const draft = await draftOf(store, child);
		await send(store, child, draft);
		model.sealed.add(draft.statement);
	}),
	step('the child presses Send three times', async (model, { store }) => {
		const draft = await draftOf(store, child);
		const became = await Promise.all([1, 2, 3].map(() => send(store, child, draft)));
		expect(became.filter((it) => it === 'sealed')).toHaveLength(1);
		model.sealed.add(draft.statement);
	}),
	step('the app is ended while it seals', async (_, { store }) => {
		const { statement, revision } = await draftOf(store, child);
		const told = { iv: new ArrayBuffer(12), bytes: new ArrayBuffer(0) };
		const seal = () => Promise.reject(new Error('ended'));
		const { enrolment } = child;
		const sealing = sealDraft(
			store,
			{ statement, enrolment, revision, door: 1, told, last: 0, seal },
			''
		);
		await expect(sealing).rejects.toThrow('ended');
	}),
	step('the app is ended and opened again', async (_, real) => {
		real.store.close();
		real.store = await openStore(real.name);
	}),
	step('a good line', async (_, real) => {
		riverbank.onOutbox(() => null);
		await drain(real);
	}),
	step('two tabs deliver at once, without a lock', async (_, real) => {
		riverbank.onOutbox(() => null);
		await Promise.all([drain(real), drain(real)]);
	}),
	step('every answer is lost', async (_, real) => {
		riverbank.onOutbox(() => 'lost');
		await drain(real);
	}),
	step('the line is cut now and then', async (_, real) => {
		let asked = 0;
		riverbank.onOutbox(() => (asked++ % 2 ? 'cut' : null));
		await drain(real);
	}),
	step('a portal answers', async (_, real) => {
		riverbank.onOutbox(() => ({ status: 200, body: '<html>Welcome</html>' }));
		await drain(real);
	}),
	step('a proxy refuses', async (_, real) => {
		riverbank.onOutbox(() => ({ status: 403 }));
		await drain(real);
	}),
	step('the app is ended after the bytes have arrived', async (_, real) => {
		riverbank.onOutbox(() => null);
		await drain(real, true).catch(() => undefined);
	}),
	step('the authority is restored from 20 hours ago', async (model, { store }) => {
		const before = Date.now() + (model.hours - 20) * 3_600_000;
		for (const [id, { receipt }] of riverbank.kept)
			if (Date.parse(JSON.parse(receipt).at) > before) riverbank.kept.delete(id);
		riverbank.epoch = crypto.randomUUID();
		await hearEpoch(store, riverbank.epoch);
	}),
	step('twelve hours pass', async (model, { store }) => {
		model.hours += 12;
		riverbank.ahead = model.hours * 3_600_000;
		await hearEpoch(store, riverbank.epoch);
		await letGo(store, authorityTime(model.hours));
	})
];

/** INV-1 and INV-2: all that was sealed is here or there; what is called arrived is there; nothing twice. */
async function expectPromisesKept({ sealed }: Model, { store }: Real): Promise<void> {
	const here = new Set((await store.outbox.toArray()).map(({ statement }) => statement));
	const there = [...riverbank.kept.keys()].map((id) => id.split('/')[0]!);

	expect([...sealed].filter((id) => !here.has(id) && !there.includes(id))).toEqual([]);
	expect(there.filter((id) => !sealed.has(id))).toEqual([]);
	expect(new Set(there).size).toBe(there.length);

	const marks = await store.marks.toArray();
	const arrived = marks.filter(({ arrivedAt }) => arrivedAt).map(({ statement }) => statement);
	expect(arrived.filter((id) => !there.includes(id))).toEqual([]);
	expect(marks.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
		marks.map((_, at) => at + 1)
	);
}

test('[INV-1] [INV-2] whatever happens on the way, all that was sealed is kept, and once', async () => {
	await fc.assert(
		fc.asyncProperty(fc.commands(steps, { maxCommands: 25, size: 'max' }), async (commands) => {
			const name = `model-${crypto.randomUUID()}`;
			const store = await openStore(name);
			await store.enrolments.add(row);
			riverbank.kept.clear();
			riverbank.ahead = 0;
			await hearEpoch(store, riverbank.epoch);

			const model: Model = { sealed: new Set(), hours: 0 };
			const real: Real = { name, store };
			await fc.asyncModelRun(() => ({ model, real }), commands);

			// Once the faults stop, everything arrives.
			riverbank.onOutbox(() => null);
			await drain(real);
			const there = new Set([...riverbank.kept.keys()].map((id) => id.split('/')[0]));
			expect([...model.sealed].filter((id) => !there.has(id))).toEqual([]);
			real.store.close();
		}),
		{ numRuns: 150, interruptAfterTimeLimit: 15_000 }
	);
}, 30_000);
