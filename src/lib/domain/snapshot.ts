/** All that one child's device must know. It comes down whole and is replaced whole: nothing is merged. */
import { GivenAnswer } from './answer.ts';
import { z } from './check.ts';
import { AskedNoMore, ToldReview } from './invitation.ts';
import { Letter } from './letter.ts';
import { staffRoles } from './people.ts';
import { CarriedSetting } from './setting.ts';
import { About } from './said-to.ts';

const moment = z.iso.datetime();

/** Somebody who has opened a child's words. Never a surname: a tablet lies on tables. */
const Opener = z.object({ firstName: z.string(), role: z.enum(staffRoles), at: moment });
export type Opener = z.infer<typeof Opener>;

/** Who is told when nobody has read a statement in time: its officer once more, then others. */
export const passedOnTo = ['officer', 'duty', 'manager', 'top'] as const;

/** One of the child's own statements, and where it stands. No words of it: those are read while signed in. */
export const SnapshotStatement = z.object({
	statement: z.uuid(),
	form: z.string(),
	version: z.int(),
	writtenAt: moment,
	arrivedAt: moment,
	readAt: z.nullable(moment),
	/** Who really read it, which need not be who was named when it was sent. */
	readBy: z.nullable(z.string()),
	/** The first name of the officer for whom the reader stood in. */
	readFor: z.optional(z.nullable(z.string())),
	/** By which day somebody should have read it, as an ISO date; null: somebody has. */
	dueOn: z.optional(z.nullable(z.iso.date())),
	/** Who was told that nobody had read it, in this order: one of `passedOnTo`, or one that a newer house knows. */
	passedOn: z.optional(z.array(z.object({ to: z.string(), at: moment }))),
	answeredAt: z.nullable(moment),
	/** What it was said to, where that was something that had come down. */
	about: z.optional(z.nullable(About)),
	/** Who has opened it so far, and when first. What came down from an older house does not say. */
	openedBy: z.optional(z.array(Opener)),
	/** Somebody on duty looks at it first. */
	held: z.boolean()
});
export type SnapshotStatement = z.infer<typeof SnapshotStatement>;

/** A person from the child's own list, for "who do you want there?". `as` is a concept id. */
export const OwnPerson = z.object({ id: z.string(), name: z.string(), as: z.string() });
export type OwnPerson = z.infer<typeof OwnPerson>;

/** A device that is let in for the child. `label`: what those who look after it call it. */
export const OwnDevice = z.object({
	enrolment: z.uuid(),
	label: z.nullable(z.string()),
	/** The first name of whose own device it is, where a worker or an officer hands it to the child. */
	heldBy: z.optional(z.nullable(z.string())),
	shared: z.boolean(),
	madeAt: moment,
	heardAt: moment
});
export type OwnDevice = z.infer<typeof OwnDevice>;

/** What may be told of a child's doors. 'guessed': somebody tried many codes on one device. */
export const doorEvents = [
	'card',
	'card awake',
	'pairing',
	'beside',
	'reset',
	'code',
	'device',
	'shut out',
	'guessed'
] as const;
export type DoorWhat = (typeof doorEvents)[number];

/** Something that was done at a child's doors. `by`: the first name of whoever did it, if it was staff. */
export const DoorEvent = z.object({
	/** One of `doorEvents`, or one that a newer house tells of. */
	is: z.string(),
	at: moment,
	by: z.nullable(z.string())
});
export type DoorEvent = z.infer<typeof DoorEvent>;

export const Snapshot = z.object({
	v: z.literal(1),
	at: moment,
	child: z.object({ id: z.uuid(), name: z.string(), language: z.string() }),
	iro: z.nullable(z.object({ firstName: z.string() })),
	/** The first name of the officer before, for as long as the change is news to the child. */
	iroBefore: z.optional(z.nullable(z.string())),
	people: z.array(OwnPerson),
	/** The next review, as an ISO date, or null when none is planned. */
	review: z.nullable(z.object({ on: z.iso.date() })),
	/** How the child wants it, as they last chose on any device. What came down from an older house has none. */
	setting: z.optional(z.nullable(CarriedSetting)),
	/** What came down from an older house has none of these two. */
	devices: z.optional(z.array(OwnDevice)),
	doors: z.optional(z.array(DoorEvent)),
	/** The reviews to come, the soonest first. What came down from an older house has none. */
	reviews: z.optional(z.array(ToldReview)),
	/** While that is news. What came down from an older house has none. */
	askedNoMore: z.optional(z.nullable(AskedNoMore)),
	/** What was answered, in order. What came down from an older house has none. */
	answers: z.optional(z.array(GivenAnswer)),
	statements: z.array(SnapshotStatement),
	/** Newest first. What came down from an older house has none. */
	letters: z.optional(z.array(Letter))
});
export type Snapshot = z.infer<typeof Snapshot>;
