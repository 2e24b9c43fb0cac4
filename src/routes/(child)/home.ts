/** What stands on the child's home, and on which page of it. */
import type { DraftLine } from '$lib/device/page.svelte.ts';
import type { Mode } from '$lib/domain/mode.ts';
import { mostOnScreen, type Overlays } from '$lib/domain/overlays.ts';
import { formVersion } from '$lib/forms/catalogue.ts';
import { lineIn, type Form, type FormTile } from '$lib/forms/form.ts';

/**
 * 'draft': go on with it; 'form': begin it; 'list': what was made of one; 'messages': what was sent; 'letter':
 * what came after a review; 'happened': what was decided there, and is to be asked after.
 */
export type Entry =
	| { is: 'draft'; form: Form; draft: DraftLine }
	| { is: 'form'; form: Form }
	| { is: 'list' }
	| { is: 'letter' }
	| { is: 'happened' }
	| { is: 'messages' };

/** Two beside each other, in as many rows as any screen of Easy has. */
const onATallHome = 8;

/**
 * How many stand on one page of the home. On a tablet that stands upright Easy has room for two beside each
 * other: what can be begun is then two pages and not three.
 */
export function mostAtHome(mode: Mode, overlays: Overlays, tall: boolean): number {
	const asUsual = !overlays.extraBig && !overlays.twoAtATime;
	return mode === 'easy' && tall && asUsual ? onATallHome : mostOnScreen(mode, overlays);
}

/** What stands there beside what can be begun. */
export type Besides = {
	/** Whether the child has made a list for a meeting: it stands with the form it came from. */
	list?: boolean;
	/** Whether one has come after a review: one that was never on a screen stands before all else. */
	letter?: 'none' | 'new' | 'seen';
	/** Whether there is an answer that the child has not looked at: the messages then come first. */
	fresh?: boolean;
	/** Whether something should have happened by now, and the child has not said whether it did. */
	due?: boolean;
};

/**
 * The pages of the home: drafts first, then what can be begun. What cannot wait is on the first page of
 * every mode, however many drafts there are; so are the messages, where there is room for more than three.
 * @param most how many stand on one page
 */
export function homePages(
	drafts: readonly DraftLine[],
	forms: readonly Form[],
	most: number,
	{ list = false, letter = 'none', fresh = false, due = false }: Besides = {}
): Entry[][] {
	const isNew: Entry[] = [
		...(letter === 'new' ? [{ is: 'letter' as const }] : []),
		...(due ? [{ is: 'happened' as const }] : [])
	];
	const entries = [...isNew, ...begun(drafts), ...forms.filter(notIn(drafts)).map(entryOf)];
	const messagesAt = fresh ? 0 : most > 3 ? most - 1 : most + 1;
	const lastOnFirst = fresh ? most - 2 : Math.min(messagesAt, most) - 1;

	const urgent = entries.findIndex((entry) => 'form' in entry && entry.form.urgent);
	if (urgent > lastOnFirst) entries.splice(lastOnFirst, 0, ...entries.splice(urgent, 1));
	entries.splice(messagesAt, 0, { is: 'messages' });
	if (list) entries.splice(listAt(entries), 0, { is: 'list' });
	if (letter === 'seen') entries.push({ is: 'letter' });
	return pagesOf(entries, most);
}

/** What a form's tile says in a mode. */
export function tileOf({ title, tile, about }: FormTile, mode: Mode, iro: string): string {
	// A form without words of its own for its tile: its shortest line about itself.
	const short = mode === 'pictures' && typeof about === 'object' ? about.pictures : undefined;
	return lineIn(tile ?? short ?? title, mode, { iro });
}

const entryOf = (form: Form): Entry => ({ is: 'form', form });

function begun(drafts: readonly DraftLine[]): Entry[] {
	return drafts.flatMap((draft) => {
		const form = formVersion(draft.form, draft.version);
		return form ? [{ is: 'draft' as const, form, draft }] : [];
	});
}

/** Before the form that makes one; where that one is not finished, at the end. */
function listAt(entries: readonly Entry[]): number {
	const form = entries.findIndex((entry) => entry.is === 'form' && entry.form.list);
	return form < 0 ? entries.length : form;
}

/** What an entry is called in a list of them. */
export const nameOf = (entry: Entry): string => ('form' in entry ? entry.form.id : entry.is);

const notIn =
	(drafts: readonly DraftLine[]) =>
	({ id }: Form): boolean =>
		!drafts.some(({ form }) => form === id);

function pagesOf(entries: readonly Entry[], most: number): Entry[][] {
	const pages: Entry[][] = [];
	for (let from = 0; from < entries.length; from += most)
		pages.push(entries.slice(from, from + most));
	return pages;
}
