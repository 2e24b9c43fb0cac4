import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { createKeyFile } from '../../src/lib/server/keys.ts';
import { staff as words } from '../../src/lib/i18n/en/staff.ts';
import { freePort, newFolder, startFront, type Front } from '../front.ts';
import { nia, sarah, type CastStaff } from '../people.ts';
import { expectNoBarrier } from './barriers.ts';
import { expect, test } from './riverbank.ts';

const password = 'teapot violin harbour';
let council: Front;
let folder = '';

test.beforeAll(async () => {
	folder = newFolder();
	const keys = join(folder, 'keys.json');
	createKeyFile(keys, { mark: null });
	const port = String(await freePort());
	const place = { PORT: port, ORIGIN: `http://localhost:${port}`, MY_SAY_DATA: folder };
	council = await startFront({ env: { ...place, MY_SAY_KEYS: keys } });
});
test.afterAll(async () => {
	await council.stop();
	rmSync(folder, { recursive: true });
});

/** @param ahead in seconds: the next digits, where those of now are used */
const digitsOf = (secret: string, ahead = 0) =>
	generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + ahead });

/** @returns the name to sign in with, and the key that the phone has now */
async function setUp(page: Page, code: string, who?: CastStaff) {
	await page.goto(`${council.origin}/staff/sign-in`);
	if (who) await expectNoBarrier(page, 'sign in');
	await page.getByRole('link', { name: words.signIn.first }).click();
	await page.getByLabel(words.first.code).fill(code);
	await page.getByRole('button', { name: words.first.next }).click();
	if (who) {
		await page.getByLabel(words.first.firstName).fill(who.firstName);
		await page.getByLabel(words.first.lastName).fill(who.lastName);
	}
	if (who) await expectNoBarrier(page, 'the first day');
	const name = await page.getByLabel(words.first.name).inputValue();
	const secret = (await page.getByText(words.first.key).locator('strong').innerText()).replaceAll(
		' ',
		''
	);
	await page.getByLabel(words.first.password).fill(password);
	await page.getByLabel(words.first.again).fill(password);
	await page.getByLabel(words.first.digits).fill(digitsOf(secret));
	await page.getByRole('button', { name: words.first.finish }).click();
	await expect(page.getByRole('heading', { name: words.first.recovery })).toBeVisible();
	await expect(page.getByRole('listitem')).toHaveCount(10);
	if (who) await expectNoBarrier(page, 'recovery codes');
	await page.getByRole('link', { name: words.first.kept }).click();
	return { name, secret };
}

test('the first administrator comes in by the code in the terminal, lets an officer in, and has a passkey from then on', async ({
	browser
}) => {
	const [, code = ''] = /give this code: {3}(\S+)/.exec(council.said()) ?? [];
	const desk = await browser.newPage();
	await setUp(desk, code, nia);
	await desk.getByRole('link', { name: words.places.people }).click();
	await expect(desk.getByText('Nia Pritchard').first()).toBeVisible();

	await desk.getByText(words.people.add, { exact: true }).click();
	await desk.getByLabel(words.people.firstName).fill(sarah.firstName);
	await desk.getByLabel(words.people.lastName).fill(sarah.lastName);
	await desk.getByRole('button', { name: words.people.adding }).click();
	const told = desk.getByRole('status').locator('dd');
	const sarahs = await told.last().innerText();
	const { name, secret } = await sarahComesIn(sarahs);
	expect(name).toBe(await told.first().innerText());

	async function sarahComesIn(given: string) {
		const page = await browser.newPage();
		const known = await setUp(page, given);
		await expect(page.getByRole('heading', { name: words.places.day })).toBeVisible();
		await expect(page.getByText('Sarah Okafor')).toBeVisible();
		await page.getByRole('button', { name: words.signOut }).click();
		await page.close();
		return known;
	}

	const page = await browser.newPage();
	await page.goto(`${council.origin}/staff/sign-in?to=/staff/inbox`);
	await page.getByLabel(words.signIn.name).fill(name);
	await page.getByLabel(words.signIn.password).fill('teapot violin harbor');
	await page.getByLabel(words.signIn.digits).fill(digitsOf(secret, 30));
	await page.getByRole('button', { name: words.signIn.enter, exact: true }).click();
	await expect(page.getByRole('alert')).toHaveText(words.signIn.problem['sign-in.wrong']);
	await expect(page.getByLabel(words.signIn.name)).toHaveValue(name);

	await page.getByLabel(words.signIn.password).fill(password);
	await page.getByLabel(words.signIn.digits).fill(digitsOf(secret, 30));
	await page.getByRole('button', { name: words.signIn.enter, exact: true }).click();
	await expect(page.getByRole('heading', { name: words.list.title })).toBeVisible();
	await page.close();

	await expectPasskeyInstead(desk);
	await desk.close();
});

/** Adds a passkey on a computer that has one, and comes in by it once they have signed out. */
async function expectPasskeyInstead(desk: Page) {
	const computer = await desk.context().newCDPSession(desk);
	await computer.send('WebAuthn.enable');
	const finger = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
	await computer.send('WebAuthn.addVirtualAuthenticator', {
		options: { protocol: 'ctap2', transport: 'internal', ...finger }
	});

	await desk.getByRole('link', { name: 'Nia Pritchard' }).click();
	await desk.getByRole('link', { name: words.passkey.add }).click();
	await expectNoBarrier(desk, 'a passkey');
	await desk.getByRole('button', { name: words.passkey.make }).click();
	await expect(desk.getByText(words.passkey.on.computer)).toBeVisible();
	await expectNoBarrier(desk, 'how you sign in');
	await desk.getByRole('button', { name: words.signOut, exact: true }).click();

	await desk.goto(`${council.origin}/staff/sign-in/emergency`);
	await expectNoBarrier(desk, 'an emergency account');
	await desk.goto(`${council.origin}/staff/sign-in?to=/staff/people`);
	await desk.getByRole('link', { name: words.passkey.signIn }).click();
	await expectNoBarrier(desk, 'in by a passkey');
	await desk.getByRole('button', { name: words.passkey.show }).click();
	await expect(desk.getByRole('heading', { name: words.people.title })).toBeVisible();
	await desk.getByRole('link', { name: words.emergency.title }).click();
	await desk.getByRole('button', { name: words.emergency.adding }).click();
	await expect(desk.getByText(words.emergency.notReady)).toBeVisible();
	await expectNoBarrier(desk, 'emergency accounts');
	await desk.getByRole('link', { name: words.places.keeping }).click();
	await desk.getByRole('link', { name: words.merge.title }).click();
	await expectNoBarrier(desk, 'two records of one child');
}
