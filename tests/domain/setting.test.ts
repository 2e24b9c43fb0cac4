import { expect, test } from 'vitest';
import { usual } from '$lib/domain/overlays.ts';
import { CarriedSetting, settingIn, themes } from '$lib/domain/setting.ts';

test('what this release does not know, or what does not fit, is left as it is', () => {
	expect(
		settingIn({
			mode: 'telepathy',
			theme: 'glitter',
			language: 'tlh',
			overlays: { textSize: 900, calm: 'yes', dreams: true, extraBig: true }
		})
	).toEqual({ overlays: { extraBig: true } });
});

test('all that a child can choose today travels whole', () => {
	const chosen = {
		mode: 'pictures',
		theme: themes[2],
		language: 'ar',
		overlays: usual
	} as const;
	const carried = CarriedSetting.parse(JSON.parse(JSON.stringify(chosen)));
	expect(settingIn(carried)).toEqual(chosen);
});

test('nobody can lock a mode for a child, or choose it by age [B7]', () => {
	const { shape } = CarriedSetting;
	expect(Object.keys(shape)).toEqual(['mode', 'theme', 'language', 'overlays']);
});
