import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { sortThis } from './v1.ts';

export default {
	...tiles['sort-this/1'],
	promise: {
		standard: 'سيحاول {{iro}} أن يتم ذلك. وإن لم يكن ممكنًا، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}}. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		what: {
			ask: { standard: 'ما الذي يحتاج إلى إصلاح؟', easy: 'عن ماذا هذا؟', pictures: 'عن ماذا؟' },
			choices: {
				'where-i-live': 'المكان الذي أعيش فيه',
				'people-i-see': {
					standard: 'عائلتي والناس الذين أراهم',
					easy: 'الناس الذين أراهم',
					pictures: 'الناس الذين أراهم'
				},
				school: { standard: 'المدرسة أو الكلية', easy: 'المدرسة', pictures: 'المدرسة' },
				'my-things': 'أشيائي',
				money: 'المال',
				health: { standard: 'صحتي وجسمي', easy: 'صحتي', pictures: 'صحتي' },
				'something-else': 'شيء آخر'
			},
			more: { standard: 'ما هو؟ قل بقدر ما تريد', easy: 'هل تريد أن تقول أكثر؟' }
		},
		wish: {
			ask: { standard: 'ماذا تريد أن يحدث؟', pictures: 'أريد' },
			ready: {
				'do-it': { standard: 'من فضلكم افعلوا ذلك', pictures: 'افعلوا ذلك' },
				'talk-first': { standard: 'تكلموا معي أولًا', pictures: 'الكلام أولًا' },
				'say-why': { standard: 'قولوا لي لماذا الأمر هكذا', pictures: 'قولوا لماذا' }
			}
		},
		answer: {
			ask: {
				standard: 'كيف تريد أن يصلك الرد؟',
				easy: 'كيف يصلك الرد من {{iro}}؟',
				pictures: 'الرد عبر'
			},
			choices: {
				message: { standard: 'رسالة', easy: '{{iro}} يكتب إليّ' },
				meet: { standard: '{{iro}} يأتي لزيارتي', easy: '{{iro}} يأتي إليّ', pictures: 'نلتقي' },
				phone: { standard: '{{iro}} يتصل بي', pictures: 'هاتف' },
				'through-somebody': {
					standard: 'عن طريق شخص أثق به',
					easy: 'شخص أثق به يقول لي',
					pictures: 'شخص يقول لي'
				}
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		}
	}
} satisfies TextIn<typeof sortThis>;
