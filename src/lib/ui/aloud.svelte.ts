/**
 * Reads aloud: by recordings where all of a text has them, else with a voice of this device and no other. A
 * voice of the network would hear the child's words.
 */
import { createContext } from 'svelte';
import { usual, type Pace } from '../domain/overlays.ts';
import { localVoice, piecesOf } from './reading-aloud.ts';
import { recordingsFor, type Recordings } from './recorded.ts';

/** What we need of the browser's own speech. */
export type Engine = Pick<
	SpeechSynthesis,
	'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/** What we need of the browser's own player. */
export type Player = Pick<HTMLAudioElement, 'src' | 'playbackRate' | 'play' | 'pause'> &
	EventTarget;

/** The layout makes it and hands it down; each screen ends what the one before was reading. */
export const [aloudHere, giveAloud] = createContext<Aloud>();

/** How long a voice may take to begin, in milliseconds. */
const patience = 2000;

/** What of the recordings is still to be played. */
type Playing = { left: string[]; instead: () => void };

export class Aloud {
	#is: 'silent' | 'reading' | 'no voice' = $state('silent');
	#voices: SpeechSynthesisVoice[] = $state.raw([]);
	readonly #engine: Engine | undefined;
	/** Some browsers forget an utterance that nobody holds, and never tell of its end. */
	#utterances: SpeechSynthesisUtterance[] = [];
	#playing: Playing | null = null;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	pace: Pace = usual.pace;
	/** Of the language on the screen. */
	recordings: Recordings = new Map();
	readonly #newPlayer: () => Player;
	/** One for all: a browser that let it play in a press lets it go on. */
	#player: Player | undefined;
	/** The child wants no ears beside things. */
	quiet = $state(usual.quiet);

	/** @param engine the browser's, or nothing where it has none */
	constructor(engine: Engine | undefined, newPlayer: () => Player = () => new Audio()) {
		this.#engine = engine;
		this.#newPlayer = newPlayer;
	}

	get is(): 'silent' | 'reading' | 'no voice' {
		return this.#is;
	}

	/** Looks for voices, which some browsers find seconds later. @returns how to stop looking */
	look(): () => void {
		const look = () => {
			this.#voices = this.#engine?.getVoices() ?? [];
		};
		look();
		this.#engine?.addEventListener('voiceschanged', look);
		return () => {
			this.stop();
			this.#engine?.removeEventListener('voiceschanged', look);
		};
	}

	/** Whether this device has its own voice for a language. */
	canRead(language: string): boolean {
		return localVoice(this.#voices, language) !== undefined;
	}

	/** Whether an ear stands beside what is in a language. */
	offers(language: string): boolean {
		return !this.quiet && this.canRead(language);
	}

	/** Reads, in the press that asked for it. Where it cannot, `is` says so. A second call begins anew. */
	read(text: string, language: string): void {
		this.stop();
		const files = recordingsFor(text, this.recordings);
		if (files) this.#play(files, () => this.#speak(text, language));
		else this.#speak(text, language);
	}

	#speak(text: string, language: string): void {
		const voice = localVoice(this.#voices, language);
		if (!this.#engine || !voice) {
			this.#is = 'no voice';
			return;
		}
		this.#utterances = piecesOf(text).map((piece) => this.#utterance(piece, voice));
		const last = this.#utterances.at(-1);
		if (!last) return;
		last.addEventListener('end', () => this.#over(last));
		this.#is = 'reading';
		this.#waiting = setTimeout(() => this.#silenced(), patience);
		// All at once: what is asked for after the press may be ignored.
		for (const utterance of this.#utterances) this.#engine.speak(utterance);
	}

	/** Silence, and no message. */
	stop(): void {
		clearTimeout(this.#waiting);
		this.#utterances = [];
		this.#is = 'silent';
		this.#playing = null;
		this.#player?.pause();
		this.#engine?.cancel();
	}

	/** @param instead what is done when one of them does not play */
	#play(files: readonly string[], instead: () => void): void {
		const player = (this.#player ??= this.#playerThatTells());
		const playing: Playing = { left: [...files], instead };
		this.#playing = playing;
		this.#is = 'reading';
		this.#next(player, playing);
	}

	#playerThatTells(): Player {
		const player = this.#newPlayer();
		player.addEventListener('ended', () => {
			if (this.#playing) this.#next(player, this.#playing);
		});
		return player;
	}

	#next(player: Player, playing: Playing): void {
		const file = playing.left.shift();
		if (file === undefined) return this.stop();
		player.src = file;
		player.playbackRate = this.pace / 100;
		player.play().catch(() => {
			// What was stopped meanwhile also ends in a refusal.
			if (this.#playing !== playing) return;
			this.stop();
			playing.instead();
		});
	}

	#utterance(piece: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
		const utterance = new SpeechSynthesisUtterance(piece);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.rate = this.pace / 100;
		utterance.addEventListener('start', () => clearTimeout(this.#waiting));
		return utterance;
	}

	/** The end of what was stopped before says nothing about what is being read now. */
	#over(last: SpeechSynthesisUtterance): void {
		if (this.#utterances.at(-1) === last) this.stop();
	}

	#silenced(): void {
		this.stop();
		this.#is = 'no voice';
	}
}
