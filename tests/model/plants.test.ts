import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planted, plants } from './plants.ts';

test.each(plants)('a known mistake still fits into the product: $what', ({ edits }) => {
	const texts = new Map<string, string>();
	for (const edit of edits) {
		const text = texts.get(edit.file) ?? readFileSync(edit.file, 'utf8');
		texts.set(edit.file, planted(text, edit));
	}
	expect(texts.size).toBeGreaterThan(0);
});
