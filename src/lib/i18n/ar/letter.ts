/** What says the same in every letter to a child, in Arabic. A draft: two people who grew up with it must read it first. */
import type { letterFixed as english } from '../en/letter.ts';
import type { Drafted } from '../locales.ts';

export const letterFixed = {
	next: 'مراجعتك القادمة يوم {{next}}.',
	nextNotKnown: 'لا يوجد يوم لمراجعتك القادمة بعد. سأخبرك.',
	rights:
		'هل أنت غير موافق؟ يمكنك أن تقول ذلك مع هذه الرسالة. يمكنك أن تطلب مناصراً لك. يمكنك أن تقدم شكوى إلى المجلس.',
	thanks: 'شكراً لأنك أخبرتني بما تفكر فيه.'
} satisfies Drafted<typeof english, 'ar'>;
