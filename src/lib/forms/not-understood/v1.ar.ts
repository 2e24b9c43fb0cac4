import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { notUnderstood } from './v1.ts';

export default {
	...tiles['not-understood/1'],
	promise: 'سيحاول {{iro}} أن يقوله بشكل أوضح. وإن لم يمكن، فسيقول لك {{iro}} السبب.',
	questions: {
		what: {
			ask: {
				standard: 'ما الذي يساعدك على فهمه؟',
				easy: 'ما الذي يساعدك؟',
				pictures: 'ما يساعدني؟'
			},
			hint: 'لم تفعل شيئًا خطأ. لم يُقل ذلك بوضوح كافٍ.',
			ready: {
				'easier-words': { standard: 'قولوه بكلمات أسهل', pictures: 'كلمات أسهل' },
				'talk-to-me': { standard: 'تكلموا معي عنه', pictures: 'تكلموا معي' },
				'with-somebody': {
					standard: 'شخص أثق به يقول لي ماذا يعني',
					easy: 'شخص أثق به يقول لي',
					pictures: 'شخص يقول لي'
				}
			}
		}
	}
} satisfies TextIn<typeof notUnderstood>;
