/** What a child is told of their next reviews: that they are invited, and what is asked or decided about the day. */
import { z } from './check.ts';

const moment = z.iso.datetime();
const time = z.nullable(z.string());

/** Another day, about which the child is asked before anything is moved. */
const AskedDay = z.object({
	move: z.uuid(),
	on: z.iso.date(),
	time,
	/** For whose need: one of `needs`, or one that a newer house knows; null: the council's list. */
	whose: z.nullable(z.string()),
	why: z.nullable(z.string()),
	/** The first name of whoever asks; null: the council's list. */
	by: z.nullable(z.string()),
	answerBy: z.iso.date()
});
export type AskedDay = z.infer<typeof AskedDay>;

/** A day about which the child was asked, and is asked no more: the review has been. */
export const AskedNoMore = z.object({ day: z.iso.date(), heldOn: z.iso.date() });
export type AskedNoMore = z.infer<typeof AskedNoMore>;

/** Somebody who is asked to come; `refused`: why they cannot. `as` is a concept id. */
const ToldGuest = z.object({
	name: z.string(),
	as: z.string(),
	refused: z.nullable(z.string())
});
export type ToldGuest = z.infer<typeof ToldGuest>;

/** One review that is still to be, or that was taken out of the calendar. */
export const ToldReview = z.object({
	review: z.uuid(),
	on: z.iso.date(),
	time,
	/** In the words of whoever plans it; empty: nobody has said. */
	place: z.string(),
	inParts: z.boolean(),
	/** The six weeks have begun in which the child is invited. */
	invited: z.boolean(),
	asked: z.nullable(AskedDay),
	/** What was decided of the last question, while that is news. */
	decided: z.nullable(z.object({ moved: z.boolean(), told: z.nullable(z.string()), at: moment })),
	/** Who is asked to come, and who cannot come and why. What came down from an older house has none. */
	guests: z.optional(z.array(ToldGuest)),
	stoodDown: z.nullable(z.object({ why: z.string(), at: moment }))
});
export type ToldReview = z.infer<typeof ToldReview>;
