import { canonical } from '$lib/domain/envelope.ts';
import { catalogue } from '$lib/forms/catalogue.ts';
import type { Form } from '$lib/forms/form.ts';
import { textOf } from '$lib/forms/texts.ts';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import published from './published.json' with { type: 'json' };

const fingerprint = (value: unknown): string =>
	createHash('sha256').update(canonical(value)).digest('hex');

/** Law 8. A form that must change becomes a new version, with a line of its own in published.json. */
test('no published form has changed, and none has been forgotten', async () => {
	const now = catalogue.map(async (form: Form) => {
		const english = await textOf(form, 'en');
		const prints = { form: fingerprint(form), english: fingerprint(english) };
		return [`${form.id}/${form.version}`, prints];
	});
	expect(Object.fromEntries(await Promise.all(now))).toEqual(published);
});
