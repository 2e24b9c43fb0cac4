import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { languages } from '../../src/lib/domain/language.ts';
import { locales, type Locale } from '../../src/lib/i18n/locales.ts';
import Languages from '../../src/lib/ui/Languages.svelte';
import { drawn, press } from './page.ts';

const button = (it: Locale) =>
	page.getByRole('button', { name: new RegExp(`^${locales[it].name}`) });

test('Welsh stands beside English, as big and as bold, in its own words and with no flag [O4][O7]', async () => {
	const onchoose = vi.fn();
	await drawn(Languages, { title: 'My language', languages, spoken: 'en', onchoose });
	const looks = languages.map((it) => {
		const { fontSize, fontWeight, color, borderWidth } = getComputedStyle(button(it).element());
		return { fontSize, fontWeight, color, borderWidth };
	});
	expect(new Set(looks.map((it) => JSON.stringify(it))).size).toBe(1);
	for (const it of languages) {
		const named = button(it).element();
		expect(named.closest('[lang]')?.getAttribute('lang')).toBe(it);
		expect(named.querySelector('img')).toBeNull();
	}
	await press(button('cy'));
	expect(onchoose).toHaveBeenCalledWith('cy');
});
