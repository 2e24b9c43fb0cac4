/** The model run: `npm run model -- --minutes N [--seed S] [--steps N]`, or `--plants [--only WORDS]` to see that it catches what it must. */
import { parseArgs } from 'node:util';
import { showPlants } from './model/plants.ts';
import type { Drained } from '../tests/model/ending.ts';
import { databasesHere, runModel } from '../tests/model/run.ts';

const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '2' },
		seed: { type: 'string' },
		steps: { type: 'string', default: '40' },
		json: { type: 'boolean', default: false },
		plants: { type: 'boolean', default: false },
		only: { type: 'string', default: '' }
	}
});
const say = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = values.plants ? await showPlants(values.only) : await tellStories();

/** @returns how many did not hold */
async function tellStories(): Promise<number> {
	const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
	const databases = databasesHere();
	const began = performance.now();
	let toldAt = began;

	say(`model: on ${databases.join(' and ')}, seed ${seed}`);
	const { runs, steps, violations, slowest } = await runModel({
		lasts: Number(values.minutes) * 60_000,
		seed,
		longest: Number(values.steps),
		databases,
		withKept: true,
		told: ({ runs, steps, violations }) => {
			if (performance.now() - toldAt < 10_000) return;
			toldAt = performance.now();
			const seconds = Math.round((toldAt - began) / 1_000);
			say(`  … ${seconds} s: ${runs} runs, ${steps} commands, ${violations.length} violations`);
		}
	});
	for (const { story, database, seed, why } of violations) {
		say(`\n${seed === null ? 'kept' : `seed ${seed}`}, on ${database}: ${why}`);
		say(`after ${JSON.stringify(story, null, '\t')}\n`);
	}
	const drained = `${(slowest.ms / 1_000).toFixed(1)} s and ${slowest.wakes} wakes`;
	say(`  once the faults had stopped, nothing waited any more after at most ${drained}`);
	if (values.json) tellFigures(violations.length, slowest);
	say(`model: ${runs} runs, ${steps} commands, ${violations.length} violations, seed ${seed}`);
	return violations.length;
}

/** As the bench tells its own: one line for each figure. */
function tellFigures(violations: number, { ms, wakes }: Drained): void {
	const lines = [
		{ id: 'R-1', what: 'what did not hold in the model run', figure: violations, unit: '' },
		{ id: 'R-2', what: 'from the end of the faults until nothing waited', figure: ms, unit: 'ms' }
	];
	const targets = ['0', 'at most 10 s, and what the house asked to wait'];
	const holds = [violations === 0, ms <= 10_000 || wakes > 1];
	for (const [at, line] of lines.entries()) {
		say(JSON.stringify({ ...line, target: targets[at], holds: holds[at] }));
	}
}
