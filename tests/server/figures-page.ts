/** The page of figures as a manager's browser gets it, and its table as a spreadsheet does. */
import { parse } from 'csv-parse/sync';
import { render } from 'svelte/server';
import { expect } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import type { Database } from '$lib/server/database.ts';
import type { Keys } from '$lib/server/keys.ts';
import type { Stretch } from '$lib/server/returns.ts';
import Page from '../../src/routes/staff/(office)/figures/+page.svelte';
import { load } from '../../src/routes/staff/(office)/figures/+page.server.ts';
import { GET } from '../../src/routes/staff/(office)/figures/figures.csv/+server.ts';

/** Each row as its cells, in words. */
export type Told = {
	html: string;
	rows: string[][];
	csv: string[][];
};

/** Asks the real addresses: what `load` answers, drawn; and what the CSV's `GET` answers. */
export async function figuresTold(
	db: Database,
	keys: Keys,
	actor: Actor,
	stretch: Stretch
): Promise<Told> {
	const asked = new URLSearchParams(stretch).toString();
	const visit = (path: string) => {
		const url = new URL(`http://localhost/staff/${path}?${asked}`);
		return { locals: { db, keys, actor, request: 'tests' }, url, request: new Request(url) };
	};
	const data = await load(visit('figures') as unknown as Parameters<typeof load>[0]);
	const { body: html } = render(Page, { props: { data: data as never } });
	const answer = await GET(visit('figures/figures.csv') as unknown as Parameters<typeof GET>[0]);
	const csv = parse(await answer.text(), { bom: true }) as string[][];
	return { html, rows: rowsIn(html), csv };
}

/** A figure with both its numbers stands as published on the page, and in the table. */
export function expectTold({ rows, csv }: Told, what: string, published: string): void {
	expect(rows.find(([name]) => name === what)?.[1], `${what}, on the page`).toBe(published);
	const [, of = '', from = '', percent = ''] =
		/^([\d,]+) of ([\d,]+) = ([\d.]+ %)$/.exec(published) ?? [];
	const bare = (number: string) => number.replaceAll(',', '') || 'not shown';
	const line = csv.find(([, name]) => name === what);
	expect(line?.slice(2, 5), `${what}, in the table`).toEqual([bare(of), bare(from), percent]);
}

/** Of a figure that was published without its numbers: the percentage alone. */
export function expectPercent({ rows, csv }: Told, what: string, percent: string): void {
	expect(rows.find(([name]) => name === what)?.[1], `${what}, on the page`).toMatch(
		new RegExp(` = ${percent}$`)
	);
	expect(csv.find(([, name]) => name === what)?.[4], `${what}, in the table`).toBe(percent);
}

const rowsIn = (html: string): string[][] =>
	[...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
		[...row.matchAll(/<(th|td)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => wordsIn(cell))
	);

const wordsIn = (html: string): string =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ')
		.trim();
