/** The feelings in English, for the text of each form that asks about them. */
import type { Feeling } from '../domain/feelings.ts';
import type { Line } from './form.ts';

export default {
	feelings: {
		happy: { standard: 'Happy', easy: 'I feel happy.' },
		sad: { standard: 'Sad', easy: 'I feel sad.' },
		calm: { standard: 'Calm', easy: 'I feel calm.' },
		worried: { standard: 'Worried', easy: 'I feel worried.' },
		safe: { standard: 'Safe', easy: 'I feel safe.' },
		angry: { standard: 'Angry', easy: 'I feel angry.' },
		proud: { standard: 'Proud', easy: 'I feel proud.' },
		scared: { standard: 'Scared', easy: 'I feel scared.' },
		excited: { standard: 'Excited', easy: 'I feel excited.' },
		lonely: { standard: 'Lonely', easy: 'I feel lonely.' },
		loved: { standard: 'Loved', easy: 'I feel loved.' },
		confused: { standard: 'Confused', easy: 'I feel confused.' },
		mixed: { standard: 'Mixed', easy: 'I have mixed feelings.', pictures: 'Mixed' },
		'rather-not-say': {
			standard: 'I do not want to say',
			easy: 'I do not want to say.',
			pictures: 'Not saying'
		}
	} satisfies Record<Feeling, Line>,
	toldFeelings: {
		happy: 'Happy',
		sad: 'Sad',
		calm: 'Calm',
		worried: 'Worried',
		safe: 'Safe',
		angry: 'Angry',
		proud: 'Proud',
		scared: 'Scared',
		excited: 'Excited',
		lonely: 'Lonely',
		loved: 'Loved',
		confused: 'Confused',
		mixed: 'Mixed feelings',
		'rather-not-say': 'They do not want to say'
	} satisfies Record<Feeling, string>
} as const;
