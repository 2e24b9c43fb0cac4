/** How something stands to the council's own file: ready to be taken, taken, or in it. */

/** 'ready': it is not in the file as it stands now. */
export type FilingState = 'ready' | 'taken' | 'filed';

/** `changed_at`: when something was last added that belongs into the file too; null: nothing was. */
export type Standing = {
	changed_at: string | null;
	taken_at: string | null;
	filed_at: string | null;
};

/** What was added since is not in the file yet. */
export function stateOf({ changed_at, taken_at, filed_at }: Standing): FilingState {
	const changedSince = taken_at !== null && changed_at !== null && changed_at > taken_at;
	if (taken_at === null || changedSince) return 'ready';
	return filed_at !== null && filed_at >= taken_at ? 'filed' : 'taken';
}

/** Who took it and who filed it, as a query joins them. */
export type Handled = Pick<Standing, 'taken_at' | 'filed_at'> & {
	filed_as: string | null;
	taker_first: string | null;
	taker_last: string | null;
	filer_first: string | null;
	filer_last: string | null;
};

export type HandledBy = {
	taken: { by: string; at: string } | null;
	filed: { by: string; at: string; as: string } | null;
};

export const handledBy = (row: Handled): HandledBy => ({
	taken: row.taken_at ? { by: `${row.taker_first} ${row.taker_last}`, at: row.taken_at } : null,
	filed: row.filed_at
		? { by: `${row.filer_first} ${row.filer_last}`, at: row.filed_at, as: row.filed_as ?? '' }
		: null
});
