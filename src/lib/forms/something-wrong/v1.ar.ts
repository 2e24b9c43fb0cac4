import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { somethingWrong } from './v1.ts';

export default {
	...tiles['something-wrong/1'],
	promise: {
		standard: 'سيحاول {{iro}} المساعدة. وإن لم يكن ما تريده ممكنًا، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}} المساعدة. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		tell: {
			ask: { standard: 'ماذا تريد أن تقول إلى {{iro}}؟', pictures: 'القول إلى {{iro}}' },
			hint: {
				standard: 'لم تفعل شيئًا سيئًا. يمكنك أن تقول الكثير أو القليل.',
				easy: 'لم تفعل شيئًا سيئًا. قل الكثير أو القليل.'
			},
			ready: {
				'talk-to-me': { standard: 'فقط اطلب أن يتكلم {{iro}} معي', pictures: 'الكلام معي' },
				'talk-alone': { standard: 'أريد أن أتكلم على انفراد', pictures: 'كلام على انفراد' }
			}
		},
		more: {
			ask: { standard: 'هل هناك شيء آخر؟', pictures: 'شيء آخر؟' },
			ready: {
				'nothing-more': { standard: 'لا، هذا كل شيء', pictures: 'هذا كل شيء' },
				'ask-me': { standard: 'من فضلكم اسألوني', pictures: 'اسألوني' }
			}
		}
	}
} satisfies TextIn<typeof somethingWrong>;
