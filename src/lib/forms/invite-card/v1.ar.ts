import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { inviteCard } from './v1.ts';

export default {
	...tiles['invite-card/1'],
	promise: {
		standard: 'سيحاول {{iro}} أن يرسلها. وإن لم يمكن إرسال بطاقة، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}}. وإن لم يمكن إرسال بطاقة، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		picture: {
			ask: {
				standard: 'أي صورة تريد على بطاقاتك؟',
				easy: 'أي صورة تريد؟',
				pictures: 'أي صورة؟'
			},
			choices: {
				sun: 'شمس',
				star: 'نجمة',
				flower: 'زهرة',
				cake: 'كعكة',
				cat: 'قطة',
				ball: 'كرة',
				rocket: 'صاروخ'
			}
		},
		words: {
			ask: {
				standard: 'ماذا تريد أن تقول بطاقاتك؟',
				easy: 'ماذا تقول البطاقات؟',
				pictures: 'أي كلمات؟'
			},
			hint: 'من يحصل على بطاقة يمكنه أن يقرأ هذا.',
			ready: {
				'please-come': { standard: 'من فضلكم تعالوا إلى مراجعتي', pictures: 'تعالوا' },
				glad: { standard: 'سأفرح إذا أتيتم', pictures: 'سأفرح' },
				'my-meeting': { standard: 'هذا اجتماعي أنا', pictures: 'اجتماعي' }
			}
		}
	}
} satisfies TextIn<typeof inviteCard>;
