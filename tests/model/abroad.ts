/** The faults of a line: which requests they meet, and what becomes of those. */
import fc from 'fast-check';
import type { Receipt } from '../../src/lib/domain/envelope.ts';
import { answers } from './answers.ts';
import { isPart, type Asked, type Fault } from './line.ts';
import type { House } from './house.ts';
import { sha256Of } from './world.ts';

/** `every`: each so-many-th request meets it; `parts`: only those that hand something in. */
export type Abroad = { kind: Kind; every: number; parts: boolean };

const kinds = [
	'the line is cut',
	'the line is cut inside a part',
	'the answer is lost',
	'a byte is changed on the way',
	...answers
] as const;
type Kind = (typeof kinds)[number];

export const faultsAbroad: fc.Arbitrary<Abroad> = fc.record({
	kind: fc.constantFrom(...kinds),
	every: fc.integer({ min: 1, max: 3 }),
	parts: fc.boolean()
});

const html = { 'content-type': 'text/html' };
const later = { 'retry-after': '120' };

/** What a request meets. */
export function faultOf(
	{ kind, every, parts }: Abroad,
	house: House
): (asked: Asked) => Fault | null {
	let met = 0;
	return (asked) => {
		if (parts && !isPart(asked)) return null;
		met += 1;
		if (met % every !== 0) return null;
		return fault(kind, asked, house);
	};
}

function fault(kind: Kind, asked: Asked, house: House): Fault {
	const answer = (status: number, headers = {}, body = ''): Fault => {
		return { is: 'answer', status, headers, body };
	};
	switch (kind) {
		case 'the line is cut':
			return { is: 'cut' };
		case 'the line is cut inside a part':
			return { is: 'cut inside', share: 0.6 };
		case 'the answer is lost':
			return { is: 'lost' };
		case 'a byte is changed on the way':
			return { is: 'flipped', share: 0.7 };
		case 'a portal shows its page':
			return answer(200, html, '<html>Welcome to the café</html>');
		case 'a portal sends elsewhere':
			return answer(302, { location: 'http://portal.invalid/' });
		case 'a portal asks for a login':
			return answer(511, html, '<html>Log in</html>');
		case 'nothing is in the answer':
			return answer(204);
		case 'somebody makes up a receipt':
			return answer(201, { 'content-type': 'application/json' }, madeUp(asked, house));
		case 'not known':
			return answer(401);
		case 'forbidden':
			return answer(403);
		case 'no such address':
			return answer(404);
		case 'too large':
			return answer(413);
		case 'unfit':
			return answer(422);
		case 'too many':
			return answer(429, later);
		case 'broken':
			return answer(502, html, '<html>Bad gateway</html>');
		case 'away':
			return answer(503, later);
	}
}

/** Right in all but its signature. */
function madeUp({ path, body }: Asked, house: House): string {
	const [statement = '', part = '0'] = path.split('/').slice(3);
	const { installation, keyList } = house.keys();
	const receipt: Receipt = {
		v: 1,
		installation,
		statement,
		part: Number(part),
		sha256: sha256Of(body),
		state: 'kept',
		at: new Date(house.now()).toISOString(),
		kid: keyList.receipt[0]!.kid,
		signature: 'A'.repeat(86)
	};
	return JSON.stringify(receipt);
}
