import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { reviewMenu } from './v1.ts';

export default {
	...tiles['review-menu/1'],
	promise: {
		standard:
			'{{iro}} will try. {{iro}} may not be able to do all of it. {{iro}} will tell you why.',
		easy: '{{iro}} will try. {{iro}} may not do all of it. {{iro}} will tell you why.'
	},
	questions: {
		where: {
			ask: { standard: 'Where do you want your review?', pictures: 'Where?' },
			told: 'Where they want it',
			choices: {
				home: { standard: 'At home', pictures: 'Home' },
				school: { standard: 'At school or college', easy: 'At school', pictures: 'School' },
				office: { standard: 'At an office', pictures: 'Office' },
				'somewhere-else': { standard: 'Somewhere else I like', pictures: 'Somewhere else' },
				online: { standard: 'Online', easy: 'Online, on a screen', pictures: 'Online' }
			},
			toldChoices: { 'somewhere-else': 'Somewhere else they like' },
			more: { standard: 'Tell us more about the place, if you like', easy: 'Which place?' }
		},
		day: {
			ask: {
				standard: 'Which days are good for you?',
				easy: 'Which days are good?',
				pictures: 'Which day?'
			},
			told: 'Days that are good for them',
			choices: {
				monday: 'Monday',
				tuesday: 'Tuesday',
				wednesday: 'Wednesday',
				thursday: 'Thursday',
				friday: 'Friday',
				weekend: 'The weekend',
				'any-day': 'Any day'
			}
		},
		time: {
			ask: {
				standard: 'What time of day is good for you?',
				easy: 'What time of day is good?',
				pictures: 'What time?'
			},
			told: 'Time of day that is good for them',
			choices: {
				morning: { standard: 'In the morning', pictures: 'Morning' },
				daytime: { standard: 'In the middle of the day', pictures: 'Middle of day' },
				'after-school': 'After school',
				evening: { standard: 'In the evening', pictures: 'Evening' },
				'any-time': 'Any time'
			}
		},
		'school-time': {
			ask: {
				standard: 'What about lessons and holidays?',
				easy: 'What about school time?',
				pictures: 'School time?'
			},
			told: 'School time',
			choices: {
				'not-in-lessons': { standard: 'Not in my lessons', pictures: 'Not in lessons' },
				holidays: { standard: 'In the school holidays', pictures: 'Holidays' },
				lessons: { standard: 'In lesson time is fine', pictures: 'Lessons' }
			},
			toldChoices: { 'not-in-lessons': 'Not in their lessons' }
		},
		who: {
			ask: {
				standard: 'Who do you want at your review?',
				easy: 'Who do you want there?',
				pictures: 'Who?'
			},
			hint: {
				standard: 'Who you do not want there is private. It is not told to the meeting.',
				easy: 'Who you do not want there is private.'
			},
			told: {
				'want-there': 'Who they want there',
				'not-sure': 'Who they are not sure about',
				'do-not-want-there': 'Who they do not want there'
			}
		},
		come: {
			ask: {
				standard: 'How do you want to be there?',
				easy: 'Will you come?',
				pictures: 'Will I come?'
			},
			told: 'How they want to be there',
			choices: {
				'all-of-it': { standard: 'I come to all of it', pictures: 'All of it' },
				'part-of-it': { standard: 'I come to a part of it', pictures: 'A part' },
				video: { standard: 'I join by video', pictures: 'By video' },
				phone: { standard: 'I join by phone', pictures: 'By phone' },
				'not-coming': { standard: 'I do not want to come', pictures: 'Not coming' }
			},
			toldChoices: {
				'all-of-it': 'They come to all of it',
				'part-of-it': 'They come to a part of it',
				video: 'They join by video',
				phone: 'They join by phone',
				'not-coming': 'They do not want to come'
			},
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		},
		tell: {
			ask: {
				standard: 'How do you want to tell people what you think?',
				easy: 'How will you tell people what you think?',
				pictures: 'How I tell'
			},
			told: 'How they want to say what they think',
			choices: {
				speak: { standard: 'I speak', pictures: 'Speak' },
				write: { standard: 'I write it down', easy: 'I write it', pictures: 'Write' },
				draw: { standard: 'I draw it', pictures: 'Draw' },
				'show-pictures': { standard: 'I show my pictures', pictures: 'My pictures' },
				'speaks-for-me': { standard: 'Somebody says it for me', pictures: 'For me' }
			},
			toldChoices: {
				speak: 'They speak',
				write: 'They write it down',
				draw: 'They draw it',
				'show-pictures': 'They show their pictures',
				'speaks-for-me': 'Somebody says it for them'
			}
		},
		lead: {
			ask: {
				standard: 'Who should lead the meeting?',
				pictures: 'Who leads?'
			},
			hint: 'The leader says whose turn it is.',
			told: 'Who they want to lead the meeting',
			choices: {
				me: 'Me',
				'my-iro': '{{iro}}',
				together: { standard: '{{iro}} and me together', pictures: 'Together' }
			},
			toldChoices: {
				me: 'They lead it',
				'my-iro': 'Their reviewing officer',
				together: 'They and their reviewing officer together'
			}
		},
		help: {
			ask: {
				standard: 'What would help you in the meeting?',
				easy: 'What helps you in the meeting?',
				pictures: 'What helps?'
			},
			told: 'What would help them',
			choices: {
				quiet: { standard: 'A quiet place', pictures: 'Quiet place' },
				'somebody-with-me': { standard: 'Somebody sits with me', pictures: 'With me' },
				sign: { standard: 'Sign language', easy: 'We use signs', pictures: 'Signs' },
				symbols: {
					standard: 'Pictures and symbols',
					easy: 'We use pictures',
					pictures: 'Pictures'
				},
				'my-language': { standard: 'We use my language', pictures: 'My language' },
				'more-time': { standard: 'Time to think', pictures: 'Time' },
				'no-help': { standard: 'I do not need help', pictures: 'No help' }
			},
			toldChoices: {
				'somebody-with-me': 'Somebody sits with them',
				sign: 'Sign language',
				symbols: 'Pictures and symbols',
				'my-language': 'Their language is used',
				'no-help': 'They do not need help'
			},
			more: { standard: 'What else would help you?', easy: 'What else helps?' }
		},
		better: {
			ask: {
				standard: 'What would make the meeting better?',
				easy: 'What makes the meeting better?',
				pictures: 'What is nice?'
			},
			told: 'What would make it better',
			choices: {
				breaks: 'Breaks',
				food: { standard: 'Food and drinks', pictures: 'Food' },
				games: 'Games',
				walk: { standard: 'We walk and talk', pictures: 'A walk' },
				theme: { standard: 'A theme, like football', pictures: 'A theme' },
				short: { standard: 'Keep it short', easy: 'It is short', pictures: 'Short' },
				'nothing-extra': { standard: 'Nothing extra', pictures: 'Nothing' }
			},
			toldChoices: {
				walk: 'Walk and talk',
				theme: 'A theme'
			},
			more: { standard: 'What else would make it better?', easy: 'What else is good?' }
		},
		parts: {
			ask: {
				standard: 'Do you want one meeting, or a few small ones?',
				easy: '1 big meeting, or some small ones?',
				pictures: 'One or small?'
			},
			hint: {
				standard: 'Small ones are shorter, with fewer people.',
				easy: 'Small ones have fewer people.'
			},
			told: 'One meeting or small ones',
			choices: {
				'one-meeting': { standard: 'One meeting', easy: '1 big meeting', pictures: '1 meeting' },
				'small-meetings': {
					standard: 'A few small ones',
					easy: 'Some small meetings',
					pictures: 'Small meetings'
				}
			},
			toldChoices: { 'small-meetings': 'A few small meetings' }
		},
		topics: {
			ask: {
				standard: 'What do you want to talk about?',
				easy: 'What do you want to talk about?',
				pictures: 'Talk about?'
			},
			told: 'What they want to talk about',
			choices: {
				'where-i-live': 'Where I live',
				school: { standard: 'School or college', easy: 'School', pictures: 'School' },
				'people-i-see': {
					standard: 'My family and people I see',
					easy: 'People I see',
					pictures: 'People I see'
				},
				health: { standard: 'My health and my body', easy: 'My health', pictures: 'My health' },
				fun: { standard: 'Fun and friends', pictures: 'Fun and friends' },
				future: { standard: 'My future', pictures: 'My future' },
				'something-else': 'Something else'
			},
			toldChoices: {
				'where-i-live': 'Where they live',
				'people-i-see': 'Their family and people they see',
				health: 'Their health and body',
				future: 'Their future'
			},
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		},
		'not-in-front': {
			ask: {
				standard: 'What should we not talk about in front of everybody?',
				easy: 'What is not for everybody to hear?',
				pictures: 'Not for everybody'
			},
			hint: {
				standard: 'This is private. It goes to {{iro}}, and not to the meeting.',
				easy: 'This is private. It is not told to the meeting.'
			},
			told: 'Not in front of everybody',
			choices: {
				'where-i-live': 'Where I live',
				school: { standard: 'School or college', easy: 'School', pictures: 'School' },
				'people-i-see': {
					standard: 'My family and people I see',
					easy: 'People I see',
					pictures: 'People I see'
				},
				health: { standard: 'My health and my body', easy: 'My health', pictures: 'My health' },
				fun: { standard: 'Fun and friends', pictures: 'Fun and friends' },
				future: { standard: 'My future', pictures: 'My future' },
				'something-else': 'Something else',
				'all-is-fine': {
					standard: 'It is fine to talk about everything',
					easy: 'We can talk about everything',
					pictures: 'All is fine'
				}
			},
			toldChoices: {
				'where-i-live': 'Where they live',
				'people-i-see': 'Their family and people they see',
				health: 'Their health and body',
				future: 'Their future',
				'all-is-fine': 'Everything may be talked about'
			},
			more: { standard: 'Tell {{iro}} more, if you like', easy: 'Do you want to say more?' }
		},
		alone: {
			ask: {
				standard: 'Do you want to see {{iro}} alone before the meeting?',
				easy: 'Do you want to see {{iro}} alone first?',
				pictures: 'Alone first?'
			},
			told: 'Alone with you first',
			choices: {
				meet: { standard: 'Yes, we meet', pictures: 'We meet' },
				phone: { standard: 'Yes, by phone', pictures: 'By phone' },
				video: { standard: 'Yes, by video', pictures: 'By video' },
				no: { standard: 'No, thank you', pictures: 'No' }
			},
			toldChoices: { meet: 'Yes, in person', no: 'No' },
			more: { standard: 'Tell {{iro}} more, if you like', easy: 'Do you want to say more?' }
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
				'more-later': { standard: 'I will say more later', pictures: 'More later' }
			},
			toldReady: {
				'nothing-more': 'That is all',
				'ask-me': 'Please ask them',
				'more-later': 'They will say more later'
			}
		}
	}
} satisfies FormText<typeof reviewMenu>;
