/** What comes of one review, on one page: how it was, what was agreed before and now, how the letter stands. */
import type { Mode } from '../domain/mode.ts';
import type { Actor } from '../domain/people.ts';
import { act } from './act.ts';
import { decisionsOf, type Decision } from './agreed.ts';
import { today } from './clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import { standingOf, type LetterStanding } from './letters.ts';
import { repliesTo, type Reply } from './replies.ts';
import { outcomeOf, ownReview, type AfterReview, type WhichReview } from './outcomes.ts';

export type AfterPage = AfterReview & {
	child: string;
	mode: Mode;
	plannedOn: string;
	inParts: boolean;
	/** Of this review. */
	decided: Decision[];
	/** Of the reviews before, but for what was found to have happened or not to be needed any more. */
	before: Decision[];
	letter: LetterStanding;
	/** What the child has said to any of these decisions. */
	replies: Reply[];
	today: string;
};

/**
 * A deed: there are words in it.
 * @throws Problem 'not-found' for a review that is not theirs to write up, as for one that is not there;
 * 'not-allowed'
 */
export function afterPageOf(
	db: Database,
	keys: Keys,
	actor: Actor,
	which: WhichReview
): Promise<AfterPage> {
	return act(db, actor, 'agreed.open', which.review, async (tx, also) => {
		const own = await ownReview(tx, keys, actor, which);
		const agreed = await decisionsOf(tx, own.key, own.child);
		const here = agreed.filter(({ review }) => review === which.review);
		const before = agreed.filter(
			({ review, happened }) => review !== which.review && isOpen(happened)
		);
		const ids = [...here, ...before].map(({ id }) => id);
		return {
			...(await outcomeOf(tx, actor, own, which.review)),
			child: own.name,
			mode: own.mode,
			plannedOn: own.plannedOn,
			inParts: own.inParts,
			decided: here,
			before,
			replies: await repliesTo(tx, actor, own, ids, also),
			letter: await standingOf(tx, which.review),
			today: today()
		};
	});
}

const isOpen = (happened: Decision['happened']): boolean =>
	happened === null || happened.is === 'partly' || happened.is === 'not yet';
