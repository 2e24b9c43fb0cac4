import { afterEach, expect, test, vi } from 'vitest';
import { sourcesOfPictures } from '$lib/device/credits.ts';
import { concepts } from '$lib/domain/concepts.ts';
import { credits } from '../../scripts/pictures.ts';

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));

test('with no line and no copy of the list, nobody is named by guessing', async () => {
	answering(() => Promise.reject(new TypeError('Failed to fetch')));
	expect(await sourcesOfPictures()).toBeNull();
	answering(async () => new Response('', { status: 404 }));
	expect(await sourcesOfPictures()).toBeNull();
});

test('every picture is named once, under whoever drew it [K2]', async () => {
	answering(async () => Response.json(credits()));
	const sources = (await sourcesOfPictures()) ?? [];

	expect(sources.map(({ title }) => title).toSorted()).toEqual(['My Say', 'OpenMoji']);
	const named = sources.flatMap(({ drawings }) => drawings.map(({ concept }) => concept));
	expect(named.toSorted()).toEqual([...concepts].toSorted());
});
