/** The tiles in Arabic. A draft. */
import type { Published } from './catalogue.ts';
import type { TileIn } from './form.ts';

export default {
	'review-menu/1': {
		title: 'مراجعتي، اختياري',
		about: {
			standard: 'اختر أين ومتى وكيف تكون مراجعتك، ومن يحضرها.',
			easy: 'اختر كيف تكون مراجعتك.',
			pictures: 'مراجعتي'
		}
	},
	'something-wrong/1': {
		title: 'هناك شيء غير صحيح',
		tile: { standard: 'هناك شيء غير صحيح', easy: 'أنا قلق', pictures: 'أنا قلق' },
		about: {
			standard: 'قل إلى {{iro}} أي شيء ليس كما يجب.',
			easy: 'قل إلى {{iro}} ما ليس كما يجب.'
		}
	},
	'sort-this/1': {
		title: 'من فضلكم أصلحوا هذا',
		tile: { standard: 'من فضلكم أصلحوا هذا', pictures: 'أصلحوا هذا' },
		about: {
			standard: 'اطلب إلى {{iro}} أن يتم شيء ما، واحصل على رد.',
			easy: 'اطلب إلى {{iro}} شيئًا لك.'
		}
	},
	'good-news/1': {
		title: 'أخبار جيدة',
		about: { standard: 'قل إلى {{iro}} ما سار جيدًا.', easy: 'قل إلى {{iro}} شيئًا جيدًا.' }
	},
	'want-advocate/1': {
		title: 'أريد مناصرًا',
		tile: { standard: 'أريد مناصرًا', easy: 'أريد شخصًا يتكلم عني', pictures: 'الكلام عني' },
		about: { standard: 'المناصر يقف معك ويتكلم عنك.', easy: 'المناصر يتكلم عنك.' }
	},
	'see-my-iro/1': {
		title: 'أريد لقاء مسؤول مراجعتي',
		tile: {
			standard: 'أريد لقاء مسؤول مراجعتي',
			easy: 'أريد لقاء {{iro}}',
			pictures: 'لقاء {{iro}}'
		},
		about: { standard: 'اطلب لقاء {{iro}} أو اتصالًا بالهاتف.', easy: 'اطلب لقاء {{iro}}.' }
	},
	'about-my-iro/1': {
		title: 'عن مسؤول مراجعتي',
		tile: { standard: 'عن مسؤول مراجعتي', easy: 'عن {{iro}}', pictures: 'عن {{iro}}' },
		about: 'قل للمدير عن {{iro}}. لا يرى {{iro}} ذلك.'
	},
	'how-i-feel/1': {
		title: 'كيف أشعر',
		tile: { standard: 'كيف أشعر', pictures: 'أشعر' },
		about: { standard: 'قل إلى {{iro}} كيف تشعر، وعن ماذا.', easy: 'قل إلى {{iro}} كيف تشعر.' }
	},
	'after-review/1': {
		title: 'بعد مراجعتي',
		about: {
			standard: 'قل إلى {{iro}} كيف كانت مراجعتك لك.',
			easy: 'قل إلى {{iro}} كيف كانت مراجعتك.',
			pictures: 'بعد مراجعتي'
		}
	},
	'prepare-review/1': {
		title: 'الاستعداد لمراجعتي',
		tile: { standard: 'الاستعداد لمراجعتي', pictures: 'الاستعداد' },
		about: {
			standard: 'اكتب قائمتك للاجتماع: ما هو جيد، وما ليس جيدًا.',
			easy: 'اكتب قائمتك للاجتماع.'
		}
	},
	'my-life/1': {
		title: 'حياتي',
		about: {
			standard: 'هذا أطول، عن حياتك كلها. اكتب جزءًا الآن، والباقي لاحقًا.',
			easy: 'قل إلى {{iro}} عن حياتك. يمكنك أن تتوقف وتعود.'
		}
	},
	'conference/1': {
		title: 'مؤتمري',
		about: {
			standard: 'المؤتمر اجتماع عن كيفية الحفاظ على سلامتك. قل ما يجب أن يعرفوه.',
			easy: 'المؤتمر اجتماع عن الحفاظ على سلامتك.'
		}
	},
	'after-conference/1': {
		title: 'بعد مؤتمري',
		tile: 'بعد مؤتمري',
		about: {
			standard: 'المؤتمر اجتماع عن كيفية الحفاظ على سلامتك. كيف كان لك؟',
			easy: 'المؤتمر اجتماع عن الحفاظ على سلامتك. كيف كان؟'
		}
	},
	'draw-and-say/1': {
		title: 'رسم، صورة، صوت',
		tile: { standard: 'رسم، صورة، صوت', pictures: 'اصنع' },
		about: {
			standard: 'أرِ {{iro}} رسمًا أو صورة، أو قل ذلك بصوتك.',
			easy: 'ارسم، أو التقط صورة، أو تكلم.'
		}
	}
} satisfies Partial<Record<Published, TileIn>>;
