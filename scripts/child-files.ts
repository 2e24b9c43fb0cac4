/** Which modules come to a child's browser in one file. In fifty small ones each waits for the line, and packs badly. */
import { relative } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { root } from './run/work.mjs';

type Graph = Pick<Rollup.PluginContext, 'getModuleIds' | 'getModuleInfo'>;

/** With these a page of staff is drawn. */
const staffs = /^src\/routes\/(staff|demo)\/.*\+(layout|page|error)\.svelte$/;

/** With these begins what comes together: a file for each, the one that is wanted sooner first. */
const beginnings = {
	/** The first screen of a child. */
	first: [
		/@sveltejs\/kit\/src\/runtime\/client\/entry\.js$/,
		/^src\/routes\/\+layout\.svelte$/,
		/^src\/routes\/\(child\)\/\+(layout|page)\.svelte$/
	],
	/** What the device does when that screen is there. */
	soon: [/^src\/lib\/device\/(authority|recordings|tidying|wake|worker)\.ts$/],
	/** The way past it. */
	home: [/^src\/routes\/\(child\)\/(Home|OpenDoor|Unlock)\.svelte$/]
};

/** What staff need of a file comes apart, so that they fetch nothing of a child's. */
const shared = (name: string): string => `${name}-staff-too`;
const files = Object.keys(beginnings).flatMap((name) => [shared(name), name]);

/** For the browser's build. What a file needs lies in it, or in one before it: no two wait for each other. */
export function childFiles(): Plugin {
	let placed = new Map<string, string>();
	const groups = files.map((name, turn) => ({
		name,
		priority: files.length - turn,
		test: (id: string) => placed.get(id) === name
	}));
	return {
		name: 'my-say-child-files',
		apply: 'build',
		config: ({ build }) =>
			build?.ssr ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
		buildEnd() {
			placed = placesIn(this);
		}
	};
}

/** @returns by the module's id; one that is not there comes as the bundler likes */
function placesIn(graph: Graph): Map<string, string> {
	const places = new Map<string, string>();
	const staff = reached(graph, [staffs]);
	for (const [name, begin] of Object.entries(beginnings)) {
		for (const id of reached(graph, begin)) {
			if (!places.has(id)) places.set(id, staff.has(id) ? shared(name) : name);
		}
	}
	return places;
}

/** All modules that begin so, and what is always loaded with them. */
function reached(graph: Graph, begin: RegExp[]): Set<string> {
	const begins = (id: string) => begin.some((it) => it.test(relative(root, id)));
	const open = [...graph.getModuleIds()].filter(begins);
	const found = new Set<string>();
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
	}
	return found;
}
