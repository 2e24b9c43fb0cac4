/** What was agreed at a review: who does what by which day, and whether it happened. */
import { z } from './check.ts';
import type { Concept } from './concepts.ts';
import { seats } from './outcome.ts';

/** Who may have something to do. */
export const doers = ['my-iro', 'me', ...seats] as const satisfies readonly Concept[];
export type Doer = (typeof doers)[number];

/** 'no longer': it is not needed any more. */
export const happenings = ['yes', 'partly', 'not yet', 'no longer'] as const;
export type Happening = (typeof happenings)[number];

/** The longest a decision may be, in characters: one or two plain sentences. */
export const longestDecision = 240;

/** The longest its words for a tile may be, in characters. */
export const longestShort = 28;

/** The longest a first name may be here, in characters. */
export const longestWho = 40;

/** The words of a decision, as the child reads them. */
export const DecisionWords = z.object({
	what: z.string().check(z.minLength(1), z.maxLength(longestDecision)),
	/** A few words for a tile; '' where nobody wrote any. */
	short: z.string().check(z.maxLength(longestShort)),
	/** The first name, or how the child calls them. */
	who: z.string().check(z.minLength(1), z.maxLength(longestWho))
});
export type DecisionWords = z.infer<typeof DecisionWords>;

/** A decision as it was agreed. */
export type Agreed = DecisionWords & {
	id: string;
	as: Doer;
	/** ISO date, or null: no day was set. */
	by: string | null;
	urgent: boolean;
};

/** Whether its day has been, so that it can be asked whether it happened. @param today ISO date */
export const isDue = ({ by }: Pick<Agreed, 'by'>, today: string): boolean =>
	by !== null && by <= today;
