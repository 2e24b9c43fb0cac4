import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Aloud, type Engine } from '../../src/lib/ui/aloud.svelte.ts';
import { localVoice, piecesOf, wordsOf } from '../../src/lib/ui/reading-aloud.ts';

const voice = (lang: string, localService: boolean, name = lang) =>
	({ lang, localService, name, default: false, voiceURI: name }) as SpeechSynthesisVoice;

const far = voice('en-GB', false, 'far away');
const near = voice('en-US', true, 'near');
const british = voice('en_GB', true, 'British');

/** A browser's speech that keeps what it was asked, and does what the test lets it do. */
class Speech implements Engine {
	readonly asked: SpeechSynthesisUtterance[] = [];
	readonly order: ('cancel' | 'speak')[] = [];
	voices: SpeechSynthesisVoice[] = [far, near];
	#heard: () => void = () => undefined;

	getVoices = () => this.voices;
	cancel = () => void this.order.push('cancel');
	addEventListener = (_name: string, heard: unknown) => {
		this.#heard = heard as () => void;
	};
	removeEventListener = () => {
		this.#heard = () => undefined;
	};

	speak = (utterance: SpeechSynthesisUtterance) => {
		// A voice cannot be set to what the browser itself has not found.
		this.asked.push(utterance);
		this.order.push('speak');
	};

	find(voices: SpeechSynthesisVoice[]): void {
		this.voices = voices;
		this.#heard();
	}

	say(what: 'start' | 'end', at = 0): void {
		this.asked[at]?.dispatchEvent(new Event(what));
	}
}

let speech: Speech;
let aloud: Aloud;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class extends EventTarget {
			readonly text: string;
			voice: SpeechSynthesisVoice | null = null;
			lang = '';
			rate = 1;
			constructor(text: string) {
				super();
				this.text = text;
			}
		}
	);
	speech = new Speech();
	aloud = new Aloud(speech);
	aloud.look();
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('a voice', () => {
	test('from the network is never taken, not even where there is no other [F4][F9]', () => {
		expect(localVoice([far], 'en')).toBeUndefined();
		expect(localVoice([far, near], 'en')).toBe(near);
		speech.find([far]);
		aloud.read('Hello.', 'en');
		expect(aloud.is).toBe('no voice');
		expect(speech.asked).toEqual([]);
	});

	test('of another language is not taken, and the child is told [F4]', () => {
		expect(aloud.canRead('cy')).toBe(false);
		aloud.read('Helo.', 'cy');
		expect(aloud.is).toBe('no voice');
		expect(speech.asked).toEqual([]);
	});

	test('of the own country comes first, however the browser writes it', () => {
		expect(localVoice([near, british], 'en')).toBe(british);
	});

	test('that the browser finds later is there then', () => {
		speech.find([]);
		expect(aloud.canRead('en')).toBe(false);
		speech.find([near]);
		expect(aloud.canRead('en')).toBe(true);
	});

	test('is missed by nobody where the browser has no speech at all [F7]', () => {
		const silent = new Aloud(undefined);
		silent.look();
		silent.read('Hello.', 'en');
		expect(silent.is).toBe('no voice');
		silent.stop();
		expect(silent.is).toBe('silent');
	});
});

describe('reading', () => {
	test('says nothing before the first press [F6]', () => {
		expect(speech.asked).toEqual([]);
		expect(aloud.is).toBe('silent');
	});

	test('ends what was being read before it begins, and asks for all of it in the press [F5]', () => {
		aloud.read(`${'One two three. '.repeat(30)}`, 'en');
		expect(speech.order[0]).toBe('cancel');
		expect(speech.asked.length).toBeGreaterThan(1);
		expect(speech.asked.every((it) => it.text.length <= 200)).toBe(true);
		expect(speech.asked.every((it) => it.voice === near)).toBe(true);
	});

	test('that has not begun after two seconds is told, and ended [F5]', () => {
		aloud.read('Hello.', 'en');
		vi.advanceTimersByTime(1999);
		expect(aloud.is).toBe('reading');
		vi.advanceTimersByTime(1);
		expect(aloud.is).toBe('no voice');
		expect(speech.order.at(-1)).toBe('cancel');
	});

	test('that never tells of its end can still be stopped, and begun again [F5]', () => {
		aloud.read('Hello.', 'en');
		speech.say('start');
		vi.advanceTimersByTime(600_000);
		expect(aloud.is).toBe('reading');
		aloud.stop();
		expect(aloud.is).toBe('silent');
		aloud.read('Again.', 'en');
		expect(speech.asked.at(-1)?.text).toBe('Again.');
	});

	test('is over at the end of its last piece, not at the end of what was stopped', () => {
		aloud.read('Hello.', 'en');
		aloud.read('Again.', 'en');
		speech.say('start', 1);
		speech.say('end', 0);
		expect(aloud.is).toBe('reading');
		speech.say('end', 1);
		expect(aloud.is).toBe('silent');
	});

	test('goes as slowly as the child likes it [F8]', () => {
		aloud.pace = 70;
		aloud.read('Hello.', 'en');
		expect(speech.asked[0]?.rate).toBeCloseTo(0.7);
	});
});

test('what is read is cut at sentences, else at words, else in the middle of a very long word [F5]', () => {
	expect(piecesOf('One. Two?')).toEqual(['One. Two?']);
	const long = `${'word '.repeat(60).trim()}. ${'x'.repeat(450)}`;
	const pieces = piecesOf(long);
	expect(pieces.every((it) => it.length <= 200)).toBe(true);
	expect(pieces.join('').replaceAll(/\s/g, '')).toBe(long.replaceAll(/\s/g, ''));
	expect(piecesOf('  ')).toEqual([]);
});

test('a screen is read in its order, with the child’s own words, and each line once', () => {
	const part = document.createElement('main');
	for (const [tag, text] of [
		['h1', 'Where do you want it?'],
		['button', 'At home'],
		['textarea', 'With Gran']
	] as const) {
		const it = part.appendChild(document.createElement(tag));
		if (it instanceof HTMLTextAreaElement) it.value = text;
		else it.textContent = text;
	}
	const item = part.appendChild(document.createElement('li'));
	item.appendChild(document.createElement('p')).textContent = 'Once';
	const hidden = part.appendChild(document.createElement('p'));
	hidden.ariaHidden = 'true';
	hidden.textContent = 'a drawing';
	document.body.append(part);
	expect(wordsOf(part)).toBe('Where do you want it? At home. With Gran. Once.');
	part.remove();
});
