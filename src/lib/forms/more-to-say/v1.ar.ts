import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { moreToSay } from './v1.ts';

export default {
	...tiles['more-to-say/1'],
	promise: 'سيحاول {{iro}} أن يساعد. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.',
	questions: {
		say: {
			ask: { standard: 'ماذا تريد أن تقول؟', pictures: 'أقول' },
			ready: {
				'thank-you': 'شكرًا لك',
				'ask-me': { standard: 'من فضلكم اسألوني عن ذلك', pictures: 'اسألوني' },
				'it-changed': { standard: 'تغيّر شيء', pictures: 'تغيّر شيء' }
			}
		}
	}
} satisfies TextIn<typeof moreToSay>;
