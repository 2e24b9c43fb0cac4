import { afterEach, describe, expect, test, vi } from 'vitest';
import { noticeSwitch } from '../../src/lib/ui/learning.ts';

function listening() {
	const heard = vi.fn();
	const notice = noticeSwitch(heard);
	const press = (code: string, more: KeyboardEventInit = {}) =>
		notice(new KeyboardEvent('keydown', { code, ...more }));
	return { heard, press };
}

function focused(part: 'button' | 'h1'): void {
	const it = document.createElement(part);
	if (part === 'h1') it.tabIndex = -1;
	document.body.replaceChildren(it);
	it.focus();
}

afterEach(() => document.body.replaceChildren());

describe('a switch that nobody has set up', () => {
	test.each(['Space', 'Enter', 'Digit1', 'ArrowRight', 'F7'])(
		'%s is noticed when it is pressed three times where it does nothing [D8]',
		(code) => {
			focused('h1');
			const { heard, press } = listening();
			press(code);
			press(code);
			expect(heard).not.toHaveBeenCalled();
			press(code);
			expect(heard).toHaveBeenCalledExactlyOnceWith(code);
		}
	);

	test('is not one that presses what has the focus', () => {
		focused('button');
		const { heard, press } = listening();
		for (const _ of 'four') press('Space');
		expect(heard).not.toHaveBeenCalled();
	});

	test('is one key and no other, and not a key that is held', () => {
		const { heard, press } = listening();
		for (const code of ['Space', 'Enter', 'Space', 'Enter']) press(code);
		press('Space');
		for (const _ of 'four') press('Space', { repeat: true });
		expect(heard).not.toHaveBeenCalled();
	});

	test.each(['Tab', 'Escape', 'ShiftLeft', 'ControlLeft'])(
		'is never %s, which has another meaning everywhere [I6]',
		(code) => {
			const { heard, press } = listening();
			for (const _ of 'four') press(code);
			expect(heard).not.toHaveBeenCalled();
		}
	);

	test('keeps no key from what it does [D11]', () => {
		const notice = noticeSwitch(() => {});
		const pressed = new KeyboardEvent('keydown', { code: 'Space', cancelable: true });
		for (const _ of 'four') notice(pressed);
		expect(pressed.defaultPrevented).toBe(false);
	});
});
