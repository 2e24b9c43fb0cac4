/** The doors' manners: here alone a Problem becomes an HTTP answer. */
import { error, fail, json, redirect, type RequestEvent } from '@sveltejs/kit';
import { z as zod, type z } from '../domain/check.ts';
import { decode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { personOf, type SessionKind } from './accounts.ts';
import { troubleIn } from './database.ts';
import { logFault } from './log.ts';
import { keepTyped } from './typed.ts';

/** How long a device waits when we cannot say better, in seconds. */
const soon = 30;

/** The largest body that carries no sealed part, in bytes. */
const largestNote = 16_384;

/**
 * Wraps one verb of an address under `/api`.
 * @returns the same verb, whose problems are answers `{ problem, ...details }`
 * @throws whatever was not expected: SvelteKit answers 500 with a reference, and nothing else
 */
export function api<Event extends { locals: App.Locals }>(
	verb: (event: Event) => Promise<Response>
): (event: Event) => Promise<Response> {
	return async (event) => {
		try {
			return await verb(event);
		} catch (fault) {
			const problem = problemIn(fault, event.locals);
			if (problem) return answerFor(problem);
			throw fault;
		}
	};
}

/**
 * Wraps a `load` or a form action of a page.
 * @returns the same, whose problems are SvelteKit's errors with the code as the message; whoever has to
 * show who they are is sent where they can, and finds again what they had typed
 */
export function page<Event extends PageVisit, Result>(
	serve: (event: Event) => Promise<Result>
): (event: Event) => Promise<Result> {
	return async (event) => {
		const { request, locals } = event;
		// Read a second time only if the first reading comes to nothing; the page after an action has none.
		const sent = request.method === 'POST' && !request.bodyUsed ? request.clone() : null;
		try {
			return await serve(event);
		} catch (fault) {
			if (!(fault instanceof Problem)) throw fault;
			if (fault.code === 'proof.needed') redirect(303, await signInAgain(event, sent));
			if (fault.code === 'session.over' && sent) redirect(303, await signInAgain(event, sent));
			error(fault.status, { message: fault.code, request: locals.request });
		}
	};
}

type PageVisit = Pick<RequestEvent, 'locals' | 'request' | 'url' | 'cookies'>;

/** Where somebody shows again who they are; the address knows where they were, and what they had typed. */
async function signInAgain(event: PageVisit, sent: Request | null): Promise<string> {
	const { locals, url } = event;
	const { db, keys, actor } = locals;
	const asked = new URLSearchParams({ to: sent ? url.pathname : url.pathname + url.search });
	const cookie = cookieOf(event, 'staff');
	const person = actor?.id ?? (cookie && (await personOf(db, cookie)));
	if (sent && person) {
		const form = await sent.formData();
		const address = `${url.pathname}${url.search}`;
		asked.set('typed', await keepTyped(db, keys, person, { address, form }));
	}
	return `/staff/sign-in${actor ? '/again' : ''}?${asked.toString()}`;
}

/** What an address says of where somebody was, to be handed on to the next: 'to=…&typed=…', or nothing. */
export function askedOf({ searchParams }: URL): string {
	const kept = [...searchParams].filter(([name]) => name === 'to' || name === 'typed');
	return new URLSearchParams(kept).toString();
}

/** What the local door asks for; whatever is missing is simply wrong. */
const line = zod.string().check(zod.maxLength(200));
export const Showing = zod.object({
	name: zod._default(line, ''),
	password: zod._default(line, ''),
	digits: zod._default(line, '')
});

/** What a browser gives when it is asked for a passkey, as JSON in a plain form. */
export const PasskeyAnswer = zod.object({
	answer: zod._default(zod.string().check(zod.maxLength(20_000)), '')
});

/** Told on the page itself; nothing but the password and the digits is to be typed again. */
export function notIn(fault: unknown, name = '') {
	if (!(fault instanceof Problem)) throw fault;
	const { code, status, details } = fault;
	if (code === 'sign-in.wrong') return fail(status, { wrong: true, seconds: 0, name });
	if (code !== 'code.wait') throw fault;
	return fail(status, { wrong: false, seconds: Number(details.seconds), name });
}

/** Where somebody is told why they could not come in: the sign-in page, which still knows where they were. */
export function toldAtSignIn(fault: unknown, url: URL): string {
	if (!(fault instanceof Problem)) throw fault;
	const asked = new URLSearchParams(askedOf(url));
	asked.set('problem', fault.code);
	return `/staff/sign-in?${asked.toString()}`;
}

/** Where somebody goes on, once they have shown who they are. Only ever a page of the staff. */
export function onward(url: URL): string {
	const typed = url.searchParams.get('typed');
	return typed ? `/staff/sign-in/on?${new URLSearchParams({ typed }).toString()}` : backTo(url);
}

/** Where somebody was, if that is one of the staff's pages, or else their first page. */
export function backTo({ searchParams, origin: here }: URL): string {
	const to = searchParams.get('to') ?? '';
	if (!URL.canParse(to, here)) return '/staff';
	const { origin, pathname, search } = new URL(to, here);
	const ours = origin === here && /^\/staff(\/|$)/.test(pathname);
	return ours && !/^\/staff\/sign-/.test(pathname) ? `${pathname}${search}` : '/staff';
}

/**
 * The member of staff who asks.
 * @throws Problem 'session.over'
 */
export function staffOnly({ actor }: App.Locals): Actor {
	if (actor) return actor;
	throw new Problem('session.over');
}

/** A database that is busy, full or away is a problem we expect: whoever asked comes again later. */
function problemIn(fault: unknown, { db, request }: App.Locals): Problem | null {
	if (fault instanceof Problem) return fault;
	const trouble = troubleIn(db, fault);
	if (!trouble) return null;
	logFault(request, fault);
	return new Problem(trouble === 'full' ? 'intake.full' : 'intake.later');
}

/** A problem as a device is told it. */
export function answerFor({ code, status, details }: Problem): Response {
	const later = status === 429 || status === 503;
	return json(
		{ problem: code, ...details },
		{ status, headers: later ? { 'retry-after': String(details.seconds ?? soon) } : {} }
	);
}

/**
 * Reads a body as JSON of this shape.
 * @throws Problem 'body.unfit' when it is none, or does not fit
 */
export function shaped<Shape extends z.ZodMiniType>(
	shape: Shape,
	body: Uint8Array
): z.infer<Shape> {
	const read = shape.safeParse(jsonIn(body));
	if (!read.success) throw new Problem('body.unfit');
	return read.data;
}

/**
 * Reads a whole body.
 * @param largest in bytes
 * @throws Problem 'part.too-large', before more than that is read
 */
export async function bytesOf(
	request: Request,
	largest = largestNote
): Promise<Uint8Array<ArrayBuffer>> {
	const problem = new Problem('part.too-large', { largest });
	if (Number(request.headers.get('content-length')) > largest) throw problem;

	const bytes = await request.arrayBuffer().catch((fault: unknown) => {
		// SvelteKit's own limit, for bodies that do not say how long they are.
		throw (fault as { status?: number }).status === 413 ? problem : fault;
	});
	if (bytes.byteLength > largest) throw problem;
	return new Uint8Array(bytes);
}

/**
 * The session's cookie. Bound to the host where there is https; the demonstration's loopback has none.
 * Staff and child have one each, so that a browser may hold both and neither opens the other's doors.
 */
function cookieName(kind: SessionKind, { protocol }: URL): string {
	return `${protocol === 'https:' ? '__Host-' : ''}my-say-${kind}`;
}

/** Gives the session's cookie. It ends with the browser; the server ends the session long before. */
export function giveCookie({ cookies, url }: Visit, kind: SessionKind, value: string): void {
	cookies.set(cookieName(kind, url), value, cookieFor(url));
}

/** What the session's cookie holds, if there is one. */
export function cookieOf({ cookies, url }: Visit, kind: SessionKind): string | undefined {
	return cookies.get(cookieName(kind, url));
}

export function takeCookie({ cookies, url }: Visit, kind: SessionKind): void {
	cookies.delete(cookieName(kind, url), cookieFor(url));
}

/** The word by which the house finds what it sent this browser off to prove. */
const begunName = ({ protocol }: URL): string =>
	`${protocol === 'https:' ? '__Host-' : ''}my-say-begun`;

export function giveBegun({ cookies, url }: Visit, word: string): void {
	cookies.set(begunName(url), word, { ...cookieFor(url), maxAge: 900 });
}

/** The word is good for once, and is taken away from the browser. */
export function takeBegunWord({ cookies, url }: Visit): string {
	const word = cookies.get(begunName(url)) ?? '';
	cookies.delete(begunName(url), cookieFor(url));
	return word;
}

type Visit = Pick<RequestEvent, 'cookies' | 'url'>;

const cookieFor = ({ protocol }: URL) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' }) as const;

function jsonIn(body: Uint8Array): unknown {
	try {
		return JSON.parse(decode(body));
	} catch {
		return undefined;
	}
}
