import { jayden, ruby } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	enrol,
	next,
	pressCode,
	readyForNoLine,
	unlock
} from './story.ts';

test("two children on one tablet cannot see each other's drafts, nor what waits [F-49][T-33][I12]", async ({
	page
}) => {
	await enrol(page, jayden);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await page.getByRole('button', { name: 'Say more' }).click();
	await page.getByRole('textbox').fill('In the blue room');
	await next(page);
	await page.goto('/');
	await readyForNoLine(page);

	await enrol(page, ruby);
	await expect(page.getByRole('link', { name: /^Go on with/ })).toHaveCount(0);
	await page.getByRole('link', { name: /^My messages/ }).click();
	await expect(page.getByText('You have not sent anything yet.')).toBeVisible();
	await page.goto('/');
	await expect(page.getByText('blue room')).toHaveCount(0);

	const kept = await page.evaluate(async () => {
		const found: string[] = [];
		for (const { name } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open(name!);
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(opening.error ?? new Error('not opened'));
			});
			for (const store of db.objectStoreNames) {
				const rows = await new Promise<unknown[]>((resolve) => {
					const all = db.transaction(store).objectStore(store).getAll();
					all.onsuccess = () => resolve(all.result);
				});
				found.push(readable(rows));
			}
			db.close();
		}
		return found.join('\n') + JSON.stringify({ ...localStorage, ...sessionStorage });

		function readable(value: unknown): string {
			if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
			if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
			if (value instanceof Date || value === null || typeof value !== 'object')
				return String(value);
			return Object.entries(value)
				.map(([key, it]) => `${key}: ${readable(it)}`)
				.join('\n');
		}
	});
	expect(kept.length).toBeGreaterThan(500);
	expect(kept).not.toContain('blue room');
	expect(kept).not.toContain('Jayden');
	expect(kept).not.toContain('Auntie Bev');

	await unlock(page, jayden);
	await page.getByRole('link', { name: /^Go on with/ }).click();
	await page.getByRole('link', { name: 'Back' }).click();
	await expect(page.getByRole('textbox')).toHaveValue('In the blue room');
});

test("another child's code does not open a tile [T-07][J5]", async ({ page, riverbank }) => {
	// It is asked about, too: it might have been chosen on another device.
	riverbank.expectInConsole(/403/);
	await enrol(page, jayden);
	await enrol(page, ruby);
	await page.goto('/');
	await page.getByRole('button', { name: 'My picture is turtle' }).click();
	await pressCode(page, ruby.code);
	await expect(page.getByText('That was not it. You can try again.')).toBeVisible();
	await pressCode(page, jayden.code);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Hi Jayden.');
});
