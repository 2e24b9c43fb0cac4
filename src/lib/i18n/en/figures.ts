/** What a manager reads of the council's own work, each figure with its formula in words. */
import type { OfficerFigure, ReviewFigure } from '../../domain/figures.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { ParticipationCode } from '../../domain/participation.ts';
import { monthName } from './days.ts';

type Told = { name: string; formula: string };

const reviews: Record<ReviewFigure, Told> = {
	'in-time': {
		name: 'Reviews held in time',
		formula: 'held on or before the day they were due first ÷ reviews held whose due day is known'
	},
	'in-time-children': {
		name: 'Children reviewed in time',
		formula: 'children whose latest review was held in time ÷ children who had one'
	},
	'record-in-time': {
		name: 'Letters within 20 working days',
		formula: 'first letter sent within 20 working days of the review ÷ reviews held'
	},
	'record-late': {
		name: 'Letters sent late',
		formula: 'first letter sent after 20 working days ÷ reviews held'
	},
	'letter-seen': {
		name: 'Letters that the child has seen',
		formula: 'first letters that stood on the child’s own screen ÷ first letters sent'
	},
	participated: {
		name: 'Took part',
		formula: 'PN1 + PN2 + PN3 + PN5 + PN6 ÷ PN1 to PN7'
	},
	attended: { name: 'Were there', formula: 'PN1 + PN2 + PN3 + PN4 ÷ PN1 to PN7' },
	'attended-children': {
		name: 'Children who were there',
		formula: 'children who were at any of their reviews ÷ children from four on who had one'
	},
	consulted: {
		name: 'Talked with their officer first',
		formula: 'reviews before which they talked ÷ reviews of children from four on'
	},
	declined: {
		name: 'Did not want to talk first',
		formula: 'reviews before which the child declined ÷ reviews of children from four on'
	},
	moved: { name: 'Dates moved', formula: 'reviews whose day was moved ÷ reviews held' },
	'moved-by-list': {
		name: 'Moved to a day of the council’s list',
		formula: 'moved reviews for which the council’s own list had brought a new day ÷ moved reviews'
	},
	'asked-first': {
		name: 'Asked before it was moved',
		formula: 'moved reviews to which the child had said something first ÷ moved reviews'
	},
	'stood-down': { name: 'Stood down', formula: 'reviews taken out of the calendar ÷ reviews held' },
	'in-parts': {
		name: 'In several small meetings',
		formula: 'reviews held in parts ÷ reviews held'
	}
};

const officers: Record<OfficerFigure, Told> = {
	'named-in-time': {
		name: 'Officer named in time',
		formula:
			'children for whom an officer was named within 5 working days of coming into care ÷ children who came into care'
	},
	'same-officer': {
		name: 'One officer throughout',
		formula:
			'children who have had one officer ÷ children who came into care in the 3 years up to the last day'
	}
};

const advocacies: Record<Outcome['advocacy'], string> = {
	'not-offered': 'Not offered',
	offered: 'Offered, and not wanted',
	wanted: 'Wanted',
	referred: 'Wanted, and the referral made',
	'has-one': 'Had one'
};

const codes: Record<ParticipationCode, string> = {
	PN0: 'under four',
	PN1: 'there, spoke for themselves',
	PN2: 'there, an advocate spoke',
	PN3: 'there, by pictures or without words',
	PN4: 'there, nothing conveyed',
	PN5: 'not there, somebody spoke from what they sent',
	PN6: 'not there, what they sent was read or shown',
	PN7: 'not there, nothing conveyed'
};

export const figures = {
	title: 'What children tell us',
	about:
		'Figures of the council’s own work, never of a child. Counts of reviews, but where it says children.',
	from: 'From',
	to: 'To, with this day',
	show: 'Show',
	unfit: 'Choose a first and a last day, at most three years apart.',
	csv: 'Take it as a table (CSV)',
	hidden: 'not shown',
	hiddenWhy:
		'“Not shown” stands where there are fewer than five, and where a number would give those away.',
	nothing: 'nothing to count',
	measure: 'What',
	figure: 'Figure',
	formula: 'How it is reckoned',
	held: 'Reviews held',
	share: (of: string, from: string, percent: string) => `${of} of ${from} = ${percent}`,
	reviews: { title: 'Reviews', told: reviews },
	came: {
		title: 'Who came',
		who: 'Who',
		formula: 'reviews to which one of them came ÷ reviews held'
	},
	forms: {
		title: 'Forms, and what came back',
		whom: 'Sent to',
		child: 'The child',
		formula:
			'the child’s: as above. Adults’: reviews for which a form of theirs came back ÷ reviews before which they had one'
	},
	advocacy: { title: 'Advocates', how: 'How it stood at the review', told: advocacies },
	officers: { title: 'Officers', told: officers },
	codes: { title: 'How children took part', code: 'Code', meaning: 'Meaning', told: codes },
	invitations: {
		title: 'Invitations, and what came back',
		route: 'By which way',
		sent: 'Sent',
		opened: 'Opened',
		returned: 'Came back',
		share: 'Came back of those sent',
		formula: 'invitations to which something came back by this way ÷ invitations sent by this way',
		all: 'All',
		routes: { 'on screen': 'On a screen', 'on paper': 'On paper' },
		unknown: 'nobody knows',
		how: 'On a screen it is sent when the child has a tablet, and opened when it came down to one. It came back where “My Review, My Choice” or “Get ready for my review” arrived between the invitation and the review. What a child began and did not send is their own, and is not counted.'
	},
	dealt: {
		title: 'What came of it',
		told: {
			read: { name: 'Read', formula: 'statements read ÷ statements that arrived' },
			answered: { name: 'Answered', formula: 'statements answered ÷ statements read' },
			happened: {
				name: 'It happened',
				formula: 'decisions that happened ÷ decisions past their day of which it was asked'
			},
			returned: {
				name: 'Forms that came back',
				formula: 'invitations to which something came back ÷ invitations sent'
			}
		}
	},
	usage: {
		title: 'Use, month by month',
		month: 'Month',
		statements: 'Statements',
		children: 'Children',
		inAll: 'In all',
		plot: 'Statements, month by month',
		empty: 'Nothing was said in this time.'
	},
	wishes: {
		title: 'What children want',
		about: 'How often each choice was made. No words, no feelings, no names.',
		empty: 'Nothing that can be counted was said in this time.',
		statements: 'statements with a choice',
		choice: 'Choice',
		count: 'How often',
		when: 'When',
		overTime: 'Over time, as a table',
		plot: (label: string) => `${label}, over time`
	},
	plot: {
		span: (from: string, to: string) => `From ${from} to ${to}.`,
		most: (count: string, when: string) => `Most: ${count}, in ${when}.`,
		nothing: 'Nothing in all this time.',
		allHidden: 'Nothing is shown over time: there are too few.',
		hidden: (bars: number) => (bars === 1 ? 'One is not shown.' : `${bars} are not shown.`),
		gap: 'A dotted line stands where a number is not shown.'
	}
} as const;

/** "January 2026 to March 2026", or the one month that it is. */
export const spanName = ({ from, to }: { from: string; to: string }): string =>
	from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;

export const number = (count: number): string => new Intl.NumberFormat('en-GB').format(count);
