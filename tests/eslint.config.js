import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

const tsconfigRootDir = fileURLToPath(new URL('..', import.meta.url));

/** Drawers: a name that says nothing of what lies inside, so that anything comes to lie there. */
const drawers = '/(utils?|helpers?|misc|common|shared|types|constants)(\\.svelte)?(\\.[jt]s)?$';

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', '.my-say/', 'test-results/', 'node_modules/'] },
	js.configs.recommended,
	typescript.configs.strict,
	typescript.configs.stylistic,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
		rules: {
			// The compiler knows better what is defined, and which names are there.
			'no-undef': 'off',
			'no-console': 'error',
			'no-restricted-imports': [
				'error',
				{ patterns: [{ regex: drawers, message: 'Name it after what lies inside.' }] }
			],
			'@typescript-eslint/consistent-type-definitions': ['error', 'type'],
			'@typescript-eslint/no-empty-function': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-dynamic-delete': 'off',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': 'error',
			// The app lies at the root of its origin, and its addresses are written as they are seen.
			'svelte/no-navigation-without-resolve': 'off',
			// A Date here is a value that is read and thrown away.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		// Types of others grow only as interfaces.
		files: ['src/app.d.ts'],
		rules: { '@typescript-eslint/consistent-type-definitions': 'off' }
	},
	{
		// A promise that nobody awaits is an answer that may be lost, and nobody is told.
		files: ['src/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts'],
		ignores: ['**/*.svelte.ts', 'src/service-worker/**'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{
		// WebKit aborts a transaction that holds a Blob: what is kept on a device is an ArrayBuffer.
		files: ['src/lib/device/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'NewExpression[callee.name=/^(Blob|File)$/]',
					message: 'Keep bytes as ArrayBuffer.'
				}
			]
		}
	}
);
