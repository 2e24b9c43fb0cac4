import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { seeMyIro } from './v1.ts';

export default {
	...tiles['see-my-iro/1'],
	promise: {
		standard: 'سيحاول {{iro}} أن يلتقي بك. وإن لم يكن ذلك قريبًا، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}}. وإن لم يكن ذلك قريبًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		how: {
			ask: { standard: 'كيف تريد أن تتكلم مع {{iro}}؟', pictures: 'الكلام مع {{iro}}' },
			choices: { meet: 'نلتقي', phone: 'بالهاتف', video: 'بالفيديو' },
			more: { standard: 'قل أكثر إلى {{iro}}، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		when: {
			ask: { standard: 'متى يناسبك؟', pictures: 'متى؟' },
			choices: {
				soon: { standard: 'في أقرب وقت', easy: 'قريبًا', pictures: 'قريبًا' },
				'before-review': {
					standard: 'قبل مراجعتي القادمة',
					easy: 'قبل مراجعتي',
					pictures: 'قبل مراجعتي'
				},
				'any-time': 'أي وقت'
			},
			more: { standard: 'قل أكثر إلى {{iro}}، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		}
	}
} satisfies TextIn<typeof seeMyIro>;
