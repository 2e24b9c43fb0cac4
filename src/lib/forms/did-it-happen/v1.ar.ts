import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { didItHappen } from './v1.ts';

export default {
	...tiles['did-it-happen/1'],
	promise: 'سيحاول {{iro}} أن يساعد. ربما لا يحدث ذلك. عندها سيقول لك {{iro}} السبب.',
	questions: {
		happened: {
			ask: { standard: 'هل حدث ذلك؟', pictures: 'هل حدث؟' },
			choices: {
				'it-did': { standard: 'نعم، حدث', pictures: 'نعم' },
				'a-part': { standard: 'جزء منه', pictures: 'جزء' },
				'not-yet': 'ليس بعد',
				'not-needed': { standard: 'لم أعد أحتاج إليه', pictures: 'لا حاجة' }
			},
			more: { standard: 'قل إلى {{iro}} أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		}
	}
} satisfies TextIn<typeof didItHappen>;
