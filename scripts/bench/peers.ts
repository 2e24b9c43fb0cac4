/** The peers' pages: the same fifteen questions, each built once from what the registry has. */
import { existsSync, mkdirSync, readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { npm } from '../run/npm.mjs';
import { npmBeside } from '../run/node.mjs';
import { at, kept } from '../run/work.mjs';

/** Null: it could not be had, and why. */
export type Peer = { name: string; files: Map<string, Buffer> | null; why: string };

const here = (...path: string[]): string => at('scripts', 'bench', ...path);
const cache = join(kept, 'bench');

/** Exactly those of the lock file, into a folder that git does not know, and without a script of theirs. */
export async function installPeers(): Promise<void> {
	mkdirSync(cache, { recursive: true });
	const lock = readFileSync(here('package-lock.json'), 'utf8');
	const whole = join(cache, 'whole.json');
	if (existsSync(whole) && readFileSync(whole, 'utf8') === lock) return;
	for (const file of ['package.json', 'package-lock.json'])
		copyFileSync(here(file), join(cache, file));
	const how = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cache];
	await npm('Fetching the peers', how, npmBeside(process.execPath));
	writeFileSync(whole, lock);
}

const texts = ['text1', 'text2', 'text3', 'text4', 'text5', 'text6'];
const ones = ['one1', 'one2', 'one3', 'one4', 'one5'];
const manys = ['many1', 'many2'];
const choices = ['a', 'b', 'c', 'd'];

const questions = [
	...texts.map(
		(name) =>
			`<label class="govuk-label">${name} <input class="govuk-input" name="${name}"></label>`
	),
	'<label class="govuk-label">long <textarea class="govuk-textarea" name="long"></textarea></label>',
	...ones.map((name) => group(name, 'radio')),
	...manys.map((name) => group(name, 'checkbox')),
	'<label class="govuk-label">file <input type="file" name="file"></label>'
].join('\n');

function group(name: string, type: 'radio' | 'checkbox'): string {
	const kind = type === 'radio' ? 'radios' : 'checkboxes';
	const all = choices.map(
		(choice) =>
			`<div class="govuk-${kind}__item"><label><input class="govuk-${kind}__input" type="${type}" name="${name}" value="${choice}"> ${choice}</label></div>`
	);
	return `<fieldset class="govuk-fieldset"><legend>${name}</legend><div class="govuk-${kind}" data-module="govuk-${kind}">${all.join('')}</div></fieldset>`;
}

/** As a transformer would have made it of an XForm. */
function enketoForm(): string {
	const label = (name: string) => `<span lang="" class="question-label active">${name}</span>`;
	const text = (name: string) =>
		`<label class="question non-select">${label(name)}<input type="text" name="/data/${name}" data-type-xml="string"></label>`;
	const select = (name: string, type: string) =>
		`<fieldset class="question simple-select"><fieldset><legend>${label(name)}</legend><div class="option-wrapper">${choices
			.map(
				(choice) =>
					`<label><input type="${type}" name="/data/${name}" value="${choice}" data-type-xml="${type === 'radio' ? 'select1' : 'select'}"><span lang="" class="option-label active">${choice}</span></label>`
			)
			.join('')}</div></fieldset></fieldset>`;
	const all = [
		...texts.map(text),
		text('long'),
		...ones.map((name) => select(name, 'radio')),
		...manys.map((name) => select(name, 'checkbox')),
		`<label class="question non-select">${label('file')}<input type="file" name="/data/file" data-type-xml="binary" accept="image/*"></label>`
	];
	return `<form autocomplete="off" novalidate class="or clearfix" dir="ltr" id="data"><section class="form-logo"></section><h3 dir="auto" id="form-title">Bench</h3><select id="form-languages" style="display:none" data-default-lang=""></select>${all.join('')}</form>`;
}

function enketoModel(): string {
	const nodes = [...texts, 'long', ...ones, ...manys, 'file'].map((name) => `<${name}/>`).join('');
	return `<model><instance><data id="bench">${nodes}<meta><instanceID/></meta></data></instance></model>`;
}

