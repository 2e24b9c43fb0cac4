import { render } from 'vitest-browser-svelte';
import type { Locator } from 'vitest/browser';
import type { Component } from 'svelte';
import { guarded } from '../../src/lib/ui/elements/press.ts';
import Page from './Page.svelte';

/**
 * Draws one component as a page of the app would: with its language, its mode and its style sheet.
 * @returns draws it again, with what has changed
 */
export async function drawn(part: unknown, props: Record<string, unknown>) {
	document.documentElement.dataset['mode'] = String(props['mode'] ?? 'standard');
	const of = part as Component<Record<string, unknown>>;
	const { rerender } = await render(Page, { of, ...props });
	return (changed: Record<string, unknown>) => rerender({ of, ...props, ...changed });
}

/**
 * Presses far away from everything, and then a button: tests are quicker than any hand, and a second
 * press in the same place is taken for a tremor.
 */
export async function press(button: Locator): Promise<void> {
	guarded(() => {})(new MouseEvent('click', { detail: 1, clientX: -1000 }));
	await button.click();
}
