/** Every version of every form that was ever sent out. What was said on one stays readable (law 8). */
import { aboutMyIro } from './about-my-iro/v1.ts';
import { afterConference } from './after-conference/v1.ts';
import { afterReview } from './after-review/v1.ts';
import { conference } from './conference/v1.ts';
import { didItHappen } from './did-it-happen/v1.ts';
import { drawAndSay } from './draw-and-say/v1.ts';
import type { Form } from './form.ts';
import { goodNews } from './good-news/v1.ts';
import { howIFeel } from './how-i-feel/v1.ts';
import { inviteCard } from './invite-card/v1.ts';
import { moreToSay } from './more-to-say/v1.ts';
import { myLife } from './my-life/v1.ts';
import { newDate } from './new-date/v1.ts';
import { notAgree } from './not-agree/v1.ts';
import { notUnderstood } from './not-understood/v1.ts';
import { prepareReview } from './prepare-review/v1.ts';
import { reviewMenu } from './review-menu/v1.ts';
import { seeMyIro } from './see-my-iro/v1.ts';
import { somethingWrong } from './something-wrong/v1.ts';
import { sortThis } from './sort-this/v1.ts';
import { understood } from './understood/v1.ts';
import { wantAdvocate } from './want-advocate/v1.ts';

export const catalogue = [
	reviewMenu,
	somethingWrong,
	sortThis,
	goodNews,
	wantAdvocate,
	seeMyIro,
	aboutMyIro,
	howIFeel,
	afterReview,
	prepareReview,
	myLife,
	conference,
	afterConference,
	drawAndSay,
	newDate,
	inviteCard,
	understood,
	notUnderstood,
	notAgree,
	moreToSay,
	didItHappen
] as const satisfies readonly Form[];

export type Every = (typeof catalogue)[number];
/** Each version, by its name: "review-menu/1". */
export type Published = `${Every['id']}/${Every['version']}`;

/** The newest version of each form on the child's home, in its order. */
export const atHome: readonly Form[] = [
	howIFeel,
	somethingWrong,
	reviewMenu,
	prepareReview,
	goodNews,
	drawAndSay,
	sortThis,
	afterReview,
	myLife,
	conference,
	afterConference
];

/** What a child sends so that a review hears it: of each the officer says what was done with it there. */
export const forReviews: readonly Form[] = [
	reviewMenu,
	prepareReview,
	myLife,
	howIFeel,
	sortThis,
	goodNews,
	drawAndSay
];

/** The newest version of each message that stands under Help, wherever the child is. */
export const atHelp: readonly Form[] = [wantAdvocate, seeMyIro, aboutMyIro];

/** The newest version of every form that a child can begin, wherever they are. */
export const offered: readonly Form[] = [...atHome, ...atHelp];

/** The newest version of each that stands under an answer, and is said to it. */
export const toAnAnswer: readonly Form[] = [understood, notUnderstood, notAgree, moreToSay];

/** All of these, and those that are said to something else that came down. */
export const inReply: readonly Form[] = [...toAnAnswer, newDate, inviteCard, didItHappen];

export const isInReply = (id: string): boolean => inReply.some((form) => form.id === id);

/** @returns null when this house does not know the form, or not this version of it */
export function formVersion(id: string, version: number): Form | null {
	return catalogue.find((form) => form.id === id && form.version === version) ?? null;
}

/**
 * The version in which a new draft of a form is begun.
 * @throws Error when no form has this id: ask only for forms that are on offer
 */
export function newestOf(id: string): Form {
	const newest = onOffer(id);
	if (!newest) throw new Error('no form on offer has this id');
	return newest;
}

/** @returns null when no form on offer has this id */
export const onOffer = (id: string): Form | null =>
	[...offered, ...inReply].find((form) => form.id === id) ?? null;
