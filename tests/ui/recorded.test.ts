import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Aloud, type Engine, type Player } from '$lib/ui/aloud.svelte.ts';
import { recordingsFor } from '$lib/ui/recorded.ts';

const recordings = new Map([
	['How do you feel?', '/recordings/en/how.mp3'],
	['Happy', '/recordings/en/happy.mp3'],
	['You are not in trouble. Say a lot or a little.', '/recordings/en/trouble.mp3']
]);

test('half by a person and half by a machine is not read: one missing, and no recording is taken', () => {
	expect(recordingsFor('How do you feel? Sad.', recordings)).toBeNull();
	expect(recordingsFor('Happy.', new Map())).toBeNull();
	expect(recordingsFor('', recordings)).toBeNull();
});

test('a label is found with the full stop it is read with, and a longer one whole', () => {
	expect(recordingsFor('How do you feel? Happy.', recordings)).toEqual([
		'/recordings/en/how.mp3',
		'/recordings/en/happy.mp3'
	]);
	expect(
		recordingsFor('Happy. You are not in trouble. Say a lot or a little.', recordings)
	).toEqual(['/recordings/en/happy.mp3', '/recordings/en/trouble.mp3']);
});

class Tape extends EventTarget implements Player {
	readonly played: string[] = [];
	src = '';
	playbackRate = 1;
	plays = true;
	pause = vi.fn();

	play = async () => {
		if (!this.plays) throw new DOMException('cannot be played', 'NotSupportedError');
		this.played.push(this.src);
	};
}

describe('a screen of which all is recorded', () => {
	let tape: Tape;
	let aloud: Aloud;
	const speak = vi.fn();
	const engine = {
		getVoices: () => [{ lang: 'en-GB', localService: true }],
		speak,
		cancel: vi.fn(),
		addEventListener: vi.fn(),
		removeEventListener: vi.fn()
	} as unknown as Engine;

	beforeEach(() => {
		speak.mockClear();
		vi.stubGlobal('SpeechSynthesisUtterance', class extends EventTarget {});
		tape = new Tape();
		aloud = new Aloud(engine, () => tape);
		aloud.look();
		aloud.recordings = recordings;
	});

	afterEach(() => vi.unstubAllGlobals());

	test('is read by the recordings, one after another, before any voice of the device [F2][F4]', async () => {
		aloud.pace = 85;
		aloud.read('How do you feel? Happy.', 'en');
		expect(aloud.is).toBe('reading');
		tape.dispatchEvent(new Event('ended'));
		tape.dispatchEvent(new Event('ended'));
		expect(tape.played).toEqual(['/recordings/en/how.mp3', '/recordings/en/happy.mp3']);
		expect(tape.playbackRate).toBeCloseTo(0.85);
		expect(aloud.is).toBe('silent');
		expect(speak).not.toHaveBeenCalled();
	});

	test('is read by the voice of the device where a recording does not play', async () => {
		tape.plays = false;
		aloud.read('Happy.', 'en');
		await vi.waitFor(() => expect(speak).toHaveBeenCalledOnce());
		expect(aloud.is).toBe('reading');
	});

	test('is silent at once when the child stops it, and does not begin again by itself', () => {
		aloud.read('How do you feel? Happy.', 'en');
		aloud.stop();
		tape.dispatchEvent(new Event('ended'));
		expect(aloud.is).toBe('silent');
		expect(tape.pause).toHaveBeenCalled();
		expect(tape.played).toEqual(['/recordings/en/how.mp3']);
	});

	test('with one word of the child’s own is read by the voice as a whole', () => {
		aloud.read('How do you feel? My cat died.', 'en');
		expect(tape.played).toEqual([]);
		expect(speak).toHaveBeenCalledOnce();
	});
});
