import { createRawSnippet } from 'svelte';
import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import Later from '../../src/lib/ui/Later.svelte';
import { drawn } from './page.ts';

const title = page.getByRole('heading', { level: 1 });
const children = createRawSnippet(() => ({ render: () => '<h1>It is here</h1>' }));

test('what is fetched when it is wanted is waited for in words, and then drawn', async () => {
	const { promise, resolve } = Promise.withResolvers();
	await drawn(Later, { coming: promise, children });
	await expect.element(title).toHaveTextContent(words.wait);
	resolve({});
	await expect.element(title).toHaveTextContent('It is here');
});

test('what does not come, since the line has gone, is told with what to do', async () => {
	await drawn(Later, { coming: Promise.reject(new TypeError('no line')), children });
	await expect.element(title).toHaveTextContent(words.error.title);
	await expect.element(page.getByText(words.join.noLine)).toBeVisible();
	await expect.element(page.getByRole('button', { name: words.tryAgain })).toBeVisible();
});
