/** What staff read. English until a council asks for another language. */
import type { Nearness } from '../../domain/review.ts';
import type { Stamp } from '../../domain/stamps.ts';
import { dayAndTime } from './days.ts';

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

const many = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`;

/** How near a review is, as an officer says it. */
function nearness(near: Nearness): string {
	switch (near.is) {
		case 'past':
			return near.days === 0 ? 'Review today' : `Review was ${many(near.days, 'day', 'days')} ago`;
		case 'today':
			return 'Review today';
		case 'tomorrow':
			return 'Review tomorrow';
		case 'days':
			return `Review in ${many(near.days, 'day', 'days')}`;
		case 'weeks':
			return `Review in ${many(near.weeks, 'week', 'weeks')}`;
	}
}

/** How long a statement waited on the tablet before there was a line. @param minutes whole minutes */
function waited(minutes: number): string {
	if (minutes < 120)
		return `waited ${many(minutes, 'minute', 'minutes')} on the tablet for a signal`;
	const hours = Math.round(minutes / 60);
	if (hours < 48) return `waited ${many(hours, 'hour', 'hours')} on the tablet for a signal`;
	return `waited ${many(Math.round(hours / 24), 'day', 'days')} on the tablet for a signal`;
}

/** What stands in a drawing, as an officer says it. */
const stamps: Record<Stamp, string> = {
	me: 'themselves',
	home: 'home',
	happy: 'a happy face',
	sad: 'a sad face',
	friend: 'a friend',
	family: 'a family',
	school: 'school',
	sun: 'the sun',
	tree: 'a tree',
	angry: 'an angry face',
	scared: 'a scared face',
	loved: 'a loved face',
	mother: 'mother',
	father: 'father',
	sister: 'sister',
	brother: 'brother',
	grandmother: 'grandmother',
	grandfather: 'grandfather',
	'foster-carer': 'foster carer',
	teacher: 'a teacher',
	cat: 'a cat',
	ball: 'a ball',
	bicycle: 'a bicycle',
	cake: 'a cake'
};

export const staff = {
	app: 'My Say',
	demonstration: 'Try-out only. Nothing here is real.',
	choosePerson: 'Choose somebody else',
	/** The pages that the navigation leads to, each where the role may go there. */
	places: {
		day: 'My day',
		inbox: 'Inbox',
		children: 'Children',
		letters: 'Letters',
		reviews: 'Reviews',
		filing: 'To file',
		figures: 'Figures',
		returns: 'Yearly return',
		'you-said': 'You said, we did',
		cover: 'Cover',
		duty: 'Duty desk',
		alarms: 'Alarms',
		import: 'Lists',
		keeping: 'Keeping',
		settings: 'Settings',
		people: 'People',
		record: 'Record'
	},
	signOut: 'Sign out',
	skip: 'Skip to the page',
	roles: {
		child: 'Child',
		worker: 'Social worker',
		iro: 'Reviewing officer',
		manager: 'Manager',
		administrator: 'Administrator',
		auditor: 'Auditor'
	},
	list: {
		title: 'Inbox',
		unread: (count: number) => (count === 0 ? 'Nothing unread' : `${count} unread`),
		empty: 'Nothing has arrived for you yet.',
		emptyHow: 'What your children say comes here as soon as their tablet has a signal.',
		new: 'New',
		said: 'Said',
		arrived: 'Arrived',
		via: {
			cover: 'You stand in',
			worker: 'Shared with you',
			duty: 'Duty desk',
			manager: 'About an officer'
		},
		reasoned: 'Read by a manager',
		coming: (count: number) => `${count} still on the way`,
		urgent: 'Urgent',
		late: 'Nobody read it in time',
		dueOn: (day: string) => `To be read by ${day}`,
		noReview: 'No review planned',
		older: 'Older statements'
	},
	statement: {
		said: (day: string) => `Said on ${day}`,
		arrived: (day: string) => `arrived ${day}`,
		waited,
		inMode: { standard: 'in Standard', easy: 'in Easy', pictures: 'in Pictures' },
		inLanguage: (code: string) => `in ${languageNames.of(code)}`,
		language: (code: string) => languageNames.of(code) ?? code,
		helper: 'Somebody was with them',
		thought: (child: string, shown: string) => `${child} thought this was going to ${shown}.`,
		thoughtTeam: (child: string) => `${child} was told that the team would read this.`,
		coveredFor: (iro: string) =>
			`You stand in for ${iro}. It is written down that you opened this.`,
		withReason: 'You gave a reason to read this. The reviewing officer is told.',
		sharedWithYou: (child: string) =>
			`${child} wants you to see this too. Their reviewing officer answers it.`,
		reason: (by: string, day: string, why: string) => `${by} read this on ${day}: ${why}.`,
		reasons: {
			safety: 'a worry about the child’s safety',
			'officer-away': 'the reviewing officer is away',
			complaint: 'a complaint is being looked into',
			quality: 'a check of how well we listen',
			other: 'another reason'
		},
		alsoWorker: (child: string) => `${child} wants their worker to see this too.`,
		aboutIro: (iro: string) => `This is about ${iro}. No reviewing officer can see it.`,
		aboutAnIro: 'This is about a reviewing officer. No reviewing officer can see it.',
		notSure: 'Not sure',
		skipped: 'They passed over',
		private: 'private, not for the meeting',
		talk: {
			yes: 'to talk about in the meeting',
			no: 'not to talk about in the meeting',
			'only-iro': 'only with their reviewing officer'
		},
		attachment: {
			kinds: { drawing: 'Drawing', photo: 'Photo', voice: 'In their own voice' },
			coming: {
				drawing: 'A drawing belongs here. It is still on its way.',
				photo: 'A photo belongs here. It is still on its way.',
				voice: 'A recording belongs here. It is still on its way.'
			},
			awaited: (here: number, all: number, since: string) =>
				`${all > 1 ? `${here} of its ${all} parts are here. ` : ''}Awaited since ${dayAndTime(since)}.`,
			setAside: {
				drawing: 'A drawing came that cannot be shown. It is kept, and an alarm was raised.',
				photo: 'A photo came that cannot be shown. It is kept, and an alarm was raised.',
				voice: 'A recording came that cannot be played. It is kept, and an alarm was raised.'
			},
			seconds: (seconds: number) => many(seconds, 'second', 'seconds'),
			drawingOf: (shows: string) => `A drawing. In it: ${shows}.`,
			drawingBare: 'A drawing',
			lookAt: { drawing: 'Look at the drawing', photo: 'Look at the photo' },
			lock: {
				ask: 'Should nobody see this picture?',
				how: 'If a child is naked or hurt in it: do not copy, print, share or save it. Report and lock hides it from everybody but a manager, and keeps it as it is.',
				then: 'Then tell your safeguarding lead at once, and the police (999) if a child may be in danger now. Do not ask the child to send it again.',
				press: 'Report and lock',
				locked: (since: string) =>
					`This picture was reported and locked on ${dayAndTime(since)}. It is kept as it is; only a manager can open it.`,
				off: 'It was a mistake: take the lock off'
			},
			lookHint: 'Other people may be in it. That you looked is written down.',
			noDescription: 'A photo from the child. Nobody has described it.',
			stamps
		},
		coming: (child: string, count: number) =>
			count === 1
				? `${child}’s words are all here. One thing they made is still on its way.`
				: `${child}’s words are all here. ${count} things they made are still on their way.`,
		onDevice: (child: string, by: string) =>
			`${child} said this on ${by}’s own device, and did not say that anybody was with them.`,
		onDeviceBeside: (child: string, by: string, first: string) =>
			`${child} said this on ${by}’s own device, with ${first} beside them.`,
		aHelper: 'A helper',
		onPaper: (by: string, day: string) => `It came on paper. ${by} typed it in on ${day}.`,
		page: 'The paper itself',
		note: (by: string) => `${by} notes, which is not the child’s word:`,
		read: 'I have read this',
		readHint: (child: string) => `${child} then sees that you have read it.`,
		readBy: (name: string, day: string) => `${name} read this on ${day}.`,
		readByFor: (name: string, iro: string, day: string) =>
			`${name}, who stood in for ${iro}, read this on ${day}.`,
		back: 'Back to the inbox',
		ownWords: 'What stands in a bubble is in the child’s own words, letter for letter.'
	},
	/** What was done, as one reads it in the record. A deed that has no words here stands there by its code. */
	deeds: {
		'address.set': 'Said where somebody’s notices go',
		'agreed.drop': 'Took back what was to be agreed',
		'agreed.follow': 'Wrote down whether something happened',
		'agreed.keep': 'Wrote down what was agreed',
		'agreed.open': 'Looked at what came of a review',
		'allocation.hand-on': 'Handed a child on to another officer',
		'alarm.list': 'Looked at the alarms',
		'alarm.settle': 'Saw to an alarm',
		'allocation.set': 'Named an officer for a child',
		'anchor.miss': 'Found that a day’s anchor is missing',
		'answer.give': 'Answered what a child said',
		'answer.hear': 'Listened to an answer',
		'attachment.lock': 'Reported and locked a picture',
		'attachment.open': 'Looked at what a child made',
		'attachment.unlock': 'Took the lock off a picture',
		'audit.alarm': 'Found that the record was changed',
		'break-glass.list': 'Looked at the emergency accounts',
		'break-glass.make': 'Made an emergency account',
		'break-glass.see': 'Looked into the use of an emergency account',
		'break-glass.use': 'Used an emergency account',
		'calendar.look': 'Found that the bank holidays end',
		'card.make': 'Made a card for a child',
		'card.wake': 'Woke a child’s card',
		'care.set': 'Said since when a child is in care',
		'child.add': 'Added a child',
		'child.change': 'Changed what is known of a child',
		'child.list': 'Looked at the list of children',
		'child.renumber': 'Gave a child another number',
		'code.reset': 'Reset a child’s code',
		'code.set': 'Set a child’s code',
		'cover.end': 'Ended a cover',
		'cover.list': 'Looked at who covers',
		'cover.set': 'Set who covers for themselves',
		'cover.set-for': 'Set who covers for somebody else',
		'deletion.approve': 'Approved that a child’s record is deleted',
		'deletion.decline': 'Did not approve that a child’s record is deleted',
		'deletion.list': 'Looked at what is kept',
		'deletion.prepare': 'Prepared that a child’s record is deleted',
		'device.list': 'Looked at a child’s tablets',
		'device.revoke': 'Took a tablet out',
		'door.set': 'Set up how they sign in',
		'duty.list': 'Looked at the duty desk',
		'duty.set': 'Put somebody on duty',
		'enrolment.make': 'Let a tablet in',
		'envelope.confirm': 'Confirmed a recovery envelope',
		'guest.ask': 'Asked somebody to a review',
		'guest.refuse': 'Said why somebody cannot come to a review',
		'guest.take-back': 'Took somebody from the list of guests',
		'guest.tick': 'Ticked off an invitation',
		'filing.list': 'Looked at what is to be filed',
		'hold.end': 'Ended a legal hold',
		'hold.set': 'Set a legal hold',
		'house.restore': 'Restored everything from a backup',
		'import.look': 'Looked at a list to be taken in',
		'import.take': 'Took a list in',
		'inbox.list': 'Looked at an inbox',
		'keys.rewrap': 'Wrapped children’s keys anew',
		'letter.file': 'Said that a letter is filed',
		'letter.list': 'Looked at the letters that are due',
		'letter.open': 'Looked at a letter to a child',
		'letter.see': 'Saw a letter',
		'letter.send': 'Sent a letter to a child',
		'letter.take': 'Took the file of a letter',
		'letter.write': 'Wrote a letter to a child',
		'merge.agree': 'Made two records of a child one',
		'merge.decline': 'Left two records as they are',
		'merge.list': 'Looked at records that become one',
		'merge.propose': 'Asked that two records become one',
		'merge.undo': 'Made one record two again',
		'missing.look': 'Looked for what has not come',
		'notice.refuse': 'Found that a mail does not get through',
		'package.make': 'Made the package of all a child has said',
		'pairing.hand': 'Handed their own device to a child',
		'pairing.make': 'Made a code that lets a tablet in',
		'part.keep': 'Handed in a part',
		'part.open': 'Opened a part that came in',
		'part.set-aside': 'Set a part aside',
		'part.settle': 'Settled a part that differed',
		'passkey.add': 'Added a passkey',
		'passkey.remove': 'Removed a passkey',
		'person.add': 'Added a member of staff',
		'person.follow': 'Took over what the council’s sign-in says of somebody',
		'person.let-in': 'Let somebody come in again',
		'person.list': 'Looked at who works here',
		'person.shut-out': 'Stopped somebody’s access',
		'reason.give': 'Gave a reason to read',
		'record.list': 'Looked into this record',
		'relative.set': 'Said who is related to whom',
		'review.arrange': 'Said where a review is',
		'review.ask-move': 'Asked a child about another day for a review',
		'review.hand-letter': 'Handed an invitation over on paper',
		'review.list': 'Looked at the reviews to come',
		'review.move': 'Decided on another day for a review',
		'return.make': 'Made the rows for the yearly return',
		'review.close': 'Wrote down how a review was',
		'review.plan': 'Planned a review',
		'review.stand-down': 'Stood a review down',
		'role.ask': 'Asked for another role for somebody',
		'role.settle': 'Answered whether somebody gets another role',
		'session.begin': 'Signed in',
		'session.end': 'Signed out',
		'session.prove': 'Showed again who they are',
		'setting.keep': 'Chose how they want it',
		'settings.change': 'Changed a setting',
		'settings.see': 'Looked at the settings',
		'snapshot.take': 'Fetched how things stand',
		'statement.escalate': 'Told somebody new that a statement waits',
		'statement.file': 'Said that a statement is filed',
		'statement.open': 'Opened what a child said',
		'statement.read': 'Said “I have read this”',
		'statement.take': 'Took the file of a statement',
		'welcome.make': 'Made a code to set up how somebody signs in',
		'worker.set': 'Named a worker for a child',
		'you-said.publish': 'Told children what has changed',
		'you-said.withdraw': 'Took down what children were told of a change'
	} as Record<string, string>,
	/** Why it was refused, as one reads it in the record. */
	refusals: {
		'answer.unfit': 'something was missing',
		'break-glass.two': 'there are two already',
		'child.unknown': 'no such child',
		'deletion.held': 'under a legal hold',
		'deletion.prepared': 'prepared before',
		'deletion.record': 'My Say is the record',
		'deletion.same-person': 'the same person',
		'deletion.too-soon': 'too soon',
		'deletion.unfiled': 'something is not filed',
		'deletion.unread': 'something is unread',
		'filing.unfit': 'no document was named',
		'filing.unread': 'nobody has read it yet',
		'filing.untaken': 'it was not taken yet',
		'code.wait': 'must wait',
		'code.wrong': 'wrong code',
		'envelope.one-holder': 'one person cannot hold both',
		'envelope.unknown': 'wrong code',
		'intake.too-many': 'too many today',
		'keys.unconfirmed': 'the envelopes are not confirmed',
		'merge.again': 'one with another already',
		'merge.late': 'too late',
		'merge.same': 'twice the same number',
		'merge.same-person': 'the same person',
		'not-allowed': 'not allowed',
		'not-found': 'not theirs, or not there',
		'part.differs': 'other bytes under the same id',
		'rate.too-many': 'too many from one place',
		'passkey.last': 'nothing else to sign in with',
		'passkey.wrong': 'the passkey was not accepted',
		'person.children': 'nobody said where their children go',
		'person.last': 'the last administrator',
		'person.self': 'nobody does this to themselves',
		'reason.unfit': 'no reason was written',
		'role.none': 'no role in My Say',
		'role.second-person': 'a second person is needed',
		'role.several': 'more than one role',
		'session.over': 'signed out',
		'sign-in.refused': 'the council’s sign-in refused it',
		'sign-in.wrong': 'wrong name, password or code',
		'proof.needed': 'had to sign in again'
	} as Record<string, string>,
	record: {
		title: 'Record of what was done',
		about:
			'Each line is written with the deed itself, and cannot be changed without being noticed.',
		managers: 'You see what members of staff did. An auditor sees every line.',
		when: 'When',
		who: 'Who',
		what: 'What',
		thing: 'About',
		child: 'A child',
		device: 'A tablet',
		house: 'My Say itself',
		refused: (why: string) => `Refused: ${why}`,
		older: 'Older lines',
		all: 'All lines',
		of: 'Only lines of one person, or about one thing.',
		empty: 'There is no such line.',
		same: (thing: string) => `All lines about ${thing}`
	},
	keeping: {
		title: 'What is kept, and given out',
		councilId: 'The council’s number of the child',
		wrong: {
			'child.unknown': 'No child has this number. Look it up, and type it again.',
			'deletion.held': 'There is a legal hold. Nothing of this child is deleted until it ends.',
			'deletion.prepared': 'It is prepared already. A manager decides.',
			'deletion.record':
				'My Say is the record here, so nothing is deleted. An administrator can change that in Settings.',
			'deletion.same-person': 'You prepared this yourself. Somebody else decides.',
			'deletion.too-soon':
				'It is too soon after the last word. Settings say how many months it stays.',
			'deletion.unfiled':
				'Something is not in your own file yet. A reviewing officer or a manager files it first, under To file.',
			'deletion.unread':
				'Something was not read, or could not be opened yet. First somebody reads it.',
			unfit: 'One answer is missing. Fill in every line.'
		},
		package: {
			title: 'A copy of all a child has said',
			about:
				'For when the child asks for it, as the law lets them. A person reads all of it before it leaves the council. The child sees that you made it.',
			make: 'Make the package'
		},
		hold: {
			title: 'Legal holds',
			about: 'While one is open, nothing of that child is deleted.',
			why: 'Why, and who asked for it',
			set: 'Set a hold',
			done: 'The hold is set.',
			since: (day: string) => `since ${day}`,
			end: 'End it',
			ended: 'The hold is ended.',
			none: 'No hold is open.'
		},
		deletion: {
			title: 'Deletions',
			about:
				'An administrator prepares it, and a manager decides. What is deleted is gone for good, here at once, and from the backups after 35 days.',
			filedAs: 'Under which document your own system has it all',
			prepare: 'Prepare the deletion',
			prepared: 'It is prepared. A manager decides.',
			by: (name: string, day: string) => `Prepared by ${name} on ${day}`,
			filed: (document: string) => `Filed as ${document}`,
			approve: 'Delete it for good',
			decline: 'Keep it',
			approved: (day: string) => `Deleted on ${day}`,
			declined: (day: string) => `Kept: decided on ${day}`,
			waits: 'Waits for a manager',
			deleted: 'It is deleted.',
			keptNow: 'It stays.',
			certificate: (statements: number, made: number) =>
				`${many(statements, 'statement', 'statements')}, ${many(made, 'thing', 'things')} that the child made`,
			none: 'Nothing was ever prepared.'
		}
	},
	settings: {
		title: 'Settings',
		saved: 'Saved. Tablets hear of it the next time they have a signal.',
		unfit: 'Nothing was saved: one answer does not fit. It is marked below.',
		save: 'Save',
		children: {
			title: 'What children see',
			silentDays: 'Days without a sign of a tablet, until somebody is asked to look',
			silentDaysHow:
				'From 3 to 90. The same for a picture that a child’s words name and that has not come.',
			lockMinutes: 'Minutes without a press, until a shared tablet locks',
			lockMinutesHow: 'From 2 to 60. What the child has begun is kept.',
			outOfHours: 'Your number for nights and weekends',
			outOfHoursHow: 'It stands on the Help page, after 999 and Childline. Digits and spaces only.',
			numbersCheckedOn: 'Day on which somebody made sure of every number on the Help page',
			returnAddress: 'Where paper booklets are sent',
			returnAddressHow:
				'It is printed on each. Leave it empty, and children give them back by hand.',
			numbersCheckedOnHow: 'Children see this day. Do it again each month; nobody rings 999 for it.'
		},
		clocks: {
			title: 'When nobody has read what a child said',
			about:
				'Counted in working days and working hours of England, from when it arrived. Only “I have read this” stops it. Children see the first day.',
			reminderDays: 'Working days, until the reviewing officer is reminded',
			dutyDays: 'Working days, until the duty desk has it too',
			managerDays: 'Working days, until a manager is told',
			topDays: 'Working days, until the head of service is told',
			urgentMinutes: 'Urgent: working minutes, until the officer is reminded',
			urgentManagerMinutes: 'Urgent: working minutes, until a manager is told',
			apartMinutes: 'On the duty desk alone: working minutes, until it is reminded',
			apartDutyMinutes: 'On the duty desk alone: working minutes, until it is told once more',
			headOfService: 'Head of service, who is told last',
			safeguardingLead: 'Safeguarding lead, who is told last of what is urgent',
			everyManager: 'All managers',
			between: (from: number, to: number) => `From ${from} to ${to}.`
		},
		keeping: {
			title: 'How long it is kept',
			record: 'Who keeps the record',
			council: 'Our own system. What a child has said is filed there.',
			mySay: 'My Say itself, to the child’s 75th birthday. Nothing is deleted here.',
			keepMonths: 'Months after the last word, until a child’s record may be deleted here',
			keepMonthsHow: 'From 6 to 240. Two people decide each time.'
		},
		unset: 'not set',
		only: 'An administrator can change this.',
		envelopes: {
			title: 'Recovery envelopes',
			about:
				'If this server is lost, what children said can be read again only with one of these two papers. No child can be added before two people have confirmed that they hold one.',
			none: 'These keys have no envelopes. The try-out needs none; a council runs “npm run keys envelopes”.',
			nth: (at: number) => `Envelope ${at}`,
			held: (holder: string, day: string) => `${holder} has it, confirmed on ${day}.`,
			open: 'Nobody has confirmed this one yet.',
			holder: 'Who keeps it',
			code: 'The short code on the paper',
			codeHow: 'Ten letters. Never type the long line here.',
			confirm: 'Confirm',
			confirmed: 'Confirmed.',
			unknown: 'No envelope has this code. Look at the paper again, and type the short code.',
			oneHolder: 'This person has the other envelope. Choose somebody else for this one.'
		}
	},
	paper: {
		link: 'Paper booklets',
		toChild: (child: string) => `Back to ${child}`,
		title: (child: string) => `On paper, for ${child}`,
		about:
			'Print a booklet, give it to the child, and type in what comes back. It then counts as if they had used a tablet.',
		print: 'Print',
		enter: 'Type in what came back',
		back: 'Back to the booklets',
		printNow: 'Print this booklet',
		for: (child: string) => `For ${child}`,
		goesTo: (iro: string) => `${iro} reads this.`,
		goesToTeam: 'The reviewing officers’ team reads this.',
		modes: { standard: 'Standard', easy: 'Easy', pictures: 'Pictures' },
		mode: 'How it is asked',
		return: 'When you are ready, give this to somebody you trust, or send it to:',
		returnHere: 'When you are ready, give this back to the person who gave it to you.',
		when: 'Day',
		whoWrote: 'Who wrote on this?',
		me: 'Me',
		helped: 'Somebody wrote for me',
		worker: 'My worker may read this too.',
		skip: 'You can leave out what you like. There are no wrong answers.',
		notSure: 'I am not sure',
		tickOne: 'Tick one.',
		tickMany: 'Tick as many as you like.',
		tickRow: 'Tick one in each row, or leave a row out.',
		talk: 'Talk about it in the meeting?',
		others: 'Anybody else? Write their name.',
		private: 'Only your reviewing officer sees this.',
		sheet: 'Draw here, or stick a picture here.',
		phone: (emergency: string, childline: string) =>
			`If you are not safe now, phone ${emergency}. Childline: ${childline}, day and night, free.`,
		entering: {
			title: (form: string) => `${form}, on paper`,
			lead: (child: string) =>
				`Type what ${child} ticked and wrote, word for word. Do not tidy it up. What you want to say yourself goes under “Your note”.`,
			day: 'The day on the paper',
			dayHow: 'If there is none, the day you got it.',
			helped: 'Somebody wrote for the child',
			worker: 'The child ticked: my worker may read this too',
			words: 'Their own words, letter for letter',
			name: (at: number) => `Name ${at}`,
			page: 'A photo of the page',
			pageHow: 'JPEG, PNG or WebP, 1.8 MB at most. Drawings are seen only with it.',
			note: 'Your note',
			noteHow: 'It stands beside the child’s words and never among them.',
			send: (iro: string) => `Hand it in to ${iro}`,
			sendTeam: 'Hand it in to the team',
			done: 'It is handed in, and counts from today.',
			another: 'Another booklet'
		},
		unfit: {
			answers:
				'Something does not fit this booklet: an answer may be too long. Nothing was handed in.',
			empty: 'Nothing is ticked or written yet. Tick something, or add a photo of the page.',
			day: 'Give the day on the paper: today or earlier.',
			page: 'This file is not a picture we can read. Choose a JPEG, PNG or WebP.',
			'page-large': 'This picture is larger than 1.8 MB. Choose a smaller one.'
		}
	},
	contacts: {
		emergency: 'Emergency',
		childline: 'Childline',
		'out-of-hours': 'When the office is closed',
		'help-at-hand': 'Help at Hand',
		'always-heard': 'An advocate: Always Heard',
		'care-advice': 'Care Advice Line',
		nyas: 'An advocate: NYAS',
		samaritans: 'Samaritans',
		shout: 'Shout, by text'
	},
	devices: {
		link: 'Devices, card and secret code',
		back: (child: string) => `Back to ${child}`,
		title: (child: string) => `Devices and card: ${child}`,
		lead: (child: string) =>
			`Here you let a tablet or phone in for ${child}. Nobody but ${child} knows or sets the secret code.`,
		scan: 'Scan this with the tablet that is to be set up',
		orType: 'Or open My Say on the tablet, press “I have a code”, and type:',
		once: (till: string) => `It works once, until ${till}.`,
		alone: (child: string) => `${child} now chooses a secret code. Let them do it alone.`,
		theCard: 'My Say card',
		cardHow: 'Scan it with your phone or tablet. Then you need your secret code.',
		cardEnds: (till: string) => `It works until ${till}.`,
		printNow: 'The card is shown only once: print it now. The one before it no longer works.',
		cardPdf: 'Card to print (PDF)',
		letIn: 'Let in now',
		none: (child: string) => `No device is set up for ${child} yet.`,
		sharedDevice: 'A shared tablet',
		ownDevice: 'Their own device',
		heldDevice: (name: string) => `${name}’s own device`,
		held: 'to write together with the child',
		shared: 'shared with others',
		own: 'their own',
		closed: 'Codes were guessed here: set it up again',
		madeOn: (day: string) => `Set up ${day}`,
		heardOn: (day: string) => `last heard of ${day}`,
		revoke: 'Shut out',
		revokeOf: (device: string) => `Shut out: ${device}`,
		revokeHint:
			'A device that is shut out shows nothing any more. What still waits on it arrives, and the duty desk looks first.',
		shutOut: (count: number) => many(count, 'device is shut out', 'devices are shut out'),
		revokedOn: (day: string) => `since ${day}`,
		newDevice: 'Set up another device',
		newDeviceHow: (child: string) =>
			`You get a code that lets one device in for ${child}, for 15 minutes.`,
		label: 'What is it called?',
		labelHint: 'Such as “kitchen tablet”. The child sees it too. Never an address.',
		pair: 'Get the code',
		beside: 'Write together, on your own device',
		besideHow: (child: string) =>
			`You hand the device you hold now to ${child}. You are signed out on it first, and ${child} comes in with the secret code. After that it works without a line too: open My Say and press ${child}’s picture.`,
		handOver: (child: string) => `Sign me out and hand it to ${child}`,
		besideHint:
			'Whoever reads what was said sees that it was said on your device. You read none of it, unless the child wants you to or you are named for them. Your own notes stand apart, marked as yours.',
		card: 'Card',
		hasCard: (made: string, ends: string) => `The card was made ${made} and works until ${ends}.`,
		noCard: (child: string) => `${child} has no card.`,
		cardWhat:
			'With the card and the secret code a child opens My Say on another device. A card alone opens nothing, and a code of 4 out of 12 pictures is too short for it.',
		sleeps: 'Many wrong codes were tried with this card, so it sleeps for a day.',
		makeCard: 'Make a card',
		newCard: 'Make a new card',
		wake: 'Wake the card',
		code: 'Secret code',
		resetHow: (child: string) =>
			`If ${child} has forgotten it, you can take it away, and ${child} chooses a new one on a device you set up. Tell them first: what they had begun on their tablets, and what came down to them, can then no longer be opened there. What they have sent is safe.`,
		reset: 'Take the forgotten code away',
		noCode: (child: string) =>
			`${child} has no code. They choose one, alone, on the next device that you set up.`,
		done: 'What was done',
		doneHint: (child: string) => `${child} sees this list too.`,
		event: {
			card: 'A new card was made',
			'card awake': 'The card was woken',
			pairing: 'A code for a device was made',
			beside: 'A member of staff handed over their own device',
			reset: 'The secret code was taken away',
			code: 'The secret code was chosen or changed',
			device: 'A device was set up',
			'shut out': 'A device was shut out',
			guessed: 'Many wrong codes were tried on a device'
		}
	},
	assurance: {
		confirmed: 'Confirmed',
		'not-confirmed': 'Not confirmed',
		held: 'Held',
		paper: 'On paper'
	},
	offline: 'Written offline',
	withHelper: 'Written with a helper',
	onDevice: (name: string) => `On ${name}’s device`,
	assuranceMeans: {
		'not-confirmed': (child: string) =>
			`This was written at ${child}’s picture on the tablet, without the secret code. It may be ${child}, who did not remember it, or somebody else who has the tablet.`,
		held: (child: string) =>
			`The duty desk looks first: the device was revoked, or it sent more than five unconfirmed statements within a day. Before you act on it, find out whether it is ${child} who wrote it.`
	},
	nearness,
	home: {
		title: 'Welcome',
		nothing: 'There is no page for your role here yet.'
	},
	signIn: {
		title: 'Sign in',
		lead: 'My Say is for the staff of your council.',
		council: 'Sign in with your council account',
		councilHow: 'You use the same account as for your e-mail at work.',
		name: 'Your sign-in name',
		nameHow: 'Two words and a number, such as quiet-otter-417.',
		password: 'Your password',
		digits: 'The six digits your app shows',
		digitsHow: 'Or one of your recovery codes, if you do not have your phone.',
		enter: 'Sign in',
		first: 'I have a code to set up how I sign in',
		wait: (seconds: number) =>
			seconds < 90
				? `Too many tries. Please wait ${seconds} seconds, and try again.`
				: `Too many tries. Please wait ${Math.ceil(seconds / 60)} minutes, and try again.`,
		problem: {
			'sign-in.later': 'Your council’s sign-in does not answer. Please try again in a few minutes.',
			'sign-in.refused':
				'That did not work. Please try again. If it happens again, ask your IT team.',
			'sign-in.wrong': 'The name, the password or the digits are not right. Please try again.',
			'role.none': 'Your account has no role in My Say yet. Please ask your IT team for one.',
			'role.several':
				'Your account has more than one role in My Say. Please ask your IT team to leave one.'
		},
		tryOut: 'This is the try-out. Choose who you want to be.',
		choose: 'Choose somebody',
		kept: 'What you had typed is kept. You can go on with it after you have signed in.'
	},
	again: {
		title: 'Is it still you?',
		why: 'What you are about to do needs a sign-in that is not older than 5 minutes.',
		tryOut: 'In a council you would sign in again here. The try-out takes your word for it.',
		still: 'Yes, it is me',
		council: 'Sign in again with your council account',
		back: 'Back, and do nothing'
	},
	first: {
		title: 'Set up how you sign in',
		lead: 'You were given a code. It is good for once.',
		code: 'Your code',
		next: 'Next',
		hello: (name: string) => `Hello ${name}.`,
		administrator: 'You become the first administrator of this installation.',
		firstName: 'Your first name',
		lastName: 'Your last name',
		name: 'You sign in with this name. Write it down:',
		password: 'Choose a password',
		passwordHow:
			'At least 15 characters. Three or four words that only you would put together are good.',
		again: 'The same password again',
		app: 'Add My Say to an app on your phone',
		appHow:
			'Open an app such as Microsoft Authenticator, choose “add an account”, and point it at this square.',
		square: 'A square code with the key that is written below it.',
		key: 'Or type this key into the app:',
		digits: 'The six digits the app shows now',
		finish: 'Finish',
		fault: {
			code: 'This code is not right, was used, or is too old. Ask for a new one.',
			names: 'Please write your first name and your last name.',
			short: 'The password is too short. It needs 15 characters or more.',
			long: 'The password is too long. It may have 200 characters.',
			common: 'Many people use a password like this one. Please choose another.',
			name: 'Please choose a password that is not your sign-in name.',
			again: 'The two passwords are not the same. Please type both again.',
			digits: 'These six digits are not right, or are too old. Type those the app shows now.'
		},
		done: 'You are signed in',
		recovery: 'Your ten recovery codes',
		recoveryHow:
			'Without your phone, each of these takes the place of the six digits once. Print them or write them down, and keep them where your password is not. They are not shown again.',
		kept: 'I have them. Go on'
	},
	/** One child who was taken in twice. */
	merge: {
		title: 'Two records of one child',
		about:
			'When a child was taken in twice, two persons make the two records one. What was said, the tablets, reviews, relatives and holds follow to the record that stays. For 30 days it can be undone.',
		propose: 'Ask that two records become one',
		proposeHow:
			'Make sure first that it is the same child: ask their social worker. A manager who is not you decides.',
		stays: 'This record stays',
		staysHow:
			'Its name, its officer, its card and the child’s list of people stay. The council’s number:',
		goes: 'This one goes into it',
		number: 'The council’s number:',
		ask: 'Ask for it',
		born: (year: number) => `born ${year}`,
		asked: (by: string, day: string) => `Asked for by ${by} on ${day}.`,
		since: (day: string) => `One record since ${day}.`,
		until: (day: string) => `It can be undone until ${day}.`,
		differ: 'The names or the years of birth differ. Make quite sure that it is one child.',
		waits: 'Waits for a manager who did not ask for it',
		agree: 'It is the same child: make them one',
		decline: 'Leave them as they are',
		takeBack: 'Take it back',
		undo: 'It was a mistake: make them two again',
		done: {
			proposed: 'It is asked for. A manager who is not you decides.',
			agreed: 'They are one record now.',
			declined: 'They stay as they are.',
			undone: 'They are two records again, each with what was its own.'
		},
		wrong: {
			'child.unknown': 'No child has this number. Look it up, and type it again.',
			'deletion.prepared': 'The deletion of one of them is prepared. It must be decided first.',
			'merge.again': 'One of them is being made one with another already, or was.',
			'merge.late': 'It is more than 30 days ago, and cannot be undone here any more.',
			'merge.same': 'This is twice the same number. Type the two different ones.',
			'merge.same-person': 'You asked for this yourself. Another manager decides.'
		}
	},
	passkey: {
		title: 'Passkeys',
		about:
			'With a passkey you sign in by your finger, your face or the PIN of your computer, phone or security key. It needs no password and no digits, and a false page can do nothing with it.',
		how: 'Your browser will ask where to keep it. Take a computer, phone or key that only you can open.',
		add: 'Add a passkey',
		make: 'Make a passkey now',
		signIn: 'Sign in with a passkey',
		signInHow: 'Your browser will ask for your finger, your face or your PIN.',
		again: 'Use a passkey',
		show: 'Use my passkey',
		password: 'Sign in with a password',
		asking: 'Your browser is asking you now …',
		stopped: 'That did not come to an end. Nothing has changed. Please try again.',
		cannot: 'This browser cannot use passkeys. Please use a newer one, or your password.',
		wrong: 'This passkey was not accepted. Please try again, or use another one.',
		noScript: 'Passkeys need JavaScript, which is off here. Please use your password.',
		on: { computer: 'On a computer or phone', phone: 'On a phone', key: 'On a security key' },
		made: (day: string) => `Added on ${day}`,
		used: (day: string) => `last used on ${day}`,
		neverUsed: 'not used yet',
		remove: 'Remove',
		last: 'This is the last thing you can sign in with. Add another passkey first.',
		tryOut: 'In the try-out you choose who you are, so there is nothing to add here.',
		back: 'Back'
	},
	/** Two accounts for the day on which the council's own sign-in stands still. */
	emergency: {
		title: 'Emergency accounts',
		about:
			'For the day on which your council’s sign-in stands still: two accounts that open with a passkey and nothing else. Keep each key in a sealed envelope, and try both once a year. Every use is told to managers, administrators and auditors.',
		none: 'There is no emergency account yet.',
		ready: (count: number) => many(count, 'passkey', 'passkeys'),
		notReady: 'No passkey yet',
		waits: 'A second person must still agree to its role, under People',
		since: (day: string) => `Made on ${day}`,
		last: (day: string) => `last used on ${day}`,
		never: 'never used',
		used: (day: string) => `An emergency account was used on ${day}.`,
		look: 'Look into it',
		ask: 'Ask who it was, and why. The record shows what they did.',
		seen: 'I have looked into it',
		add: 'Make an emergency account',
		what: 'What whoever opens it may do',
		roles: {
			administrator: 'Look after My Say, as an administrator',
			manager: 'Read and answer in an officer’s place, as a manager'
		},
		adding: 'Make it',
		second: 'A second person must agree to this role, under People.',
		two: 'There are two already. Stop the access of one first, under People.',
		made: (who: string) => `${who}: its passkey can be made now`,
		madeHow: (address: string) =>
			`Open ${address} within 24 hours, at the computer to which the security key is plugged in, and give this code. It is not shown again.`,
		newCode: 'New code to make its passkey',
		newCodeHow: 'The passkeys it has now are over as soon as the new one is made.',
		instead: 'Your council’s sign-in stands still? Use an emergency account',
		signIn: 'Emergency account',
		signInHow:
			'Have the key from the sealed envelope ready. Its use is told to managers, administrators and auditors.',
		haveCode: 'I have a code to make its passkey',
		setUp: 'Make the passkey of an emergency account',
		makeHow:
			'Plug in the security key that will lie in the envelope. Your browser will ask where to keep the passkey: choose that key.',
		readyNow: 'The passkey is made. Try it now, once.'
	},
	me: {
		title: 'How you sign in',
		here: 'Where you are signed in',
		open: (count: number) => `You are signed in on ${many(count, 'computer', 'computers')}.`,
		session: (from: string, last: string) => `Since ${from}; last used on ${last}`,
		everywhere: 'Sign out on every computer',
		everywhereHow: 'This one too. Do it when you have left a computer open somewhere.'
	},
	people: {
		title: 'People',
		count: (count: number) => many(count, 'person works here', 'people work here'),
		council: 'Who may come in, and in which role, is set in your council’s directory.',
		add: 'Add somebody',
		firstName: 'First name',
		lastName: 'Last name',
		role: 'Role',
		adding: 'Add them',
		alone:
			'A manager, an administrator or an auditor needs the word of a second person. Until then they can do nothing.',
		unfit: 'Please write a first name and a last name, and choose a role.',
		welcome: (name: string) => `${name} can now set up how they sign in`,
		welcomeHow: (address: string) =>
			`Give them these two, in person or on paper. They open ${address} within 24 hours. The code is not shown again.`,
		code: 'Code',
		signInName: 'Sign-in name',
		newCode: 'New code to set up sign-in',
		last: (day: string) => `Last signed in on ${day}`,
		never: 'Has not signed in yet',
		sessions: (count: number) => `signed in on ${many(count, 'computer', 'computers')} now`,
		unused: 'Not used for 30 days',
		out: 'May not come in',
		since: (day: string) => `since ${day}`,
		shutOut: 'Stop their access now',
		onward: (count: number) =>
			`They are the officer of ${many(count, 'child', 'children')}. Where ${count === 1 ? 'does the child' : 'do these'} go?`,
		choose: 'Please choose',
		desk: 'To the duty desk, at once',
		handOn: (name: string) => `To ${name}`,
		byManager: 'A manager can hand them on to another officer afterwards.',
		letIn: 'Let them come in again',
		change: 'Change role',
		ask: 'Ask for this role',
		asked: (by: string, role: string) => `${by} asks for another role: ${role}.`,
		second: 'A second person must agree: not the one who asks, and not the one who gets it.',
		agree: 'Agree',
		refuse: 'Do not agree',
		more: 'Change',
		you: 'you',
		mail: {
			address: 'E-mail for notices',
			how: 'Only to say that something waits. Nobody signs in with it.',
			save: 'Save the address',
			refused: 'Mail does not get through',
			none: 'No mail server is set up: nothing is sent, whatever stands here.'
		},
		problem: {
			'address.unfit': 'This is no e-mail address. Please look at it again.',
			'person.self': 'You cannot do this to yourself. Please ask somebody else.',
			'break-glass.two': 'There are two emergency accounts already.',
			'person.children':
				'They are named for children. Please say where these go, and nobody is left without.',
			'person.last': 'This is the last administrator. Make another one first.',
			'role.second-person': 'This needs a second person: not you.'
		}
	},
	on: {
		title: 'You are signed in again',
		goOn: 'Nothing has been done yet. What you had typed is still here.',
		files: 'A file cannot be kept. Go back, and choose it again.',
		withoutFile:
			'Nothing has been done yet. What you had typed is still here. Choose the file again.',
		press: 'Go on with it',
		back: 'Leave it',
		gone: 'What you had typed is not kept any longer. It is kept for one hour.'
	},
	error: {
		title: 'There is nothing here for you',
		notFound: 'This address leads nowhere, or it is not yours to read.',
		signedOut: 'You are not signed in',
		signIn: 'You signed out, or were away for a while. Nothing is lost. Please sign in again.',
		signInHere: 'Sign in',
		other: 'Something went wrong on our side. Nothing was lost.',
		reference: (request: string) => `If you ask for help, give this reference: ${request}`,
		home: 'Go to your first page'
	},
	demo: {
		title: 'Try My Say',
		about: 'Riverbank is an invented council. Be a child, then be the person who reads it.',
		child: 'Be a child',
		childHow: 'This browser becomes that child’s tablet. You need their 4 secret pictures.',
		staff: 'Be a member of staff',
		staffHow: 'You come in as they would after signing in.',
		years: (age: number) => `${age} years`,
		mode: { standard: 'Standard', easy: 'Easy', pictures: 'Pictures' },
		iro: (name: string) => `Reviewing officer: ${name}`,
		be: (name: string) => `Be ${name}`,
		code: (name: string) => `${name}’s secret pictures, in this order`,
		remember: 'Remember them, or come back to this page to see them again.',
		open: (name: string) => `Open ${name}’s tablet`,
		another: 'Choose somebody else'
	}
} as const;
