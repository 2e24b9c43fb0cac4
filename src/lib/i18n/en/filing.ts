/** What stands on the page for the council's file, and in what is filed there. */
export const filing = {
	title: 'To file',
	about:
		'What a child said belongs in your own system too. Take the file, put it there, and say here under which document it is. It holds a PDF for people and the same as plain data.',
	waiting: (count: number) =>
		count === 0 ? 'Everything that was read is filed' : `${count} not filed yet`,
	none: 'What somebody has read comes here, until it is filed.',
	read: (day: string) => `Read on ${day}`,
	taken: (by: string, day: string) => `${by} took the file on ${day}.`,
	again: 'It was answered since. Please file it once more.',
	take: 'Take the file',
	takeAgain: 'Take it once more',
	document: 'Filed as document',
	filed: 'It is filed',
	unfit: 'Please write the number or name of the document in your own system.',
	untaken: 'Take the file first, so that what is filed is what the child said.',
	filedAs: (document: string, by: string, day: string) => `${document}, by ${by} on ${day}`,
	lately: 'Filed lately',
	index: 'The whole list as CSV',

	paper: {
		footer: 'My Say',
		tryOut: 'Try-out. Nothing in this is real.',
		said: 'What was said',
		thread: 'Said and answered, in order',
		answered: (by: string, day: string) => `${by} answered on ${day}`,
		saidOn: (child: string, day: string) => `${child} said on ${day}`,
		aloud: 'Said aloud as well',
		facts: 'About this statement',
		notSure: 'Not sure',
		passedOver: 'passed over',
		skipped: 'They passed over',
		note: 'The helper noted. These are not the child’s words:',
		attachment: {
			drawing: 'A drawing, kept in My Say',
			photo: 'A photo, kept in My Say',
			voice: 'A recording, kept in My Say'
		},
		fact: {
			child: 'Child',
			number: 'Number',
			form: 'Form',
			written: 'Said on',
			arrived: 'Arrived',
			label: 'Label',
			helper: 'Somebody with them',
			read: 'Read by',
			id: 'Statement',
			sum: 'SHA-256 as received'
		},
		yes: 'yes',
		no: 'no',
		readBy: (by: string, day: string, of: string | null) =>
			of ? `${by}, who stood in for ${of}, on ${day}` : `${by}, on ${day}`
	},
	columns: {
		number: 'child',
		statement: 'statement',
		form: 'form',
		written: 'said',
		arrived: 'arrived',
		read: 'read',
		state: 'state',
		taken: 'taken',
		takenBy: 'taken by',
		filed: 'filed',
		filedBy: 'filed by',
		document: 'document'
	},
	state: { ready: 'ready', taken: 'taken', filed: 'filed' }
} as const;
