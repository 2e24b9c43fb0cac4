/** The reviews of a stretch of time, as they are counted: dates and words of ours, nothing that anybody wrote. */
import type { CountedReview } from '../../domain/figures.ts';
import type { AdultGroup, Seat } from '../../domain/outcome.ts';
import type { ParticipationCode } from '../../domain/participation.ts';
import { invitedFrom } from '../../domain/review.ts';
import { childrenWithin, type Reach } from '../allocations.ts';
import { dayAfter, dayOf, startOf } from '../clock.ts';
import type { Tx } from '../database.ts';
import { letterDueBy } from '../letters.ts';
import type { Stretch } from '../returns.ts';

/** Those that were held, by the day on which they were; those stood down, by the day for which they were planned. */
export async function reviewsCounted(
	tx: Tx,
	reach: Reach,
	{ from, to }: Stretch
): Promise<CountedReview[]> {
	const rows = await childrenWithin(tx, reach)
		.innerJoin('review', 'review.child_id', 'child.id')
		.leftJoin('review_outcome', 'review_outcome.review_id', 'review.id')
		.select(['child.id', 'review.id as review', 'on_date', 'first_due_on', 'stood_down_at'])
		.select(['held_on', 'code', 'before', 'sitting', 'came', 'asked', 'replied', 'advocacy'])
		.where('on_date', '>=', from)
		.where('on_date', '<=', to)
		.where((eb) => eb.or([eb('held_on', 'is not', null), eb('stood_down_at', 'is not', null)]))
		.execute();
	const moves = await movesIn(tx, reach, { from, to });
	const letters = await lettersIn(tx, reach, { from, to });
	return rows.map((row) => {
		const letter = letters.get(row.review);
		const moved = moves.get(row.review);
		return {
			child: row.id,
			firstDue: row.first_due_on,
			heldOn: row.held_on,
			stoodDown: row.stood_down_at !== null,
			// Only `closeReview` writes these columns.
			code: row.code as ParticipationCode | null,
			before: row.before as CountedReview['before'],
			inParts: row.sitting === 'in-parts',
			moved: moved !== undefined,
			movedByList: moved?.byList ?? false,
			askedFirst: moved?.askedFirst ?? false,
			letterOn: letter?.sentOn ?? null,
			letterDue: row.held_on && letterDueBy(row.held_on),
			letterSeen: letter?.seen ?? false,
			came: row.came === null ? [] : (JSON.parse(row.came) as Seat[]),
			asked: row.asked === null ? [] : (JSON.parse(row.asked) as AdultGroup[]),
			replied: row.replied === null ? [] : (JSON.parse(row.replied) as AdultGroup[]),
			advocacy: row.advocacy as CountedReview['advocacy']
		};
	});
}

/** Moved reviews; the child was asked first where they had said something each time, and it was the list's where any day was. */
async function movesIn(tx: Tx, reach: Reach, { from, to }: Stretch) {
	const rows = await childrenWithin(tx, reach)
		.innerJoin('review', 'review.child_id', 'child.id')
		.innerJoin('review_move', 'review_move.review_id', 'review.id')
		.select(['review.id', 'answered_at', 'by_list_at'])
		.where('moved_at', 'is not', null)
		.where('on_date', '>=', from)
		.where('on_date', '<=', to)
		.execute();
	const moves = new Map<string, { askedFirst: boolean; byList: boolean }>();
	for (const { id, answered_at, by_list_at } of rows) {
		const { askedFirst, byList } = moves.get(id) ?? { askedFirst: true, byList: false };
		moves.set(id, {
			askedFirst: askedFirst && answered_at !== null,
			byList: byList || by_list_at !== null
		});
	}
	return moves;
}

/** The first letter of each review: a further one makes nothing earlier. */
async function lettersIn(tx: Tx, reach: Reach, { from, to }: Stretch) {
	const rows = await childrenWithin(tx, reach)
		.innerJoin('review', 'review.child_id', 'child.id')
		.innerJoin('letter', 'letter.review_id', 'review.id')
		.select(['review.id', 'sent_at', 'seen_at'])
		.where('sent_at', 'is not', null)
		.where('on_date', '>=', from)
		.where('on_date', '<=', to)
		.orderBy('sent_at', 'desc')
		.execute();
	return new Map(
		rows.map(({ id, sent_at, seen_at }) => [
			id,
			{ sentOn: sent_at && dayOf(sent_at), seen: seen_at !== null }
		])
	);
}

/** How far an invitation came, by the way on which it went out. */
export type Route = 'on screen' | 'on paper';
export const routes: readonly Route[] = ['on screen', 'on paper'];
export type Invitations = Record<Route, { sent: number; opened: number | null; returned: number }>;

/** The forms by which a child says what they want for a review. */
const returning = ['review-menu', 'prepare-review'];

/**
 * The invitations to reviews of a stretch of time. On a screen it is sent when the child has a device, and
 * opened when it came down to one; whether paper was opened nobody knows. What a child began and did not send
 * is their own, and is not counted.
 */
export async function invitationsCounted(
	tx: Tx,
	reach: Reach,
	{ from, to }: Stretch
): Promise<Invitations> {
	const reviews = await childrenWithin(tx, reach)
		.innerJoin('review', 'review.child_id', 'child.id')
		.select(['child.id', 'on_date', 'told_at', 'letter_at'])
		.select(({ exists, selectFrom }) =>
			exists(
				selectFrom('enrolment')
					.leftJoin('paper_way', 'paper_way.enrolment_id', 'enrolment.id')
					.select('enrolment.id')
					.whereRef('enrolment.child_id', '=', 'child.id')
					.where('paper_way.enrolment_id', 'is', null)
			).as('device')
		)
		.where('stood_down_at', 'is', null)
		.where('on_date', '>=', from)
		.where('on_date', '<=', to)
		.execute();
	const came = await returnedBetween(tx, reach, invitedFrom(from), to);
	const counted: Invitations = {
		'on screen': { sent: 0, opened: 0, returned: 0 },
		'on paper': { sent: 0, opened: null, returned: 0 }
	};
	for (const { id, on_date, told_at, letter_at, device } of reviews) {
		const screen = counted['on screen'];
		if (device || told_at) screen.sent += 1;
		if (told_at) screen.opened = (screen.opened ?? 0) + 1;
		if (letter_at) counted['on paper'].sent += 1;
		const back = (came.get(id) ?? []).filter(
			({ on }) => on >= invitedFrom(on_date) && on <= on_date
		);
		for (const route of routes)
			if (back.some((it) => it.route === route)) counted[route].returned += 1;
	}
	return counted;
}

async function returnedBetween(tx: Tx, reach: Reach, from: string, to: string) {
	const rows = await childrenWithin(tx, reach)
		.innerJoin('statement', 'statement.child_id', 'child.id')
		.select(['child.id', 'arrived_at', 'assurance'])
		.where('form', 'in', returning)
		.where('arrived_at', '>=', startOf(from))
		.where('arrived_at', '<', startOf(dayAfter(to)))
		.execute();
	const came = new Map<string, { on: string; route: Route }[]>();
	for (const { id, arrived_at, assurance } of rows) {
		const route: Route = assurance === 'paper' ? 'on paper' : 'on screen';
		came.set(id, [...(came.get(id) ?? []), { on: dayOf(arrived_at), route }]);
	}
	return came;
}
