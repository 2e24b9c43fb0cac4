import { render } from 'vitest-browser-svelte';
import type { Locator } from 'vitest/browser';
import type { Component } from 'svelte';
import Page from './Page.svelte';

/** Draws one component as a page of the app would: with its language, its mode and its style sheet. */
export function drawn(part: unknown, props: Record<string, unknown>) {
	document.documentElement.dataset['mode'] = String(props['mode'] ?? 'standard');
	return render(Page, { of: part as Component<Record<string, unknown>>, ...props });
}

let end = 0;

/**
 * Presses one end of a button, and the other end the next time: tests are quicker than any hand, and a
 * second press in the same place is taken for a tremor.
 */
export async function press(button: Locator): Promise<void> {
	const { width, height } = button.element().getBoundingClientRect();
	end = 1 - end;
	await button.click({ position: { x: end ? 5 : width - 5, y: height / 2 } });
}
