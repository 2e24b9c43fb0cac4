import 'fake-indexeddb/auto';
import { hearAbout, newerList, refreshKeys } from '$lib/device/authority.ts';
import type { KeyList } from '$lib/domain/envelope.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { amir } from '../people.ts';
import { Authority, rawOf, signingKeys } from './authority.ts';
import { freshTablet, letIn } from './tablet.ts';

let riverbank: Authority;
let known: KeyList;

beforeEach(async () => {
	riverbank = new Authority();
	await riverbank.open();
	known = await riverbank.listed({ number: 5 });
});

afterEach(() => riverbank.close());

describe('[T-53] a key list is not taken', () => {
	test('when it is not signed', async () => {
		const list = await riverbank.listed({ number: 6 });
		expect(await newerList(known, { ...list, signature: '' })).toBeNull();
	});

	test('when somebody else has signed it', async () => {
		const list = await riverbank.listed({ number: 6 }, await signingKeys());
		expect(await newerList(known, list)).toBeNull();
	});

	test('when it brings a root of its own', async () => {
		const other = await signingKeys();
		const list = await riverbank.listed({ number: 6, root: await rawOf(other.publicKey) }, other);
		expect(await newerList(known, list)).toBeNull();
	});

	test('when a key in it was changed after signing', async () => {
		const list = await riverbank.listed({ number: 6 });
		const intake = [{ kid: 'intake-1', key: await rawOf((await signingKeys()).publicKey) }];
		expect(await newerList(known, { ...list, intake })).toBeNull();
	});

	test.each([4, 5])('when its number is %i and we have 5', async (number) => {
		expect(await newerList(known, await riverbank.listed({ number }))).toBeNull();
	});

	test('when it is of another house', async () => {
		const list = await riverbank.listed({ number: 6, installation: crypto.randomUUID() });
		expect(await newerList(known, list)).toBeNull();
	});

	test('when it is no list at all', async () => {
		expect(await newerList(known, '<html>Welcome to our wifi</html>')).toBeNull();
	});
});

test('a newer list that the pinned root has signed is taken', async () => {
	const list = await riverbank.listed({ number: 6 });
	expect(await newerList(known, list)).toEqual(list);
});

test('a new root is followed when the list before has named it', async () => {
	const next = await signingKeys();
	const root = await rawOf(next.publicKey);
	const naming = await riverbank.listed({ number: 6, nextRoot: root });
	const list = await riverbank.listed({ number: 7, root }, next);

	expect(await newerList(naming, list)).toEqual(list);
});

test('[T-53] what the tablet has stays when the list on offer is forged', async () => {
	const store = await freshTablet();
	const { enrolment } = await letIn(store, amir);
	const before = (await store.enrolments.get(enrolment))!.keys;

	riverbank.keys = await riverbank.listed({ number: 9 }, await signingKeys());
	await refreshKeys(store);
	expect((await store.enrolments.get(enrolment))!.keys).toEqual(before);

	riverbank.keys = await riverbank.listed({ number: 9 });
	await refreshKeys(store);
	expect((await store.enrolments.get(enrolment))!.keys.number).toBe(9);
	store.close();
});

test("[F-31] somebody else's page is not the authority", async () => {
	riverbank.fault = () => ({ status: 200, body: '<html>Welcome to our wifi</html>' });
	expect(await hearAbout()).toBeNull();
});

test('[F-54] the time is that of the authority', async () => {
	const date = 'Sat, 21 Nov 2026 10:00:00 GMT';
	riverbank.fault = () => ({
		status: 200,
		headers: { date },
		body: JSON.stringify({ authority: 'Riverbank', demonstration: true, epoch: 'first' })
	});
	expect(await hearAbout()).toMatchObject({ epoch: 'first', at: '2026-11-21T10:00:00.000Z' });
});

test('what the council tells all children is kept, and what of it cannot be read keeps nothing else away', async () => {
	const told = (youSaid: unknown) => {
		const about = { authority: 'Riverbank', demonstration: true, epoch: 'first', youSaid };
		riverbank.fault = () => ({ status: 200, body: JSON.stringify(about) });
		return hearAbout();
	};
	const entry = { id: 'one', said: 'It is long.', did: 'It is short.', on: '2026-11-02' };
	expect((await told([{ ...entry, picture: 'short' }]))?.youSaid).toEqual([
		{ ...entry, picture: 'short' }
	]);
	// A newer house has more pictures.
	expect((await told([{ ...entry, picture: 'spaceship' }]))?.youSaid[0]?.picture).toBe('ask-me');
	expect(await told('nothing')).toMatchObject({ authority: 'Riverbank', youSaid: [] });
	expect(await told(undefined)).toMatchObject({ youSaid: [] });
});
