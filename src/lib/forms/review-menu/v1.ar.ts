import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { reviewMenu } from './v1.ts';

export default {
	...tiles['review-menu/1'],
	promise: 'سيحاول {{iro}}. قد لا يكون كل شيء ممكنًا. وسيقول لك {{iro}} السبب.',
	questions: {
		where: {
			ask: { standard: 'أين تريد أن تكون مراجعتك؟', pictures: 'أين؟' },
			choices: {
				home: { standard: 'في البيت', pictures: 'البيت' },
				school: { standard: 'في المدرسة أو الكلية', easy: 'في المدرسة', pictures: 'المدرسة' },
				office: { standard: 'في مكتب', pictures: 'مكتب' },
				'somewhere-else': { standard: 'في مكان آخر أحبه', pictures: 'مكان آخر' },
				online: { standard: 'عبر الإنترنت', easy: 'عبر الإنترنت، على شاشة' }
			},
			more: { standard: 'قل لنا أكثر عن المكان، إن أردت', easy: 'أي مكان؟' }
		},
		day: {
			ask: { standard: 'ما الأيام المناسبة لك؟', easy: 'ما الأيام المناسبة؟', pictures: 'أي يوم؟' },
			choices: {
				monday: 'الاثنين',
				tuesday: 'الثلاثاء',
				wednesday: 'الأربعاء',
				thursday: 'الخميس',
				friday: 'الجمعة',
				weekend: 'نهاية الأسبوع',
				'any-day': 'أي يوم'
			}
		},
		time: {
			ask: {
				standard: 'ما الوقت المناسب لك في اليوم؟',
				easy: 'ما الوقت المناسب في اليوم؟',
				pictures: 'أي وقت؟'
			},
			choices: {
				morning: { standard: 'في الصباح', pictures: 'الصباح' },
				daytime: { standard: 'في وسط النهار', pictures: 'وسط النهار' },
				'after-school': 'بعد المدرسة',
				evening: { standard: 'في المساء', pictures: 'المساء' },
				'any-time': 'أي وقت'
			}
		},
		'school-time': {
			ask: {
				standard: 'ماذا عن الدروس والعطل؟',
				easy: 'ماذا عن وقت المدرسة؟',
				pictures: 'وقت المدرسة؟'
			},
			choices: {
				'not-in-lessons': { standard: 'ليس في وقت دروسي', pictures: 'ليس في الدروس' },
				holidays: { standard: 'في عطلة المدرسة', pictures: 'العطلة' },
				lessons: { standard: 'وقت الدروس مناسب', pictures: 'الدروس' }
			}
		},
		who: {
			ask: {
				standard: 'من تريد أن يكون في مراجعتك؟',
				easy: 'من تريد أن يكون هناك؟',
				pictures: 'من؟'
			},
			hint: {
				standard: 'من لا تريده هناك أمر خاص. لا يُقال في الاجتماع.',
				easy: 'من لا تريده هناك أمر خاص.'
			}
		},
		come: {
			ask: { standard: 'كيف تريد أن تكون هناك؟', easy: 'هل ستأتي؟', pictures: 'هل آتي؟' },
			choices: {
				'all-of-it': { standard: 'آتي إليها كلها', pictures: 'كلها' },
				'part-of-it': { standard: 'آتي إلى جزء منها', pictures: 'جزء' },
				video: { standard: 'أشارك بالفيديو', pictures: 'بالفيديو' },
				phone: { standard: 'أشارك بالهاتف', pictures: 'بالهاتف' },
				'not-coming': { standard: 'لا أريد أن آتي', pictures: 'لن آتي' }
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		tell: {
			ask: {
				standard: 'كيف تريد أن تقول للناس رأيك؟',
				easy: 'كيف ستقول للناس رأيك؟',
				pictures: 'كيف أقول'
			},
			choices: {
				speak: { standard: 'أتكلم', pictures: 'الكلام' },
				write: { standard: 'أكتب ذلك', easy: 'أكتبه', pictures: 'الكتابة' },
				draw: { standard: 'أرسم ذلك', pictures: 'الرسم' },
				'show-pictures': { standard: 'أعرض صوري', pictures: 'صوري' },
				'speaks-for-me': { standard: 'شخص يقول ذلك عني', pictures: 'عني' }
			}
		},
		lead: {
			ask: { standard: 'من يقود الاجتماع؟', pictures: 'من يقود؟' },
			hint: 'القائد يقول دور من الآن.',
			choices: {
				me: 'أنا',
				'my-iro': '{{iro}}',
				together: { standard: '{{iro}} وأنا معًا', pictures: 'معًا' }
			}
		},
		help: {
			ask: { standard: 'ما الذي يساعدك في الاجتماع؟', pictures: 'ما يساعد؟' },
			choices: {
				quiet: 'مكان هادئ',
				'somebody-with-me': { standard: 'شخص يجلس معي', pictures: 'شخص معي' },
				sign: { standard: 'لغة الإشارة', easy: 'نستعمل الإشارات', pictures: 'الإشارات' },
				symbols: { standard: 'صور ورموز', easy: 'نستعمل الصور', pictures: 'الصور' },
				'my-language': { standard: 'نستعمل لغتي', pictures: 'لغتي' },
				'more-time': { standard: 'وقت للتفكير', pictures: 'وقت' },
				'no-help': { standard: 'لا أحتاج إلى مساعدة', pictures: 'بلا مساعدة' }
			},
			more: { standard: 'ما الذي يساعدك أيضًا؟', easy: 'ماذا يساعد أيضًا؟' }
		},
		better: {
			ask: { standard: 'ما الذي يجعل الاجتماع أفضل؟', pictures: 'ما الجميل؟' },
			choices: {
				breaks: 'استراحات',
				food: { standard: 'طعام وشراب', pictures: 'طعام' },
				games: 'ألعاب',
				walk: { standard: 'نمشي ونتكلم', pictures: 'المشي' },
				theme: { standard: 'موضوع، مثل كرة القدم', pictures: 'موضوع' },
				short: { standard: 'أن يكون قصيرًا', easy: 'هو قصير', pictures: 'قصير' },
				'nothing-extra': { standard: 'لا شيء آخر', pictures: 'لا شيء' }
			},
			more: { standard: 'ما الذي يجعله أفضل أيضًا؟', easy: 'ما الجيد أيضًا؟' }
		},
		parts: {
			ask: {
				standard: 'هل تريد اجتماعًا واحدًا، أم عدة اجتماعات صغيرة؟',
				easy: 'اجتماع كبير واحد، أم اجتماعات صغيرة؟',
				pictures: 'واحد أم صغيرة؟'
			},
			hint: {
				standard: 'الاجتماعات الصغيرة أقصر، والناس فيها أقل.',
				easy: 'في الاجتماعات الصغيرة ناس أقل.'
			},
			choices: {
				'one-meeting': { standard: 'اجتماع واحد', easy: 'اجتماع كبير واحد' },
				'small-meetings': {
					standard: 'عدة اجتماعات صغيرة',
					easy: 'اجتماعات صغيرة',
					pictures: 'اجتماعات صغيرة'
				}
			}
		},
		topics: {
			ask: { standard: 'عن ماذا تريد أن تتكلم؟', pictures: 'نتكلم عن؟' },
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
				'something-else': 'شيء آخر'
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		'not-in-front': {
			ask: {
				standard: 'ما الذي لا نتكلم عنه أمام الجميع؟',
				easy: 'ما الذي ليس للجميع أن يسمعه؟',
				pictures: 'ليس للجميع'
			},
			hint: {
				standard: 'هذا خاص. يصل إلى {{iro}}، ولا يصل إلى الاجتماع.',
				easy: 'هذا خاص. لا يُقال في الاجتماع.'
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
				'something-else': 'شيء آخر',
				'all-is-fine': {
					standard: 'يمكن الكلام عن كل شيء',
					easy: 'يمكننا الكلام عن كل شيء',
					pictures: 'كل شيء بخير'
				}
			},
			more: { standard: 'قل أكثر إلى {{iro}}، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		alone: {
			ask: {
				standard: 'هل تريد لقاء {{iro}} وحدك قبل الاجتماع؟',
				easy: 'هل تريد لقاء {{iro}} وحدك أولًا؟',
				pictures: 'وحدي أولًا؟'
			},
			choices: {
				meet: { standard: 'نعم، نلتقي', pictures: 'نلتقي' },
				phone: { standard: 'نعم، بالهاتف', pictures: 'بالهاتف' },
				video: { standard: 'نعم، بالفيديو', pictures: 'بالفيديو' },
				no: { standard: 'لا، شكرًا', pictures: 'لا' }
			},
			more: { standard: 'قل أكثر إلى {{iro}}، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		anything: {
			ask: {
				standard: 'هل هناك شيء آخر تريد أن تقوله؟',
				easy: 'هل تريد أن تقول أكثر؟',
				pictures: 'شيء آخر؟'
			},
			ready: {
				'nothing-more': { standard: 'لا، هذا كل شيء', pictures: 'هذا كل شيء' },
				'ask-me': { standard: 'من فضلكم اسألوني', pictures: 'اسألوني' },
				'more-later': { standard: 'سأقول أكثر لاحقًا', pictures: 'لاحقًا' }
			}
		}
	}
} satisfies TextIn<typeof reviewMenu>;
