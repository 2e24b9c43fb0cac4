import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPageOf } from '$lib/server/after-review.ts';
import { letterPage } from '$lib/server/letters.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, sarah } from '../people.ts';
import { writtenUp } from './closing.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('what Amir says to what came of his review', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const disagree = (id: string, changes = {}) =>
		arrived(db(), keys, amir.id, {
			form: 'not-agree',
			version: 1,
			about: { what: 'letter', id },
			answers: { now: { is: 'words', ready: ['talk-to-me'], words: 'I never said that.' } },
			...changes
		});

	test('[N6] that he does not agree stands with the letter, in his own words, and opening it is written down', async () => {
		const { decision: _, ...which } = await writtenUp(db(), keys, sarah, amir);
		const { letters } = await snapshotFor(db(), keys, { id: amir.id, role: 'child' });
		const statement = await disagree(letters![0]!.id);
		const { replies, sent } = await letterPage(db(), keys, as(sarah), which);
		expect(replies).toMatchObject([{ statement, about: { what: 'letter', id: sent[0]!.id } }]);
		expect(replies[0]!.reading.lines[0]!.said).toContainEqual({
			is: 'own words',
			text: 'I never said that.'
		});
		const lines = await db()
			.selectFrom('audit')
			.select(['deed', 'outcome'])
			.where('about', '=', statement)
			.where('deed', '=', 'statement.open')
			.execute();
		expect(lines).toEqual([{ deed: 'statement.open', outcome: 'done' }]);
	});

	test('what he says to a decision stands with it, and at no other', async () => {
		const { decision, ...which } = await writtenUp(db(), keys, sarah, amir);
		await arrived(db(), keys, amir.id, {
			form: 'did-it-happen',
			version: 1,
			about: { what: 'decision', id: decision },
			answers: { happened: { is: 'chosen', chosen: ['not-yet'] } }
		});
		const { replies } = await afterPageOf(db(), keys, as(sarah), which);
		expect(replies).toMatchObject([{ about: { id: decision } }]);
		expect((await letterPage(db(), keys, as(sarah), which)).replies).toEqual([]);
	});

	test('[INV-5] what somebody on duty must look at first is not shown there', async () => {
		const { decision: _, ...which } = await writtenUp(db(), keys, sarah, amir);
		const { letters } = await snapshotFor(db(), keys, { id: amir.id, role: 'child' });
		await disagree(letters![0]!.id, { held: true });
		expect((await letterPage(db(), keys, as(sarah), which)).replies).toEqual([]);
	});
});
