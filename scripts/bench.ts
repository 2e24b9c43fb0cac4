/**
 * `npm run bench`: the speed we owe, measured. `--quick` takes a few minutes and proves little; `--json` says
 * one figure a line for machines; `--only server,device,pages` takes a part. docs/performance.md says how to
 * read it.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { deviceFigures, type DeviceLength } from './bench/device.ts';
import { Figures, load, type Figure } from './bench/figures.ts';
import { pageFigures } from './bench/pages.ts';
import { serverFigures, type Length } from './bench/server.ts';
import { at } from './run/work.mjs';

const { values: asked } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		only: { type: 'string', default: 'server,device,pages' }
	}
});

const long: Length = {
	sizes: [1_000, 100_000, 1_000_000],
	load: 4_000,
	steady: 60,
	ahead: { 1: 4_000, 16: 8_000, 64: 8_000 },
	rounds: 3
};
const short: Length = {
	sizes: [1_000, 20_000],
	load: 1_000,
	steady: 5,
	ahead: { 1: 600, 16: 1_200, 64: 1_200 },
	rounds: 1
};

const longDevice: DeviceLength = { taps: 40, photos: 8, few: 10, many: 200 };
const shortDevice: DeviceLength = { taps: 10, photos: 2, few: 4, many: 20 };

const say = (line: string): void => void (asked.json || process.stdout.write(`${line}\n`));
const figures = new Figures((figure) => {
	if (asked.json) process.stdout.write(`${JSON.stringify(figure)}\n`);
	else say(inWords(figure));
});
const length = asked.quick ? short : long;
const parts = asked.only.split(',');
const began = new Date();

say(
	`My Say's speed, on ${cpus().length} cores at ${began.toISOString()}; load ${load().toFixed(2)}.`
);
if (!figures.judges)
	say('The machine is busy (load above 3): figures are given, and none is judged.');
if (parts.includes('server')) {
	say('\nThe server');
	await serverFigures(figures, length, process.env.MY_SAY_TEST_POSTGRES);
}
if (parts.includes('device')) {
	say('\nThe device');
	await deviceFigures(figures, asked.quick ? shortDevice : longDevice);
}
if (parts.includes('pages')) {
	say('\nThe pages');
	await pageFigures(figures, asked.quick ? 1 : 5);
}
const missed = figures.all.filter(({ holds }) => holds === false);
say(
	`\n${figures.all.length} figures, ${missed.length} of them miss their target, after ${minutes()}.`
);
const kept = {
	began,
	load: load(),
	quick: asked.quick,
	judged: figures.judges,
	figures: figures.all
};
writeFileSync(at('.my-say', 'bench.json'), `${JSON.stringify(kept, null, '\t')}\n`);

function inWords({ id, what, figure, unit, target, holds }: Figure): string {
	const value = figure === null ? '–' : `${figure} ${unit}`.trim();
	const verdict = holds === null ? (target ? '(not judged)' : '') : holds ? 'holds' : 'MISSED';
	return `${id.padEnd(7)} ${what}\n        ${value}${target ? `   ${target}` : ''}   ${verdict}`.trimEnd();
}

function minutes(): string {
	return `${((Date.now() - began.getTime()) / 60_000).toFixed(1)} minutes`;
}
