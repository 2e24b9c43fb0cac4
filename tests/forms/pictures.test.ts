import { concepts } from '$lib/domain/concepts.ts';
import { codePictures } from '$lib/domain/code.ts';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { councilsLicence, credits, drawPictures, licences } from '../../scripts/pictures.ts';

const folder = 'static/pictures';
const drawing = (concept: string) => readFileSync(`${folder}/${concept}.svg`, 'utf8');

beforeAll(() => drawPictures());

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

test('[K1] every idea has a name and a place for its recording', () => {
	for (const { concept, label, recording } of credits()) {
		expect(label, concept).toMatch(/^\S.*\S$|^\S$/);
		expect(recording === null || recording.startsWith('en/'), concept).toBe(true);
	}
});

describe('[K5] a council that brings its own pictures', () => {
	let place = '';

	/** A folder of pictures as in a council's installation. */
	function pack(pictures: Record<string, unknown>, licence = councilsLicence): string {
		place = mkdtempSync(join(tmpdir(), 'pictures-'));
		cpSync(folder, place, { recursive: true });
		mkdirSync(join(place, 'council'));
		const council = { title: 'Symbols of Riverbank', by: 'Riverbank', at: 'Riverbank', licence };
		const manifest = { title: 'Riverbank', sources: { council }, pictures };
		writeFileSync(join(place, 'council/pack.json'), JSON.stringify(manifest));
		writeFileSync(join(place, 'council/house.svg'), square);
		return place;
	}

	const square =
		'<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72"><path d="M9 9h54v54H9z"/></svg>\n';
	const home = { home: { from: 'council', file: 'house.svg' } };

	afterEach(() => rmSync(place, { recursive: true, force: true }));

	test('may not bring what it may not show, nor a picture of an idea that is not here', () => {
		expect(() => drawPictures(pack(home, 'CC BY-NC-SA 4.0'))).toThrow(/licence/);
		rmSync(place, { recursive: true });
		expect(() => drawPictures(pack({ dragon: home.home }))).toThrow(/"dragon"/);
		rmSync(place, { recursive: true });
		expect(() => drawPictures(pack({ home: { from: 'council', file: 'gone.svg' } }))).toThrow(
			/gone\.svg/
		);
	});

	test('sees them in the place of ours, named in the credits, and all others as they were', () => {
		drawPictures(pack(home));
		expect(readFileSync(join(place, 'home.svg'), 'utf8')).toBe(square);
		expect(readFileSync(join(place, 'school.svg'), 'utf8')).toBe(drawing('school'));
		const theirs = credits(place).filter(({ title }) => title === 'Symbols of Riverbank');
		expect(theirs).toMatchObject([{ concept: 'home', label: 'home', drawing: 'house.svg' }]);
	});
});
