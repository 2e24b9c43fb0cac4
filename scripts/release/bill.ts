/** The bill of materials: every package of the lock file with its version and its sum, as CycloneDX. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { npmBeside } from '../run/node.mjs';
import { at } from '../run/work.mjs';

/** One package of the bill; `purl` is its name for a vulnerability scanner. */
export type Component = {
	name: string;
	version: string;
	purl: string;
	hashes?: { alg: string; content: string }[];
};

export type Bill = {
	bomFormat: string;
	specVersion: string;
	metadata: { component: { name: string; version: string } };
	components: Component[];
};

/**
 * Asks npm, which reads the lock file alone: nothing is fetched. Packages for building are in it too, since
 * parts of some are in what is built; they are marked as such.
 */
export function bill(): Bill {
	const [program, ...first] = npmBeside(process.execPath) ?? ['npm'];
	const args = [
		'sbom',
		'--sbom-format=cyclonedx',
		'--sbom-type=application',
		'--package-lock-only'
	];
	const text = execFileSync(program, [...first, ...args], {
		cwd: at('.'),
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		maxBuffer: 64_000_000
	});
	const made = JSON.parse(text) as Bill;
	// npm names it after the folder it lies in.
	const { name } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { name: string };
	made.metadata.component.name = name;
	return made;
}
