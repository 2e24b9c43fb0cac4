/** Tells stories until the time is up: the model run. */
// First of all: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { kinds } from '../databases.ts';
import { setClock } from './clock.ts';
import { settle, type Drained } from './ending.ts';
import { House } from './house.ts';
import { kept } from './kept.ts';
import { stepOf, stories, taken, type Step, type Told } from './steps.ts';
import { Violation, World } from './world.ts';

export type Wanted = {
	/** How long, in milliseconds; the story under way is told to its end, and one is told in any case. */
	lasts: number;
	seed: number;
	/** The most steps of one story. */
	longest: number;
	/** On which databases, the first most often. */
	databases: readonly string[];
	/** Whether the stories that were kept are told first. */
	withKept: boolean;
	/** Told now and then, and at the end of each story. */
	told: (so: Came) => void;
};

export type Came = {
	runs: number;
	steps: number;
	/** What did not hold, with the seed and the story, shrunk by nobody: the seed is its name. */
	violations: Failed[];
	/** the longest time from the end of the faults until nothing waited. */
	slowest: Drained;
};

/** `story`: what had happened until then; kept as a test, it outlives its seed. No seed: it was kept. */
export type Failed = { seed: number | null; database: string; why: string; story: Told[] };

/** A house lasts so many stories: then its lists are long enough. */
const storiesOfAHouse = 8;

/** Runs the model, until the time is up or something did not hold. */
export async function runModel(wanted: Wanted): Promise<Came> {
	const until = performance.now() + wanted.lasts;
	const came: Came = { runs: 0, steps: 0, violations: [], slowest: { ms: 0, wakes: 0 } };
	if (wanted.withKept) await tellAllKept(wanted, came);
	const first = came.runs;
	const goesOn = () =>
		came.violations.length === 0 && (came.runs === first || performance.now() < until);
	for (let houses = 0; goesOn(); houses += 1) {
		// Two of three are on the first database.
		const at = houses % 3 === 1 ? 1 : 0;
		const database = wanted.databases[at % wanted.databases.length]!;
		await inOneHouse(database, { ...wanted, seed: wanted.seed - first }, came, goesOn);
	}
	return came;
}

/** What did not hold once comes first. */
async function tellAllKept({ databases, told }: Wanted, came: Came): Promise<void> {
	const database = databases[0]!;
	const house = await House.build(database);
	try {
		for (const { steps } of kept) {
			const fault: unknown = await tellSteps(house, steps.map(stepOf)).catch((it: unknown) => it);
			came.runs += 1;
			came.steps = stepsTaken();
			if (fault instanceof Error) {
				came.violations.push({ seed: null, database, why: whyOf(fault), story: [...steps] });
				return;
			}
			told(came);
		}
	} finally {
		await house.tearDown();
	}
}

async function inOneHouse(
	database: string,
	{ seed: first, longest, told }: Wanted,
	came: Came,
	goesOn: () => boolean
): Promise<void> {
	const house = await House.build(database);
	try {
		for (let n = 0; n < storiesOfAHouse && goesOn(); n += 1) {
			const seed = first + came.runs;
			const failed = await tell(house, { seed, longest }, came);
			came.runs += 1;
			came.steps = stepsTaken();
			if (failed) came.violations.push({ seed, database, ...failed });
			told(came);
		}
	} finally {
		await house.tearDown();
	}
}

/**
 * Tells a story that was kept.
 * @throws Violation with one sentence
 */
export async function tellKept(house: House, steps: readonly Told[]): Promise<void> {
	await tellSteps(house, steps.map(stepOf));
}

async function tell(
	house: House,
	{ seed, longest }: { seed: number; longest: number },
	came: Came
): Promise<Omit<Failed, 'seed' | 'database'> | null> {
	let told: Step[] = [];
	const story = fc.asyncProperty(stories(longest), async (steps) => {
		told = [];
		const drained = await tellSteps(house, steps, (step) => told.push(step));
		if (drained.ms > came.slowest.ms) came.slowest = drained;
	});
	const checked = await fc.check(story, { seed, numRuns: 1, unbiased: true, endOnFailure: true });
	if (!checked.failed) return null;
	return { why: whyOf(checked.errorInstance), story: told.map((step) => step.told) };
}

const whyOf = (fault: unknown): string =>
	fault instanceof Violation ? fault.message : inspect(fault);

async function tellSteps(
	house: House,
	steps: Iterable<fc.AsyncCommand<World, World>>,
	begins: (step: Step) => void = () => {}
): Promise<Drained> {
	await house.setClock(0);
	house.backup = null;
	setClock(0);
	const world = await World.begin(house);
	world.begins = begins;
	try {
		await fc.asyncModelRun(() => ({ model: world, real: world }), steps);
		return await settle(world);
	} finally {
		await world.end();
		setClock(0);
	}
}

const stepsTaken = (): number => [...taken.values()].reduce((sum, it) => sum + it, 0);

/** Where there is no server for it, PostgreSQL is left out; the run says so. */
export const databasesHere = (): string[] => Object.keys(kinds);
