/**
 * What stands in a mail to staff, always the same: no child, no number, no name, no id (law 9). Whoever
 * reads over a shoulder, or gets it by mistake, learns nothing but that My Say is used.
 */
export const mail = {
	/** Something has come, or still waits. */
	new: {
		subject: 'My Say: something new',
		text: 'There is something new for you in My Say. Sign in to read it.'
	},
	/** The same, where somebody must look now. */
	urgent: { subject: 'My Say: please sign in now', text: 'Please sign in now.' },
	/** Once on a working day, for a manager: the counts themselves stand behind the sign-in. */
	day: {
		subject: 'My Say: your look for today',
		text: 'What waits today can be seen in My Say. Sign in to see it.'
	}
} as const;
export type MailKind = keyof typeof mail;

/** @param door the address of the staff's front page, and nothing behind it */
export const mailText = (kind: MailKind, door: string): string => `${mail[kind].text}\n\n${door}\n`;
