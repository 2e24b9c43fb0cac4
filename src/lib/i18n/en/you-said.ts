/** What a manager reads where they tell children what has changed. */
import { longestDid, longestSaid, type youSaidPictures } from '../../domain/you-said.ts';
import { conceptNames } from './concepts.ts';

const listed = new Intl.ListFormat('en-GB');

export const youSaid = {
	title: 'You said, we did',
	about:
		'What children told the council, and what came of it. Every child of this council can read it, also without their code. Nothing in it is about one child.',
	write: 'Tell children what has changed',
	replace: 'Put something else in its place',
	replaceHow: 'What stands there now comes down when this is published.',
	said: 'What children told us',
	saidHow: 'One short sentence, in their words: “Reviews are too long.”',
	did: 'What changed',
	didHow: 'What a child will notice: “A review is 45 minutes at most.”',
	on: 'Since when',
	picture: 'A picture for it',
	pictures: (of: (typeof youSaidPictures)[number]): string => conceptNames[of],
	many: 'Many children said it, and nobody can tell who.',
	look: 'Look at it',
	publish: 'Publish it',
	preview: 'As children see it',
	previewHow: 'Once it is published it stays as it is. It can be taken down, or replaced.',
	names: (names: readonly string[]) =>
		`A child here is called ${listed.format(names)}. Take the name out, unless you mean something else.`,
	childrenSaid: 'Children said:',
	weDid: 'What changed:',
	shown: 'What children see now',
	none: 'Nothing yet. Children see that something will stand here.',
	only: (most: number) => `Children see the newest ${most}.`,
	published: (day: string, who: string) => `Published on ${day}${who ? ` by ${who}` : ''}`,
	since: (day: string) => `Since ${day}`,
	putElse: 'Replace',
	takeDown: 'Take down',
	down: 'Taken down',
	downOn: (day: string) => `Taken down on ${day}`,
	done: { published: 'It is published.', withdrawn: 'It is taken down.' },
	problems: {
		said: `Write what children told you, in ${longestSaid} letters at most.`,
		did: `Write what changed, in ${longestDid} letters at most.`,
		on: 'Choose the day since when it is so. It cannot be a day to come.',
		picture: 'Choose a picture.',
		many: 'Say that many children said it, and that nobody can tell who. What one child said stays with them.',
		gone: 'That is not up any more. Look at what stands there now.'
	}
};
