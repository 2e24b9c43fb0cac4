import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findForTests } from '../scripts/run/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findForTests() ?? undefined;

/** Components and `.svelte.ts` files are compiled as in the built app, without SvelteKit around them. */
const plugins = [svelte({ configFile: false, compilerOptions: { runes: true } })];
const resolve = { alias: { $lib: `${root}src/lib` } };

export default defineConfig({
	root,
	test: {
		allowOnly: false,
		projects: [
			{
				plugins,
				resolve,
				test: {
					name: 'node',
					environment: 'node',
					include: ['tests/{domain,i18n,forms,device,server,house,model}/**/*.test.ts'],
					// A process for each file: `node:sqlite` and a built server live and die with it.
					pool: 'forks',
					// Argon2 and a PostgreSQL made for the file take their time on two cores.
					testTimeout: 20_000,
					hookTimeout: 60_000,
					// What is waited for comes at once, or late on a busy machine, or never.
					expect: { poll: { timeout: 15_000 } }
				}
			},
			{
				plugins,
				resolve,
				// The typefaces lie among the packages, which may be a link to somewhere else.
				server: { fs: { allow: [root, realpathSync(`${root}node_modules`)] } },
				test: {
					name: 'screen',
					css: true,
					include: ['tests/ui/**/*.test.ts'],
					testTimeout: 20_000,
					expect: { poll: { timeout: 15_000 } },
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({ launchOptions: { executablePath } }),
						instances: [{ browser: 'chromium' }],
						screenshotFailures: false
					}
				}
			}
		]
	}
});
