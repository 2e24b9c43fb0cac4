/** Why somebody stands in, or reads what is not theirs; and how two children are related. */

/** Why somebody stands in for an officer. */
export const coverReasons = ['leave', 'ill', 'part-time', 'finishing', 'other'] as const;
export type CoverReason = (typeof coverReasons)[number];

/** Why a manager reads what was not said to them. */
export const readingReasons = ['safety', 'officer-away', 'complaint', 'quality', 'other'] as const;
export type ReadingReason = (typeof readingReasons)[number];

/** What one child is to another. A young parent may be in care too. */
export const kinships = ['sibling', 'parent', 'child'] as const;
export type Kinship = (typeof kinships)[number];
