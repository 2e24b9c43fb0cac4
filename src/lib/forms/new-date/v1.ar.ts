import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { newDate } from './v1.ts';

export default {
	...tiles['new-date/1'],
	promise: {
		standard: 'سيحاول {{iro}}. وإن لم يكن كما تريد، فسيقول لك {{iro}} السبب.',
		easy: 'سيحاول {{iro}}. وإن لم يكن ذلك ممكنًا، فسيقول لك {{iro}} السبب.'
	},
	questions: {
		day: {
			ask: {
				standard: 'هل يناسبك اليوم الآخر؟',
				easy: 'هل اليوم الآخر جيد؟',
				pictures: 'هل هو جيد؟'
			},
			choices: {
				fine: { standard: 'نعم، هو مناسب', pictures: 'نعم' },
				'not-good-for-me': {
					standard: 'لا، لا يناسبني',
					easy: 'لا، ليس جيدًا',
					pictures: 'لا'
				},
				'another-day': {
					standard: 'أفضّل يومًا آخر',
					easy: 'أريد يومًا آخر',
					pictures: 'يوم آخر'
				}
			},
			more: { standard: 'أي يوم يناسبك، ولماذا؟', easy: 'أي يوم جيد؟' }
		}
	}
} satisfies TextIn<typeof newDate>;
