import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { drawPictures } from './scripts/pictures.ts';

// Before SvelteKit looks into `static`: it lists there what the offline shell must hold.
drawPictures();

export default defineConfig({
	plugins: [sveltekit()],
	build: { target: 'es2022' }
});
