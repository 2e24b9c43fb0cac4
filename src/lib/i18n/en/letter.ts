/**
 * What an officer begins a letter to a child from. The child reads it, so it is held to plain words as all
 * else is; what stands in square brackets is still to be written.
 */
export const letterBegin = {
	talked: 'We met on {{day}}. We talked about [write here].',
	notPossible: 'Some things were not possible. [Write here what, and why, or clear this.]',
	further: 'I want to tell you something more. [Write here.]'
} as const;

/** What says the same in every letter: it goes to each child in their own language. */
export const letterFixed = {
	next: 'Your next review is on {{next}}.',
	nextNotKnown: 'Your next review has no day yet. I will tell you.',
	rights:
		'Do you not agree? You can say so with this letter. You can ask for an advocate. You can complain to the council.',
	thanks: 'Thank you for telling me what you think.'
} as const;
