import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { files, textOf } from './sources.ts';

type Handled = { file: string; element: string; on: string };

const templates = files.filter((file) => file.endsWith('.svelte'));

/** What a browser itself lets a keyboard, a switch and a screen reader press. */
const native = ['a', 'button', 'input', 'label', 'select', 'summary', 'textarea'];

/** The whole window is no control: keys of a switch, and when somebody was last there. */
const everywhere = ['svelte:window', 'svelte:document'];

const handled: readonly Handled[] = templates.flatMap((file) => {
	const found: Handled[] = [];
	visit(parse(textOf(file), { modern: true }).fragment, ({ name, attributes }) => {
		for (const attribute of attributes) {
			if (attribute.type === 'Attribute' && /^on[a-z]/.test(attribute.name))
				found.push({ file, element: name, on: attribute.name });
		}
	});
	return found;
});

describe('what can be pressed', () => {
	test('is the browser’s own: nothing else has a click or a key of its own [A3]', () => {
		const pressed = handled.filter(({ on }) => /^on(click|dblclick|key\w+|press)$/.test(on));
		const ours = pressed.filter(({ element }) => !isComponent(element));
		expect(ours.length).toBeGreaterThan(10);
		const open = [...native, ...everywhere];
		expect(ours.filter(({ element }) => !open.includes(element))).toEqual([]);
	});

	test('nothing plays the part of a control that it is not [A3]', () => {
		const played = templates.filter((file) =>
			/role="(button|link|checkbox|radio|switch|tab|menuitem|option|slider)"/.test(textOf(file))
		);
		expect(played).toEqual([]);
	});

	test('nothing needs a drag, a swipe or a long press: only free drawing knows one, beside its stamps [C4][M1]', () => {
		const gestures = handled.filter(({ element, on }) => {
			return (
				/^on(pointer|touch|drag|mouse|gesture|swipe)/.test(on) && !everywhere.includes(element)
			);
		});
		expect([...new Set(gestures.map(({ file }) => file))]).toEqual(['lib/ui/make/Board.svelte']);
	});
});

const isComponent = (name: string): boolean => /^[A-Z]|\./.test(name);

/** Every element of a template, however deep it lies. */
function visit(node: unknown, see: (element: AST.BaseElement) => void): void {
	if (Array.isArray(node)) {
		for (const it of node) visit(it, see);
	} else if (node && typeof node === 'object') {
		if ('attributes' in node && 'name' in node) see(node as AST.BaseElement);
		for (const it of Object.values(node)) visit(it, see);
	}
}
