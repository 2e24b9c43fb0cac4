import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { afterConference } from './v1.ts';

export default {
	...tiles['after-conference/1'],
	promise: 'سيحاول {{iro}} أن يجعلها أفضل. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.',
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
		came: {
			ask: { standard: 'هل كنت هناك؟', pictures: 'هل حضرت؟' },
			choices: {
				'all-of-it': { standard: 'نعم، لكله', pictures: 'كلها' },
				'part-of-it': { standard: 'لجزء منه', pictures: 'جزء' },
				'not-there': { standard: 'لم أكن هناك', pictures: 'لم أحضر' }
			}
		},
		heard: {
			ask: { standard: 'هل سمعوا رأيك؟', pictures: 'هل سمعوني؟' },
			hint: { standard: 'ربما قلته بنفسك، أو قاله شخص عنك.', easy: 'قلته أنت، أو قاله شخص عنك.' },
			choices: {
				heard: { standard: 'نعم، سمعوا', pictures: 'نعم' },
				'part-heard': { standard: 'جزءًا منه', pictures: 'جزء' },
				'not-heard': { standard: 'لا، لم يسمعوا', pictures: 'لا' },
				'nothing-said': 'لم أقل شيئًا'
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		},
		why: {
			ask: { standard: 'ما الذي جعله صعبًا؟', pictures: 'ما كان صعبًا؟' },
			hint: {
				standard: 'هذا خاص. يصل إلى {{iro}}، ولا يصل إلى الاجتماع.',
				easy: 'هذا خاص. لا يُقال في الاجتماع.'
			},
			choices: {
				'nobody-asked': { standard: 'لم يطلب مني أحد', pictures: 'لم يطلب أحد' },
				lessons: { standard: 'كان في وقت المدرسة', pictures: 'وقت المدرسة' },
				'getting-there': 'الطريق إلى هناك',
				'who-was-there': { standard: 'شخص كان هناك', easy: 'شخص هناك', pictures: 'شخص هناك' },
				'my-feelings': { standard: 'كيف جعلني أشعر', easy: 'شعوري نحوه', pictures: 'مشاعري' },
				'did-not-want': { standard: 'لم أرد أن آتي', pictures: 'قلت لا' },
				'all-was-fine': {
					standard: 'لا شيء، كان جيدًا',
					easy: 'كان جيدًا',
					pictures: 'كل شيء كان جيدًا'
				}
			},
			more: { standard: 'قل أكثر إلى {{iro}}، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		}
	}
} satisfies TextIn<typeof afterConference>;
