import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { drawAndSay } from './v1.ts';

export default {
	...tiles['draw-and-say/1'],
	promise: 'سيحاول {{iro}} أن يكتب لك. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.',
	questions: {
		make: {
			ask: { standard: 'ماذا تريد أن تصنع؟', pictures: 'اصنع' },
			hint: 'يمكنك أن تفعل بعضها، أو كلها.'
		},
		what: {
			ask: { standard: 'عن ماذا هذا؟', pictures: 'ما هو؟' },
			ready: {
				'proud-of-it': { standard: 'أنا فخور بذلك', pictures: 'أنا فخور' },
				worried: 'أنا قلق',
				'ask-me': { standard: 'من فضلكم اسألوني', pictures: 'اسألوني' }
			}
		}
	}
} satisfies TextIn<typeof drawAndSay>;
