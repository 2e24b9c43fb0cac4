import {
	attended,
	fitsAge,
	participated,
	participationCodes,
	suggestedCode,
	type TookPart
} from '$lib/domain/participation.ts';
import { expect, test } from 'vitest';

const there: TookPart = { age: 9, attended: true, heard: 'nothing', sent: 'nothing' };
const away: TookPart = { ...there, attended: false };

test.each<[string, TookPart, string]>([
	['who sent something that nobody used is not heard', { ...away, sent: 'not used' }, 'PN7'],
	['who sent something and sat there unheard took no part', { ...there, sent: 'not used' }, 'PN4'],
	['of three years is PN0, whatever happened', { ...there, age: 3, heard: 'own words' }, 'PN0'],
	['who spoke', { ...there, heard: 'own words' }, 'PN1'],
	['whose advocate spoke beside them', { ...there, heard: 'advocate' }, 'PN2'],
	['who pointed at pictures', { ...there, heard: 'pictures' }, 'PN3'],
	['who said nothing', there, 'PN4'],
	['who stayed away and whose advocate spoke', { ...away, heard: 'advocate' }, 'PN5'],
	['from whose statement somebody spoke', { ...away, sent: 'spoken from' }, 'PN5'],
	['whose booklet was read out', { ...away, sent: 'read or shown' }, 'PN6'],
	['of whom nothing came', away, 'PN7'],
	['whose age nobody knows', { ...away, age: null }, 'PN7']
])('a child %s', (_, happened, code) => expect(suggestedCode(happened)).toBe(code));

test('PN0 fits no child of four, and no other code a child of three', () => {
	const fitting = (age: number) => participationCodes.filter((code) => fitsAge(code, age));
	expect(fitting(3)).toEqual(['PN0']);
	expect(fitting(4)).toEqual(participationCodes.slice(1));
});

test('children under four are in neither share, and each says what it is a part of', () => {
	const counts = { PN0: 9, PN1: 40, PN2: 3, PN3: 5, PN4: 12, PN5: 10, PN6: 20, PN7: 10 };
	expect(participated(counts)).toEqual({ of: 78, from: 100 });
	expect(attended(counts)).toEqual({ of: 60, from: 100 });
});
