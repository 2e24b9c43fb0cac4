/** What staff read of what comes after a review: how it was, what was agreed, the letter, the yearly return. */
import type { Doer, Happening } from '../../domain/agreed.ts';
import type { Block } from '../../domain/letter.ts';
import type { AdultGroup, Outcome, Use } from '../../domain/outcome.ts';
import type { ParticipationCode } from '../../domain/participation.ts';
import type { ReturnRule } from '../../domain/yearly-return.ts';

const seats: Record<Doer, string> = {
	'my-iro': 'Reviewing officer',
	me: 'The child',
	'social-worker': 'Social worker',
	'foster-carer': 'Foster carer',
	'key-worker': 'Key worker',
	mother: 'Mother',
	father: 'Father',
	family: 'Other family',
	friend: 'Friend',
	teacher: 'School',
	doctor: 'Health',
	advocate: 'Advocate',
	interpreter: 'Interpreter',
	'somebody-else': 'Somebody else'
};

const adults: Record<AdultGroup, string> = {
	parents: 'Parents',
	carers: 'Carers',
	education: 'School or college',
	health: 'Health services',
	others: 'Others'
};

const codes: Record<ParticipationCode, string> = {
	PN0: 'under 4 on that day',
	PN1: 'there, spoke for themselves',
	PN2: 'there, an advocate spoke for them',
	PN3: 'there, heard by pictures or other ways without speech',
	PN4: 'there, and nothing of their view was heard',
	PN5: 'not there, somebody spoke from what they had given them',
	PN6: 'not there, what they had sent was read or shown',
	PN7: 'not there, and nothing of their view was heard'
};

const rules: Record<ReturnRule, string> = {
	167: 'Rule 167 of the return: every review that was held has a code. Choose one.',
	399: 'Rule 399 of the return: a child who has only short breaks (V3, V4) has no review in it. Leave the code out, or clear the tick.',
	440: 'Rule 440 of the return: PN0 is for a child who was under 4 on that day. Choose another code.',
	441: 'Rule 441 of the return: PN1 to PN7 are for a child who was 4 or over on that day. Choose PN0.'
};

type Options<Name extends keyof Outcome> = Record<Extract<Outcome[Name], string>, string>;

