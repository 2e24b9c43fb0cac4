import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { conference } from './v1.ts';

export default {
	...tiles['conference/1'],
	promise: {
		standard: 'سيحاول {{iro}} أن يُسمع رأيك. وما لا يمكن، فسيقول لك {{iro}} سببه.',
		easy: 'سيحاول {{iro}}. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		asked: {
			ask: {
				standard: 'هل طلب أحد منك أن تأتي إلى الاجتماع؟',
				easy: 'هل طلب أحد منك أن تأتي؟',
				pictures: 'هل طُلب مني؟'
			},
			choices: {
				asked: { standard: 'نعم، طلب مني شخص ذلك', easy: 'نعم، طلب أحد', pictures: 'نعم' },
				'not-asked': { standard: 'لا، لم يطلب مني أحد', easy: 'لا، لم يطلب أحد', pictures: 'لا' }
			}
		},
		come: {
			ask: { standard: 'هل تريد أن تأتي؟', pictures: 'هل آتي؟' },
			hint: { standard: 'لست مضطرًا. ويمكنك أن تقول رأيك على أي حال.', easy: 'لست مضطرًا.' },
			choices: {
				'all-of-it': { standard: 'نعم، لكله', pictures: 'كلها' },
				'part-of-it': { standard: 'لجزء منه', pictures: 'جزء' },
				video: 'بالفيديو',
				phone: 'بالهاتف',
				'not-coming': { standard: 'لا أريد أن آتي', pictures: 'لن آتي' }
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		hard: {
			ask: {
				standard: 'ما الذي يجعل المجيء صعبًا؟',
				easy: 'ما الذي يجعله صعبًا؟',
				pictures: 'ما الصعب؟'
			},
			hint: {
				standard: 'هذا خاص. يصل إلى {{iro}}، ولا يصل إلى الاجتماع.',
				easy: 'هذا خاص. لا يُقال في الاجتماع.'
			},
			choices: {
				lessons: { standard: 'هو في وقت المدرسة', pictures: 'وقت المدرسة' },
				'getting-there': 'الطريق إلى هناك',
				'who-is-there': { standard: 'شخص سيكون هناك', easy: 'شخص هناك', pictures: 'شخص هناك' },
				'too-many': { standard: 'ناس كثيرون جدًا', pictures: 'ناس كثيرون' },
				'my-feelings': { standard: 'كيف يجعلني أشعر', easy: 'شعوري نحوه', pictures: 'مشاعري' },
				'nothing-hard': 'لا شيء'
			},
			more: { standard: 'قل أكثر إلى {{iro}}، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		tell: {
			ask: { standard: 'كيف تريد أن تقول رأيك؟', easy: 'كيف تريد أن تقوله؟', pictures: 'أقوله' },
			hint: 'يمكنك اختيار أكثر من 1.',
			choices: {
				speak: { standard: 'أتكلم', pictures: 'الكلام' },
				'my-iro': { standard: '{{iro}} يقول ذلك عني', pictures: '{{iro}}' },
				'speaks-for-me': {
					standard: 'المناصر يقول ذلك عني',
					easy: 'شخص يقول ذلك عني',
					pictures: 'عني'
				},
				write: { standard: 'أكتب ذلك', easy: 'أكتبه', pictures: 'الكتابة' },
				draw: { standard: 'أرسم ذلك', pictures: 'الرسم' },
				'show-pictures': { standard: 'أعرض صوري', pictures: 'صوري' }
			}
		},
		who: {
			ask: { standard: 'من تريد أن يكون هناك؟', pictures: 'من يأتي؟' },
			hint: {
				standard: 'يرى {{iro}} وحده من لا تريده. وقد لا يكون القرار بيد {{iro}}.',
				easy: 'يرى {{iro}} وحده من لا تريده.'
			}
		},
		life: {
			ask: { standard: 'ماذا يجب أن يعرف الاجتماع؟', pictures: 'كيف الحال؟' },
			cards: {
				home: 'في البيت',
				family: 'عائلتي',
				school: { standard: 'المدرسة أو الكلية', easy: 'المدرسة', pictures: 'المدرسة' },
				health: { standard: 'صحتي وجسمي', easy: 'صحتي', pictures: 'صحتي' },
				friend: { standard: 'أصدقائي ووقت فراغي', easy: 'أصدقائي', pictures: 'أصدقائي' },
				'something-else': 'شيء آخر'
			},
			places: {
				'going-well': { standard: 'يسير جيدًا', pictures: 'جيد' },
				'worries-me': 'أنا قلق',
				'needs-to-happen': { standard: 'يجب أن يحدث شيء', easy: 'يجب أن يتغير', pictures: 'تغييره' }
			},
			more: { standard: 'ما الذي يجب أن يحدث؟ قل أكثر، إن أردت', easy: 'ما الذي يجب أن يحدث؟' }
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
				explain: {
					standard: 'من فضلكم قولوا لي ماذا سيحدث هناك',
					easy: 'قولوا لي ماذا سيحدث هناك',
					pictures: 'قولوا لي أكثر'
				}
			}
		}
	}
} satisfies TextIn<typeof conference>;
