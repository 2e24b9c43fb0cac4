import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { drawPictures } from './scripts/pictures.ts';
import { childFiles } from './scripts/child-files.ts';

// Before SvelteKit looks into `static`: it lists there what the offline shell must hold.
drawPictures();

export default defineConfig({
	plugins: [sveltekit(), childFiles()],
	// Both also come for browsers of this age, which is what we build for; by default they are larger.
	resolve: {
		alias: {
			dexie: 'dexie/dist/modern/dexie.mjs',
			'workbox-window': 'workbox-window/build/workbox-window.prod.mjs'
		}
	},
	build: { target: 'es2022' }
});
