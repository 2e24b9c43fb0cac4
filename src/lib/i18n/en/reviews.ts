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
	backToReview: 'Back to the review',
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
	coming: {
		title: 'Reviews to come',
		about:
			'The next six weeks. From the first of these days the invitation is on the child’s tablet by itself; whom it has not reached gets it on paper.',
		none: 'No review is planned for the next six weeks.',
		told: (day: string) => `invited, on their tablet since ${day}`,
		notOpened: 'invited, not opened yet',
		noTablet: 'no tablet: invite on paper',
		letter: (day: string) => `on paper ${day}`,
		said: (day: string) => `said what they want, ${day}`,
		notSaid: 'has not said what they want'
	},
	invitation: {
		title: 'Invitation',
		heading: 'You are invited to your review',
		dear: (child: string) => `Dear ${child},`,
		what: 'A review is a meeting about how things are for you. It is your meeting.',
		when: 'When',
		where: 'Where',
		later: 'You will hear as soon as it is known.',
		who: 'Who is asked to come',
		leads: (iro: string) =>
			`${iro}, your reviewing officer, leads it. You can lead it too, or a part of it.`,
		can: 'What you can do',
		choices: [
			'Say where, when and how you want it, and who should be there.',
			'Make a list of what you want to talk about.',
			'Talk to your reviewing officer first, alone.',
			'Say that you do not want to come. You can still say what you think.'
		],
		how: 'You can do it in My Say, on the paper booklet, or tell somebody you trust.',
		yours: 'Nobody is cross if you say no.',
		print: 'Print',
		handed: 'I have handed it over, or posted it',
		isHanded: (day: string) => `Handed over on paper on ${day}.`,
		link: 'Invitation on paper'
	},
	guests: {
		title: 'Who comes',
		none: 'Nobody is on the list yet.',
		wished: 'The child wants them there',
		unsure: 'The child is not sure about them',
		unwanted: 'The child does not want them there',
		unwantedHow:
			'Only you see this. It is on no page that is printed or shown, and nobody is told.',
		ask: 'Ask them',
		askOther: 'Ask somebody else',
		name: 'Name',
		role: 'Who they are',
		refuse: 'They cannot come',
		why: 'Why not? The child reads this.',
		refused: 'cannot come',
		sent: (by: string, day: string) => `gone out: ${by}, ${day}`,
		tick: 'It has gone out',
		takeBack: 'Take off the list',
		text: 'Text for the invitation',
		textHow: 'To be copied into a letter or a mail. No word of the child’s stands in it.',
		invitation: (
			guest: string,
			child: string,
			when: string,
			place: string,
			iro: string
		) => `Dear ${guest},

${child} would like you to come to their review.

When: ${when}
Where: ${place || 'We will let you know.'}

Please tell us whether you can come. If you cannot, please say so soon, so that ${child} can be told.

${iro}
Reviewing officer`
	},
	chair: {
		title: 'To lead the meeting',
		link: 'For a child who leads',
		heading: 'My meeting',
		how: 'You can lead all of it, or a part. Your reviewing officer sits beside you and takes over whenever you want.',
		begin: 'To begin',
		hello: [
			'Say hello, and thank everybody for coming.',
			'Ask each person to say who they are.',
			'Say how long it will be, and that you can stop for a break.'
		],
		here: 'Asked to come',
		wants: 'How I want it to be',
		agenda: 'What we talk about',
		empty: 'Nothing was chosen for the meeting yet. You can write it here together.',
		speaks: 'Who speaks first:',
		leads: 'Who leads this part:',
		say: 'You can say',
		prompts: [
			'Now it is your turn.',
			'Please say that in easier words.',
			'I have not finished yet.',
			'I want a break.',
			'I do not want to talk about this here.',
			'Who does that, and by when?'
		],
		end: 'To end',
		goodbye: [
			'Ask: what did we agree, who does it, and by when?',
			'Say whether something was missing.',
			'Say thank you and goodbye.'
		]
	},
	cards: {
		title: 'Cards to invite with',
		link: 'Cards of the child’s',
		none: 'The child has made no card yet. They find it in My Say, under “My review”.',
		nobody: 'Nobody is asked yet. Choose first who comes.',
		to: (guest: string) => `For ${guest}`,
		from: (child: string) => `${child} invites you to their review.`
	},
	room: {
		title: 'For the screen in the room',
		heading: (child: string) => `What ${child} wants to talk about`,
		empty: 'Nothing was chosen to be shown.',
		how: 'Only what the child said “yes, talk about this in the meeting” to.'
	},
	moves: {
		title: 'Another day',
		none: 'Nobody has asked for another day.',
		ask: 'Ask the child about another day',
		askAnyway: 'Ask the child all the same',
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
		unanswered: 'without an answer',
		ended: {
			held: 'the review was held before it was decided',
			'stood down': 'the review was stood down'
		}
	},
	problems: {
		'guest.unwanted': 'The child does not want this person there. Talk to the child first.',
		'move.open': 'The child is asked about another day already. Decide on that one first.',
		'move.unheard': 'No answer has come. To move it all the same, say why it cannot wait.',
		'dates.unfit': 'This is no day or no time. Choose one from the calendar.',
		'review.unfit': 'Please write a few words, and at most 1,000 letters.'
	}
} as const;
