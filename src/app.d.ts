import type { IncomingMessage } from 'node:http';
import type { child } from './lib/i18n/en/child.ts';
import type { Actor } from './lib/domain/people.ts';
import type { House } from './lib/server/house.ts';
import type { Jobs } from './lib/server/jobs.ts';

declare global {
	namespace App {
		interface Locals extends Pick<House, 'db' | 'keys' | 'authority' | 'council'> {
			jobs: Jobs;
			/** Who is asking, or null for somebody unknown. */
			actor: Actor | null;
			/** Who shows this may read the counts from elsewhere. */
			metricsToken: string | null;
			securityContact: string | null;
			/** Whether notices go out by mail. */
			mails: boolean;
			/** One id for each request; what a log and an error page may show. */
			request: string;
		}
		/** What the built server has beside the request. */
		interface Platform {
			req: IncomingMessage;
		}
		interface PageState {
			/** The draft that was just thrown away, and can be brought back until the screen is left. */
			thrown?: string;
			/** The form that was just sent without the code. */
			sealed?: string;
		}
		interface Error {
			/** The code of a problem, or 'unexpected'. Never a sentence from within. */
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
