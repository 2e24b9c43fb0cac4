import type { child } from './lib/i18n/en/child.ts';
import type { Actor } from './lib/domain/people.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is asking, or null for somebody unknown. */
			actor: Actor | null;
			/** One id for each request; what a log and an error page may show. */
			request: string;
		}
		interface Error {
			message: string;
			/** The reference that an error page shows. */
			request?: string;
		}
	}
}

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'child';
		resources: { child: typeof child };
	}
}