export const after = {
	link: 'What came of it',
	title: (child: string) => `After ${child}’s review`,
	planned: (day: string) => `Planned for ${day}`,
	heldOn: (day: string) => `Held on ${day}`,
	back: 'Back to the review',
	choose: 'Choose',
	unread: 'New',
	openIt: 'Open and answer it',
	save: 'Keep',

	outcome: {
		title: 'How it was',
		about:
			'A minute’s work: what My Say knows is filled in. It is for the council, and no word of the child.',
		kept: (day: string) => `Kept on ${day}. It can be mended here.`,
		on: 'Held on',
		sitting: 'Meetings',
		sittings: { one: 'One meeting', 'in-parts': 'Several, in parts' } satisfies Options<'sitting'>,
		attended: 'Was the child there?',
		attendances: {
			all: 'Yes',
			part: 'For a part of it',
			no: 'No'
		} satisfies Options<'attended'>,
		heard: 'How was their view heard there?',
		hearings: {
			'own words': 'They said it themselves',
			advocate: 'An advocate, or somebody they chose, said it',
			pictures: 'By pictures, symbols, or another way without speech',
			nothing: 'Not at all'
		} satisfies Options<'heard'>,
		before: 'Did you talk with them before?',
		beforehands: {
			talked: 'Yes',
			declined: 'They did not want to',
			'not-offered': 'It was not offered'
		} satisfies Options<'before'>,
		askedToTalk: (day: string) => `They asked to talk with you on ${day}.`,
		chaired: 'Who led it?',
		chairs: {
			child: 'The child',
			together: 'The child and you together',
			iro: 'You',
			'somebody-else': 'Somebody else'
		} satisfies Options<'chaired'>,
		advocacy: 'Was an advocate offered?',
		advocacies: {
			'not-offered': 'No',
			offered: 'Yes, and they did not want one',
			wanted: 'They want one',
			referred: 'They want one, and the referral is made',
			'has-one': 'They have one'
		} satisfies Options<'advocacy'>,
		askedForAdvocate: (day: string) => `They asked for an advocate on ${day}.`,
		came: 'Who came',
		asked: 'Who of the adults had a form before',
		replied: 'Whose form came back',
		sent: 'What they had sent: was it read or shown?',
		sentHow:
			'What is sent and never used is no taking part. On paper or on a tablet, it counts the same.',
		sentOn: (title: string, day: string, paper: boolean) =>
			`${title}, ${day}${paper ? ', on paper' : ''}`,
		nothingSent: 'Nothing came from them for this review.',
		uses: {
			'spoken from': 'Somebody spoke from it',
			'read or shown': 'It was read or shown',
			'not used': 'It was not used'
		} satisfies Record<Use, string>,
		shortBreaks: 'Every stay of theirs is a short break (V3, V4)',
		summary: 'Your own summary of what they wanted',
		summaryHow: 'It never stands as the child’s words, and the child does not read it here.',
		code: 'The code for the yearly return',
		codeHow: 'Leave it open, and the one that fits is proposed. You decide.',
		noCode: 'No code yet',
		proposed: (code: ParticipationCode) =>
			`${code} fits what you wrote: ${codes[code]}. It is chosen below. Keep it, or choose another.`,
		codes,
		rules,
		unfit: {
			used: 'Say of each thing they had sent whether it was read or shown.',
			summary: 'The summary is too long. Shorten it.'
		},
		date: 'A review that was held has a day that has been. Choose one from the calendar.'
	},

	seats,
	adults,
	agreed: {
		title: 'What we agreed',
		about: 'Each stands in the letter, as it is written here. Write it as the child will read it.',
		none: 'Nothing is written down yet.',
		what: 'What, in words for the child',
		whatHow: 'One short sentence: “Tom asks Gran when you can stay.”',
		short: 'A few words for a tile',
		shortHow: 'For Pictures: “Stay with Gran”',
		who: 'Who does it: first name',
		as: 'Who that is',
		by: 'By which day',
		byHow: 'Empty: no day is set',
		urgent: 'Urgent',
		add: 'Write down',
		another: 'Write down something that was agreed',
		drop: 'Take back',
		fixed: 'It stands in the letter that was sent.',
		line: (who: string, as: Doer, by: string | null) =>
			`${who} (${seats[as]})${by ? `, by ${by}` : ', no day set'}`,
		problems: {
			'agreed.unfit': 'Write what, who by first name, and who that is.',
			'agreed.sent': 'That stands in a letter that was sent. It stays as it is.',
			'dates.unfit': 'This is no day. Choose one from the calendar, or leave it empty.'
		}
	},
	before: {
		title: 'What was agreed before: did it happen?',
		none: 'Nothing from the reviews before is open.',
		is: 'Did it happen?',
		happenings: {
			yes: 'Yes',
			partly: 'Partly',
			'not yet': 'Not yet',
			'no longer': 'No longer needed'
		} satisfies Record<Happening, string>,
		why: 'Why, if it is not a yes',
		found: (is: Happening, day: string) => `${after.before.happenings[is]}, on ${day}`,
		unfit: 'Choose one; and if it is not a yes, say in a few words why.'
	},
	letter: {
		link: 'The letter',
		title: (child: string) => `The letter to ${child}`,
		dueBy: (day: string) => `To be sent by ${day}`,
		late: (day: string) => `It was to be sent by ${day}`,
		sent: (day: string) => `Sent on ${day}`,
		seen: (day: string) => `Seen on ${day}`,
		notSeen: 'Not seen yet',
		first: 'First write down how the review was: then the letter can go.',
		toAfter: 'How the review was, and what we agreed',
		wants: (child: string, mode: string, language: string) =>
			`${child} reads in ${mode}${language}. Short sentences, everyday words.`,
		blocks: {
			talked: 'What we talked about',
			notPossible: 'What was not possible, and why',
			next: 'The next review',
			rights: 'If they do not agree, and who helps',
			thanks: 'Thank you'
		} satisfies Record<Block, string>,
		blockHow:
			'A part that is empty is left out. What stands in [square brackets] is still to be written.',
		decided: 'What was decided',
		decidedHow: 'As you wrote it under “What we agreed”.',
		noDecisions: 'Nothing was agreed.',
		look: 'Look at it first',
		preview: (child: string) => `As ${child} will see it`,
		previewIn: { standard: 'Standard', easy: 'Easy', pictures: 'Pictures' },
		inTheirs: (language: string) =>
			`They read ${language}. What you left as it was begun goes in that language; what you wrote stays in English, and is marked so.`,
		goOn: 'Go on writing',
		send: (child: string) => `Send it to ${child}`,
		sendHow: 'Sent, it stays as it is. To add something, you write a further letter.',
		further: 'Write a further letter',
		take: 'Take the file (PDF and plain data)',
		before: 'Sent before',
		plain: 'For a child these words may be hard',
		plainNone: 'In plain words.',
		problems: {
			'letter.gaps':
				'Something in [square brackets] is still to be written. Fill it in, or take it out.',
			'letter.unfit':
				'Write something, no part longer than 1,500 letters; and first write down how the review was.'
		}
	},
	returns: {
		title: 'Yearly return',
		about:
			'The reviews of a stretch of time as rows for the SSDA903 return: when each was due first, when it was held, how the child took part, and whether it was stood down.',
		from: 'From',
		to: 'To',
		make: 'Look at them',
		unfit: 'Choose two days, the first one first.',
		missing: (count: number) =>
			count === 1
				? 'One review would be turned down. Mend it first.'
				: `${count} reviews would be turned down. Mend them first.`,
		line: (number: string, day: string) => `Child ${number}, review on ${day}`,
		notWritten: 'Its day has been, and nobody has written down how it was.',
		rules,
		ready: (rows: number) => (rows === 1 ? '1 row is ready.' : `${rows} rows are ready.`),
		leftOut: (count: number) =>
			`${count} left out: children who have only short breaks have no review in the return.`,
		take: 'Take the rows (CSV)',
		child: 'Child’s number',
		due: 'Due first',
		held: 'Held',
		code: 'Code',
		unknown: 'not known',
		stoodDown: 'stood down'
	},
	letters: {
		title: 'Letters',
		about: 'A letter goes to each child within 20 working days of their review.',
		none: 'Every letter is sent.',
		review: (day: string) => `Review on ${day}`,
		written: 'How it was is written down',
		notWritten: 'Nobody has written down yet how it was',
		dueBy: (day: string) => `by ${day}`,
		late: 'Late',
		cover: 'You stand in'
	}
};
