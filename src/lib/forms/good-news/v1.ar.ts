import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { goodNews } from './v1.ts';

export default {
	...tiles['good-news/1'],
	promise: 'سيحاول {{iro}} أن يكتب لك. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.',
	questions: {
		what: {
			ask: { standard: 'عن ماذا أخبارك الجيدة؟', easy: 'عن ماذا هذا؟', pictures: 'أخبار جيدة عن' },
			choices: {
				school: { standard: 'المدرسة أو الكلية', easy: 'المدرسة', pictures: 'المدرسة' },
				sport: { standard: 'الرياضة والهوايات', easy: 'الرياضة', pictures: 'الرياضة' },
				friend: 'الأصدقاء',
				family: { standard: 'عائلتي', pictures: 'العائلة' },
				me: 'أنا',
				'where-i-live': 'المكان الذي أعيش فيه',
				'something-else': 'شيء آخر'
			}
		},
		words: {
			ask: { standard: 'ماذا حدث؟', easy: 'ما الذي سار جيدًا؟' },
			ready: {
				'proud-of-it': { standard: 'أنا فخور بذلك', pictures: 'أنا فخور' },
				'ask-me': { standard: 'من فضلكم اسألوني', pictures: 'اسألوني' }
			}
		},
		know: {
			ask: { standard: 'من يمكن أن يعرف ذلك؟', pictures: 'من يعرف؟' },
			choices: {
				'only-iro': '{{iro}} فقط',
				'my-people': { standard: 'عائلتي ومن يرعاني', pictures: 'ناسي' },
				everybody: { standard: 'كل من في مراجعتي', pictures: 'الجميع' }
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		}
	}
} satisfies TextIn<typeof goodNews>;
