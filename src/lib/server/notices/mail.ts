/** Hands mails to the council's mail server, over a line that nobody else can read. */
import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';
import { mail, mailText, type MailKind } from '../../i18n/en/mail.ts';
import { EnvProblem, type MailPlace } from '../env.ts';

/**
 * What became of a mail. 'refused': the server will not have it for this address, now or ever. 'later':
 * this once it would not, or was not there; `line` says which.
 */
export type Handed = 'sent' | 'refused' | { later: 'address' | 'line' };

export type Mailer = {
	send: (to: string, kind: MailKind) => Promise<Handed>;
	close: () => void;
};

const seconds = 1_000;

/**
 * @param origin of the house: a mail leads to the staff's front page there, and no further
 * @throws EnvProblem when a file that it was told of cannot be read
 */
export function openMailer(place: MailPlace, origin: string): Mailer {
	const transport = nodemailer.createTransport({
		host: place.host,
		port: place.port,
		secure: place.tls === 'at once',
		requireTLS: place.tls === 'asked for',
		ignoreTLS: place.tls === 'none',
		...(place.user !== null && {
			auth: { user: place.user, pass: textIn(place.password) }
		}),
		tls: {
			minVersion: 'TLSv1.2',
			...(place.authority !== null && { ca: textIn(place.authority) })
		},
		connectionTimeout: 10 * seconds,
		greetingTimeout: 10 * seconds,
		socketTimeout: 30 * seconds,
		// Nothing is read from a file or fetched from an address for a mail.
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return {
		send: async (to, kind) => {
			try {
				await transport.sendMail({
					from: { name: 'My Say', address: place.from },
					to,
					subject: mail[kind].subject,
					text: mailText(kind, `${origin}/staff`),
					xMailer: false,
					headers: {
						'Auto-Submitted': 'auto-generated',
						'X-Auto-Response-Suppress': 'OOF, AutoReply'
					}
				});
				return 'sent';
			} catch (fault) {
				return handedBy(fault);
			}
		},
		close: () => transport.close()
	};
}

/** Only a word against the address is one: a server that knows us no more says nothing about a person. */
function handedBy(fault: unknown): Handed {
	const { responseCode = 0, command = '' } = fault as { responseCode?: number; command?: string };
	const ofAddress = command === 'RCPT TO' || command === 'DATA';
	if (ofAddress && responseCode >= 500) return 'refused';
	return { later: ofAddress && responseCode >= 400 ? 'address' : 'line' };
}

function textIn(path: string | null): string {
	try {
		return readFileSync(path ?? '', 'utf8').trim();
	} catch {
		throw new EnvProblem(`The file ${path ?? ''} of the mail settings cannot be read.`);
	}
}
