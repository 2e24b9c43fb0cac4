import feelings from '../feelings.ar.ts';
import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { howIFeel } from './v1.ts';

export default {
	...tiles['how-i-feel/1'],
	promise: {
		standard: 'سيحاول {{iro}} المساعدة. وإن لم يكن ما تريده ممكنًا، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}} المساعدة. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		feeling: {
			ask: { standard: 'كيف تشعر؟', pictures: 'أشعر' },
			hint: 'يمكنك اختيار أكثر من 1.',
			feelings,
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		about: {
			ask: { standard: 'عن ماذا هذا؟', pictures: 'عن ماذا؟' },
			choices: {
				'where-i-live': 'المكان الذي أعيش فيه',
				school: { standard: 'المدرسة أو الكلية', easy: 'المدرسة', pictures: 'المدرسة' },
				family: 'عائلتي',
				friend: 'الأصدقاء',
				health: { standard: 'صحتي وجسمي', easy: 'جسمي', pictures: 'جسمي' },
				'social-worker': 'الأخصائي الخاص بي',
				'something-else': 'شيء آخر',
				'rather-not-say': { standard: 'لا أريد أن أقول', pictures: 'لا أقول' }
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		wish: {
			ask: { standard: 'ماذا تريد أن يحدث بعد ذلك؟', easy: 'ماذا تريد أن يحدث؟', pictures: 'أريد' },
			ready: {
				'only-know': { standard: 'أريد فقط أن يعرف {{iro}}', pictures: 'للعلم فقط' },
				'talk-to-me': { standard: 'من فضلكم تكلموا معي', pictures: 'الكلام معي' },
				'change-it': { standard: 'من فضلكم ساعدوا في تغييره', pictures: 'تغييره' }
			}
		}
	}
} satisfies TextIn<typeof howIFeel>;
