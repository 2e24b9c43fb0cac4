import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findForTests } from '../../scripts/run/chromium.mjs';
import type { RiverbankOptions } from './riverbank.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const executablePath = findForTests() ?? undefined;
const postgres = process.env.MY_SAY_TEST_POSTGRES;

/** The journeys that touch what the two databases do differently carry the tag. */
const onBoth = {
	name: 'postgres',
	grep: /@both/,
	use: { postgres }
};

export default defineConfig<RiverbankOptions>({
	testDir: '.',
	testMatch: '*.test.ts',
	outputDir: `${root}test-results`,
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	// Whoever is at work sees at once what fails once in a hundred; CI names it and goes on.
	retries: process.env.CI ? 1 : 0,
	// A journey is long, and a busy machine slow: what never comes is still told.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: `${root}.my-say/results/journeys.json` }]],
	use: {
		launchOptions: { executablePath },
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		// Traces take a fifth of the time: whoever looks for a fault asks for them, with --trace retain-on-failure.
		trace: 'off'
	},
	projects: [{ name: 'embedded' }, ...(postgres ? [onBoth] : [])]
});
