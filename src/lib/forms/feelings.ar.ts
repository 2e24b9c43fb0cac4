/** The feelings in Arabic, for the text of each form that asks about them. A draft. */
import type { Feeling } from '../domain/feelings.ts';
import type { Line } from './form.ts';

export default {
	happy: { standard: 'سعيد', easy: 'أشعر بالسعادة.' },
	sad: { standard: 'حزين', easy: 'أشعر بالحزن.' },
	calm: { standard: 'هادئ', easy: 'أشعر بالهدوء.' },
	worried: { standard: 'قلق', easy: 'أشعر بالقلق.' },
	safe: { standard: 'آمن', easy: 'أشعر بالأمان.' },
	angry: { standard: 'غاضب', easy: 'أشعر بالغضب.' },
	proud: { standard: 'فخور', easy: 'أشعر بالفخر.' },
	scared: { standard: 'خائف', easy: 'أشعر بالخوف.' },
	excited: { standard: 'متحمس', easy: 'أشعر بالحماس.' },
	lonely: { standard: 'وحيد', easy: 'أشعر بالوحدة.' },
	loved: { standard: 'محبوب', easy: 'أشعر بالحب.' },
	confused: { standard: 'محتار', easy: 'أشعر بالحيرة.' },
	mixed: { standard: 'مختلط', easy: 'مشاعري مختلطة.' },
	'rather-not-say': { standard: 'لا أريد أن أقول', easy: 'لا أريد أن أقول.', pictures: 'لا أقول' }
} satisfies Record<Feeling, Line>;
