import { expect, test } from './riverbank.ts';

test('with the line cut nothing is reached; mended, it is as before', async ({
	page,
	riverbank
}) => {
	await page.goto('/demo');

	await riverbank.cutTheLine();
	await expect(page.request.get('/api/about')).rejects.toThrow();

	await riverbank.mendTheLine();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test(
	'Riverbank loses its power and opens again as the same house [F-17]',
	{ tag: '@both' },
	async ({ request, riverbank }) => {
		const before: unknown = await (await request.get('/api/about')).json();

		await riverbank.kill();
		await riverbank.restart();

		expect(await (await request.get('/api/about')).json()).toEqual(before);
	}
);

test(
	'the page of Riverbank says that nothing is real, and names Amir and Sarah',
	{ tag: '@both' },
	async ({ page, riverbank }) => {
		await page.goto('/demo');

		await expect(page.getByText('Amir').first()).toBeVisible();
		await expect(page.getByText('Sarah').first()).toBeVisible();
		const db = await riverbank.database();
		expect(await db.selectFrom('child').select('id').execute()).toHaveLength(6);
	}
);

test('a tablet that was switched off is as it was left', async ({ persistentTablet }) => {
	const tablet = await persistentTablet();
	const before = await (await tablet.open()).newPage();
	await before.goto('/');
	await before.evaluate(() => localStorage.setItem('left', 'here'));
	await tablet.close();

	const after = await (await tablet.open()).newPage();
	await after.goto('/');
	expect(await after.evaluate(() => localStorage.getItem('left'))).toBe('here');
});

test('an answer can be lost on its way: the house has heard, the browser has not', async ({
	request,
	riverbank
}) => {
	const lost = riverbank.house.line.loseAnswerTo('GET /api/keys');

	await expect(request.get('/api/keys')).rejects.toThrow();
	await lost;
	expect((await request.get('/api/keys')).ok()).toBe(true);
});
