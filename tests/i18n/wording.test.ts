import { describe, expect, test } from 'vitest';
import { Wording } from '../../src/lib/i18n/wording.svelte.ts';

describe('the language of one page', () => {
	test('says a name and a number as the grammar asks', () => {
		const say = new Wording();
		expect(say.t('door.goesTo', { iro: 'Sarah' })).toBe(
			'It goes to Sarah, your reviewing officer.'
		);
		expect(say.t('who.waiting', { count: 1 })).toBe('1 message is waiting to go');
		expect(say.t('who.waiting', { count: 2 })).toBe('2 messages are waiting to go');
	});

	test('says a day with its weekday, as people do [E5]', () => {
		expect(new Wording().day('2026-03-03')).toBe('Tuesday 3 March');
	});

	test('says the end of a wait so that nobody comes too early [J5]', () => {
		const say = new Wording();
		const at = Date.parse('2026-03-03T16:10:05Z');
		expect(say.timeNotBefore(at)).toBe(say.time('2026-03-03T16:11:00Z'));
		expect(say.timeNotBefore(at - 5_000)).toBe(say.time('2026-03-03T16:10:00Z'));
	});

	test('two pages do not share one: each has its own', () => {
		expect(new Wording().t).not.toBe(new Wording().t);
	});
});
