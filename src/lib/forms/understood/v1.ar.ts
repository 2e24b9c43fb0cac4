import type { TextIn } from '../form.ts';
import tiles from '../tiles.ar.ts';
import type { understood } from './v1.ts';

export default {
	...tiles['understood/1'],
	promise: 'سيرى {{iro}} أنك تفهم.',
	questions: {
		clear: {
			ask: { standard: 'هل تفهمه؟', pictures: 'هل هو واضح؟' },
			ready: {
				'it-is-clear': { standard: 'نعم، أفهمه', pictures: 'هو واضح' },
				'thank-you': 'شكرًا لك'
			}
		}
	}
} satisfies TextIn<typeof understood>;
