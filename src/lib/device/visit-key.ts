/** Where this tab, and no other, holds what opens the drafts of a visit without a code. */

const place = 'my-say-visit';

/** @returns null when this tab holds none */
export const heldVisit = (): string | null => globalThis.sessionStorage?.getItem(place) ?? null;

export const holdVisit = (held: string): void => sessionStorage.setItem(place, held);

/** From now on nobody can open what was begun. */
export const forgetVisit = (): void => globalThis.sessionStorage?.removeItem(place);
