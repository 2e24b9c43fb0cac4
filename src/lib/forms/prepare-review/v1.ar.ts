import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { prepareReview } from './v1.ts';

export default {
	...tiles['prepare-review/1'],
	promise: {
		standard: 'سيحاول {{iro}} الكلام عن قائمتك. وما لا يمكن، فسيقول لك {{iro}} سببه.',
		easy: 'سيحاول {{iro}}. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		topics: {
			ask: { standard: 'كيف تسير الأمور؟', pictures: 'كيف الحال؟' },
			cards: {
				'where-i-live': 'المكان الذي أعيش فيه',
				school: { standard: 'المدرسة أو الكلية', easy: 'المدرسة', pictures: 'المدرسة' },
				'people-i-see': {
					standard: 'عائلتي والناس الذين أراهم',
					easy: 'الناس الذين أراهم',
					pictures: 'الناس الذين أراهم'
				},
				health: { standard: 'صحتي وجسمي', easy: 'صحتي', pictures: 'صحتي' },
				fun: 'المرح والأصدقاء',
				future: 'مستقبلي'
			},
			places: { good: 'جيد', 'in-between': 'بين بين', 'not-good': 'غير جيد' },
			more: { standard: 'قل أكثر لقائمتك، إن أردت', easy: 'قل أكثر لقائمتك' }
		},
		'own-topic': {
			ask: {
				standard: 'هل هناك شيء آخر لقائمتك؟',
				easy: 'ماذا أيضًا لقائمتك؟',
				pictures: 'شيء آخر؟'
			},
			ready: {
				'nothing-more': { standard: 'لا، هذا كل شيء', pictures: 'هذا كل شيء' },
				'ask-me': { standard: 'من فضلكم اسألوني', pictures: 'اسألوني' },
				'ask-alone': { standard: 'من فضلكم اسألوني على انفراد', pictures: 'اسألوني وحدي' }
			}
		},
		first: {
			ask: {
				standard: 'عن ماذا يتكلم الاجتماع أولًا؟',
				easy: 'عن ماذا نتكلم أولًا؟',
				pictures: 'ماذا أولًا؟'
			},
			choices: {
				'where-i-live': 'المكان الذي أعيش فيه',
				school: { standard: 'المدرسة أو الكلية', easy: 'المدرسة', pictures: 'المدرسة' },
				'people-i-see': {
					standard: 'عائلتي والناس الذين أراهم',
					easy: 'الناس الذين أراهم',
					pictures: 'الناس الذين أراهم'
				},
				health: { standard: 'صحتي وجسمي', easy: 'صحتي', pictures: 'صحتي' },
				fun: 'المرح والأصدقاء',
				future: 'مستقبلي',
				'own-topic': 'شيء آخر'
			}
		}
	}
} satisfies TextIn<typeof prepareReview>;
