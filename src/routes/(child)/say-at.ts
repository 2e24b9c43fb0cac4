/** The addresses of a form's screens. What it is said to goes with them: a page loaded anew finds its draft by it. */
import { aboutText, type About } from '$lib/domain/said-to.ts';

/** @param changing one answer is changed, and then checked again */
export function sayAt(form: string, screen: string, about?: About, changing = false): string {
	const asked = [about && `about=${aboutText(about)}`, changing && 'change'].filter(Boolean);
	return `/say/${form}/${screen}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

/** Where a child was when they began to say something to what came down. */
export function backTo(about: About | undefined): string {
	if (about?.what === 'answer') return `/messages/answer?of=${about.id}`;
	if (about?.what === 'letter') return '/review/letter';
	if (about?.what === 'decision') return '/review/happened';
	return about?.what === 'date' || about?.what === 'review' ? '/review' : '/messages';
}
