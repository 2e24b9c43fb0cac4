/** A list of the council's own: what may stand in it, and what may be wrong with a line of it. */

export const fields = [
	'id',
	'name',
	'born',
	'iro',
	'iroFrom',
	'iroTo',
	'worker',
	'review',
	'placement',
	'siblings',
	'parent'
] as const;
export type Field = (typeof fields)[number];

export const profileNames = ['own', 'lcs', 'mosaic', 'eclipse'] as const;
export type ProfileName = (typeof profileNames)[number];

/** Why a line is left out. */
export type FaultCode =
	| 'cells'
	| 'no-id'
	| 'id-unfit'
	| 'same-id'
	| 'no-name'
	| 'name-unfit'
	| 'letters'
	| 'year-unfit'
	| 'date-unfit'
	| 'dates-swapped'
	| 'iro-unknown'
	| 'iro-two'
	| 'broken';

/** What is told of a line that is taken all the same. */
export type NoteCode =
	| 'repeated'
	| 'worker-unknown'
	| 'worker-two'
	| 'review-past'
	| 'address'
	| 'relative-unknown'
	| 'parent-shares';
