import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { Attachment } from '../../../src/lib/domain/attachment.ts';
import Drawing from '../../../src/lib/ui/make/Drawing.svelte';
import { drawn, press } from '../page.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function draw(width: number) {
	await page.viewport(width, 800);
	const onkeep = vi.fn<(made: Attachment) => Promise<'kept'>>(() => Promise.resolve('kept'));
	await drawn(Drawing, {
		attachment: null,
		content: () => Promise.resolve(null),
		onkeep,
		onput: () => {},
		onclose: () => {}
	});
	return onkeep;
}

test('on a phone a place is pressed first: the picture that is taken next goes there [M1]', async () => {
	const onkeep = await draw(360);
	await press(button('Top, right, nothing here'));
	expect(onkeep).not.toHaveBeenCalled();
	await press(button('Home'));
	await expect.element(button('Top, right, Home')).toBeVisible();
	expect(onkeep).toHaveBeenCalledTimes(1);
});

test('where the pictures stand beside the sheet it says to take one first, and then it goes there [M1]', async () => {
	const onkeep = await draw(1024);
	await press(button('Top, left, nothing here'));
	const told = page.getByText('First press a picture or a colour.');
	await expect.element(told).toBeVisible();
	await press(button('Sun'));
	await expect.element(button('Top, left, Sun')).toBeVisible();
	await expect.element(told).not.toBeInTheDocument();
	expect(onkeep).toHaveBeenCalledTimes(1);
});

test('who goes back without a picture has put nothing anywhere', async () => {
	const onkeep = await draw(360);
	await press(button('Middle, middle, nothing here'));
	await press(button('Back'));
	await press(button('Back'));
	await press(button('Add'));
	await press(button('Pictures'));
	await press(button('Sad'));
	await expect.element(button('Middle, middle, nothing here')).toBeVisible();
	expect(onkeep).not.toHaveBeenCalled();
});
