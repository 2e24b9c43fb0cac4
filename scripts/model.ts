/** The model run: `npm run model -- --minutes N [--seed S] [--steps N]`. */
import { parseArgs } from 'node:util';
import { databasesHere, runModel } from '../tests/model/run.ts';

const { values } = parseArgs({
	options: {
		minutes: { type: 'string', default: '2' },
		seed: { type: 'string' },
		steps: { type: 'string', default: '40' }
	}
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
const databases = databasesHere();
const began = performance.now();
let toldAt = began;

say(`model: on ${databases.join(' and ')}, seed ${seed}`);
const came = await runModel({
	lasts: Number(values.minutes) * 60_000,
	seed,
	longest: Number(values.steps),
	databases,
	told: ({ runs, steps, violations }) => {
		if (performance.now() - toldAt < 10_000) return;
		toldAt = performance.now();
		const seconds = Math.round((toldAt - began) / 1_000);
		say(`  … ${seconds} s: ${runs} runs, ${steps} commands, ${violations.length} violations`);
	}
});
for (const { seed, database, why, story } of came.violations) {
	say(`\nseed ${seed}, on ${database}: ${why}`);
	say(`after ${JSON.stringify(story, null, '\t')}\n`);
}
say(
	`model: ${came.runs} runs, ${came.steps} commands, ${came.violations.length} violations, seed ${seed}`
);
process.exitCode = came.violations.length > 0 ? 1 : 0;
