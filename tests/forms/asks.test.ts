import { expect, test } from 'vitest';
import { checkAnswers } from '$lib/forms/answers.ts';
import { askedBy, isAtHelp, isOnlyAsked } from '$lib/forms/asks.ts';
import { atHelp, atHome } from '$lib/forms/catalogue.ts';
import { saysSomething, type Form } from '$lib/forms/form.ts';

test.each(atHome.map(({ id }) => id))('no press answers "%s" for a child', (id) => {
	expect(askedBy({ id })).toBeNull();
	expect(isAtHelp(id)).toBe(false);
	expect(isOnlyAsked({ id }, {})).toBe(false);
});

test.each(atHelp.map((form: Form) => [form.id, form] as const))(
	'one press on "%s" is a whole message that fits its form',
	(id, form) => {
		const press = askedBy(form) ?? {};
		expect(checkAnswers(form, press).ok).toBe(true);
		expect(saysSomething(press)).toBe(true);
		expect(isAtHelp(id)).toBe(true);
		expect(isOnlyAsked(form, press)).toBe(true);
		expect(isOnlyAsked(form, {})).toBe(false);
		// As it comes back from the store, its parts in another order.
		const back = Object.entries(press).map(([question, answer]) => {
			return [question, Object.fromEntries(Object.entries(answer).toReversed())];
		});
		expect(isOnlyAsked(form, Object.fromEntries(back))).toBe(true);
	}
);
