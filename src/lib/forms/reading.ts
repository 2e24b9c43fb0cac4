/** Form, text and answers -> what a reader sees. Drawn on a screen, on paper, and back to the child. */
import type { Concept } from '../domain/concepts.ts';
import type { Wish } from './form.ts';

/** One thing that was said. Only 'own words' may stand in the child's bubble. */
export type Piece =
	| { is: 'picked'; text: string; picture: Concept }
	| { is: 'person'; text: string; picture: Concept }
	| { is: 'own words'; text: string }
	| { is: 'not sure' }
	| { is: 'skipped' };

/** One line of a reading. `wish` is set on lines about people; what is private only the officer sees. */
export type ReadingLine = {
	question: string;
	told: string;
	wish: Wish | null;
	private: boolean;
	said: Piece[];
};

export type Reading = { title: string; lines: ReadingLine[] };
