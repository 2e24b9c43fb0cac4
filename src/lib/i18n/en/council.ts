/** What staff read of the council's own data: its children, who is named, who stands in, its lists. */
import type { FaultCode, Field, NoteCode, ProfileName } from '../../domain/list.ts';
import type { CoverReason, Kinship } from '../../domain/relations.ts';

const many = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

/** "2, 3 and 7" */
const listed = (numbers: readonly number[]): string =>
	new Intl.ListFormat('en-GB').format(numbers.map(String));

const fields: Record<Field, string> = {
	id: 'the child’s number',
	name: 'the name',
	born: 'the year of birth',
	iro: 'the reviewing officer',
	iroFrom: 'the day the officer begins',
	iroTo: 'the day the officer ends',
	worker: 'the social worker',
	review: 'the next review',
	placement: 'where the child lives',
	siblings: 'the siblings',
	parent: 'the parent in care'
};

const inField = (field: Field | null): string => (field ? fields[field] : 'this line');

/** Why a line is left out: what is wrong, and what to do. */
const faults: Record<FaultCode, (value: string, field: Field | null) => string> = {
	cells: (count) =>
		`It has ${count} cells, and the headings another number. Look for a stray comma.`,
	'no-id': () => 'There is no number. Write the child’s number from your system.',
	'id-unfit': () => 'The number has signs in it that no number has.',
	'same-id': (line) =>
		`Line ${line} has the same number and says something else. Keep the right one.`,
	'no-name': () => 'There is no name. Write the name the child is known by.',
	'name-unfit': () => 'The name has signs in it that no name has.',
	letters: () => 'The name has damaged letters. Export the list again as UTF-8.',
	'year-unfit': (value) => `“${value}” is no year of birth of a child or a care leaver.`,
	'date-unfit': (value, field) =>
		`“${value}” is no date, for ${inField(field)}. Write it as 31/12/2026.`,
	'dates-swapped': () => 'The officer ends before they begin. Look at the two dates.',
	'iro-unknown': (value) => `No reviewing officer here is called “${value}”. Add them first.`,
	'iro-two': (value) =>
		`Two reviewing officers are called “${value}”. Write the id of the right one.`,
	broken: () => 'A quotation mark opens here and never ends. What follows could not be read.'
};

/** What is told of a line that is taken all the same. */
const notes: Record<NoteCode, (value: string) => string> = {
	repeated: (line) => `The same as line ${line}.`,
	'worker-unknown': (value) => `No worker here is called “${value}”. The child has none in My Say.`,
	'worker-two': (value) => `Two workers are called “${value}”. The child has none in My Say.`,
	'review-past': (value) => `The next review, ${value}, has been. It is not planned.`,
	address: () => 'Where the child lives is an address. It is not kept.',
	'relative-unknown': (value) => `No child here has the number ${value}.`,
	'parent-shares': (value) =>
		`The parent, ${value}, would have the same officer. They should have two.`
};

const coverReasons: Record<CoverReason, string> = {
	leave: 'On leave',
	ill: 'Ill',
	'part-time': 'Not working these days',
	finishing: 'Finishing what was begun',
	other: 'Another reason'
};

const kinships: Record<Kinship, string> = { sibling: 'Sibling', parent: 'Parent', child: 'Child' };

const profiles: Record<ProfileName, string> = {
	own: 'Our own list',
	lcs: 'Liquidlogic (LCS)',
	mosaic: 'Mosaic',
	eclipse: 'Eclipse'
};

