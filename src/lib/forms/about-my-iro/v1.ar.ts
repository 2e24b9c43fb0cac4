import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { aboutMyIro } from './v1.ts';

export default {
	...tiles['about-my-iro/1'],
	promise: {
		standard: 'سيحاول المدير المساعدة. وإن لم يكن ذلك ممكنًا، فسيقول لك المدير السبب.',
		easy: 'سيحاول المدير. وإن لم يكن ذلك ممكنًا، فسيقول لك السبب.'
	},
	questions: {
		tell: {
			ask: { standard: 'ماذا تريد أن تقول عن {{iro}}؟', pictures: 'عن {{iro}}' },
			hint: 'لم تفعل شيئًا سيئًا. لا يرى {{iro}} هذا.',
			ready: {
				'talk-to-me': {
					standard: 'فقط اطلب أن يتكلم المدير معي',
					easy: 'من فضلكم تكلموا معي',
					pictures: 'الكلام معي'
				},
				'talk-alone': { standard: 'أريد أن أتكلم على انفراد', pictures: 'كلام على انفراد' }
			}
		},
		wish: {
			ask: { standard: 'ماذا تريد أن يحدث؟', pictures: 'أريد' },
			choices: {
				'other-iro': {
					standard: 'أريد شخصًا آخر في هذا العمل',
					easy: 'أريد شخصًا آخر',
					pictures: 'شخص آخر'
				},
				advocate: { standard: 'أريد مناصرًا', easy: 'أريد شخصًا يتكلم عني', pictures: 'الكلام عني' },
				'only-know': { standard: 'أريد فقط أن تعرفوا', pictures: 'للعلم فقط' }
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		}
	}
} satisfies TextIn<typeof aboutMyIro>;
