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
	'invite-card/1': {
		title: 'بطاقات لمراجعتي',
		tile: { standard: 'بطاقات لمراجعتي', easy: 'بطاقات لمراجعتي', pictures: 'بطاقاتي' },
		about: {
			standard: 'اصنع بطاقة لمن تريد أن يكون هناك.',
			easy: 'اصنع بطاقة لمن تريد أن يكون هناك.'
		}
	},
	'new-date/1': {
		title: 'يوم آخر لمراجعتي',
		tile: { standard: 'يوم آخر لمراجعتي', easy: 'يوم آخر لمراجعتي', pictures: 'يوم آخر' },
		about: {
			standard: 'قل إلى {{iro}} ما رأيك في اليوم الآخر.',
			easy: 'قل إلى {{iro}} ما رأيك.'
		}
	},
	'understood/1': {
		title: 'أفهم',
		tile: { standard: 'أفهم', pictures: 'أفهم' },
		about: { standard: 'قل إلى {{iro}} إن ذلك واضح.', easy: 'قل إلى {{iro}} إن ذلك واضح.' }
	},
	'not-understood/1': {
		title: 'لا أفهم',
		tile: { standard: 'لا أفهم', pictures: 'غير واضح' },
		about: { standard: 'قل إلى {{iro}} ما الذي يساعدك.', easy: 'قل إلى {{iro}} ما يساعدك.' }
	},
	'not-agree/1': {
		title: 'لا أوافق',
		tile: { standard: 'لا أوافق', pictures: 'ليس صحيحًا' },
		about: {
			standard: 'قل إلى {{iro}} ماذا تريد أن يحدث الآن.',
			easy: 'قل إلى {{iro}} ماذا تريد الآن.'
		}
	},
	'more-to-say/1': {
		title: 'أريد أن أقول شيئًا',
		tile: { standard: 'أريد أن أقول شيئًا', pictures: 'أقول شيئًا' },
		about: {
			standard: 'قل إلى {{iro}} أي شيء عن ذلك.',
			easy: 'قل إلى {{iro}} أي شيء عن ذلك.'
		}
	},
	'did-it-happen/1': {
		title: 'هل حدث ذلك؟',
		tile: { standard: 'هل حدث ذلك؟', pictures: 'هل حدث؟' },
		about: 'قل إلى {{iro}} هل حدث ذلك.'
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
