import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, openMake, pressElsewhere } from './story.ts';

test('where nobody may hear or look, it is said in one plain sentence, and there are other ways [I9][M6]', async ({
	page
}) => {
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await enrol(page, amir);
	await openMake(page);

	await button(words.make.way.voice).click();
	await button(words.voice.start).click();
	await expect(page.getByText(words.voice.none)).toBeVisible();
	await button(words.make.without).click();

	await button(words.make.way.photo).click();
	await button(words.photo.take).click();
	await expect(page.getByText(words.photo.none)).toBeVisible();
	await expect(button(words.photo.choose)).toBeEnabled();
	const none = { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') };
	await page.locator('input[type=file]').setInputFiles(none);
	await expect(page.getByText(words.photo.noPicture)).toBeVisible();
	await pressElsewhere(button(words.make.without));

	await button(words.make.way.drawing).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.draw.title);
});
