/** At the door: who is asking, and from which page. `init` opens the house; no more. */
import { building } from '$app/environment';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { firstWelcome, whoAsks, type SessionKind } from '$lib/server/accounts.ts';
import { answerFor, cookieOf } from '$lib/server/door.ts';
import { readEnv, type Env } from '$lib/server/env.ts';
import { goingFirst } from '$lib/server/first.ts';
import { countAnswer } from '$lib/server/health.ts';
import { openHouse, type House } from '$lib/server/house.ts';
import { startJobs, type Jobs } from '$lib/server/jobs.ts';
import { logAnswer, logFault, logFaultsOnly } from '$lib/server/log.ts';
import { countAsking } from '$lib/server/rate.ts';
import { Problem } from '$lib/domain/problem.ts';

let house: House;
let jobs: Jobs;
let told: Pick<Env, 'metricsToken' | 'securityContact'> & { mails: boolean };

export const init: ServerInit = async () => {
	// The build runs this too, and there is nothing to open then.
	if (building) return;

	const env = readEnv(process);
	const { metricsToken, securityContact } = env;
	told = { metricsToken, securityContact, mails: env.mail !== null };
	house = await openHouse(env);
	if (env.demonstration) {
		logFaultsOnly();
		// Loaded here and nowhere above: in a council's house it is never in memory.
		const { settleRiverbank } = await import('$lib/server/demonstration.ts');
		await settleRiverbank(house.db, house.keys);
	}
	const first = env.demonstration || env.council ? null : await firstWelcome(house.db);
	if (first) process.stdout.write(firstAdministrator(env.origin, first));
	const { anchors, bounces } = env;
	jobs = startJobs(house.db, house.keys, { anchors, bounces, mailer: house.mailer });
	process.once('sveltekit:shutdown' as 'disconnect', async () => {
		await jobs.stop();
		await house.close();
	});
};

/** Told in the terminal, to whoever may start the house; the code is nowhere else. */
const firstAdministrator = (origin: string, code: string): string => `
Nobody looks after this house yet. To become its first administrator, open

   ${origin}/staff/sign-in/first

within 30 minutes, and give this code:   ${code}

`;

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, request, url } = event;
	locals.request = crypto.randomUUID();
	locals.actor = null;
	if (building) return resolve(event);

	const began = performance.now();
	const { db, keys, authority, council } = house;
	Object.assign(locals, { db, keys, authority, council, jobs, ...told });
	const kind = sessionKindOf(url);
	const cookie = kind && cookieOf(event, kind);
	if (cookie) locals.actor = await whoAsks(db, kind, cookie);

	const refusal = refusalFor(event) ?? (await tooMany(event));
	const answer = refusal ? answerFor(refusal) : await resolved({ event, resolve });

	if (isForMachines(url)) answer.headers.set('my-say-epoch', authority.epoch);
	const ms = Math.round(performance.now() - began);
	countAnswer(answer.status, ms);
	logAnswer({
		method: request.method,
		route: event.route.id ?? 'none',
		status: answer.status,
		ms,
		request: locals.request
	});
	return answer;
};

/** Whoever waits for a page goes before what can wait. What is handed in does so once it is all here. */
const resolved: Handle = ({ event, resolve }) =>
	event.request.method === 'GET'
		? goingFirst(house.db, async () => resolve(event))
		: resolve(event);

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: 'address.unknown', request: event.locals.request };
	logFault(event.locals.request, error);
	return { message: 'unexpected', request: event.locals.request };
};

/** What never reaches an address. A page that is not there has a page of its own that says so. */
function refusalFor({ request, url, route }: RequestEvent): Problem | null {
	if (isForeign(request, url)) return new Problem('origin.foreign');
	return isForMachines(url) && !route.id ? new Problem('address.unknown') : null;
}

/** Counted before anything is looked up. A database that is away is told of by whoever needs it. */
async function tooMany(event: RequestEvent): Promise<Problem | null> {
	const { locals, request, route } = event;
	try {
		const from = event.getClientAddress();
		await countAsking(locals.db, locals.keys, { method: request.method, route: route.id, from });
		return null;
	} catch (fault) {
		return fault instanceof Problem ? fault : null;
	}
}

const isForMachines = ({ pathname }: URL): boolean => pathname.startsWith('/api/');

/** Machines under /api speak for a child; pages under /staff are for staff; the rest knows nobody. */
function sessionKindOf(url: URL): SessionKind | null {
	if (isForMachines(url)) return 'child';
	return /^\/staff(\/|$)/.test(url.pathname) ? 'staff' : null;
}

/**
 * Whether another site's page sends this. SvelteKit asks only of forms, and lets JSON and bytes through;
 * so whatever is no GET must say that it comes from here.
 */
function isForeign({ method, headers }: Request, { origin }: URL): boolean {
	if (method === 'GET' || method === 'HEAD') return false;
	const [from, site] = [headers.get('origin'), headers.get('sec-fetch-site')];
	if (from !== null && from !== origin) return true;
	if (site !== null && site !== 'same-origin') return true;
	return from === null && site === null;
}
