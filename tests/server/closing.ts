/** A review of Riverbank that has been: what its officer writes down of it. */
import type { Outcome } from '$lib/domain/outcome.ts';
import type { Database } from '$lib/server/database.ts';
import type { Keys } from '$lib/server/keys.ts';
import { afterPageOf } from '$lib/server/after-review.ts';
import { agreeOn, type NewDecision } from '$lib/server/agreed.ts';
import { today } from '$lib/server/clock.ts';
import { sendLetter, writeLetter } from '$lib/server/letters.ts';
import { closeReview, type WhichReview } from '$lib/server/outcomes.ts';
import { planReview, reviewsOf } from '$lib/server/reviews.ts';
import type { CastChild, CastStaff } from '../people.ts';
import { house } from './installation.ts';
import { as } from './riverbank.ts';

/** Amir was there, and spoke. */
export const spoke: Outcome = {
	on: '2026-12-01',
	sitting: 'one',
	attended: 'all',
	heard: 'own words',
	before: 'talked',
	chaired: 'together',
	advocacy: 'offered',
	came: ['social-worker', 'foster-carer'],
	asked: ['parents', 'carers'],
	replied: ['carers'],
	shortBreaks: false,
	code: 'PN1'
};

export const stay: NewDecision = {
	what: 'Tom asks Gran when you can stay.',
	short: 'Stay with Gran',
	who: 'Tom',
	as: 'social-worker',
	by: '2026-12-18',
	urgent: false
};

export const letter = {
	talked: 'We talked about Gran.',
	notPossible: '',
	next: 'Your next review is on Tuesday 1 June.',
	rights: 'You can say that you do not agree.',
	thanks: 'Thank you.'
};

/** Plans a review for today. */
export async function reviewToday(
	db: Database,
	{ id: child }: Pick<CastChild, 'id'>
): Promise<WhichReview> {
	await planReview(db, house, child, { on: today() });
	const planned = (await reviewsOf(db, child)).find(({ on, held }) => on === today() && !held);
	return { child, review: planned!.review };
}

/** Planned, held, and written up: with one decision, and the letter on its way. @returns also the decision */
export async function writtenUp(
	db: Database,
	keys: Keys,
	iro: CastStaff,
	child: Pick<CastChild, 'id'>,
	summary = ''
): Promise<WhichReview & { decision: string }> {
	const which = await reviewToday(db, child);
	const outcome = { ...spoke, on: today() };
	const { sent } = await afterPageOf(db, keys, as(iro), which);
	const used = Object.fromEntries(
		sent.map(({ statement }) => [statement, 'read or shown' as const])
	);
	await closeReview(db, keys, as(iro), { ...which, outcome, summary, used });
	const decision = await agreeOn(db, keys, as(iro), which, stay);
	await writeLetter(db, keys, as(iro), which, letter);
	await sendLetter(db, keys, as(iro), which);
	return { ...which, decision };
}
