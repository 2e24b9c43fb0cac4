/** The pictures as they stand on the children's screens, for what is printed: those of the council's own pack, too. */
import type { Concept } from '../../domain/concepts.ts';

const drawings: Record<string, string> = import.meta.glob('/static/pictures/*.svg', {
	eager: true,
	query: '?raw',
	import: 'default'
});

/** @returns an SVG. @throws Error for a picture that was not drawn when this was built */
export function pictureOf(concept: Concept): string {
	const drawn = drawings[`/static/pictures/${concept}.svg`];
	if (!drawn) throw new Error(`no drawing of "${concept}"`);
	return drawn;
}
