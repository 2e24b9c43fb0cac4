import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addStaff } from '$lib/server/people.ts';
import { keepTyped, typedBy } from '$lib/server/typed.ts';
import { onEachDatabase } from '../databases.ts';
import { grace, sarah } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as } from './riverbank.ts';

const keys = keysForTests();
const address = '/staff/inbox/one?/answer';
const letter = 'Dear Amir,\nGran is asked to come.';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('what somebody had typed when they had to sign in again', (db) => {
	beforeEach(async () => {
		for (const person of [sarah, grace]) await addStaff(db(), house, person);
	});

	const form = (...fields: [string, string | Blob][]) => {
		const sent = new FormData();
		for (const [name, value] of fields) sent.append(name, value);
		return sent;
	};
	const keep = (...fields: [string, string | Blob][]) =>
		keepTyped(db(), keys, sarah.id, { address, form: form(...fields) });

	test('is nobody else’s', async () => {
		const id = await keep(['letter', letter]);
		expect(await typedBy(db(), keys, as(grace), id)).toBeNull();
		expect(await typedBy(db(), keys, as(sarah), 'guessed')).toBeNull();
	});

	test('is gone after an hour', async () => {
		const id = await keep(['letter', letter]);
		vi.setSystemTime(Date.now() + 60 * 60_000);
		expect(await typedBy(db(), keys, as(sarah), id)).toBeNull();
	});

	test('is there letter for letter, and goes where it was sent', async () => {
		const fields: [string, string][] = [
			['letter', letter],
			['to', 'Amir'],
			['to', 'Tom']
		];
		const id = await keep(...fields);
		expect(await typedBy(db(), keys, as(sarah), id)).toEqual({ address, fields, files: false });
	});

	test('says nothing of a file where nobody chose one', async () => {
		const id = await keep(['voice', new Blob([])], ['words', 'Gran can come.']);
		expect(await typedBy(db(), keys, as(sarah), id)).toMatchObject({
			fields: [['words', 'Gran can come.']],
			files: false
		});
	});

	test('has no file in it, and says so', async () => {
		const id = await keep(['list', new Blob(['a,b'])], ['profile', 'lcs']);
		expect(await typedBy(db(), keys, as(sarah), id)).toMatchObject({
			fields: [['profile', 'lcs']],
			files: true
		});
	});

	test('cannot be read in the database', async () => {
		await keep(['letter', letter]);
		const [row] = await db().selectFrom('typed').selectAll().execute();
		expect(Buffer.from(row!.fields_sealed).toString('latin1')).not.toContain('Gran');
	});
});
