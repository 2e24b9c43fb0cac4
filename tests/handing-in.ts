/** A tablet before a built server: let in by the demonstration's own door, and handing in what Amir says. */
import { webcrypto } from 'node:crypto';
import { codeText } from '../src/lib/domain/code.ts';
import { Enrolled } from '../src/lib/domain/enrolment.ts';
import { sealedType } from '../src/lib/domain/envelope.ts';
import type { Part } from '../src/lib/server/intake.ts';
import { asks, type Answer, type Front } from './front.ts';
import { amir } from './people.ts';
import { saidBy, sealed } from './sealed.ts';
import { newTablet, type Tablet } from './tablet.ts';

export type Let = { tablet: Tablet; enrolled: Enrolled };

/** Asks as a page of this server would. */
export const send = (
	front: Front,
	method: string,
	path: string,
	body: string | Uint8Array,
	headers: Record<string, string> = {}
): Promise<Answer> =>
	asks(front.port, method, path, { body, headers: { origin: front.origin, ...headers } });

/** Lets a new tablet in for Amir. */
export async function letIn(front: Front): Promise<Let> {
	const tablet = await newTablet();
	const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
	const page = await send(front, 'POST', '/demo?/child', `child=${amir.id}`, form);
	const pairing = /\/join#([\w-]+)/.exec(page.text)?.[1];
	const { deliveryKey, authorKey } = tablet;
	const body = { pairing, code: codeText(amir.code), shared: true, deliveryKey, authorKey };
	const json = { 'content-type': 'application/json' };
	const answer = await send(front, 'POST', '/api/enrolments', JSON.stringify(body), json);
	return { tablet, enrolled: Enrolled.parse(JSON.parse(answer.text)) };
}

/** Something that Amir says, sealed. */
export async function partOf({ enrolled }: Let): Promise<Part> {
	const how = { name: 'ECDSA', namedCurve: 'P-256' };
	const author = await webcrypto.subtle.generateKey(how, true, ['sign', 'verify']);
	const { enrolment, installation, keys: keyList } = enrolled;
	const by = { enrolment, child: amir.id, author: author.privateKey };
	return sealed({ installation, keyList }, by, saidBy(amir.id));
}

/** Hands a part in, as the tablet signs it. */
export async function handIn(
	front: Front,
	{ tablet, enrolled }: Let,
	{ statement, bytes: body }: Part
): Promise<Answer> {
	const path = `/api/outbox/${statement}/0`;
	const request = { method: 'PUT', path, body };
	const authorization = await tablet.authorization(enrolled.enrolment, request);
	return send(front, 'PUT', path, body, { 'content-type': sealedType, authorization });
}
