import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { conference } from './v1.ts';

const sayMore = {
	standard: 'Tell us more, if you like',
	easy: 'Do you want to say more?'
} as const;

export default {
	...tiles['conference/1'],
	promise: {
		standard:
			'{{iro}} will try to make sure that you are heard. What cannot be done, {{iro}} will tell you why.',
		easy: '{{iro}} will try. If it cannot be done, {{iro}} will tell you why.'
	},
	questions: {
		asked: {
			ask: {
				standard: 'Did somebody ask you to come to the meeting?',
				easy: 'Did somebody ask you to come?',
				pictures: 'Asked to come?'
			},
			told: 'Whether somebody asked them to come',
			choices: {
				asked: { standard: 'Yes, somebody asked me', easy: 'Yes, somebody did', pictures: 'Yes' },
				'not-asked': { standard: 'No, nobody asked me', easy: 'No, nobody did', pictures: 'No' }
			},
			toldChoices: { asked: 'Yes', 'not-asked': 'No' }
		},
		come: {
			ask: { standard: 'Do you want to come?', pictures: 'Do I come?' },
			hint: {
				standard: 'You do not have to. You can still say what you think.',
				easy: 'You do not have to.'
			},
			told: 'Whether they want to come',
			choices: {
				'all-of-it': { standard: 'Yes, for all of it', pictures: 'All of it' },
				'part-of-it': { standard: 'For a part of it', pictures: 'A part' },
				video: 'By video',
				phone: 'By phone',
				'not-coming': { standard: 'I do not want to come', pictures: 'Not coming' }
			},
			toldChoices: { 'not-coming': 'They do not want to come' },
			more: sayMore
		},
		hard: {
			ask: {
				standard: 'What makes it hard to come?',
				easy: 'What makes it hard?',
				pictures: 'What is hard?'
			},
			hint: {
				standard: 'This is private. It goes to {{iro}}, and not to the meeting.',
				easy: 'This is private. It is not told to the meeting.'
			},
			told: 'What makes it hard for them to come',
			choices: {
				lessons: { standard: 'It is in school time', pictures: 'School time' },
				'getting-there': { standard: 'Getting there', pictures: 'Getting there' },
				'who-is-there': {
					standard: 'Somebody who will be there',
					easy: 'Somebody there',
					pictures: 'Somebody there'
				},
				'too-many': { standard: 'Too many people', pictures: 'Many people' },
				'my-feelings': {
					standard: 'How it makes me feel',
					easy: 'How I feel about it',
					pictures: 'My feelings'
				},
				'nothing-hard': { standard: 'Nothing', pictures: 'Nothing' }
			},
			toldChoices: { 'my-feelings': 'How it makes them feel' },
			more: { standard: 'Tell {{iro}} more, if you like', easy: 'Do you want to say more?' }
		},
		tell: {
			ask: {
				standard: 'How do you want to say what you think?',
				easy: 'How do you want to say it?',
				pictures: 'I say it'
			},
			hint: 'You can choose more than 1.',
			told: 'How they want to be heard',
			choices: {
				speak: { standard: 'I speak', pictures: 'Speak' },
				'my-iro': { standard: '{{iro}} says it for me', pictures: '{{iro}}' },
				'speaks-for-me': {
					standard: 'An advocate says it for me',
					easy: 'Somebody says it for me',
					pictures: 'For me'
				},
				write: { standard: 'I write it down', easy: 'I write it', pictures: 'Write' },
				draw: { standard: 'I draw it', pictures: 'Draw' },
				'show-pictures': { standard: 'I show my pictures', pictures: 'My pictures' }
			},
			toldChoices: {
				speak: 'They speak',
				'my-iro': 'Their reviewing officer says it for them',
				'speaks-for-me': 'An advocate says it for them',
				write: 'They write it down',
				draw: 'They draw it',
				'show-pictures': 'They show their pictures'
			}
		},
		who: {
			ask: {
				standard: 'Who do you want there?',
				pictures: 'Who comes?'
			},
			hint: {
				standard: 'Only {{iro}} sees whom you do not want. {{iro}} may not be able to decide.',
				easy: 'Only {{iro}} sees whom you do not want.'
			},
			told: {
				'want-there': 'Who they want there',
				'not-sure': 'Who they are not sure about',
				'do-not-want-there': 'Who they do not want there'
			}
		},
		life: {
			ask: {
				standard: 'What should the meeting know?',
				pictures: 'How is it?'
			},
			told: 'What the meeting should know',
			cards: {
				home: { standard: 'At home', pictures: 'At home' },
				family: 'My family',
				school: { standard: 'School or college', easy: 'School', pictures: 'School' },
				health: { standard: 'My health and my body', easy: 'My health', pictures: 'My health' },
				friend: {
					standard: 'My friends and my free time',
					easy: 'My friends',
					pictures: 'My friends'
				},
				'something-else': 'Something else'
			},
			toldCards: {
				family: 'Their family',
				health: 'Their health and body',
				friend: 'Their friends and free time'
			},
			places: {
				'going-well': { standard: 'Going well', easy: 'It goes well', pictures: 'Good' },
				'worries-me': { standard: 'I am worried', pictures: 'I am worried' },
				'needs-to-happen': {
					standard: 'Something needs to happen',
					easy: 'It needs to change',
					pictures: 'Change it'
				}
			},
			toldPlaces: {
				'going-well': 'What is going well',
				'worries-me': 'What worries them',
				'needs-to-happen': 'What needs to happen'
			},
			more: {
				standard: 'What needs to happen? Say more, if you like',
				easy: 'What needs to happen?'
			}
		},
		anything: {
			ask: {
				standard: 'Is there anything else you want to say?',
				easy: 'Do you want to say more?',
				pictures: 'Anything more?'
			},
			told: 'In their own words',
			ready: {
				'nothing-more': { standard: 'No, that is all', pictures: 'That is all' },
				'ask-me': { standard: 'Please ask me', pictures: 'Ask me' },
				explain: {
					standard: 'Please tell me what will happen there',
					easy: 'Tell me what will happen there',
					pictures: 'Tell me more'
				}
			},
			toldReady: {
				'nothing-more': 'That is all',
				'ask-me': 'Please ask them',
				explain: 'Please tell them what will happen there'
			}
		}
	}
} satisfies FormText<typeof conference>;
