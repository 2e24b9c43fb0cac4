import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { doubtsOf, needs, timeOfDay } from '$lib/domain/review.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { askGuest, guestsFor, refuseGuest, takeGuestBack, tickGuest } from '$lib/server/guests.ts';
import { askToMove, decideMove, movesOf } from '$lib/server/moves.ts';
import { writesUp } from '$lib/server/outcomes.ts';
import { arrangeReview, reviewPageOf } from '$lib/server/reviews.ts';
import { standDown } from '$lib/server/stand-down.ts';
import { staffById } from '$lib/server/people.ts';
import { openStatement } from '$lib/server/statements.ts';
import type { Actions, PageServerLoad } from './$types';

type Action = 'arrange' | 'standDown' | 'ask' | 'decide';
type GuestAction = 'askGuest' | 'refuseGuest' | 'tickGuest' | 'takeGuestBack';

export const _policy: Record<'load' | Action | GuestAction, Deed> = {
	load: 'child.list',
	arrange: 'review.arrange',
	standDown: 'review.stand-down',
	ask: 'review.ask-move',
	decide: 'review.move',
	askGuest: 'guest.ask',
	refuseGuest: 'guest.refuse',
	tickGuest: 'guest.tick',
	takeGuestBack: 'guest.take-back'
};

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const actor = staffOnly(locals);
	const { db, keys } = locals;
	const found = await reviewPageOf(db, keys, actor, params);
	const moves = await movesOf(db, keys, actor, params.review);
	const open = moves.find(({ settledAt }) => settledAt === null);
	const isOpen = found.heldAt === null && !found.stoodDown;
	const mayArrange = allows(actor, 'review.arrange') && isOpen;
	const me = await staffById(db, actor.id);
	return {
		...found,
		moves,
		officer: me ? `${me.firstName} ${me.lastName}` : '',
		// What the child wants is opened for whoever plans, and for nobody else.
		guests: mayArrange ? await theirGuests() : null,
		answers: await Promise.all((open?.answers ?? []).map(read)),
		today: today(),
		doubts: found.heldAt === null ? doubtsOf(found, found.firstDue) : [],
		mayWriteUp: !found.stoodDown && (await writesUp(locals.db, actor, params.child)),
		mayArrange
	};

	/** On the duty desk somebody sees the review, and plans nothing. */
	async function theirGuests() {
		try {
			return await guestsFor(db, keys, actor, params.review);
		} catch (fault) {
			if (fault instanceof Problem && fault.code === 'not-found') return null;
			throw fault;
		}
	}

	/** What the child says to another day, opened as a deed; for whom it is not to be read, that it is there. */
	async function read(statement: string) {
		try {
			return await openStatement(db, keys, actor, statement);
		} catch (fault) {
			if (fault instanceof Problem && fault.code === 'not-found') return { statement };
			throw fault;
		}
	}
});

export const actions: Actions = {
	arrange: page(({ locals, params, request, url }) =>
		done(url, 'arrange', request, ({ time, place = '', parts }) =>
			arrangeReview(locals.db, locals.keys, staffOnly(locals), params.review, {
				time: time || null,
				place,
				inParts: parts === 'on'
			})
		)
	),

	standDown: page(({ locals, params, request, url }) =>
		done(url, 'standDown', request, ({ why = '' }) =>
			standDown(locals.db, locals.keys, staffOnly(locals), params.review, why)
		)
	),

	ask: page(async ({ locals, params, request, url }) => {
		const { db, keys } = locals;
		const actor = staffOnly(locals);
		const typed = await typedIn(request);
		const { on = '', time = '', whose, why = '', anyway } = typed;
		const known = await reviewPageOf(db, keys, actor, params);
		// What cannot be read at all, the deed turns down; where no time is said, it keeps the one it has.
		const at = timeOfDay.test(time) ? time : known.time;
		const doubts = doubtsOf({ on, time: at }, known.firstDue);
		// Said first, before the child is asked about a day that is none.
		if (doubts.length > 0 && anyway !== doubts.join(' '))
			return fail(400, { at: 'ask' as const, problem: null, doubts, typed });
		return done(url, 'ask', typed, () =>
			askToMove(db, keys, actor, params.review, {
				on,
				time: time || null,
				whose: needOf(whose) ?? 'others',
				why
			})
		);
	}),

	decide: page(({ locals, request, url }) =>
		done(url, 'decide', request, ({ move = '', as, on = '', time, whose, ...typed }) =>
			decideMove(locals.db, locals.keys, staffOnly(locals), move, {
				to: as === 'moved' ? { on, time: time || null } : null,
				told: typed.told ?? '',
				unheard: typed.unheard ?? '',
				whose: needOf(whose),
				why: typed.why ?? ''
			})
		)
	),

	askGuest: page(({ locals, params, request, url }) =>
		done(url, 'guests', request, ({ name = '', as = '' }) =>
			askGuest(locals.db, locals.keys, staffOnly(locals), params.review, { name, as })
		)
	),

	refuseGuest: page(({ locals, params, request, url }) =>
		done(url, 'guests', request, ({ name = '', as = '', why = '' }) =>
			refuseGuest(locals.db, locals.keys, staffOnly(locals), params.review, { name, as, why })
		)
	),

	tickGuest: page(({ locals, request, url }) =>
		done(url, 'guests', request, ({ guest = '' }) => tickGuest(locals.db, staffOnly(locals), guest))
	),

	takeGuestBack: page(({ locals, request, url }) =>
		done(url, 'guests', request, ({ guest = '' }) =>
			takeGuestBack(locals.db, staffOnly(locals), guest)
		)
	)
};

const needOf = (whose: string | undefined) => needs.find((it) => it === whose) ?? null;

type Typed = Record<string, string | undefined>;
const mendable = [
	...(['dates.unfit', 'review.unfit', 'move.open', 'move.unheard'] as const),
	'guest.unwanted'
] as const;

const typedIn = async (request: Request): Promise<Typed> =>
	Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]));

/** What somebody can mend on the spot is told on the spot, with what they had typed; the rest is the door's. */
async function done(
	url: URL,
	at: Action | 'guests',
	sent: Request | Typed,
	deed: (typed: Typed) => Promise<unknown>
) {
	const typed = sent instanceof Request ? await typedIn(sent) : sent;
	try {
		await deed(typed);
	} catch (fault) {
		const problem = fault instanceof Problem && mendable.find((it) => it === fault.code);
		if (!problem) throw fault;
		return fail(fault.status, { at, problem, doubts: null, typed });
	}
	redirect(303, url.pathname);
}
