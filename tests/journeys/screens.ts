/** Every screen of a child: the routes as they lie in their folder, and the forms as they are published. */
import { expect, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guides } from '../../src/lib/domain/guides.ts';
import { modesOffered, type Mode } from '../../src/lib/domain/mode.ts';
import { askedBy } from '../../src/lib/forms/asks.ts';
import { inReply, offered } from '../../src/lib/forms/catalogue.ts';
import type { Form, Question } from '../../src/lib/forms/form.ts';

const folder = fileURLToPath(new URL('../../src/routes/(child)', import.meta.url));

export type Screen = {
	route: string;
	path: string;
	mode: Mode;
	/** On the first question of a form's screen. */
	asks?: Question['kind'];
	/** Where something must have been said first. */
	after?: string;
};

/** The child's routes, as an address bar would show them but for what stands in brackets. */
export const routes: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`)
	.toSorted();

/** Drawn for whoever has no line yet: the page that the service worker hands out, and no place of its own. */
const shell = '/shell';

const rights = ['officer', 'disagree', 'who-sees'];
/** For each route with a part in brackets, what stands there. */
const ways: Record<string, readonly string[]> = {
	'/rights/[guide]': rights,
	'/help/[guide]': Object.keys(guides).filter((guide) => !rights.includes(guide))
};

type Place = Omit<Screen, 'route' | 'mode'>;

/** @throws Error when a route has a part in brackets for which nothing is written here */
function placesOn(route: string, mode: Mode): readonly Place[] {
	if (route === '/say/[form]/[screen]')
		return [...offered, ...inReply].flatMap((form) => placesIn(form, mode));
	if (!route.includes('[')) return [{ path: route }];
	const named = ways[route];
	if (!named) throw new Error(`screens.ts has no example for ${route}`);
	return named.map((name) => ({ path: route.replace(/\[\w+\]/, name) }));
}

/** A form is checked when something has been said, but where one press has asked for it. */
function placesIn(form: Form, mode: Mode): readonly Place[] {
	const { id, questions, straight, list } = form;
	const at = (screen: string) => `/say/${id}/${screen}`;
	const asked = form.screens[mode].map(([first = '']) => {
		return { path: at(first), asks: questions[first]!.kind };
	});
	const after = asked.find(({ asks }) => asks !== 'made')?.path;
	const checked = askedBy(form) ? at('ask') : after;
	return [
		...(straight ? [] : [{ path: at('start') }]),
		...asked,
		...(list && after ? [{ path: at('list'), after }] : []),
		{ path: at('check'), ...(checked && { after: checked }) }
	];
}

export const screens: readonly Screen[] = modesOffered.flatMap((mode) =>
	routes
		.filter((route) => route !== shell)
		.flatMap((route) => placesOn(route, mode).map((place) => ({ route, ...place, mode })))
);

/** Goes there as a link does: nothing is loaded anew, and a tablet that is unlocked stays so. */
export async function openScreen(page: Page, path: string): Promise<void> {
	await followLink(page, path);
	await expect(page).toHaveURL(path);
}

/** Presses a link to it, and does not wait. */
export async function followLink(page: Page, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
}
