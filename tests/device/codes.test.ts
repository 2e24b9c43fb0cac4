import 'fake-indexeddb/auto';
import { bringAlong, bringAlongCounted, changeHere, knownElsewhere } from '$lib/device/codes.ts';
import { draftOf as draftHere } from '$lib/device/drafts.ts';
import { enrol, offerOf, signIn } from '$lib/device/enrolment.ts';
import { openVault, tryCode } from '$lib/device/vault.ts';
import { codeText } from '$lib/domain/code.ts';
import type { Offer } from '$lib/domain/enrolment.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { amir } from '../people.ts';
import { child, riverbank, store } from './amirs-tablet.ts';
import { answers, draftOf, form, freshTablet, now } from './tablet.ts';

const pin = { kind: 'pin', code: ['4', '0', '9', '9', '1', '7'] } as const;
const cake = ['cake', 'cake', 'cake', 'cake'];
const at = Date.parse('2026-12-01T09:00:00Z');

const row = async () => (await store.enrolments.get(child.enrolment))!;
const opens = async (code: readonly string[]) =>
	(await openVault(await row(), codeText(code))) !== null;
const change = (code: readonly string[] = amir.code) =>
	changeHere(store, child.enrolment, code, pin, at);

describe('a code that is changed', () => {
	test('with a wrong code it is not, and that is counted as any other wrong try', async () => {
		expect(await change(cake)).toMatchObject({ is: 'wrong' });
		expect((await row()).tries.wrong).toBe(1);
		expect(await opens(amir.code)).toBe(true);
	});

	test.each(['cut', 'lost'] as const)(
		'when the answer is %s, the tablet keeps the old one and says that it is not sure',
		async (fault) => {
			riverbank.fault = ({ path }) => (path === '/api/code' ? fault : null);
			expect(await change()).toEqual({ is: 'not sure' });
			expect(await opens(amir.code)).toBe(true);
		}
	);

	test('opens the same drafts with the new code, and nothing with the old one', async () => {
		await draftOf(store, child);
		const changed = await change();
		if (changed.is !== 'changed') throw new Error(changed.is);
		expect(await draftHere(store, changed.unlocked, form.id)).toMatchObject({ answers });
		expect([await opens(amir.code), await opens(pin.code)]).toEqual([false, true]);
		expect((await row()).codeKind).toBe('pin');
		expect(await signIn(store, child.enrolment, codeText(pin.code))).toEqual({ is: 'signed in' });
	});

	test('its keys can still not be taken out of the device', async () => {
		const changed = await change();
		if (changed.is !== 'changed') throw new Error(changed.is);
		const { vaultKey, authorKey } = changed.unlocked;
		expect([vaultKey.extractable, authorKey.extractable]).toEqual([false, false]);
	});
});

describe('a code that was changed on another device', () => {
	beforeEach(() => {
		riverbank.codes.set(amir.id, { kind: 'pin', text: codeText(pin.code) });
	});

	test('a wrong one is not taken for it, and the tablet learns how the new one is given', async () => {
		expect(await knownElsewhere(store, child.enrolment, codeText(cake))).toBeNull();
		expect((await row()).codeKindElsewhere).toBe('pin');
	});

	test('with no line, nobody can tell', async () => {
		riverbank.fault = () => 'cut';
		expect(await knownElsewhere(store, child.enrolment, codeText(pin.code))).toBeNull();
	});

	test('the new one is known; the old one is asked for once, counted, and brings all along', async () => {
		const { id } = await row();
		await knownElsewhere(store, id, codeText(cake));
		expect(await knownElsewhere(store, id, codeText(pin.code))).toBe('pin');

		expect(await bringAlongCounted(store, id, cake, pin, at)).toMatchObject({ is: 'wrong' });
		expect(await opens(amir.code)).toBe(true);
		expect(await bringAlongCounted(store, id, amir.code, pin, at)).toMatchObject({
			is: 'unlocked'
		});
		expect(await row()).toMatchObject({ codeKind: 'pin', codeKindElsewhere: null });
		const tried = await tryCode(store, id, codeText(pin.code), at);
		expect(tried).toMatchObject({ is: 'unlocked' });
		expect(await bringAlong(store, id, amir.code, pin)).toBeNull();
	});
});

test('[J1] a child who has no code yet chooses it while the tablet is let in', async () => {
	riverbank.codes.set(amir.id, null);
	const offer = (await offerOf(amir.id)) as Offer;
	expect(offer.hasCode).toBe(false);
	const { kind: codeKind, code } = pin;
	const letting = { pairing: amir.id, code: codeText(code), codeKind, shared: true };
	const tablet = await freshTablet();
	const came = await enrol(tablet, offer, letting, now());
	if (came.is !== 'unlocked') throw new Error(came.is);

	const kept = (await tablet.enrolments.get(came.unlocked.enrolment))!;
	expect(kept.codeKind).toBe('pin');
	expect(await openVault(kept, codeText(code))).not.toBeNull();
	tablet.close();
});
