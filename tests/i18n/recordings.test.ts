import { locales } from '$lib/i18n/locales.ts';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsIn, hashOf, recordingsIn } from '../../scripts/recordings.ts';
import { allTexts } from '../../scripts/words/lines.ts';

let place: string;
const read = new Set(['I feel happy.', 'How do you feel?']);

beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'recordings-'));
	mkdirSync(join(place, 'en'));
	writeFileSync(join(place, 'en/happy.mp3'), Buffer.from('ID3 spoken'));
	writeFileSync(join(place, 'en/apple.m4a'), Buffer.from('\0\0\0 ftypM4A spoken', 'latin1'));
	writeFileSync(join(place, 'en/opus.mp3'), Buffer.from('OggS spoken'));
});

afterAll(() => rmSync(place, { recursive: true }));

const happy = {
	says: 'I feel happy.',
	sha256: hashOf('I feel happy.'),
	file: 'en/happy.mp3',
	by: 'A young person of Riverbank',
	licence: 'own'
};
const faults = (...recordings: (typeof happy)[]) => faultsIn(recordings, read, place);

test.each([
	['whose text was changed after it was made [F2]', { ...happy, sha256: hashOf('I am happy.') }],
	['of a text that no child reads any more [F2]', { ...happy, says: 'Hi', sha256: hashOf('Hi') }],
	['that is not there', { ...happy, file: 'en/gone.mp3' }],
	['that only some browsers play [F3]', { ...happy, file: 'en/opus.mp3' }],
	['on another machine [F9]', { ...happy, file: 'https://example.org/happy.mp3' }],
	['from outside its folder', { ...happy, file: '../happy.mp3' }],
	['of nobody knows whom', { ...happy, by: '' }]
])('a recording %s is found', (_, recording) => {
	expect(faults(recording)).toHaveLength(1);
});

test('two recordings of one text are found', () => {
	expect(faults(happy, { ...happy, file: 'en/apple.m4a' })).toHaveLength(1);
});

test('MP3 and AAC are as good as each other [F3]', () => {
	expect(faults(happy)).toEqual([]);
	expect(faults({ ...happy, file: 'en/apple.m4a' })).toEqual([]);
});

test.each(Object.keys(locales))('there is a list of recordings in %s, be it empty', (locale) => {
	expect(existsSync(`static/recordings/${locale}.json`)).toBe(true);
});

test('every recording that is carried says what stands on the screen today [F2][F3][K1]', async () => {
	expect(faultsIn(recordingsIn('en'), await allTexts())).toEqual([]);
});
