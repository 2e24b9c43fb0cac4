import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import Page from './Page.svelte';

/** Draws one component as a page of the app would: with its language, its mode and its style sheet. */
export function drawn(part: unknown, props: Record<string, unknown>) {
	document.documentElement.dataset['mode'] = String(props['mode'] ?? 'standard');
	return render(Page, { of: part as Component<Record<string, unknown>>, ...props });
}
