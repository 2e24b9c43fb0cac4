/** What an officer reads on the page of their day. */
export const myDay = {
	title: 'My day',
	children: (count: number) => (count === 1 ? 'one child' : `${count} children`),
	find: 'Find one of your children',
	findHow: 'A name, or the council’s number',
	findIt: 'Find',
	nobody: 'Nobody is named to you yet.',
	nobodyHow:
		'As soon as you are named for a child, or stand in for somebody, their day stands here.',
	all: (count: number, where: string) => `All ${count}, ${where}`,
	unread: {
		title: 'New',
		empty: 'You have read all that has come.',
		all: 'in your inbox'
	},
	toSee: {
		title: 'Asked to see you',
		empty: 'Nobody waits for a visit or a call.',
		all: 'in your inbox'
	},
	toAnswer: {
		title: 'Waits for your answer',
		empty: 'Everybody has an answer.',
		all: 'in your inbox'
	},
	reviews: {
		title: 'Reviews in the next six weeks',
		empty: 'No review is near.',
		all: 'with your children',
		invited: {
			seen: 'the invitation is on their tablet',
			'on paper': 'invited on paper',
			'not yet': 'the invitation is not on their tablet yet'
		},
		answered: 'has said what they want',
		silent: 'has not said what they want yet',
		asked: { waits: 'Asked about another day', answered: 'Answered about another day' },
		late: (day: string) => `due by ${day}`
	},
	letters: {
		title: 'Letters to write',
		empty: 'No letter is due.',
		all: 'among the letters',
		held: (day: string) => `the review was on ${day}`,
		isItHeld: (day: string) => `was to be on ${day}: was it held?`,
		due: (day: string) => `due by ${day}`,
		late: (day: string) => `was due by ${day}`
	},
	arrived: (when: string) => `came ${when}`,
	shouldHave: (day: string) => `should have been read by ${day}`,
	readBy: (day: string) => `to be read by ${day}`
} as const;
