/** What may be written to the log: these fields and no others (law 14). */
import { pino, stdTimeFunctions } from 'pino';

const log = pino({ base: null, timestamp: stdTimeFunctions.isoTime });

/** One answered request. `route` is the pattern of the address, so it carries no id; `ms` is how long it took. */
export type Answered = {
	method: string;
	route: string;
	status: number;
	ms: number;
	request: string;
};

/** Says less: only what went wrong. For the demonstration, whose terminal tells how to come in. */
export function logFaultsOnly(): void {
	log.level = 'warn';
}

export function logAnswer({ method, route, status, ms, request }: Answered): void {
	log.info({ method, route, status, ms, request }, 'answered');
}

/**
 * A fault nobody expected.
 * @param where the request's id, or the name of the job
 */
export function logFault(where: string, fault: unknown): void {
	log.error({ where, ...traceOf(fault) }, 'fault');
}

/** Where it happened, and never its message: a database's or a parser's may quote what it choked on. */
function traceOf(fault: unknown): { name: string; code?: string; at?: string[] } {
	if (!(fault instanceof Error)) return { name: typeof fault };
	const { code } = fault as { code?: unknown };
	return {
		name: fault.name,
		...(typeof code === 'string' && { code }),
		at: (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
	};
}
