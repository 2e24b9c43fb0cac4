import { child, riverbank, store } from './amirs-tablet.ts';
import { deliverWaiting } from '$lib/device/outbox.ts';
import { post, type Outcome } from '$lib/device/post.ts';
import type { SealedRow } from '$lib/device/store.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { rawOf, signingKeys, type Fault } from './authority.ts';
import { amir } from '../people.ts';
import { letIn, say } from './tablet.ts';

let sealed: SealedRow;

beforeEach(async () => {
	const statement = await say(store, child);
	sealed = (await store.outbox.get([statement, 0]))!;
});

async function handedInWhile(fault: Fault): Promise<Outcome> {
	riverbank.onOutbox(fault);
	const outcome = await post(store, sealed);
	// Whatever the answer was, the bytes are still what they were.
	expect((await store.outbox.get([sealed.statement, 0]))?.bytes).toEqual(sealed.bytes);
	return outcome;
}

const answers = (status: number, headers = {}): Fault => {
	return () => ({ status, headers });
};

describe('what a refusal means to the device', () => {
	test.each([
		['[F-27] a bad request', 400, 'body.unfit'],
		['[F-27] one that cannot be processed', 422, 'body.unfit'],
		['[F-27] another media type', 415, 'part.not-sealed'],
		['[F-25] a proxy that forbids', 403, 'not-allowed'],
		['[F-26] an old address', 404, 'address.unknown'],
		['[F-26] an address that takes no such request', 405, 'address.unknown'],
		['[F-26] an address that is gone', 410, 'address.unknown'],
		['[F-29] a limit in front that is too small', 413, 'part.too-large']
	])('%s: kept, and the others may pass', async (_, status, problem) => {
		expect(await handedInWhile(answers(status))).toEqual({ kind: 'stuck', problem, firm: false });
	});

	test('[F-28] other bytes under this id: kept, and asked again only daily', async () => {
		const outcome = { kind: 'stuck', problem: 'part.differs', firm: true };
		expect(await handedInWhile(answers(409))).toEqual(outcome);
	});

	test('[F-24] a signature that is not known: kept, and signed anew over the same bytes', async () => {
		expect(await handedInWhile(answers(401))).toEqual({ kind: 'device not known' });
		expect(await handedInWhile(() => null)).toMatchObject({ kind: 'arrived' });
		const [first, second] = riverbank.handedIn;
		expect(second!.body).toEqual(first!.body);
	});

	test('[F-24] [F-40] an enrolment that a restored house has forgotten: once let in anew, the same bytes go as the newer one', async () => {
		const before = child.enrolment;
		riverbank.devices.delete(before);
		expect(await handedInWhile(() => null)).toEqual({ kind: 'device not known' });
		const { enrolment } = await letIn(store, amir);
		expect(await handedInWhile(() => null)).toMatchObject({ kind: 'arrived' });
		const last = riverbank.handedIn.at(-1)!;
		expect(last.headers.authorization).toContain(enrolment);
		expect(new Uint8Array(last.body)).toEqual(new Uint8Array(sealed.bytes));
	});

	test.each([500, 502, 503, 504, 507, 418])(
		'[F-30] an answer of %i is "not now", never a refusal',
		async (status) => {
			expect(await handedInWhile(answers(status))).toEqual({ kind: 'not now', wait: null });
		}
	);

	test('[F-30] Retry-After is obeyed, but for no longer than 15 minutes', async () => {
		const later = await handedInWhile(answers(503, { 'retry-after': '90' }));
		expect(later).toEqual({ kind: 'not now', wait: 90_000 });

		const muchLater = await handedInWhile(answers(429, { 'retry-after': '86400' }));
		expect(muchLater).toEqual({ kind: 'too many', wait: 15 * 60_000 });
	});

	test('[F-31] [T-02] a page of a café is no receipt', async () => {
		const page: Fault = () => ({ status: 200, body: '<html>Welcome to our wifi</html>' });
		expect(await handedInWhile(page)).toEqual({ kind: 'not now', wait: null });
	});

	test.each([204, 511])(
		'[F-31] [T-02] an answer of %i without a receipt is none',
		async (status) => {
			expect(await handedInWhile(answers(status))).toEqual({ kind: 'not now', wait: null });
		}
	);

	test('[F-31] [T-02] nobody is followed to another address', async () => {
		const away: Fault = () => ({ status: 302, headers: { location: '/api/about' } });
		expect(await handedInWhile(away)).toEqual({ kind: 'not now', wait: null });
		expect(riverbank.requests.at(-1)?.method).toBe('PUT');
	});

	test('[F-20] [F-35] a line that is cut in the middle is not a refusal', async () => {
		expect(await handedInWhile(() => 'cut')).toEqual({ kind: 'not now', wait: null });
	});

	test('[F-32] running out of time is not a refusal', async () => {
		vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
		expect(await handedInWhile(() => null)).toEqual({ kind: 'not now', wait: null });
		vi.restoreAllMocks();
	});
});

