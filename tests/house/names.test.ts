import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { codeFiles, codeOf, files, wordsIn } from './sources.ts';

/** Drawers: names that say nothing of what lies inside, so that anything comes to lie there. */
const drawers = /^(utils?|helpers?|misc|common|shared|types|constants)\b|(Manager|Service)\./;

/** Words of other trades, for which this house has its own: a child, a statement, an outbox ... */
const foreign = new Set([
	...['user', 'users', 'client', 'clients', 'minor', 'lac', 'tenant', 'org', 'customer'],
	...['reviewer', 'recipient', 'caseworker', 'superuser', 'representative', 'principal'],
	...['submission', 'submit', 'finalise', 'chunk', 'queue', 'ack', 'upload', 'processor'],
	...['rejected', 'assignment', 'feed', 'icon', 'emoji', 'translation', 'tracked', 'score']
]);

test('no file is a drawer', () => {
	expect(files.filter((file) => drawers.test(basename(file)))).toEqual([]);
});

test('no folder is a drawer', () => {
	const folders = new Set(files.flatMap((file) => file.split('/').slice(0, -1)));
	expect([...folders].filter((folder) => drawers.test(folder))).toEqual([]);
});

test('files and folders use the words of the trade', () => {
	const strays = files.filter((file) =>
		file
			.split('/')
			.some((part) => wordsIn(part.replace(/\.\w+$/, '')).some((it) => foreign.has(it)))
	);
	expect(strays).toEqual([]);
});

test('what the rooms offer each other uses the words of the trade', () => {
	const offered = codeFiles.flatMap((file) =>
		[...codeOf(file).matchAll(/^export (?:async )?(?:const|function|class|type) (\w+)/gm)].map(
			([, name = '']) => ({ file, name })
		)
	);
	const strays = offered.filter(({ name }) => wordsIn(name).some((it) => foreign.has(it)));
	expect(strays).toEqual([]);
});
