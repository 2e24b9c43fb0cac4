import { describe, expect, test } from 'vitest';
import { codeFiles, codeOf, files, textOf } from './sources.ts';

const childs = codeFiles.filter((file) => file.startsWith('routes/(child)/'));

describe("the child's side needs no line (law 10)", () => {
	test('no screen of the child has a server half', () => {
		expect(childs.filter((file) => /\.server\.ts$|\+server\.ts$/.test(file))).toEqual([]);
	});

	test('no screen of the child fetches anything to be drawn', () => {
		const loads = childs.filter((file) => /\/\+(page|layout)\.ts$/.test(file));
		expect(loads.filter((file) => /\bfetch\b/.test(codeOf(file)))).toEqual([]);
	});

	test('no screen of the child, and nothing it is drawn with, asks the line by itself', () => {
		const drawn = codeFiles.filter((file) => /^(routes\/\(child\)|lib\/ui)\//.test(file));
		const asks = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/;
		expect(drawn.filter((file) => asks.test(codeOf(file)))).toEqual([]);
	});

	test('the browser draws it, from one page that was made beforehand', () => {
		expect(codeOf('routes/(child)/+layout.ts')).toMatch(/export const ssr = false/);
		expect(codeOf('routes/(child)/shell/+page.ts')).toMatch(/export const prerender = true/);
	});
});

describe('no request leaves for another origin (law 12)', () => {
	/** The names of grammars, which nobody asks, and addresses that are only an example. */
	const names = /^(http:\/\/www\.w3\.org\/|http:\/\/localhost\b|https:\/\/[\w.]+\.example\.)/;

	test('no address of another origin stands in the code', () => {
		const strays = files.flatMap((file) =>
			[...codeOf(file).matchAll(/https?:\/\/[\w.-]+[^\s'"`)<]*/g)]
				.map(([address]) => ({ file, address }))
				.filter(({ address }) => !names.test(address))
		);
		expect(strays).toEqual([]);
	});

	test('the page itself asks for nothing outside', () => {
		expect(textOf('app.html')).not.toMatch(/(src|href)="(https?:)?\/\//);
		expect(textOf('app.css')).not.toMatch(/(@import|url\()\s*['"]?(https?:)?\/\//);
	});
});
