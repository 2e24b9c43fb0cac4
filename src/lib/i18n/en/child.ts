/**
 * What a child reads outside a form. One wording for all modes: at most 10 words a sentence, no
 * contractions, nothing to blame. English is the shape that every other language fills.
 */
export const child = {
	app: 'My Say',
	back: 'Back',
	hear: 'Hear it',
	hearThis: 'Hear: {{what}}',
	stopHearing: 'Stop',
	noVoice: 'There is no voice for this language here.',
	noVoiceHow: 'You can ask somebody to read it to you.',
	help: 'Help',
	hide: 'Hide',
	look: 'Look',
	lock: 'Lock',
	home: 'Home',
	next: 'Next',
	skip: 'Skip',
	thatIsAll: 'That is all',
	more: 'More',
	notSure: 'I am not sure',
	notSureShort: 'Not sure',
	change: 'Change',
	add: 'Add',
	chosen: 'chosen',
	goOn: 'Go on',
	tryAgain: 'Try again',
	page: 'Page {{page}} of {{pages}}',
	progress: '{{at}} of {{all}}',
	team: 'the reviewing officers',
	officer: 'my reviewing officer',
	wait: 'One moment',
	demonstration: 'Try-out. Nothing is real.',
	choosePerson: 'Choose somebody',

	who: {
		title: 'Who are you?',
		hint: 'Press your picture.',
		tile: 'My picture is {{picture}}',
		waiting_one: '{{count}} message is waiting to go',
		waiting_other: '{{count}} messages are waiting to go',
		another: 'Somebody else'
	},

	code: {
		title: {
			pictures: 'Your secret pictures',
			pin: 'Your secret numbers',
			words: 'Your secret words'
		},
		hint: {
			pictures: 'Press your 4 pictures in order.',
			pin: 'Press your 6 numbers in order.',
			words: 'Write your secret words.'
		},
		picture: 'Picture {{at}} of {{all}}',
		pressed_one: '{{count}} picture pressed',
		pressed_other: '{{count}} pictures pressed',
		numbersPressed_one: '{{count}} number pressed',
		numbersPressed_other: '{{count}} numbers pressed',
		pad: 'Numbers to press',
		typeNumbers: 'You can write them here too',
		typeWords: 'Your secret words',
		ownWords: 'Your own secret words',
		show: 'Show what I write',
		cover: 'Hide what I write',
		enter: 'Open',
		clear: 'Start again',
		checking: 'Opening',
		wrong: 'That was not it. You can try again.',
		wait: 'Please wait a little. Then you can try again.',
		waitFor: 'You can try again at {{time}}.',
		askAdult: 'You can ask an adult to help you get in.',
		old: 'You have a new code. What was the old one?',
		oldHint: 'This tablet asks for it just once.',
		oldGone: 'If it is gone, your worker can set this up again.',
		notMe: 'That is not me'
	},

	open: {
		title: 'No code?',
		how: 'You can write and send. You cannot read your messages.',
		ends: 'What you begin is gone when you lock or close.',
		worried: 'I am worried',
		write: 'Write without my code',
		writeShort: 'Say something',
		hint: 'You came in without a code. It goes to the reviewing officers.',
		arrived: 'Somebody on the team will read it.'
	},

	beside: {
		whose: 'You are on {{name}}’s tablet.',
		reads: '{{iro}} reads what you send.',
		readsTeam: 'The team reads what you send.',
		asked: '{{name}} can only read it if you say so.',
		helper: '{{name}} was with me',
		helperShort: 'With {{name}}',
		note: '{{name}} wants to write a note',
		noteShort: '{{name}}’s note',
		noted: 'There is a note.',
		noteOf: 'A note from {{name}}',
		noteHint: 'These are not your words. You can read them all.',
		noteLabel: 'What {{name}} wants {{iro}} to know',
		noteDone: 'Done',
		noteGone: 'Take the note away'
	},
	tablets: {
		title: 'Where I have My Say',
		hint: 'Each tablet, phone or computer that opens for you.',
		notKnown: 'They will show here when you have internet.',
		shared: 'A tablet that we share',
		own: 'My own',
		held: 'The tablet of {{name}}',
		since: 'Since {{day}}',
		this: 'You are here now.',
		shutOut: 'Shut it out',
		sure: 'My Say will not open there any more. Are you sure?',
		not: 'No, keep it',
		isOut: 'It is shut out.',
		noLine: 'That needs internet. Please try again later.',
		done: 'What was done',
		doneHint: 'Was it not you? You can tell your officer.',
		by: 'It was {{name}}.',
		event: {
			card: 'A new card was made.',
			'card awake': 'Your card works again.',
			pairing: 'A code for a tablet was made.',
			beside: 'You got a tablet to use together.',
			reset: 'Your old secret code was taken away.',
			code: 'You have a new secret code.',
			device: 'A tablet was set up.',
			'shut out': 'A tablet was shut out.',
			guessed: 'Somebody tried many codes on a tablet.'
		}
	},

	newCode: {
		tile: 'Change my secret code',
		now: 'First, your code as it is now',
		which: 'How do you want to open My Say?',
		whichHint: 'Nobody else should know your secret code.',
		pictures: '4 pictures',
		picturesHint: 'Press them in order',
		pin: '6 numbers',
		pinHint: 'Press them in order',
		words: '3 words',
		wordsHint: 'Write them',
		yours: 'These are your secret pictures',
		yourWords: 'These are your secret words',
		yoursHint: 'Look at them well. Nobody else should see them.',
		swapHint: 'You can change 2 of them. Press the one to change.',
		swap: 'Choose another picture',
		others: 'Show me other words',
		ownWords: 'I choose my own words',
		ownWordsHint: 'Use 8 letters or more. Your name is too easy.',
		ownPin: 'Choose 6 numbers',
		ownPinHint: 'Your birthday is too easy.',
		known: 'I know them now',
		again: 'Now show that you know them',
		againHint: 'The same ones, in the same order.',
		keeping: 'One moment',
		done: 'You have a new code',
		doneHint: 'The old one does not open anything any more.',
		notSure: 'There is no answer. Your old code may still be right.',
		fault: {
			'not one': 'That will not work. You can try something else.',
			'too short': 'That is too short. Use 8 letters or more.',
			'too easy': 'That is too easy to guess. You can choose again.',
			'not the same': 'That was not the same. Look at them again.'
		}
	},

	picture: {
		ball: 'ball',
		bus: 'bus',
		apple: 'apple',
		moon: 'moon',
		fish: 'fish',
		tree: 'tree',
		key: 'key',
		hat: 'hat',
		clock: 'clock',
		umbrella: 'umbrella',
		cat: 'cat',
		cake: 'cake',
		boat: 'boat',
		guitar: 'guitar',
		rocket: 'rocket',
		flower: 'flower',
		chair: 'chair',
		bell: 'bell',
		bicycle: 'bicycle',
		book: 'book',
		butterfly: 'butterfly',
		camera: 'camera',
		carrot: 'carrot',
		crown: 'crown',
		drum: 'drum',
		elephant: 'elephant',
		glasses: 'glasses',
		kite: 'kite',
		lamp: 'lamp',
		mushroom: 'mushroom',
		penguin: 'penguin',
		scissors: 'scissors',
		snowman: 'snowman',
		sock: 'sock',
		tent: 'tent',
		train: 'train',
		fox: 'fox',
		owl: 'owl',
		dolphin: 'dolphin',
		star: 'star',
		turtle: 'turtle',
		sun: 'sun'
	},

	start: {
		title: 'This tablet is not set up yet',
		what: 'My Say is for children and young people in care.',
		how: 'Ask your worker to set up My Say with you.',
		haveCode: 'I have a code',
		tryOut: 'This is a try-out. You can choose a person.',
		before: 'Were you here before? Then this tablet has lost what was on it.',
		beforeHow: 'What had arrived is safe. The rest may be lost: say it again.',
		keep: 'Put My Say on the home screen first. Then it keeps what waits.'
	},

	noStorage: {
		title: 'My Say cannot keep your words here',
		what: 'This tablet does not let My Say save anything.',
		how: 'Please use another tablet, or write it on paper.',
		private: 'A private window can cause this.'
	},

	join: {
		title: 'Is this you?',
		name: 'You are {{name}}.',
		iro: 'Your reviewing officer is {{iro}}.',
		noIro: 'Nobody is named for you yet. The team will read it.',
		yes: 'Yes, that is me',
		no: 'No, that is not me',
		notMe: 'Stop here. Nothing was set up.',
		notMeHow: 'Ask your worker for the right card.',
		looking: 'Looking for your card',
		refused: 'This card does not work any more.',
		refusedHow: 'Ask your worker for a new one.',
		noLine: 'There is no internet. Please try again later.',
		picture: 'Is this your picture?',
		typeTitle: 'Your code',
		typeHint: 'Your worker has a code for this tablet.',
		typed: '8 letters and numbers',
		orScan: 'You can scan your card with the camera, too.',
		asleep: 'Your card sleeps today. It wakes tomorrow.',
		shortCode: 'Your card needs a longer secret code.',
		shortCodeHow: 'Your worker can set up this tablet with you.',
		shared: 'Do other children use this tablet?',
		sharedYes: 'Yes, we share it',
		sharedNo: 'No, it is mine',
		setting: 'Setting up'
	},

	door: {
		hello: 'Hi {{name}}. What do you want to say?',
		tab: 'What do you want to say?',
		goesTo: 'It goes to {{iro}}, your reviewing officer.',
		goesToTeam: 'It goes to the reviewing officers.',
		newIro: 'Your reviewing officer is now {{iro}}.',
		newIroNow: 'Now {{iro}} reads it.',
		newIroHas: 'Your reviewing officer is now {{iro}}. Your messages are with {{iro}}.',
		goOnWith: 'Go on with “{{form}}”',
		goOnShort: 'Go on: {{form}}',
		gotTo: 'You had got to: {{question}}',
		messages: 'My messages',
		noMessages: 'Nothing here yet',
		waiting_one: '{{count}} waiting on this tablet',
		waiting_other: '{{count}} waiting on this tablet',
		arrived_one: '{{count}} has arrived',
		arrived_other: '{{count}} have arrived',
		read_one: '{{count}} has been read',
		read_other: '{{count}} have been read',
		lock: 'Lock and finish'
	},

	review: {
		past: 'Your review has been.',
		today: 'Your review is today.',
		tomorrow: 'Your review is tomorrow.',
		days_one: 'Your review is in {{count}} day.',
		days_other: 'Your review is in {{count}} days.',
		weeks_one: 'Your review is in {{count}} week.',
		weeks_other: 'Your review is in {{count}} weeks.'
	},

	myReview: {
		title: 'My review',
		/** On the home, beside the form of that name. */
		day: 'When is my review?',
		none: 'No review is planned now.',
		noneHow: 'When there is one, you see it here.',
		invited: 'You are invited to your review.',
		invitedOn: 'You are invited: {{day}}.',
		where: 'Where:',
		whereLater: 'Nobody has said where yet.',
		who: 'Who is asked to come:',
		whoShort: 'Who comes?',
		cannot: 'cannot come.',
		inParts: 'It is a few small meetings.',
		now: 'Your review',
		other: 'The other day',
		otherDay: 'Another day?',
		asks: '{{by}} asks: is another day good for you?',
		asksList: 'Is another day good for you?',
		asksHome: 'Is another day good for your review?',
		look: 'Look at it',
		notMoved: 'Nothing is moved yet. You are asked first.',
		until: 'You have until {{day}}. Then {{iro}} decides.',
		whose: {
			child: 'It is because of you.',
			family: 'It is because of your family.',
			worker: 'It is because of your worker.',
			iro: 'It is because of {{iro}}.',
			others: 'It is because of other people.',
			list: 'The council has another day on its list.'
		},
		say: 'Say what you think',
		sayMore: 'Say more about it',
		said: 'You have said what you think.',
		moved: 'It was moved to this day.',
		stays: 'It stays on this day.',
		stoodDown: 'Your review on {{day}} will not happen.',
		over: 'Your review was on {{day}}.',
		overHow: 'You are not asked about another day any more.',
		talkFirst: 'Talk to {{iro}} first',
		talkFirstShort: 'Talk first'
	},

	happened: {
		title: 'Did it happen?',
		hint: 'Press one. Then you can say if it happened.',
		none: 'There is nothing to ask now.',
		noneHow: 'When something should have happened, you see it here.',
		said: 'You have said it.',
		left_one: '{{count}} thing to check',
		left_other: '{{count}} things to check',
		leftShort_one: '{{count}} to check',
		leftShort_other: '{{count}} to check'
	},

	letter: {
		title: 'A letter from {{iro}}',
		tile: 'My letter',
		tileShort: 'My letter',
		isNew: 'A new letter',
		hint: 'It is from {{iro}}, about your review on {{day}}.',
		none: 'There is no letter for you yet.',
		noneHow: 'After each review you get one.',
		part: {
			talked: 'What we talked about',
			decided: 'What we decided',
			notPossible: 'What was not possible',
			next: 'Your next review',
			rights: 'If you do not agree',
			thanks: 'Thank you'
		},
		partShort: {
			talked: 'We talked',
			notPossible: 'Not possible',
			next: 'Next review',
			rights: 'Who helps me',
			thanks: 'Thank you'
		},
		does: '{{who}} does it.',
		doesBy: '{{who}} does it by {{day}}.',
		urgent: 'This comes first.',
		happened: {
			yes: 'It has happened.',
			partly: 'A part of it has happened.',
			'not yet': 'It has not happened yet.',
			'no longer': 'It is not needed any more.'
		},
		disagree: 'I do not agree',
		print: 'Print',
		another: 'Another letter',
		howWasIt: 'How was it?'
	},

	say: {
		begin: 'Start',
		honest:
			'{{iro}} reads what you say. Are you not safe? Then {{iro}} must tell someone who can help.',
		kept: 'Saved on this tablet',
		elsewhere: 'This is open in another window.',
		elsewhereHow: 'Close the other window, then try again.',
		notKept: 'This tablet cannot keep your words now.',
		notKeptHow: 'Ask an adult to help, then try again.',
		gone: 'This one is not here any more.',
		goneHow: 'It was sent, or it was not used for 14 days.',
		tellMore: 'Say more',
		ownWords: 'Your own words',
		wordsLeft_one: '{{count}} letter left',
		wordsLeft_other: '{{count}} letters left',
		keeps: 'Saved as you go. It stays here for 14 days.'
	},

	make: {
		more: 'Do you want to say more?',
		moreShort: 'Say more?',
		way: { drawing: 'Draw', photo: 'Photo', voice: 'Voice' },
		mine: { drawing: 'My drawing', photo: 'My photo', voice: 'My voice' },
		mineLong_one: 'My voice, {{count}} second',
		mineLong_other: 'My voice, {{count}} seconds',
		look: 'Look or change',
		done: 'Keep it',
		without: 'Go on without it',
		delete: 'Throw it away',
		deleted: 'It is gone. You can bring it back.',
		bringBack: 'Bring it back',
		keeping: 'One moment. It is being saved.',
		notKept: 'It is not saved. Ask an adult to help.',
		tooLarge: 'There is no room for more. Send these first.',
		notHere: 'This cannot open without the internet now.',
		otherWays: 'You can write, or press a picture.'
	},

	draw: {
		title: 'My drawing',
		what: 'What do you want to do?',
		first: 'First press a picture or a colour.',
		free: 'nothing here',
		add: 'Add',
		undo: 'One back',
		redo: 'One on',
		clear: 'Start again',
		how: {
			stamp: 'Press a picture. Then press where it goes.',
			colour: 'Press a colour. Then press where it goes.',
			place: 'Now press where it goes.',
			background: 'Press what is at the back.',
			pen: 'Draw with your finger or the mouse.'
		},
		tool: { stamp: 'Pictures', colour: 'Colours', background: 'The back', pen: 'Draw freely' },
		row: { top: 'Top', middle: 'Middle', bottom: 'Bottom' },
		column: { left: 'left', middle: 'middle', right: 'right' },
		colour: {
			red: 'Red',
			yellow: 'Yellow',
			green: 'Green',
			blue: 'Blue',
			purple: 'Purple',
			brown: 'Brown',
			black: 'Black',
			white: 'White'
		},
		background: { paper: 'Paper', outside: 'Outside', inside: 'Inside', night: 'Night' },
		stamp: {
			me: 'Me',
			home: 'Home',
			happy: 'Happy',
			sad: 'Sad',
			friend: 'Friend',
			family: 'Family',
			school: 'School',
			sun: 'Sun',
			tree: 'Tree',
			angry: 'Angry',
			scared: 'Scared',
			loved: 'Loved',
			mother: 'Mum',
			father: 'Dad',
			sister: 'Sister',
			brother: 'Brother',
			grandmother: 'Gran',
			grandfather: 'Grandad',
			'foster-carer': 'Carer',
			teacher: 'Teacher',
			cat: 'Cat',
			ball: 'Ball',
			bicycle: 'Bike',
			cake: 'Cake'
		}
	},

	photo: {
		title: 'My photo',
		hint: 'Is somebody else in it? Ask them first.',
		take: 'Open the camera',
		now: 'Take the photo',
		close: 'Close the camera',
		choose: 'Choose a picture',
		live: 'What the camera sees now',
		mine: 'My photo',
		asking: 'Your tablet may ask about the camera. You can say yes.',
		none: 'The camera is not open. You can choose a picture, or draw.',
		noPicture: 'This is not a picture we can use. Try another one.',
		keepIt: 'Do you want to keep this photo?',
		yes: 'Yes, keep it',
		not: 'No, not this one'
	},

	voice: {
		title: 'My voice',
		hint: 'Press, then speak. Others near you may hear.',
		start: 'Start to speak',
		stop: 'Stop',
		hear: 'Play it',
		hush: 'Stop it',
		again: 'Speak again',
		most: 'of {{minutes}} minutes',
		time: 'How long it is',
		asking: 'Your tablet may ask if it can hear. You can say yes.',
		none: 'The tablet cannot hear you. You can write or draw.',
		nothing: 'Nothing was heard. Try again, or write or draw.',
		recording: 'It is on. Speak now.',
		kept_one: 'Saved. It is {{count}} second long.',
		kept_other: 'Saved. It is {{count}} seconds long.'
	},

	people: {
		person: 'Person {{at}} of {{all}}',
		addTitle: 'Is there anybody else?',
		addHint: 'Press a person to add them.',
		addName: 'Their name, if you like',
		addOther: 'Add a person',
		done: 'Nobody else',
		roleShort: {
			friend: 'Friend',
			teacher: 'Teacher',
			family: 'Family',
			advocate: 'Speaks for me',
			interpreter: 'My language',
			'social-worker': 'Social worker',
			'foster-carer': 'Carer',
			'key-worker': 'Key worker',
			'somebody-else': 'Somebody else'
		},
		wishShort: {
			'want-there': 'Yes',
			'not-sure': 'Not sure',
			'do-not-want-there': 'No'
		},
		wish: {
			'want-there': 'I want them there',
			'not-sure': 'I am not sure',
			'do-not-want-there': 'I do not want them there'
		},
		role: {
			friend: 'A friend',
			teacher: 'A teacher',
			family: 'Somebody from my family',
			advocate: 'Somebody who speaks for me',
			interpreter: 'Somebody who knows my language',
			'social-worker': 'My social worker',
			'foster-carer': 'My carer',
			'key-worker': 'My key worker',
			'somebody-else': 'Somebody else'
		}
	},

	practice: {
		offer: 'Try it first',
		title: 'Try it with this card',
		hint: 'This card is not sent.',
		card: 'A cake',
		move: 'You can put it somewhere else. Then go on.'
	},

	mat: {
		talk: 'Talk about this in the meeting?',
		talkShort: 'In the meeting?',
		talkOf: '{{card}}: talk about it in the meeting?',
		all: 'All your cards',
		nowhere: 'Not sorted yet',
		talks: { yes: 'Yes', no: 'No', 'only-iro': 'Only with {{iro}}' },
		talked: {
			yes: 'To talk about in the meeting',
			no: 'Not to talk about in the meeting',
			'only-iro': 'Only for your reviewing officer'
		}
	},

	list: {
		title: 'My list',
		hint: 'What is only for {{iro}} is not on it.',
		tile: 'My list for the meeting',
		tileShort: 'My list',
		talk: 'Talk about this',
		empty: 'Nothing is on your list yet.',
		print: 'Print',
		stays: 'It stays on this tablet for 90 days. Only your code opens it.'
	},

	check: {
		title: 'Check what you said',
		goes: 'Who gets it',
		hint: 'You can change anything.',
		nothing: 'You have not said anything yet.',
		nothingHow: 'Answer one question. Then you can send it.',
		notAnswered_one: '{{count}} question without an answer',
		notAnswered_other: '{{count}} questions without an answer',
		goesTo: 'This goes to {{iro}}',
		goesToTeam: 'This goes to the reviewing officers',
		away: 'If {{iro}} is away, the team reads it.',
		safe: 'Are you not safe? Then {{iro}} must tell someone who can help.',
		safeTeam: 'Are you not safe? Then they must tell someone who can help.',
		final: 'After you send it, it stays as it is. You can always say something new.',
		when: 'Reviewing officers read on weekdays. For help now, press Help.',
		helper: 'Somebody was with me',
		helperShort: 'With somebody',
		keep: 'Not now, keep it',
		send: 'Send to {{iro}}',
		sendTeam: 'Send it',
		really: 'Send it now?',
		notYet: 'Not yet',
		sealing: 'Closing it',
		throw: 'Throw it away',
		thrown: 'It is thrown away.',
		undo: 'Bring it back'
	},

	alsoWorker: 'My worker can see it too',
	alsoWorkerShort: 'My worker too',

	manager: {
		goesTo: 'This goes to the manager of the reviewing officers',
		notSeen: '{{iro}} does not see it.',
		when: 'The manager reads on weekdays. For help now, press Help.',
		send: 'Send to the manager',
		has: 'The manager has it. {{iro}} does not see it.',
		hasIt: 'The manager has it.',
		name: 'The manager'
	},

	worry: {
		now: 'Not safe now? Phone one of these.',
		noLine: 'There is no internet. It cannot go now.',
		notGone: 'It has not gone yet.'
	},

	ask: {
		title: 'You can ask for this now'
	},

	messages: {
		title: 'My messages',
		none: 'You have not sent anything yet.',
		noneHow: 'When you do, you see here where it is.',
		said: 'Said on {{day}}',
		notFinished: 'Not finished',
		goes: 'It goes when there is internet.',
		now: 'See if it can go now',
		trying: 'Trying',
		longTitle: 'It is still on this tablet.',
		long: 'Take the tablet where there is internet. Or ask an adult.',
		problem: 'Something stops it. Your words are safe here.',
		problemHow: 'Please show this to an adult.',
		held: 'It has arrived. Somebody will check it first.',
		old: 'Sent a while ago',
		again: {
			away: 'To see what is new, lock and open again.',
			changed: 'You have a new code. Lock, then open with the new one.',
			closed: 'Many codes were tried here. Ask your worker to set this up again.'
		},
		who: 'Who saw it',
		changed: 'I changed my mind',
		longRest: 'Some of it is still on this tablet.',
		clock: 'The clock of this tablet is not right. Your words go all the same.'
	},

	answer: {
		title: 'The answer from {{by}}',
		titleShort: 'The answer',
		about: 'It is about: {{form}}',
		said: 'You said that on {{day}}.',
		given: 'Written on {{day}}.',
		none: 'There is no answer yet.',
		noneHow: 'When there is one, you can read it here.',
		open: 'Read the answer',
		each: 'What you asked for',
		verdict: { yes: 'Yes', 'not-this-time': 'Not this time', 'find-out': 'Finding out' },
		who: '{{name}} will do it.',
		whoBy: '{{name}} will do it by {{day}}.',
		by: 'It will be done by {{day}}.',
		finds: '{{name}} will tell you by {{day}}.',
		worker: 'Your social worker',
		say: 'What do you say to it?',
		sayShort: 'What I say',
		saidBack: 'You said: {{form}}',
		new_one: '{{count}} new answer',
		new_other: '{{count}} new answers',
		newIs: 'There is a new answer for you.',
		hear: 'Hear {{by}}',
		speaking: '{{by}} is speaking.',
		aloud: {
			later: 'You need the internet to hear it. The words are here.',
			cannot: 'This tablet cannot play it. The words are here.',
			again: 'It is here now. Press once more.'
		}
	},

	coming: {
		words: 'Your words have arrived.',
		picture: 'Your picture is still on its way.',
		pictures_one: '{{count}} of {{all}} pictures is still on its way.',
		pictures_other: '{{count}} of {{all}} pictures are still on their way.',
		voice: 'Your voice is still on its way.',
		voiceParts_one: '{{count}} of {{all}} parts of your voice has arrived.',
		voiceParts_other: '{{count}} of {{all}} parts of your voice have arrived.',
		rest: 'The rest is still on its way.'
	},

	opened: {
		title: 'Who saw my words',
		none: 'Nobody has opened it yet.',
		nothing: 'You have not sent anything yet.',
		by: '{{name}}, {{role}}, on {{day}}',
		onlyThese: 'It is written down each time. Nobody else saw it.',
		role: {
			iro: 'reviewing officer',
			manager: 'manager',
			worker: 'your worker',
			administrator: 'somebody who looks after My Say',
			auditor: 'somebody who checks My Say'
		}
	},

	stage: {
		'not finished': 'Not finished',
		'on this device': 'Waiting on this tablet',
		arrived: 'Arrived',
		read: 'Read',
		answered: 'Answered'
	},
	stageSaid: {
		'not finished': 'You have not sent this yet.',
		'on this device': 'It is closed and safe. It has not gone yet.',
		arrived: '{{iro}} has it. Reviewing officers read on weekdays.',
		due: '{{iro}} has it. {{iro}} should see it by {{day}}.',
		dueTeam: 'The team has it. Somebody should see it by {{day}}.',
		dueManager: 'A manager should see it by {{day}}.',
		passedOn: {
			officer: '{{iro}} has been asked again to read it.',
			somebody: 'Somebody has been asked again to read it.',
			duty: 'Nobody has read it yet. Another officer will.',
			manager: 'Nobody has read it yet. A manager knows now.',
			top: 'Nobody has read it yet. The head of the team knows.'
		},
		urgentDuty: 'The people on duty have it too.',
		read: '{{reader}} read it on {{day}}.',
		readFor: '{{reader}} read it for {{iro}} on {{day}}.',
		answered: '{{reader}} has answered.'
	},
	stageOn: '{{stage}}, {{day}}',

	trouble: {
		full: 'This tablet is full. Your last answer is not saved.',
		fullHow: 'Leave this open and ask an adult to make space.',
		failed: 'Your last answer could not be saved.',
		failedHow: 'Please press it again, or ask an adult.',
		damaged: 'Some things on this tablet may be lost.',
		damagedHow: 'If you sent something, tell your reviewing officer again.',
		ok: 'I understand'
	},

	update: {
		title: 'There is a new My Say.',
		take: 'Get it now',
		later: 'Later'
	},

	settings: {
		title: 'How it looks',
		language: 'Which language?',
		mode: 'Which do you like?',
		standard: 'Standard',
		standardHint: 'More words, small pictures',
		easy: 'Easy',
		easyHint: 'Few words, big pictures',
		pictures: 'Pictures',
		picturesHint: 'Big pictures to press',
		choices: 'How many at a time?',
		choicesUsual: 'Usual',
		choicesTwo: '2 at a time',
		theme: 'Colours',
		light: 'Light',
		cream: 'Cream',
		dark: 'Dark',
		contrast: 'Strong',
		device: 'Like my tablet',
		textSize: 'How big are the words?',
		size: { at100: 'Usual', at125: 'Big', at150: 'Bigger', at200: 'Biggest' },
		spacing: 'How much room between letters?',
		room: { usual: 'Usual', wide: 'A bit more', wider: 'Most' },
		extraBig: 'How big are the buttons?',
		extraBigHint: 'Extra big needs a tablet or a computer.',
		buttonsUsual: 'Usual',
		buttonsBig: 'Extra big',
		calm: 'May things move?',
		calmOff: 'A little',
		calmOn: 'Nothing moves',
		pressing: 'How I press and hear',
		pressingHint: 'For hands and ears that need more time',
		done: 'Done'
	},

	first: {
		hint: 'You can change it later, with Look.',
		sample: 'How was today?',
		good: 'It was good.',
		notGood: 'It was not good.',
		hear: 'Can you hear this?',
		play: 'Press and listen',
		yes: 'Yes',
		no: 'No',
		quiet: 'No sound, please',
		louder: 'Make the sound louder, or ask an adult.',
		looks: 'How should it look?',
		buttons: '2 buttons that help you',
		leave: 'Skip all of this',
		begin: 'Start now',
		again: 'Show me around again'
	},

	hearing: {
		pace: 'How fast is the voice?',
		paceHint: 'Other people may hear it too.',
		at: { slowest: 'Slow', slower: 'A bit slow', usual: 'Usual' },
		ears: 'Do you want an ear beside each thing?',
		earsYes: 'Show ears',
		earsNo: 'No ears'
	},

	pressing: {
		title: 'How I press and hear',
		apart: 'Does a button go too fast?',
		apartHint: 'Then a second press too soon does nothing.',
		wait: {
			for0: 'Every press counts',
			for250: 'A quarter second',
			for500: 'Half a second',
			for1000: '1 second',
			for2000: '2 seconds'
		}
	},

	scanning: {
		stop: 'Stop scanning',
		rests: 'Press your switch to go on',
		bar: 'The bar at the top',
		stopped: 'Scanning is off now.',
		again: 'Scan again',
		title: 'My switch',
		hint: 'Each thing lights up in turn. Your switch chooses it.',
		tileHint: 'One key or one big button does everything',
		on: 'Do you use a switch?',
		offered: 'Press it once more to say yes.',
		onYes: 'Yes, scan',
		onNo: 'No',
		choose: 'Which switch chooses?',
		next: 'Do you use a second switch?',
		nextHint: 'It goes on to the next thing.',
		learn: 'Set a key',
		learnNext: 'Set the second key',
		press: 'Press your switch now.',
		giveUp: 'No, leave it',
		noSecond: 'No second switch',
		wholeScreen: 'The whole screen',
		isKey: 'Your switch: {{key}}',
		isScreen: 'Your switch: the whole screen',
		isNext: 'Your second switch: {{key}}',
		pace: 'How long does each thing light up?',
		seconds: '{{seconds}} seconds',
		slower: 'Longer',
		faster: 'Shorter',
		hold: 'How long do you press?',
		at: {
			for0: 'Every press counts',
			for250: 'A quarter second',
			for500: 'Half a second',
			for1000: '1 second',
			for2000: '2 seconds',
			for3000: '3 seconds'
		},
		rest: 'How long is the wait after a press?',
		spoken: 'Is each thing read to you?',
		spokenOn: 'Read it to me',
		spokenOff: 'No',
		ring: 'Do you want to see the time?',
		ringOn: 'Show the time',
		ringOff: 'No'
	},

	helpPage: {
		title: 'People who can help',
		call: 'Phone {{number}}',
		relay: 'By text relay, if you are deaf:',
		checked: 'We checked this number on {{day}}.',
		noPhone: 'No phone here? Ask somebody for a phone.',
		notNow: 'Nobody reads My Say at night.',
		adult: 'You can also tell an adult you trust.',
		more: 'More about My Say',
		drawn: 'Who drew the pictures'
	},

	rights: {
		title: 'My rights',
		hint: 'This is what the law and your council promise.'
	},

	youSaid: {
		title: 'You said, we did',
		hint: 'Children told the council. This is what changed.',
		said: 'Children said:',
		did: 'What changed:',
		since: 'Since {{day}}',
		none: 'Nothing is here yet. Look again later.'
	},

	guide: {
		officer: '10 things about your reviewing officer',
		disagree: 'It did not happen, or I do not agree',
		'who-sees': 'Who sees what I say',
		buttons: 'What the buttons do',
		words: 'What the words mean',
		everybody: 'My Say is for everybody'
	},

	guideCard: {
		appointed: 'The council must give you a reviewing officer. It is the law.',
		leads: 'They lead your review. You can lead it too, or a part of it.',
		shared: 'Brothers and sisters should have the same one.',
		known: 'You must know who they are. You must know how to reach them.',
		stays: 'They should stay the same while you are in care.',
		parent: 'Are you in care and have a child? Your child has another one.',
		written: 'You get it in writing: who they are and what they do.',
		replaced: 'Sometimes a new one comes. The old one should tell you who.',
		always: 'After your first week in care, you always have one.',
		meets: 'They should meet you before your first review.',
		tell: 'Tell your reviewing officer. Ask what happened, and why.',
		advocate: 'Ask for an advocate. They are on your side and help you say it.',
		complain: 'You can complain to the council. They must look at it and answer.',
		somebody: 'You do not have to do it alone. Ask an adult you trust.',
		allowed: 'You are allowed to say it. You are not in trouble.',
		reader: 'Your reviewing officer reads what you send. Your worker reads it only if you want.',
		away: 'If they are away, the team reads it. What is about them goes to a manager.',
		unsent: 'What you have not sent stays on this tablet. Only your code opens it.',
		unsafe: 'Are you not safe? Then they must tell someone who can help.',
		records: 'What you send is kept for you. You can ask to see it later.',
		hide: 'Hide puts a plain clock on the screen at once. Press the clock to come back.',
		help: 'Help shows people you can phone. It works without internet.',
		look: 'Look changes the colours and the size.',
		lock: 'Lock closes My Say. Your words stay safe.',
		ways: 'You can choose more words, or few words and big pictures.',
		colours: 'You can choose light, dark or strong colours.',
		keys: 'You can use touch, a keyboard or a switch. There is no time limit.',
		offline: 'It works without internet. Your words go later.',
		rules: 'It is built to the Web Content Accessibility Guidelines 2.2.',
		code: 'To read your messages, you need your code. Or ask for them on paper.',
		'not-yet': 'There is no sign language in it yet.',
		untried: 'Not all children have tried it yet. Some things may be hard.',
		hard: 'Is something hard to use? Tell your worker or your reviewing officer.',
		'word-review': 'A review is a meeting about how things are for you.',
		'word-conference': 'A conference is a meeting about how to keep you safe.',
		'word-reviewing-officer': 'Your reviewing officer leads your review and listens to you.',
		'word-advocate': 'An advocate is on your side and speaks for you.',
		'word-council': 'The council must make sure that you are cared for.',
		'word-social-worker': 'Your social worker works for the council and helps you.',
		'word-carer': 'A carer looks after you where you live.',
		'word-complain': 'To complain is to say that something was not right.',
		'word-symbol': 'A symbol is a picture that stands for a word.',
		'word-relay': 'With text relay you write, and somebody reads it out.',
		'word-scan': 'To scan is to light up each thing in turn.'
	},

	contact: {
		emergency: {
			name: 'Danger right now',
			what: 'Police, ambulance, fire. Any time.'
		},
		childline: {
			name: 'Childline',
			what: 'Free, day and night. They listen.'
		},
		'out-of-hours': {
			name: 'When the office is shut',
			what: 'Your council. At night and at weekends.'
		}
	},

	neutral: { title: 'Clock', open: 'Open' },

	error: {
		title: 'Something went wrong',
		safe: 'What you said is still on this tablet.',
		how: 'Press Home and try again.',
		lost: 'There is nothing at this address.'
	}
} as const;
