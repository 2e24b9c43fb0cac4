import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bill } from '../../scripts/release/bill.ts';
import { borrowed } from './sources.ts';

type Locked = {
	version: string;
	name?: string;
	integrity?: string;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Locked>;
};
const { '': itself, ...rest } = packages;
const locked = Object.entries(rest).map(([path, it]) => ({
	...it,
	name: it.name ?? path.replace(/^.*node_modules\//, '')
}));

test('the bill of materials names every package of the lock file, with its sum', () => {
	const { bomFormat, specVersion, metadata, components } = bill();
	const billed = new Map(components.map((it) => [`${it.name}@${it.version}`, it.hashes?.[0]]));

	expect({ bomFormat, specVersion }).toEqual({ bomFormat: 'CycloneDX', specVersion: '1.5' });
	expect(metadata.component).toMatchObject({ name: 'my-say', version: itself?.version });
	expect([...billed.keys()].toSorted()).toEqual(
		[...new Set(locked.map(({ name, version }) => `${name}@${version}`))].toSorted()
	);
	for (const { name, version, integrity } of locked) {
		const sum = Buffer.from(billed.get(`${name}@${version}`)?.content ?? '', 'hex');
		expect(integrity).toBe(`sha512-${sum.toString('base64')}`);
	}
});

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
};

test('what the server and its commands run with is in a release', () => {
	// Kit is in what is built, and no command knows it.
	const there = ['@sveltejs/kit', ...Object.keys(dependencies)];
	const onServer = /^(server\.ts|lib\/(server|domain|i18n|forms)\/(?!.*\.svelte))/;
	const lacking = borrowed
		.filter(({ file, wanted }) => onServer.test(file) && !wanted.startsWith('node:'))
		.filter(({ wanted }) => !there.includes(wanted));
	expect(lacking).toEqual([]);
});

test('a fresh clone can be installed: whatever a package wants is in the lock file', () => {
	const lacking = Object.entries(packages).flatMap(
		([path, { dependencies, optionalDependencies }]) =>
			Object.keys({ ...dependencies, ...optionalDependencies })
				.filter((wanted) => !isLocked(wanted, path))
				.map((wanted) => `${path} wants ${wanted}`)
	);
	expect(lacking).toEqual([]);
});

/** Beside the package that wants it, or further up, as Node looks for it. */
function isLocked(wanted: string, from: string): boolean {
	if (`${from && `${from}/`}node_modules/${wanted}` in packages) return true;
	return from !== '' && isLocked(wanted, from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''));
}

test('[T-73] every package is of one version, and comes only with the sum it had', () => {
	const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
		([, version]) => !/^\d+\.\d+\.\d+$/.test(version)
	);
	expect(loose).toEqual([]);

	const unsummed = locked.filter(({ integrity }) => !integrity?.startsWith('sha512-'));
	expect(unsummed.map(({ name }) => name)).toEqual([]);
});

test('[T-73] no package runs a script of its own when it is installed', () => {
	expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
