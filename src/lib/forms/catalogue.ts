/** Every version of every form that was ever sent out. What was said on one stays readable (law 8). */
import type { Form } from './form.ts';
import { reviewMenu } from './review-menu/v1.ts';

export const catalogue = [reviewMenu] as const satisfies readonly Form[];

/** The newest version of each form, in the order of the child's home. */
export const offered: readonly Form[] = [reviewMenu];

/** @returns null when this house does not know the form, or not this version of it */
export function formVersion(id: string, version: number): Form | null {
	return catalogue.find((form) => form.id === id && form.version === version) ?? null;
}

/**
 * The version in which a new draft of a form is begun.
 * @throws Error when no form has this id: ask only for forms that are on offer
 */
export function newestOf(id: string): Form {
	const newest = offered.find((form) => form.id === id);
	if (!newest) throw new Error('no form on offer has this id');
	return newest;
}
