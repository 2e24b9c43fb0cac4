import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { amir, staff } from '../people.ts';
import { expectNoBarrier } from './barriers.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, expectInInbox, sayWhereAndSend, stageShown } from './story.ts';

const folder = fileURLToPath(new URL('../../src/routes/staff', import.meta.url));

/** The pages as they lie in their folder, as an address bar shows them but for what stands in brackets. */
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => `/staff/${file.replace(/\/?\+page\.svelte$/, '')}`)
	// What stands in round brackets is in no address.
	.map((route) => route.replace(/\/\([^)]+\)/g, '').replace(/\/$/, ''));

/** Pages that a demonstration does not have: they are looked at where the first administrator comes in. */
const ofACouncil = [
	'/staff/me/passkey',
	'/staff/sign-in/emergency',
	'/staff/sign-in/first',
	'/staff/sign-in/passkey'
];

const isOf = (route: string) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`);

/** A page without brackets may have an address that looks like one with them. */
const routeOf = (path: string): string | undefined =>
	routes.find((route) => route === path) ?? routes.find((route) => isOf(route).test(path));

test('no barrier on any page for staff, which somebody of Riverbank can reach by its links [A1][P5]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	test.slow();
	// What a browser says of a page for which somebody must sign in first.
	riverbank.expectInConsole(/status of 401/);
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');
	const sarahs = await comeInAs(await anotherBrowser(), amir.iro);
	await expectInInbox(sarahs, 1);

	const nobodys = await (await anotherBrowser()).newPage();
	await nobodys.goto('/demo');
	await see(nobodys, 'the try-out’s door');
	const seen = new Set<string>();
	for (const person of staff) {
		const desk = await (await anotherBrowser()).newPage();
		await desk.goto('/demo');
		await desk.getByRole('button', { name: `Be ${person.firstName}`, exact: true }).click();
		await expect(desk).toHaveURL(/\/staff/);
		for (const route of await lookRound(desk, person.role, seen)) seen.add(route);
		await desk.context().close();
	}
	for (const route of ofACouncil) {
		expect.soft((await sarahs.request.get(route)).status(), route).toBe(404);
		seen.add(route);
	}
	for (const route of routes.filter((it) => !seen.has(it) && !it.includes('['))) {
		const answer = await nobodys.goto(route);
		expect.soft(answer?.status(), route).toBeLessThan(404);
		await expect(nobodys).toHaveURL(route);
		await see(nobodys, `${route}, before sign-in`);
		seen.add(route);
	}
	expect(routes.filter((route) => !seen.has(route))).toEqual([]);
});

/**
 * Follows every link to a page of another kind than those seen on the way.
 * @param before what others have seen already: each page is looked at as the first who comes sees it
 * @returns the routes that were reached
 */
async function lookRound(
	page: Page,
	role: string,
	before: ReadonlySet<string>
): Promise<ReadonlySet<string>> {
	const reached = new Set<string>();
	const waiting = [new URL(page.url()).pathname];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const route = routeOf(path);
		if (!route || reached.has(route)) continue;
		reached.add(route);
		const answer = await page.goto(path);
		expect.soft(answer?.status(), `${path}, ${role}`).toBeLessThan(404);
		if (!before.has(route)) await see(page, `${route}, ${role}`);
		const links = page.locator('a[href^="/staff"]');
		const found = await links.evaluateAll((all) =>
			all.map((it) => new URL((it as HTMLAnchorElement).href).pathname)
		);
		waiting.push(...found);
	}
	return reached;
}

/** On a wide screen and a phone, in the light and in the dark. */
async function see(page: Page, where: string): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 }), where).toHaveCount(1);
	for (const [scheme, width] of [
		['light', 1280],
		['dark', 360]
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: scheme });
		await expectNoBarrier(page, `${where}, ${scheme}, ${width}`);
		const sideways = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect.soft(sideways, `${where}: scrolls sideways`).toBe(0);
	}
}
