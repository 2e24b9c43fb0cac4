import { child, riverbank, store } from './amirs-tablet.ts';
import { handInSetting, takeSetting } from '$lib/device/setting.ts';
import { expect, test } from 'vitest';
import { amir } from '../people.ts';

const row = async () => (await store.enrolments.get(child.enrolment))!;
const choose = (times: number) =>
	store.enrolments.update(child.enrolment, {
		theme: 'dark',
		overlays: { calm: true },
		chosen: { times, handedIn: 0 }
	});
const told = () => riverbank.requests.filter(({ path }) => path === '/api/setting');

test('what nobody chose is not handed in', async () => {
	await handInSetting(store, child.enrolment);
	expect(told()).toEqual([]);
});

test('with no line it stays due, and goes when the line is back', async () => {
	await choose(1);
	riverbank.fault = () => 'cut';
	await handInSetting(store, child.enrolment);
	expect((await row()).chosen).toEqual({ times: 1, handedIn: 0 });

	riverbank.fault = () => null;
	await handInSetting(store, child.enrolment);
	await handInSetting(store, child.enrolment);
	expect(told().filter(({ body }) => body.length > 0)).toHaveLength(2);
	expect(JSON.parse(told().at(-1)!.body.toString())).toEqual({
		mode: amir.mode,
		theme: 'dark',
		overlays: { calm: true }
	});
	expect((await row()).chosen).toEqual({ times: 1, handedIn: 1 });
});

test('what is chosen while the last choice is on its way is due again', async () => {
	await choose(1);
	riverbank.fault = ({ path }) => {
		if (path === '/api/setting') void choose(2);
		return null;
	};
	await handInSetting(store, child.enrolment);
	const { chosen } = await row();
	expect(chosen?.handedIn).toBeLessThan(chosen?.times ?? 0);
});

test('what Amir chose on this tablet is not changed by what he chose elsewhere', async () => {
	await choose(1);
	await takeSetting(store, child.enrolment, { theme: 'cream', overlays: { calm: false } });
	expect(await row()).toMatchObject({ theme: 'dark', overlays: { calm: true } });
});

test('on his next tablet it is as he chose it on the one before', async () => {
	const carried = { mode: 'easy', theme: 'cream', overlays: { textSize: 150, wings: true } };
	await takeSetting(store, child.enrolment, carried);
	expect(await row()).toMatchObject({ mode: 'easy', theme: 'cream' });
	expect((await row()).overlays).toEqual({ textSize: 150 });
	await takeSetting(store, child.enrolment, null);
	expect(await row()).toMatchObject({ mode: 'easy', theme: 'cream' });
});
