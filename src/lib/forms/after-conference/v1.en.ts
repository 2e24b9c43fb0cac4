import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { afterConference } from './v1.ts';

const sayMore = {
	standard: 'Tell us more, if you like',
	easy: 'Do you want to say more?'
} as const;

export default {
	...tiles['after-conference/1'],
	promise: {
		standard: '{{iro}} will try to make it better. If {{iro}} cannot, {{iro}} will tell you why.',
		easy: '{{iro}} will try to make it better. If {{iro}} cannot, {{iro}} will tell you why.'
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
		came: {
			ask: { standard: 'Were you there?', pictures: 'Was I there?' },
			told: 'Whether they were there',
			choices: {
				'all-of-it': { standard: 'Yes, for all of it', pictures: 'All of it' },
				'part-of-it': { standard: 'For a part of it', pictures: 'A part' },
				'not-there': { standard: 'I was not there', pictures: 'Not there' }
			},
			toldChoices: { 'not-there': 'They were not there' }
		},
		heard: {
			ask: {
				standard: 'Did they hear what you think?',
				pictures: 'They heard me?'
			},
			hint: {
				standard: 'You may have said it yourself, or somebody said it for you.',
				easy: 'You said it, or somebody said it for you.'
			},
			told: 'Whether they were heard',
			choices: {
				heard: { standard: 'Yes, they did', pictures: 'Yes' },
				'part-heard': { standard: 'A part of it', pictures: 'A part' },
				'not-heard': { standard: 'No, they did not', pictures: 'No' },
				'nothing-said': {
					standard: 'I did not say anything',
					easy: 'I said nothing',
					pictures: 'I said nothing'
				}
			},
			toldChoices: {
				heard: 'Yes',
				'part-heard': 'In part',
				'not-heard': 'No',
				'nothing-said': 'They did not say anything'
			},
			more: sayMore
		},
		why: {
			ask: {
				standard: 'What made it hard?',
				pictures: 'What was hard?'
			},
			hint: {
				standard: 'This is private. It goes to {{iro}}, and not to the meeting.',
				easy: 'This is private. It is not told to the meeting.'
			},
			told: 'What made it hard for them',
			choices: {
				'nobody-asked': { standard: 'Nobody asked me', pictures: 'Nobody asked' },
				lessons: { standard: 'It was in school time', pictures: 'School time' },
				'getting-there': { standard: 'Getting there', pictures: 'Getting there' },
				'who-was-there': {
					standard: 'Somebody who was there',
					easy: 'Somebody there',
					pictures: 'Somebody there'
				},
				'my-feelings': {
					standard: 'How it made me feel',
					easy: 'How I felt about it',
					pictures: 'My feelings'
				},
				'did-not-want': { standard: 'I did not want to come', pictures: 'I said no' },
				'all-was-fine': {
					standard: 'Nothing, it was fine',
					easy: 'It was fine',
					pictures: 'All was fine'
				}
			},
			toldChoices: {
				'nobody-asked': 'Nobody asked them',
				'my-feelings': 'How it made them feel',
				'did-not-want': 'They did not want to come'
			},
			more: { standard: 'Tell {{iro}} more, if you like', easy: 'Do you want to say more?' }
		}
	}
} satisfies FormText<typeof afterConference>;