const bodies: Record<string, string> = {
	plain: `<form>${questions}</form>`,
	govuk: `<form class="govuk-body">${questions}</form>`,
	floor: '',
	surveyjs: '<div id="form"></div>',
	formio: '<div id="form"></div>',
	enketo: `${enketoForm()}<script>window.model = ${JSON.stringify(enketoModel())}</script>`
};

export const peerNames = Object.keys(bodies);

/** What of esbuild and of Svelte's compiler is used here: both come from the cache, not from the product. */
type Bundler = {
	build: (how: object) => Promise<{ outputFiles: { path: string; contents: Uint8Array }[] }>;
};
type Compiler = {
	compile: (code: string, how: object) => { js: { code: string } };
};

/** Builds a page; one that cannot be had says why, and fails nothing. */
export async function peer(name: string): Promise<Peer> {
	try {
		const outputs = await bundled(name);
		const files = new Map<string, Buffer>();
		for (const { path, contents } of outputs) {
			const ending = path.split('.').at(-1) ?? '';
			if (['js', 'css'].includes(ending)) files.set(`/page.${ending}`, Buffer.from(contents));
		}
		if (name === 'govuk') {
			const css = join(cache, 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css');
			files.set('/page.css', readFileSync(css));
		}
		const style = files.has('/page.css') ? '<link rel="stylesheet" href="/page.css">' : '';
		const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,">${style}</head><body class="govuk-frontend-supported">${bodies[name]}<script type="module" src="/page.js"></script></body></html>`;
		files.set('/', Buffer.from(html));
		return { name, files, why: '' };
	} catch (fault) {
		const why =
			fault instanceof Error ? fault.message.split('\n').slice(0, 2).join(' ') : String(fault);
		return { name, files: null, why };
	}
}

async function bundled(name: string) {
	const from = createRequire(join(cache, 'package.json'));
	const { build } = from('esbuild') as Bundler;
	const { compile } = from('svelte/compiler') as Compiler;
	const svelte = {
		name: 'svelte',
		setup(building: { onLoad: (what: object, load: (file: { path: string }) => object) => void }) {
			building.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
				contents: compile(readFileSync(path, 'utf8'), { generate: 'client', dev: false }).js.code,
				loader: 'js'
			}));
		}
	};
	const alias = name === 'enketo' ? enketoAlias() : {};
	const { outputFiles } = await build({
		entryPoints: [here('peers', `${name}.js`)],
		outdir: join(cache, 'out'),
		bundle: true,
		minify: true,
		write: false,
		format: 'esm',
		target: 'es2022',
		logLevel: 'silent',
		conditions: ['browser', 'production', 'svelte'],
		define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
		loader: {
			'.svg': 'dataurl',
			'.png': 'dataurl',
			'.woff': 'empty',
			'.woff2': 'empty',
			'.ttf': 'empty',
			'.eot': 'empty'
		},
		nodePaths: [join(cache, 'node_modules')],
		alias,
		plugins: [svelte]
	});
	return outputFiles;
}

/** Enketo names in its own package what stands for what in a browser. */
function enketoAlias(): Record<string, string> {
	const home = join(cache, 'node_modules', 'enketo-core');
	const { browser = {} } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
		browser?: Record<string, string>;
	};
	return Object.fromEntries(
		Object.entries(browser)
			.filter(([what, to]) => typeof to === 'string' && !what.startsWith('.'))
			.map(([what, to]) => [what, to.startsWith('.') ? join(home, to) : to])
	);
}

/** Serves a page packed as small as gzip can, and lets nobody keep it. @returns its port */
export async function serve(files: Map<string, Buffer>): Promise<{ port: number; server: Server }> {
	const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };
	const packed = new Map([...files].map(([path, bytes]) => [path, gzipSync(bytes, { level: 9 })]));
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		const bytes = packed.get(path);
		const type = types[path.split('.')[1] ?? ''] ?? 'text/html';
		response.writeHead(bytes ? 200 : 404, {
			'content-type': type,
			'content-encoding': 'gzip',
			'cache-control': 'no-store'
		});
		response.end(bytes);
	}).listen(0, '127.0.0.1');
	await new Promise((open) => server.once('listening', open));
	return { port: (server.address() as AddressInfo).port, server };
}
