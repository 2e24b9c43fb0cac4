import { largestAloud } from '../../src/lib/domain/answer.ts';
import { answering as words } from '../../src/lib/i18n/en/answering.ts';
import { child } from '../../src/lib/i18n/en/child.ts';
import { replies } from '../../src/lib/i18n/en/replies.ts';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { openScreen } from './screens.ts';
import { enrol, expectInInbox, sayWhereAndSend, stageShown, unlock } from './story.ts';

/** Begins as a recording does, and is as large as somebody chose. */
const recording = (size: number) => ({
	name: 'answer.webm',
	mimeType: 'audio/webm',
	buffer: Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(size)])
});

test('Sarah reads, marks it as read, and answers in words and aloud with scripts off [T-63][N7]', async ({
	riverbank,
	page,
	browser
}) => {
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');

	const plain = await browser.newContext({ baseURL: riverbank.origin, javaScriptEnabled: false });
	await riverbank.join(plain);
	const desk = await plain.newPage();
	await desk.goto('/demo');
	await desk.getByRole('button', { name: `Be ${sarah.firstName}`, exact: true }).click();
	await expectInInbox(desk, 1);
	await expect(desk.getByText('1 unread')).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByRole('article').getByText('At home')).toBeVisible();

	// Opened is not yet read: only the button says so.
	await expectInInbox(desk, 1);
	await expect(desk.getByText('1 unread')).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await desk.getByRole('button', { name: 'I have read this' }).click();
	await expect(desk.getByText(/Sarah Okafor read this on/)).toBeVisible();

	// A ready reply is put in, and one of her own beside it.
	const [reply] = replies;
	await desk.getByRole('button', { name: reply.label, exact: true }).click();
	const written = desk.getByLabel(words.words);
	await expect(written).toHaveValue(reply.text);
	await written.fill(`${reply.text}\nSchool has more room.`);

	// Each thing that is missing is told, and what was typed stays.
	riverbank.expectInConsole(/status of 400/);
	const home = desk.getByRole('group', { name: /At home/ });
	const look = () => desk.getByRole('button', { name: words.look, exact: true }).click();
	await home.getByLabel(words.verdicts['not-this-time']).check();
	await look();
	await expect(home.getByText(words.wrong.because)).toBeVisible();
	await home.getByLabel(words.verdicts['find-out']).check();
	await look();
	await expect(home.getByText(words.wrong.by)).toBeVisible();
	await home.getByLabel(words.verdicts.yes).check();
	await home.getByLabel(words.who).selectOption(words.other);
	await look();
	await expect(home.getByText(words.wrong.name)).toBeVisible();
	await home.getByLabel(words.name).fill('Kerry');
	await expect(written).toHaveValue(`${reply.text}\nSchool has more room.`);
	await look();
	await expect(desk.getByText(words.looking('Amir'))).toBeVisible();
	await expect(desk.getByText('School has more room.')).toBeVisible();
	await desk.getByRole('button', { name: words.change }).click();
	await expect(home.getByLabel(words.name)).toHaveValue('Kerry');
	await look();

	// A recording that is too large is told of, and nothing else is lost: also where it is more than a form may be.
	const send = desk.getByRole('button', { name: words.send('Amir'), exact: true });
	const file = desk.getByLabel(words.aloud.file);
	for (const size of [largestAloud, 3_000_000]) {
		await file.setInputFiles(recording(size));
		await send.click();
		await expect(desk.getByText(words.wrong['voice-large'])).toBeVisible();
		await expect(desk.getByText('School has more room.')).toBeVisible();
	}
	await file.setInputFiles(recording(2_000));
	await send.click();
	await expect(desk.getByText(words.sent('Amir'))).toBeVisible();
	await expect(desk.locator('#thread').getByText(words.aloud.was)).toBeVisible();
	await plain.close();

	await unlock(page, amir);
	await openScreen(page, '/messages');
	await page.getByRole('link', { name: child.answer.open }).click();
	await expect(page.getByText('School has more room.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Hear Sarah' })).toBeVisible();
});
