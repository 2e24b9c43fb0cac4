import { expect, test } from 'vitest';
import { codeFiles, textOf } from './sources.ts';

const mayKnow = /^lib\/server\/(database\.ts|database\/|env\.ts)/;

test('only the database and the settings know which databases there are (law 11)', () => {
	const strays = codeFiles.filter(
		(file) => !mayKnow.test(file) && /sqlite|postgres/i.test(textOf(file))
	);
	expect(strays).toEqual([]);
});

test('what differs between the databases is never asked in a query (law 11)', () => {
	const asks = /\b(dialect|kind)\s*[!=]==?\s*['"](sqlite|postgres)/;
	expect(codeFiles.filter((file) => asks.test(textOf(file)))).toEqual([]);
});
