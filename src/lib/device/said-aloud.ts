/** What an officer said aloud beside an answer: fetched when the child wants to hear it, and never kept here. */
import { mayBe, typeOf, type Content } from '../domain/attachment.ts';

/** How long it may take to come, in ms: it is no more than two megabytes. */
const patience = 60_000;

/**
 * Fetches it, in the child's own session.
 * @returns null when it does not come now: there is no line, or nobody is signed in
 */
export async function fetchAloud(answer: string): Promise<Content | null> {
	try {
		const came = await fetch(`/api/answers/${answer}`, {
			credentials: 'same-origin',
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		if (!came.ok) return null;
		const bytes = await came.arrayBuffer();
		const type = typeOf(new Uint8Array(bytes));
		// A page of somebody else's in between is no recording.
		return type && mayBe('voice', type) ? { type, bytes } : null;
	} catch {
		// No line: the words are here, and the screen says so.
		return null;
	}
}
