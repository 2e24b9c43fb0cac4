import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { myLife } from './v1.ts';

export default {
	...tiles['my-life/1'],
	promise: {
		standard: 'سيحاول {{iro}} المساعدة. وإن لم يكن ما تريده ممكنًا، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}} المساعدة. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		home: {
			ask: { standard: 'كيف الحال في المكان الذي تعيش فيه؟', pictures: 'بيتي' },
			cards: {
				'my-room': 'غرفتي',
				'who-i-live-with': {
					standard: 'الناس الذين أعيش معهم',
					easy: 'الناس في بيتي',
					pictures: 'الناس هناك'
				},
				meals: { standard: 'الطعام والوجبات', easy: 'الطعام', pictures: 'الطعام' },
				'my-things': 'أشيائي',
				'house-rules': 'القواعد',
				'something-else': 'شيء آخر'
			},
			places: {
				'going-well': { standard: 'يسير جيدًا', pictures: 'جيد' },
				'worries-me': 'أنا قلق',
				'needs-to-happen': { standard: 'يجب أن يحدث شيء', easy: 'يجب أن يتغير', pictures: 'تغييره' }
			},
			more: { standard: 'ما الذي يجب أن يحدث؟ قل أكثر، إن أردت', easy: 'ما الذي يجب أن يحدث؟' }
		},
		people: {
			ask: {
				standard: 'كيف الحال مع الناس في حياتك؟',
				easy: 'كيف الحال مع ناسك؟',
				pictures: 'ناسي'
			},
			cards: {
				family: 'عائلتي',
				'brothers-sisters': { standard: 'إخوتي وأخواتي', pictures: 'الإخوة والأخوات' },
				friend: 'أصدقائي',
				'foster-carer': {
					standard: 'الناس الذين يرعونني',
					easy: 'من يرعونني',
					pictures: 'من يرعونني'
				},
				'social-worker': { standard: 'الأخصائي الاجتماعي الخاص بي', pictures: 'الأخصائي الخاص بي' },
				'somebody-else': 'شخص آخر'
			},
			places: {
				'going-well': { standard: 'يسير جيدًا', pictures: 'جيد' },
				'worries-me': 'أنا قلق',
				'needs-to-happen': { standard: 'يجب أن يحدث شيء', easy: 'يجب أن يتغير', pictures: 'تغييره' }
			},
			more: { standard: 'ما الذي يجب أن يحدث؟ قل أكثر، إن أردت', easy: 'ما الذي يجب أن يحدث؟' }
		},
		school: {
			ask: {
				standard: 'كيف المدرسة أو الكلية أو العمل؟',
				easy: 'كيف المدرسة؟',
				pictures: 'مدرستي'
			},
			cards: {
				lessons: { standard: 'ما أتعلمه', easy: 'دروسي', pictures: 'دروسي' },
				teacher: { standard: 'المعلمون', pictures: 'معلميّ' },
				friend: { standard: 'أصدقائي هناك', pictures: 'أصدقائي' },
				'getting-there': 'الطريق إلى هناك',
				'help-there': { standard: 'المساعدة التي أتلقاها', pictures: 'المساعدة' },
				'something-else': 'شيء آخر'
			},
			places: {
				'going-well': { standard: 'يسير جيدًا', pictures: 'جيد' },
				'worries-me': 'أنا قلق',
				'needs-to-happen': { standard: 'يجب أن يحدث شيء', easy: 'يجب أن يتغير', pictures: 'تغييره' }
			},
			more: { standard: 'ما الذي يجب أن يحدث؟ قل أكثر، إن أردت', easy: 'ما الذي يجب أن يحدث؟' }
		},
		health: {
			ask: { standard: 'كيف صحتك؟', pictures: 'صحتي' },
			cards: {
				'my-body': 'جسمي',
				sleep: { standard: 'كيف أنام', pictures: 'نومي' },
				meals: { standard: 'كيف آكل', pictures: 'الأكل' },
				feelings: { standard: 'كيف أشعر في داخلي', easy: 'مشاعري', pictures: 'مشاعري' },
				doctor: {
					standard: 'الأطباء وأطباء الأسنان والممرضون',
					easy: 'الطبيب وطبيب الأسنان',
					pictures: 'الطبيب'
				},
				'something-else': 'شيء آخر'
			},
			places: {
				'going-well': { standard: 'يسير جيدًا', pictures: 'جيد' },
				'worries-me': 'أنا قلق',
				'needs-to-happen': { standard: 'يجب أن يحدث شيء', easy: 'يجب أن يتغير', pictures: 'تغييره' }
			},
			more: { standard: 'ما الذي يجب أن يحدث؟ قل أكثر، إن أردت', easy: 'ما الذي يجب أن يحدث؟' }
		},
		'free-time': {
			ask: { standard: 'كيف وقت فراغك؟', pictures: 'وقت فراغي' },
			cards: {
				sport: 'الرياضة',
				games: { standard: 'الألعاب والشاشات', easy: 'ألعاب', pictures: 'ألعاب' },
				'out-and-about': 'الخروج',
				friend: { standard: 'الوقت مع الأصدقاء', pictures: 'مع الأصدقاء' },
				money: { standard: 'مالي الخاص', pictures: 'مالي' },
				'something-else': 'شيء آخر'
			},
			places: {
				'going-well': { standard: 'يسير جيدًا', pictures: 'جيد' },
				'worries-me': 'أنا قلق',
				'needs-to-happen': { standard: 'يجب أن يحدث شيء', easy: 'يجب أن يتغير', pictures: 'تغييره' }
			},
			more: { standard: 'ما الذي يجب أن يحدث؟ قل أكثر، إن أردت', easy: 'ما الذي يجب أن يحدث؟' }
		},
		worries: {
			ask: { standard: 'هل هناك شيء يقلقك؟', easy: 'هل أنت قلق من شيء؟', pictures: 'هل من قلق؟' },
			hint: {
				standard: 'لم تفعل شيئًا سيئًا. يمكنك أن تقول الكثير أو القليل.',
				easy: 'لم تفعل شيئًا سيئًا. قل الكثير أو القليل.'
			},
			ready: {
				'no-worries': { standard: 'لا، ليس الآن', pictures: 'لا' },
				'talk-to-me': { standard: 'فقط اطلب أن يتكلم {{iro}} معي', pictures: 'الكلام معي' },
				'talk-alone': { standard: 'أريد أن أتكلم على انفراد', pictures: 'كلام على انفراد' }
			}
		},
		hopes: {
			ask: { standard: 'ماذا تتمنى؟', pictures: 'أتمنى' },
			hint: 'يمكنك اختيار أكثر من 1.',
			choices: {
				learn: { standard: 'أن أتعلم الكثير', pictures: 'أن أتعلم' },
				job: { standard: 'عمل جيد', pictures: 'عمل' },
				'own-home': { standard: 'بيت لي', easy: 'بيتي الخاص', pictures: 'بيتي الخاص' },
				'see-family': { standard: 'وقت مع عائلتي', pictures: 'عائلتي' },
				friend: { standard: 'أصدقاء جيدون', pictures: 'الأصدقاء' },
				travel: { standard: 'أن أرى أماكن جديدة', pictures: 'أماكن جديدة' },
				'something-else': 'شيء آخر'
			},
			more: { standard: 'قل لنا أكثر، إن أردت', easy: 'هل تريد أن تقول أكثر؟' }
		}
	}
} satisfies TextIn<typeof myLife>;