describe('which receipts are believed', () => {
	test.each([
		['another statement', { statement: crypto.randomUUID() }],
		['another part', { part: 1 }],
		['other bytes', { sha256: 'f'.repeat(64) }],
		['another house', { installation: crypto.randomUUID() }]
	])('[F-31] not one for %s', async (_, change) => {
		await post(store, sealed);
		const kept = JSON.parse(riverbank.kept.get(`${sealed.statement}/0`)!.receipt);
		const other = JSON.stringify(await riverbank.receiptFor({ ...kept, ...change }));

		const outcome = await handedInWhile(() => ({ status: 200, body: other }));
		expect(outcome).toEqual({ kind: 'not now', wait: null });
	});

	test('[F-31] not one that somebody else has signed', async () => {
		await post(store, sealed);
		const kept = JSON.parse(riverbank.kept.get(`${sealed.statement}/0`)!.receipt);
		const forged = JSON.stringify(await riverbank.receiptFor(kept, await signingKeys()));

		const outcome = await handedInWhile(() => ({ status: 200, body: forged }));
		expect(outcome).toEqual({ kind: 'not now', wait: null });
	});

	test('one whose key is newer than our list is believed once the list has been fetched', async () => {
		const newer = await signingKeys();
		const key = { kid: 'receipt-2', key: await rawOf(newer.publicKey) };
		riverbank.keys = await riverbank.listed({ number: 2, receipt: [key] });
		const receiptFor = riverbank.receiptFor.bind(riverbank);
		riverbank.receiptFor = (of) => receiptFor({ ...of, kid: 'receipt-2' }, newer);

		expect(await post(store, sealed)).toMatchObject({ kind: 'arrived' });
	});

	test('[F-25] one that says "held" is believed too: somebody looks first', async () => {
		riverbank.state = 'held';
		const outcome = await post(store, sealed);
		expect(outcome).toMatchObject({ kind: 'arrived', receipt: { state: 'held' } });
	});
});

test('[F-19] when the answer is lost, the same bytes come again and have the same receipt', async () => {
	expect(await handedInWhile(() => 'lost')).toEqual({ kind: 'not now', wait: null });
	const first = riverbank.kept.get(`${sealed.statement}/0`)!.receipt;

	const outcome = await handedInWhile(() => null);
	expect(outcome).toMatchObject({ kind: 'arrived', receipt: JSON.parse(first) });
	expect(riverbank.kept.size).toBe(1);
});

test('[T-03] no login is sent along, and none is needed', async () => {
	const asked = vi.spyOn(globalThis, 'fetch');
	expect(await post(store, sealed)).toMatchObject({ kind: 'arrived' });
	expect(asked.mock.calls[0]![1]).toMatchObject({ credentials: 'omit', redirect: 'error' });
});

test('a statement that was delivered is handed in once', async () => {
	const drain = () => deliverWaiting(store, (row) => post(store, row), true);
	await drain();
	await drain();
	expect(riverbank.handedIn).toHaveLength(1);
});
