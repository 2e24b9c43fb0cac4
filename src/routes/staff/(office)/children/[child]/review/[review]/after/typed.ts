/** A monitoring form as it was sent -> what it says. What is none of the choices is taken for the first. */
import {
	adultGroups,
	advocacies,
	attendances,
	beforehands,
	chairs,
	hearings,
	seats,
	sittings,
	uses,
	type Outcome,
	type Use
} from '$lib/domain/outcome.ts';
import { participationCodes } from '$lib/domain/participation.ts';

/** How a field begins that tells what was done with a statement; its id follows. */
export const useOf = 'used-';

export function outcomeTyped(form: FormData): Outcome {
	const text = (name: string): string => String(form.get(name) ?? '');
	const oneOf = <One extends string>(all: readonly [One, ...One[]], name: string): One =>
		all.find((it) => it === text(name)) ?? all[0];
	return {
		on: text('on'),
		sitting: oneOf(sittings, 'sitting'),
		attended: oneOf(attendances, 'attended'),
		heard: oneOf(hearings, 'heard'),
		before: oneOf(beforehands, 'before'),
		chaired: oneOf(chairs, 'chaired'),
		advocacy: oneOf(advocacies, 'advocacy'),
		came: seats.filter((seat) => form.getAll('came').includes(seat)),
		asked: adultGroups.filter((group) => form.getAll('asked').includes(group)),
		replied: adultGroups.filter((group) => form.getAll('replied').includes(group)),
		shortBreaks: form.has('shortBreaks'),
		code: participationCodes.find((code) => code === text('code')) ?? null
	};
}

/** What was done with each statement, by its id. */
export function usesTyped(form: FormData): Record<string, Use> {
	const told = [...form.entries()].flatMap(([name, value]) => {
		const use = uses.find((it) => it === value);
		return name.startsWith(useOf) && use ? [[name.slice(useOf.length), use] as const] : [];
	});
	return Object.fromEntries(told);
}
