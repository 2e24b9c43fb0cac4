import {
	assemble,
	canonical,
	decode,
	encode,
	fromBase64url,
	largestPart,
	pad,
	requestText,
	takeApart,
	toBase64url,
	toHex,
	unpad,
	type Header
} from '$lib/domain/envelope.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const header: Header = {
	v: 1,
	suite: 1,
	kid: 'intake-1',
	installation: '00000000-0000-4000-8000-000000000900',
	enrolment: '00000000-0000-4000-8000-000000000901',
	statement: '00000000-0000-4000-8000-000000000902',
	part: 0,
	parts: 1,
	seq: 1
};
const headerBytes = encode(canonical(header));
const enc = new Uint8Array(65).fill(4);
const ciphertext = new Uint8Array([7, 8, 9]);
const part = assemble(headerBytes, enc, ciphertext);

const sealedWith = (changed: object) =>
	assemble(encode(canonical({ ...header, ...changed })), enc, ciphertext);

describe('what is no sealed part', () => {
	test.each([
		['nothing at all', new Uint8Array()],
		['only the mark', encode('MS1')],
		['a web page', encode('<!doctype html><title>Sign in to the free Wi-Fi</title>'.repeat(9))],
		['the mark of another version', Uint8Array.from(part, (byte, at) => (at === 2 ? 50 : byte))],
		['a part without its sealed words', part.slice(0, part.length - ciphertext.length)],
		['a header that is no JSON', assemble(encode('{"v":1'), enc, ciphertext)],
		['a header that is no text', assemble(new Uint8Array([0xff, 0xfe]), enc, ciphertext)],
		['a header of another version', sealedWith({ v: 2 })],
		['a header of another suite', sealedWith({ suite: 2 })],
		['a statement whose id is no id', sealedWith({ statement: '../../etc/passwd' })],
		['a part with a number below zero', sealedWith({ part: -1 })],
		['a statement that counts from nought', sealedWith({ seq: 0 })]
	])('%s is not taken apart', (_, bytes) => {
		expect(takeApart(bytes)).toBeNull();
	});

	test('a header that claims to be longer than it is, or than any may be', () => {
		const claims = (length: number) => {
			const bytes = part.slice();
			new DataView(bytes.buffer).setUint32(3, length);
			return bytes;
		};
		expect(takeApart(claims(4_000))).toBeNull();
		expect(takeApart(claims(0xffffffff))).toBeNull();
		expect(takeApart(assemble(new Uint8Array(5_000), enc, ciphertext))).toBeNull();
	});

	test('whatever bytes come, nothing falls over', () => {
		const junk = fc.uint8Array({ maxLength: 400 });
		fc.assert(
			fc.property(junk, fc.boolean(), (bytes, marked) => {
				const sent = marked ? new Uint8Array([...encode('MS1'), ...bytes]) : bytes;
				expect(takeApart(sent)).toBeNull();
			})
		);
	});

	test('a part cut short anywhere is null, or lacks only the end of its sealed words', () => {
		for (let length = 0; length < part.length; length++) {
			const opened = takeApart(part.slice(0, length));
			if (opened) expect(opened.header).toEqual(header);
			else expect(length).toBeLessThanOrEqual(part.length - ciphertext.length);
		}
	});
});

describe('a sealed part', () => {
	test('comes apart as it was put together, to the byte', () => {
		expect(takeApart(part)).toEqual({ header, headerBytes, enc, ciphertext });
	});

	test('comes apart in the middle of a larger buffer too', () => {
		const around = new Uint8Array([1, 2, 3, ...part]);
		expect(takeApart(around.subarray(3))?.header).toEqual(header);
	});
});

describe('padding', () => {
	test('what is not padded by us is refused', () => {
		expect(() => unpad(new Uint8Array([255, 255, 255, 255, 0]))).toThrow(RangeError);
		expect(() => unpad(new Uint8Array([1]))).toThrow(RangeError);
	});

	test('more than one part can carry is refused', () => {
		expect(() => pad(new Uint8Array(1_024_000 - 3))).toThrow(RangeError);
	});

	test('whatever is padded comes back the same', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
				expect(unpad(pad(bytes))).toEqual(new Uint8Array(bytes));
			}),
			{ numRuns: 50 }
		);
	});

	test('a length tells little: a short and a long answer look the same', () => {
		expect(pad(encode('No')).length).toBe(4096);
		expect(pad(new Uint8Array(4092)).length).toBe(4096);
		expect(pad(new Uint8Array(4093)).length).toBe(8192);
		expect(pad(new Uint8Array(64 * 1024)).length).toBe(128 * 1024);
		expect(pad(new Uint8Array(1_024_000 - 4)).length).toBeLessThan(largestPart);
	});
});

describe('the canonical text', () => {
	test('the order in which something was written does not matter, at any depth', () => {
		expect(canonical({ b: 1, a: { d: [2, { f: 1, e: 2 }], c: null } })).toBe(
			'{"a":{"c":null,"d":[2,{"e":2,"f":1}]},"b":1}'
		);
	});

	test('the order in a list does matter', () => {
		expect(canonical(['b', 'a'])).not.toBe(canonical(['a', 'b']));
	});

	test('it says the same as the value, and says it once', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = canonical(value);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonical(JSON.parse(text))).toBe(text);
			})
		);
	});
});

describe('bytes as text', () => {
	test('what is no base64url, and what is no text, is refused', () => {
		expect(() => fromBase64url('not base64!')).toThrow();
		expect(() => decode(new Uint8Array([0xc3, 0x28]))).toThrow();
	});

	test('bytes come back from base64url, which is safe in an address', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				const text = toBase64url(bytes);
				expect(text).toMatch(/^[\w-]*$/);
				expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
			})
		);
	});

	test('hex has two places for each byte', () => {
		expect(toHex(new Uint8Array([0, 10, 255]))).toBe('000aff');
	});
});

test('a signed request names its method, its path and the bytes, line by line', () => {
	expect(decode(requestText('PUT', '/api/outbox/a/0', 'ff'))).toBe(
		'my-say/request/1\nPUT\n/api/outbox/a/0\nff'
	);
});
