/**
 * Makes what a server needs and no more: the built house, the packages it runs with, its papers, and the
 * bill of what it is made of. `npm run release` puts it into .my-say/release, as a folder and as one file.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bill } from './release/bill.ts';
import { npmBeside } from './run/node.mjs';
import { npm } from './run/npm.mjs';
import { at, kept, say, work } from './run/work.mjs';

const wanted = [
	...['build', 'src', 'scripts', 'deploy', 'docs'],
	...['LICENSE', 'README.md', '.npmrc', 'package.json', 'package-lock.json']
];

const made = bill();
const { version } = made.metadata.component;
const home = join(kept, 'release');
const folder = join(home, 'my-say');
const packed = `my-say-${version}.tar.gz`;

rmSync(home, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const path of wanted) cpSync(at(path), join(folder, path), { recursive: true });
writeFileSync(join(folder, 'bill.cdx.json'), `${JSON.stringify(made, null, '\t')}\n`);

const only = ['ci', '--omit=dev', '--include=optional', '--no-audit', '--no-fund'];
await npm(
	'Installing what it runs with',
	[...only, '--prefix', folder],
	npmBeside(process.execPath)
);

const { code } = await work('Packing', 'tar', ['-czf', join(home, packed), '-C', home, 'my-say']);
if (code !== 0) throw new Error('tar could not pack the release');
const sum = createHash('sha256')
	.update(readFileSync(join(home, packed)))
	.digest('hex');
writeFileSync(join(home, `${packed}.sha256`), `${sum}  ${packed}\n`);
say(`${join(home, packed)} is ready, with its sum beside it.`);
