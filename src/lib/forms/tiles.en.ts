/** The few lines by which a child knows each form, all in one file: the home shows every tile, and fetches no form for it. */
import type { Published } from './catalogue.ts';
import type { FormTile } from './form.ts';

export default {
	'review-menu/1': {
		title: 'My Review, My Choice',
		about: {
			standard: 'Choose where, when and how your review happens, and who comes.',
			easy: 'Choose how your review will be.',
			pictures: 'My review'
		}
	},
	'something-wrong/1': {
		title: 'Something is wrong',
		tile: { standard: 'Something is wrong', easy: 'I am worried', pictures: 'I am worried' },
		about: {
			standard: 'Tell {{iro}} about anything that is not right.',
			easy: 'Tell {{iro}} what is not right.'
		}
	},
	'sort-this/1': {
		title: 'Please sort this',
		tile: { standard: 'Please sort this', pictures: 'Sort this' },
		about: {
			standard: 'Ask {{iro}} to get something done, and hear back.',
			easy: 'Ask {{iro}} to do something for you.'
		}
	},
	'good-news/1': {
		title: 'Good news',
		about: {
			standard: 'Tell {{iro}} what went well.',
			easy: 'Tell {{iro}} something good.'
		}
	},
	'want-advocate/1': {
		title: 'I want an advocate',
		tile: {
			standard: 'I want an advocate',
			easy: 'I want someone to speak for me',
			pictures: 'Speak for me'
		},
		about: {
			standard: 'An advocate is on your side and speaks for you.',
			easy: 'An advocate speaks for you.'
		}
	},
	'see-my-iro/1': {
		title: 'I want to see my reviewing officer',
		tile: {
			standard: 'I want to see my reviewing officer',
			easy: 'I want to see {{iro}}',
			pictures: 'See {{iro}}'
		},
		about: {
			standard: 'Ask {{iro}} to meet you or to phone you.',
			easy: 'Ask {{iro}} to meet you.'
		}
	},
	'about-my-iro/1': {
		title: 'About my reviewing officer',
		tile: {
			standard: 'About my reviewing officer',
			easy: 'About {{iro}}',
			pictures: 'About {{iro}}'
		},
		about: {
			standard: 'Tell the manager about {{iro}}. {{iro}} does not see it.',
			easy: 'Tell the manager about {{iro}}. {{iro}} does not see it.'
		}
	},
	'how-i-feel/1': {
		title: 'How I feel',
		tile: { standard: 'How I feel', pictures: 'I feel' },
		about: {
			standard: 'Tell {{iro}} how you feel, and what it is about.',
			easy: 'Tell {{iro}} how you feel.'
		}
	},
	'after-review/1': {
		title: 'After my review',
		about: {
			standard: 'Tell {{iro}} how your review was for you.',
			easy: 'Tell {{iro}} how your review was.',
			pictures: 'After my review'
		}
	},
	'prepare-review/1': {
		title: 'Get ready for my review',
		tile: {
			standard: 'Get ready for my review',
			easy: 'Get ready for my review',
			pictures: 'Get ready'
		},
		about: {
			standard: 'Make your list for the meeting: what is good, and what is not.',
			easy: 'Make your list for the meeting.'
		}
	},
	'my-life/1': {
		title: 'My life',
		about: {
			standard: 'A longer one, about all of your life. Do a part now, and more later.',
			easy: 'Tell {{iro}} about your life. You can stop and come back.'
		}
	},
	'conference/1': {
		title: 'My conference',
		about: {
			standard: 'A conference is a meeting about how to keep you safe. Say what they should know.',
			easy: 'A conference is a meeting about keeping you safe.'
		}
	},
	'after-conference/1': {
		title: 'After my conference',
		tile: { standard: 'After my conference', pictures: 'After my conference' },
		about: {
			standard: 'A conference is a meeting about how to keep you safe. How was it for you?',
			easy: 'A conference is a meeting about keeping you safe. How was it?'
		}
	},
	'draw-and-say/1': {
		title: 'Draw, photo, voice',
		tile: { standard: 'Draw, photo, voice', pictures: 'Make' },
		about: {
			standard: 'Show {{iro}} a drawing or a photo, or say it out loud.',
			easy: 'Draw it, take a photo, or say it.'
		}
	},
	'invite-card/1': {
		title: 'Cards for my review',
		tile: { standard: 'Cards for my review', easy: 'Cards for my review', pictures: 'My cards' },
		about: {
			standard: 'Make a card for the people you want there.',
			easy: 'Make a card for people you want there.'
		}
	},
	'new-date/1': {
		title: 'Another day for my review',
		tile: {
			standard: 'Another day for my review',
			easy: 'Another day for my review',
			pictures: 'Another day'
		},
		about: {
			standard: 'Tell {{iro}} what you think of the other day.',
			easy: 'Tell {{iro}} what you think.'
		}
	},
	'understood/1': {
		title: 'I understand',
		tile: { standard: 'I understand', pictures: 'I understand' },
		about: { standard: 'Tell {{iro}} that it is clear.', easy: 'Tell {{iro}} that it is clear.' }
	},
	'not-understood/1': {
		title: 'I do not understand',
		tile: { standard: 'I do not understand', pictures: 'Not clear' },
		about: {
			standard: 'Tell {{iro}} what would help.',
			easy: 'Tell {{iro}} what can help.'
		}
	},
	'not-agree/1': {
		title: 'I do not agree',
		tile: { standard: 'I do not agree', pictures: 'Not right' },
		about: {
			standard: 'Tell {{iro}} what you want to happen now.',
			easy: 'Tell {{iro}} what you want now.'
		}
	},
	'more-to-say/1': {
		title: 'I want to say something',
		tile: { standard: 'I want to say something', pictures: 'Say something' },
		about: {
			standard: 'Tell {{iro}} anything about it.',
			easy: 'Tell {{iro}} anything about it.'
		}
	},
	'did-it-happen/1': {
		title: 'Did it happen?',
		tile: { standard: 'Did it happen?', pictures: 'It happened?' },
		about: 'Tell {{iro}} if it happened.'
	}
} satisfies Record<Published, FormTile>;
