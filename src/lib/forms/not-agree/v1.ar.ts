import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { notAgree } from './v1.ts';

export default {
	...tiles['not-agree/1'],
	promise: 'سيحاول {{iro}}. ربما لا يتغير شيء. عندها سيقول لك {{iro}} السبب.',
	questions: {
		now: {
			ask: { standard: 'ماذا تريد أن يحدث الآن؟', pictures: 'أريد' },
			hint: 'من حقك أن تقول ذلك. لست في مشكلة.',
			ready: {
				'look-again': { standard: 'من فضلكم فكروا فيه مرة أخرى', pictures: 'فكروا ثانية' },
				'talk-to-me': { standard: 'تكلموا معي عنه', pictures: 'تكلموا معي' },
				'help-me-say-it': {
					standard: 'أريد شخصًا في صفي يساعدني على قوله',
					easy: 'أريد شخصًا يساعدني على قوله',
					pictures: 'ساعدوني على القول'
				}
			}
		}
	}
} satisfies TextIn<typeof notAgree>;
