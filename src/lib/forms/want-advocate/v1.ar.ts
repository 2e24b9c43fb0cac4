import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { wantAdvocate } from './v1.ts';

export default {
	...tiles['want-advocate/1'],
	promise: {
		standard: 'سيحاول {{iro}} أن يجد لك مناصرًا قريبًا. وإن تأخر ذلك، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}}. وإن تأخر ذلك، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		want: {
			ask: { standard: 'هل تريد شخصًا يتكلم عنك؟', pictures: 'الكلام عني؟' },
			hint: { standard: 'المناصر يقف معك. وهو لا يعمل لدى المجلس.', easy: 'المناصر يقف معك.' },
			ready: {
				'get-me-one': {
					standard: 'نعم، من فضلكم أريد مناصرًا',
					easy: 'نعم، من فضلكم',
					pictures: 'نعم، من فضلكم'
				},
				'the-one-before': {
					standard: 'أريد المناصر الذي كان معي من قبل',
					easy: 'أريد المناصر نفسه مرة أخرى',
					pictures: 'هو نفسه'
				},
				'tell-me-first': {
					standard: 'قولوا لي أكثر عن المناصرين أولًا',
					easy: 'قولوا لي أكثر أولًا',
					pictures: 'قولوا لي أكثر'
				}
			}
		}
	}
} satisfies TextIn<typeof wantAdvocate>;
