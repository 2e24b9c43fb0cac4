import 'fake-indexeddb/auto';
import { codeText } from '$lib/domain/code.ts';
import { draftOf as draftHere } from '$lib/device/drafts.ts';
import { enrol, offerOf, signIn } from '$lib/device/enrolment.ts';
import type { Store } from '$lib/device/store.ts';
import { wake } from '$lib/device/wake.ts';
import type { Offer } from '$lib/domain/enrolment.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { amir } from '../people.ts';
import { Authority, signingKeys } from './authority.ts';
import { draftOf, form, freshTablet, letIn, now, say } from './tablet.ts';

let riverbank: Authority;
let store: Store;

beforeEach(async () => {
	riverbank = new Authority();
	await riverbank.open();
	store = await freshTablet();
});

afterEach(async () => {
	store.close();
	await riverbank.close();
});

const code = codeText(amir.code);
const offer = async () => (await offerOf(amir.id)) as Offer;
const come = async (typed = code) =>
	enrol(store, await offer(), { pairing: amir.id, code: typed, shared: true }, now());

describe('a tablet is not let in', () => {
	test('with a pairing code that nobody gave', async () => {
		const refused = { is: 'refused', problem: 'card.unknown' };
		expect(await offerOf(crypto.randomUUID())).toEqual(refused);
	});

	test('with a wrong picture code: nothing is kept', async () => {
		expect(await come('bus bus bus bus')).toEqual({ is: 'wrong', askAdult: false });
		expect(await store.enrolments.count()).toBe(0);
	});

	test('without a line', async () => {
		const found = await offer();
		riverbank.fault = () => 'cut';
		const came = await enrol(store, found, { pairing: amir.id, code, shared: true }, now());
		expect(came).toEqual({ is: 'refused', problem: 'no line' });
		expect(await offerOf(amir.id)).toEqual({ is: 'refused', problem: 'no line' });
	});

	test('[F-31] by a portal that answers in place of the authority', async () => {
		riverbank.fault = () => ({ status: 200, body: '<html>Welcome to our wifi</html>' });
		expect(await offerOf(amir.id)).toEqual({ is: 'refused', problem: 'no line' });
	});

	test('[T-53] by somebody whose key list is not signed by its own root', async () => {
		riverbank.keys = await riverbank.listed({}, await signingKeys());
		expect(await come()).toEqual({ is: 'refused', problem: 'no line' });
		expect(await store.enrolments.count()).toBe(0);
	});

	test('while the authority asks to wait', async () => {
		const found = await offer();
		riverbank.fault = () => ({
			status: 429,
			headers: { 'retry-after': '60' },
			body: JSON.stringify({ problem: 'code.wait' })
		});
		const came = await enrol(store, found, { pairing: amir.id, code, shared: true }, now());
		expect(came).toEqual({ is: 'wait', milliseconds: 60_000 });
	});
});

test('the child confirms their own name and that of their reviewing officer first', async () => {
	expect(await offer()).toMatchObject({ child: { name: 'Amir' }, iro: { firstName: 'Sarah' } });
	expect(riverbank.devices.size).toBe(0);
});

test('what is handed in are the public halves, and the keys stay', async () => {
	await come();
	const body = riverbank.requests.find(({ method }) => method === 'POST')!.body.toString();
	expect(Object.keys(JSON.parse(body)).toSorted()).toEqual(
		['authorKey', 'code', 'deliveryKey', 'pairing', 'shared'].toSorted()
	);
});

test('a child who is let in again has one tile, the drafts, and what waits still goes', async () => {
	const first = await letIn(store, amir);
	await say(store, first);
	const draft = await draftOf(store, first);
	const second = await letIn(store, amir);

	const rows = await store.enrolments.toArray();
	expect(rows.filter(({ replacedAt }) => !replacedAt).map(({ id }) => id)).toEqual([
		second.enrolment
	]);
	expect(await draftHere(store, second, form.id)).toMatchObject({ answers: draft.answers });
	expect(await wake(store)).toMatchObject({ arrived: 1 });
});

describe('signing in on a tablet', () => {
	test('is refused with another code', async () => {
		const { enrolment } = await letIn(store, amir);
		const wrong = { is: 'wrong', kind: 'pictures-36' };
		expect(await signIn(store, enrolment, 'bus bus bus bus')).toEqual(wrong);
	});

	test('is put off while there is no line', async () => {
		const { enrolment } = await letIn(store, amir);
		riverbank.fault = () => 'cut';
		expect(await signIn(store, enrolment, code)).toEqual({ is: 'not now' });
	});

	test('needs the code and the tablet', async () => {
		const { enrolment } = await letIn(store, amir);
		expect(await signIn(store, enrolment, code)).toEqual({ is: 'signed in' });
	});
});
