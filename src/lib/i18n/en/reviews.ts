/** What staff read of a child's review meetings: by when they are due, when and where they are. */
import type { Doubt, Due, Need } from '../../domain/review.ts';

const which: Record<Due['which'], string> = {
	first: 'the first, within 20 working days of coming into care',
	second: 'the second, within 3 months of the first',
	later: 'at most 6 months after the one before'
};

const doubts: Record<Doubt, (due: string) => string> = {
	late: (due) => `This is later than the law allows: it is due by ${due}.`,
	lessons: () => 'This is in school hours on a school day. Children stay away, or miss lessons.',
	'bank holiday': () => 'This is a bank holiday.'
};

const needs: Record<Need, string> = {
	child: 'the child’s',
	family: 'their family’s',
	worker: 'the social worker’s',
	iro: 'the reviewing officer’s',
	others: 'other adults’'
};

export const reviews = {
	title: 'Review',
	of: (day: string) => `Review of ${day}`,
	back: (child: string) => `Back to ${child}`,
	due: (day: string, kind: Due['which']) => `The next one is due by ${day}: ${which[kind]}.`,
	overdue: (day: string) => `It was due by ${day}.`,
	notKnown:
		'By when the next one is due, nobody can say yet. Say below since when they are in care.',
	since: 'In care since',
	reviewed: 'Last review before My Say',
	reviewedHow: 'Only if there was one that is not listed here.',
	care: 'In care since when?',
	save: 'Save',
	planned: 'One is planned. To have it on another day, open it and ask the child.',
	plan: 'Plan a review',
	planAnyway: 'Plan it all the same',
	doubts,
	on: 'Day',
	time: 'Time, once it is known',
	place: 'Where',
	placeHow: 'As the child knows it: “at school”, “at Nan’s”. The child reads this.',
	inParts: 'In several small meetings, and not in one',
	whenAndWhere: 'When and where',
	noTime: 'no time yet',
	noPlace: 'Nobody has said where yet.',
	parts: 'in small meetings',
	onePart: 'in one meeting',
	firstDue: (day: string) => `When it was planned, it was due by ${day}.`,
	noFirstDue: 'When it was planned, nobody knew by when it was due.',
	late: 'later than due',
	arrange: 'Say where it is',
	standDown: 'Stand it down',
	standDownHow:
		'It is taken out of the calendar. The child is told, with your reason. It counts as stood down, not as moved.',
	why: 'Why? The child reads this.',
	stoodDown: (day: string) => `Stood down on ${day}.`,
	isStoodDown: 'stood down',
	isHeld: (day: string) => `Held on ${day}.`,
	moves: {
		title: 'Another day',
		none: 'Nobody has asked for another day.',
		ask: 'Ask the child about another day',
		askHow:
			'Nothing is moved by asking. The child is told why and for whose need, and says what they think. Then you decide.',
		whose: 'For whose need?',
		whoseNeed: (whose: string) => `For whose need: ${whose}`,
		whoseIs: needs,
		why: 'Why? The child reads this.',
		asked: (by: string, day: string) => `${by} asked on ${day}`,
		askedByList: (day: string) => `The council’s list had another day on ${day}`,
		open: 'The child is asked',
		told: (day: string) => `On their tablet since ${day}.`,
		notTold: 'Not on their tablet yet: they have not come in since.',
		until: (day: string) => `They have until ${day} to say something.`,
		noAnswer: 'They have said nothing to it yet.',
		answer: 'What they say to it',
		notYours: 'Something has arrived that is not yours to read.',
		decide: 'Decide',
		move: 'Move it',
		stay: 'It stays as it is',
		tell: 'What do you want to tell the child?',
		tellHow: 'They see the day in any case. If it is not what they wanted, say why.',
		unheard: 'No answer has come. Why can it not wait?',
		unheardHow: 'This is kept. It is not shown to the child.',
		moved: 'moved',
		stayed: 'stayed',
		unanswered: 'without an answer'
	},
	problems: {
		'move.open': 'The child is asked about another day already. Decide on that one first.',
		'move.unheard': 'No answer has come. To move it all the same, say why it cannot wait.',
		'dates.unfit': 'This is no day or no time. Choose one from the calendar.',
		'review.unfit': 'Please write a few words, and at most 1,000 letters.'
	}
} as const;

/** "15:45 on Tuesday 8 December 2026", or the day alone. */
export function dayWithTime({ on, time }: { on: string; time: string | null }): string {
	const day = new Intl.DateTimeFormat('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(new Date(on));
	return time === null ? day : `${day}, ${time}`;
}
