import feelings from '../feelings.ar.ts';
import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { afterReview } from './v1.ts';

export default {
	...tiles['after-review/1'],
	promise: 'سيحاول {{iro}} أن يجعلها أفضل. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.',
	questions: {
		said: {
			ask: {
				standard: 'هل استطعت أن تقول ما أردت؟',
				easy: 'هل قلت ما أردت؟',
				pictures: 'هل قلته؟'
			},
			choices: {
				'all-of-it': { standard: 'نعم، كله', pictures: 'كلها' },
				'part-of-it': { standard: 'جزءًا منه', pictures: 'جزء' },
				no: 'لا',
				'not-there': { standard: 'لم أكن هناك', pictures: 'لم أحضر' }
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		how: {
			ask: {
				standard: 'كيف كان شعورك في المراجعة؟',
				easy: 'كيف كان شعورك هناك؟',
				pictures: 'شعرت'
			},
			hint: 'يمكنك اختيار أكثر من 1.',
			feelings,
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		'next-time': {
			ask: {
				standard: 'ما الذي يجب أن يختلف في المرة القادمة؟',
				easy: 'ماذا تريد في المرة القادمة؟',
				pictures: 'المرة القادمة'
			},
			choices: {
				'other-people': 'أشخاص آخرون',
				'other-place': 'مكان آخر',
				'more-time': { standard: 'وقت أكثر لي', pictures: 'وقت أكثر' },
				short: { standard: 'اجتماع أقصر', easy: 'اجتماع قصير', pictures: 'قصير' },
				'the-same': 'كما هو'
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		anything: {
			ask: {
				standard: 'هل هناك شيء آخر تريد أن تقوله؟',
				easy: 'هل تريد أن تقول أكثر؟',
				pictures: 'شيء آخر؟'
			},
			ready: {
				'nothing-more': { standard: 'لا، هذا كل شيء', pictures: 'هذا كل شيء' },
				'ask-me': { standard: 'من فضلكم اسألوني', pictures: 'اسألوني' },
				'do-not-agree': { standard: 'لا أوافق على ما قيل', easy: 'لا أوافق', pictures: 'أقول لا' }
			}
		}
	}
} satisfies TextIn<typeof afterReview>;
