import { child, riverbank, store } from './amirs-tablet.ts';
import { authorText, fromBase64url, takeApart } from '$lib/domain/envelope.ts';
import { sealStatement } from '$lib/device/seal.ts';
import { statementOf } from '$lib/device/send.ts';
import type { EnrolmentRow } from '$lib/device/store.ts';
import { beforeEach, expect, test } from 'vitest';
import { answers, circumstances, draftOf, now, wish } from './tablet.ts';

let device: EnrolmentRow;

beforeEach(async () => {
	device = (await store.enrolments.get(child.enrolment))!;
});

async function sealed(change = {}) {
	const draft = await draftOf(store, child);
	const statement = { ...statementOf(child, draft, circumstances, now()), ...change };
	const [part] = await sealStatement(statement, device, child.authorKey, 7);
	return { statement, bytes: new Uint8Array(part!) };
}

test('answers that do not fit their form are not sealed', async () => {
	const unfit = { answers: { 'no-such-question': { is: 'skipped' as const } } };
	await expect(sealed(unfit)).rejects.toThrow();
});

test('[INV-3] a byte that was changed on the way makes the whole unreadable', async () => {
	const { bytes } = await sealed();
	bytes[bytes.length - 1]! ^= 1;
	await expect(riverbank.opened(bytes)).rejects.toThrow();
});

test('the authority reads exactly what the child said', async () => {
	const { statement, bytes } = await sealed();
	const said = await riverbank.opened(bytes);
	expect(said).toMatchObject({ ...statement, answers, door: 1, manifest: [] });
});

test('[T-50] it carries the signature that only the code can make', async () => {
	const { bytes } = await sealed();
	const said = await riverbank.opened(bytes);
	const raw = fromBase64url(riverbank.devices.get(child.enrolment)!.authorKey);
	const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
	const key = await crypto.subtle.importKey('raw', raw, ecdsa, false, ['verify']);
	const valid = (it: typeof said) =>
		crypto.subtle.verify(ecdsa, key, fromBase64url(said.signature!), authorText(it));

	expect(await valid(said)).toBe(true);
	expect(await valid({ ...said, shownRecipient: 'Priya' })).toBe(false);
});

test('outside lie only ids and numbers, and the length tells little', async () => {
	const { statement, bytes } = await sealed();
	const { header } = takeApart(bytes)!;
	expect(header).toEqual({
		v: 1,
		suite: 1,
		kid: 'intake-1',
		installation: riverbank.installation,
		enrolment: child.enrolment,
		statement: statement.statement,
		part: 0,
		parts: 1,
		seq: 7
	});
	const text = new TextDecoder().decode(bytes);
	expect([wish, 'review-menu', child.child].filter((it) => text.includes(it))).toEqual([]);

	const short = await sealed({ answers: {} });
	expect(short.bytes.length).toBe(bytes.length);
});