export const council = {
	choose: 'Choose',
	children: {
		title: 'Children',
		count: (all: number) => many(all, 'child', 'children'),
		unnamed: (count: number) =>
			count === 1 ? 'Nobody is named for 1 of them' : `Nobody is named for ${count} of them`,
		find: 'Name or number',
		findIt: 'Find',
		empty: 'There is no child here.',
		emptyHow: 'Children come from the council’s list, or are added by hand.',
		notFound: 'No child here has this name or number.',
		name: 'Name',
		number: 'Number',
		iro: 'Reviewing officer',
		worker: 'Worker',
		review: 'Review',
		unread: (count: number) => `${count} unread`,
		nobody: 'Nobody: duty desk',
		none: 'None',
		cover: 'You stand in',
		earlier: 'Earlier in the alphabet',
		later: 'Later in the alphabet',
		add: 'Add a child',
		handOn: 'Hand on an officer’s children',
		left: (name: string, children: number) =>
			`${name} has left. What ${many(children, 'child', 'children')} of theirs say goes to the duty desk.`,
		handThemOn: 'Say who has them now'
	},
	child: {
		back: 'Back to the children',
		number: (id: string) => `Number ${id}`,
		born: (year: number) => `born ${year}`,
		people: 'Who is named',
		iro: 'Reviewing officer',
		worker: 'Social worker',
		nobody: 'Nobody. What the child says goes to the duty desk.',
		noWorker: 'None that My Say knows of.',
		since: (day: string) => `since ${day}`,
		told: (day: string) => `The child was told on ${day}.`,
		notTold: 'The child is told when they next come in.',
		coveredFor: (iro: string) => `You stand in for ${iro}.`,
		change: 'Change',
		changeIro: 'Name a reviewing officer',
		changeWorker: 'Name a worker',
		from: 'From',
		fromHow: 'The history stays. A day that has been counts as today.',
		save: 'Save',
		toDesk: 'Nobody (duty desk)',
		toNone: 'Nobody',
		history: 'History',
		historyIro: 'Officers over time',
		historyWorker: 'Workers over time',
		desk: 'Duty desk',
		until: (day: string) => `to ${day}`,
		now: 'now',
		reviews: 'Reviews',
		noReviews: 'No review is planned.',
		held: 'held',
		family: 'Family in care',
		noFamily: 'No brother, sister, parent or child of theirs is here.',
		kinship: kinships,
		shares: 'A parent and their child should have two different officers. Please name another.',
		siblingsShare: 'Brothers and sisters often share one officer.',
		addRelative: 'Add a relative',
		relativeNumber: 'Their number',
		relativeAs: 'They are this child’s',
		said: 'What they have said',
		nothingSaid: 'Nothing has arrived yet.',
		saidOn: (day: string) => `Said on ${day}`,
		isRead: 'read',
		isUnread: 'not read yet',
		notYours: 'Not yours to read',
		giveReason: 'Read with a reason',
		problems: {
			'child.unknown': 'No child here has this number.',
			'not-found': 'This person cannot be named here. Choose another.',
			'dates.unfit': 'This is no day. Choose one from the calendar.',
			'review.planned': 'A review is planned already. Open it to ask the child about another day.',
			'review.unfit': 'The place has at most 200 letters.'
		}
	},
	reason: {
		title: 'Read with a reason',
		how: (child: string) =>
			`${child} said this to their reviewing officer. Your reason is written down, and the officer is told.`,
		holds: 'You can then read it for one hour.',
		why: 'Why do you need to read it?',
		note: 'In a few words',
		noteHow: 'The reviewing officer reads this too.',
		go: 'Read it',
		unfit: 'Please say in a few words why.',
		back: 'Back to the child'
	},
	add: {
		title: 'Add a child',
		how: 'For one child at a time. A whole list is taken in by the administrator.',
		number: 'Number in your system',
		name: 'Name they are known by',
		iro: 'Reviewing officer',
		save: 'Add',
		taken: 'A child with this number is here already.',
		unconfirmed:
			'No child can be added yet: two people must first confirm their recovery envelopes, under Settings.',
		unfit: 'Write a number and a name.'
	},
	handOn: {
		title: 'Hand on an officer’s children',
		how: 'For an officer who leaves or changes teams. Who is named reads what the children say, from that moment on. The officer before does not.',
		whose: 'Whose children',
		to: 'Who has them now',
		count: (name: string, children: number) => `${name}: ${many(children, 'child', 'children')}`,
		save: 'Hand on',
		done: (count: number) => `${many(count, 'child has', 'children have')} a new officer.`,
		toDesk: 'Nobody yet (duty desk)',
		none: 'No officer has any children.',
		unfit: 'Choose two different officers.'
	},
	cover: {
		title: 'Cover',
		about: 'Who stands in sees what the children say, until the day is over. It ends by itself.',
		now: 'Now and later',
		none: 'Nobody stands in for anybody.',
		standsIn: (by: string, of: string) => `${by} stands in for ${of}`,
		span: (from: string, to: string) => `${from} to ${to}`,
		why: coverReasons,
		set: 'Ask somebody to stand in',
		of: 'For',
		by: 'Who stands in',
		from: 'From',
		to: 'Last day',
		reason: 'Why',
		save: 'Save',
		end: 'End now',
		unfit:
			'Choose two different people, and a last day that is not before the first or over already.'
	},
	duty: {
		title: 'Duty desk',
		about: 'Who is on duty sees what children say for whom nobody is named, and what cannot wait.',
		rota: 'Now and later',
		none: 'Nobody is on duty. What nobody is named for is then read by nobody.',
		now: 'On duty now',
		open: 'until somebody says otherwise',
		span: (from: string, to: string) => `${from} to ${to}`,
		add: 'Put somebody on duty',
		who: 'Who',
		from: 'From',
		to: 'Last day',
		toHow: 'Leave it empty for no end.',
		save: 'Save',
		end: 'End now',
		unfit: 'Choose a last day that is not before the first.'
	},
	alarms: {
		title: 'Alarms',
		about: 'What somebody has to look at. No word of a child stands here.',
		none: 'There is nothing to look at.',
		number: (id: string) => `Child ${id}`,
		somebody: 'A child you are not named for',
		since: (day: string) => `Noticed on ${day}.`,
		device: (made: string, heard: string) =>
			`Their tablet: let in on ${made}, last heard of on ${heard}.`,
		missing: (numbers: readonly number[]) =>
			numbers.length === 1
				? `Number ${numbers[0]} of this tablet has not come, though a later one has.`
				: `Numbers ${listed(numbers)} of this tablet have not come, though a later one has.`,
		late: (day: string, iro: string | null) =>
			`It arrived on ${day}. ${iro ? `${iro} is named.` : 'Nobody is named.'}`,
		waits: ({ unread, late, unreached }: { unread: number; late: number; unreached: number }) =>
			`Today ${many(unread, 'statement waits', 'statements wait')} to be read, ${late} of them too long. Mail does not reach ${many(unreached, 'person', 'people')}.`,
		settle: 'I have seen to it',
		what: {
			'anchor.missed': 'The proof of one day’s record is missing',
			'audit.broken': 'The record was changed',
			'break-glass.used': 'An emergency account was used',
			'calendar.ending': 'The bank holidays that My Say knows come to an end',
			'card.guessed': 'Wrong codes were tried with a card',
			'code.guessed': 'Many wrong codes were tried on a tablet',
			'device.silent': 'Nothing heard of a tablet',
			'intake.too-many': 'A tablet handed in very much in one day',
			'mail.refused': 'Mail does not reach them',
			'mail.stopped': 'No mail goes out',
			'part.differs': 'Two different messages came under one number',
			'part.held': 'A message came from a tablet that was taken out',
			'part.missing': 'A picture or recording has not come',
			'part.refused': 'Something came that could not be taken',
			'part.set-aside': 'Something came that cannot be opened',
			'picture.locked': 'A picture was reported and locked',
			'statement.late': 'Nobody has read what they said',
			'statement.missing': 'A message has not come',
			'statement.overdue': 'Nobody has read what they said: for the head of service'
		},
		how: {
			'anchor.missed': 'Ask whoever runs the server to look at the folder for the anchors.',
			'audit.broken': 'Change nothing on the server, and tell whoever answers for data protection.',
			'break-glass.used':
				'Look into it in the record. It is seen to where the emergency accounts are, and not by whoever used it.',
			'calendar.ending':
				'Ask whoever runs the server for a newer release. Without it a bank holiday counts as a working day.',
			'card.guessed':
				'The card sleeps for a day. Ask the child where it is; a helper can wake it, or make a new one.',
			'code.guessed': 'Ask the child whether it was them. A helper can take a forgotten code away.',
			'device.silent':
				'Ask where the child lives to switch the tablet on where there is internet, and whether it is still used. Nothing on it is lost by that.',
			'intake.too-many':
				'Nothing is lost: the tablet goes on the next day. Ask what it is used for.',
			'mail.refused':
				'Ask them for their address. Whoever is next was told in their place; the clocks go on without mail.',
			'mail.stopped':
				'Tell whoever runs the server. Everything waits in My Say all the same, and mail goes out once it can.',
			'part.differs':
				'Both are kept. Ask the child what they said. When you have seen to it, the tablet may let its copy go.',
			'part.held': 'It lies before the duty desk. Ask whose hands the tablet is in.',
			'part.missing':
				'The words can be read. Ask for the tablet to be switched on where there is internet.',
			'part.refused': 'Nothing is lost: the tablet keeps it. Tell whoever runs the server.',
			'picture.locked':
				'Tell the safeguarding lead, and the police if a child may be in danger. Do not copy, print or share it. To see it, open what the child said with a reason.',
			'part.set-aside':
				'It is kept. Tell whoever runs the server, and ask the child what they said.',
			'statement.late':
				'Ask who should read it, or open it with a reason. It goes from here once somebody has said “I have read this”.',
			'statement.missing':
				'It may still be on the tablet, or be lost with it. Ask the child whether they said something that nobody has answered.',
			'statement.overdue':
				'Whoever leads the service decides today who reads it. It goes from here once somebody has said “I have read this”.'
		}
	},
	lists: {
		title: 'Take in a list',
		about:
			'Children, reviewing officers, workers and review dates, from your own system. You see first what it would change. A child who is not in the list stays as they are.',
		last: (day: string, changes: number) =>
			`The last list was taken in on ${day}: ${many(changes, 'change', 'changes')}.`,
		never: 'No list was ever taken in.',
		file: 'The list, as CSV',
		profile: 'Where it comes from',
		profiles,
		headings: (headings: string) =>
			`Headings of “Our own list”: ${headings}. Only the first two must be there.`,
		look: 'Look at it',
		lookAgain: 'Look again',
		take: (changes: number) => `Take in ${many(changes, 'change', 'changes')}`,
		nothingYet: 'Nothing has been changed yet.',
		nothing: 'There is nothing to change.',
		taken: (changes: number) => `Done: ${many(changes, 'change', 'changes')}.`,
		changed: 'Something here has changed since you looked. Please look again.',
		unconfirmed:
			'No child can be added yet: two people must first confirm their recovery envelopes, under Settings.',
		noFile: 'Choose a file first.',
		tooLarge: 'This file is too large. The most is 1 MB.',
		missing: (headings: string) =>
			`This list cannot be read: it has no heading ${headings}. Is it another system’s?`,
		unused: (headings: string) => `Not used: ${headings}.`,
		sum: {
			rows: (count: number) => many(count, 'line', 'lines'),
			changes: (count: number) => many(count, 'change', 'changes'),
			unchanged: (count: number) => `${count} unchanged`,
			faults: (count: number) => `${count} left out`,
			absent: (count: number) =>
				count === 0
					? 'Every child here is in the list.'
					: `${many(count, 'child', 'children')} here not in the list: nothing happens to them.`
		},
		line: (line: number) => `Line ${line}`,
		faultsTitle: 'Left out',
		faults,
		notesTitle: 'Taken in, and worth a look',
		notes,
		hintsTitle: 'The same child?',
		hintsHow: 'Nothing of these lines is taken in until you say.',
		twice: 'One child is here twice already? Two persons can make the two records one.',
		hint: (name: string, id: string, like: string) =>
			`${name}, number ${id}, looks like the child with number ${like}.`,
		decide: { '': 'Leave out for now', same: 'The same child', other: 'Another child' },
		changesTitle: 'What it changes',
		change: {
			add: 'new',
			renumber: (from: string) => `had the number ${from}`,
			rename: 'known by another name',
			about: 'year of birth or placement',
			iro: (name: string, from: string) => `reviewing officer: ${name}${from}`,
			nobody: 'nobody is named any more: duty desk',
			worker: (name: string) => `worker: ${name}`,
			noWorker: 'no worker any more',
			review: (day: string) => `next review ${day}`,
			reviewMoves: (day: string) => `next review ${day}: the child is asked first`,
			sibling: (id: string) => `sibling of ${id}`,
			parent: (id: string) => `their parent is ${id}`
		}
	}
} as const;
