/** Letters that have stood on a screen here: whoever wrote them is told at the next chance. */
import { keepKnown, known, type Store } from './store.ts';

/** How long the answer may take, in ms. */
const patience = 20_000;

/** Notes that a letter stands on the screen. Ids of ours, and nothing of what is in it. */
export async function noteSeen(store: Store, enrolment: string, letter: string): Promise<void> {
	await store.transaction('rw', store.known, async () => {
		const seen = (await known(store, 'seen')) ?? [];
		if (seen.some((it) => it.letter === letter)) return;
		await keepKnown(store, 'seen', [...seen, { enrolment, letter }]);
	});
}

/** Tells the authority, in the child's own session. What does not come through is told again later. */
export async function handInSeen(store: Store, enrolment: string): Promise<void> {
	const seen = ((await known(store, 'seen')) ?? []).filter((it) => it.enrolment === enrolment);
	for (const { letter } of seen) {
		if (!(await tell(letter))) return;
		await store.transaction('rw', store.known, async () => {
			const left = ((await known(store, 'seen')) ?? []).filter((it) => it.letter !== letter);
			await keepKnown(store, 'seen', left);
		});
	}
}

/** @returns whether there is nothing more to tell of it */
async function tell(letter: string): Promise<boolean> {
	try {
		const { ok, status } = await fetch(`/api/letters/${letter}`, {
			method: 'PUT',
			credentials: 'same-origin',
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		// Not there any more: a restored house, or a letter of somebody else's.
		return ok || status === 404;
	} catch {
		return false;
	}
}
