/** What was decided and should have happened by now: the child is asked whether it did. */
import type { Letter, LetterDecision } from '$lib/domain/letter.ts';
import type { Message } from '$lib/device/page.svelte.ts';
import { isDue } from '$lib/domain/agreed.ts';

/** Of all letters, each once. @param today ISO date */
export function askedOf(letters: readonly Letter[], today: string): LetterDecision[] {
	const due = letters.flatMap(({ decided }) => decided).filter((it) => isDue(it, today));
	return due.filter(({ id }, at) => due.findIndex((it) => it.id === id) === at);
}

/** Whether the child has said something to it. It may still wait on this tablet. */
export const hasSaidTo = (messages: readonly Message[], { id }: LetterDecision): boolean =>
	messages.some(({ about }) => about?.what === 'decision' && about.id === id);
