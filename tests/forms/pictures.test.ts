import { concepts } from '$lib/domain/concepts.ts';
import { codePictures } from '$lib/domain/code.ts';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { credits, drawPictures, licences } from '../../scripts/pictures.ts';

const folder = 'static/pictures';
const drawing = (concept: string) => readFileSync(`${folder}/${concept}.svg`, 'utf8');

beforeAll(drawPictures);

test('[K2] no picture is under a licence that keeps a council from using it', () => {
	for (const { concept, licence, by, at } of credits()) {
		expect(licences, concept).toContain(licence);
		expect(licence, concept).not.toMatch(/NC|ND/);
		expect(by && at, concept).toBeTruthy();
	}
});

test('no picture can run, fetch or hide anything', () => {
	for (const concept of concepts) {
		expect(drawing(concept), concept).not.toMatch(/<script|<style|<text|\son\w+=|data:|url\((?!#)/);
	}
});

test('[K1] every idea has a drawing of a known size', () => {
	for (const concept of concepts) {
		expect(drawing(concept), concept).toMatch(/^<svg xmlns="[^"]+" width="72" height="72" viewBox/);
	}
});

test('nothing is drawn that no idea asks for', () => {
	const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));
	expect(files.toSorted()).toEqual(concepts.map((concept) => `${concept}.svg`).toSorted());

	const own = credits().filter(({ at }) => at.endsWith('own'));
	expect(readdirSync(`${folder}/own`).toSorted()).toEqual(own.map((it) => it.drawing).toSorted());
});

test('[K2] the page of credits names every picture', () => {
	const listed: unknown = JSON.parse(readFileSync(`${folder}/credits.json`, 'utf8'));
	expect(listed).toEqual(credits());
	expect(credits().map(({ concept }) => concept)).toEqual([...concepts]);
});

test('[J4] no two pictures of a code look the same', () => {
	expect(new Set(codePictures.map(drawing)).size).toBe(36);
});

test('a picture that has not changed is left alone', () => {
	const changedAt = () => statSync(`${folder}/home.svg`).mtimeMs;
	const before = changedAt();
	drawPictures();
	expect(changedAt()).toBe(before);
});
