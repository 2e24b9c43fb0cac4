import type { Holder } from '$lib/domain/people.ts';
import type { Wording } from '$lib/i18n/wording.svelte.ts';

/**
 * What a child is told on a helper's own device: whose it is, and who reads what they send.
 * @param iro the first name of who reads it; null: nobody is named
 */
export function besideWords(say: Wording, { firstName: name, role }: Holder, iro: string | null) {
	const reads = iro ? say.t('beside.reads', { iro }) : say.t('beside.readsTeam');
	const theirs = role === 'iro' && name === iro;
	return [
		say.t('beside.whose', { name }),
		reads,
		...(theirs ? [] : [say.t('beside.asked', { name })])
	];
}
