/** What is read aloud of a screen, by which voice, and in pieces of which length. */

/** Longer utterances break off in some browsers, without a word. Characters. */
const longest = 200;

/** What stands on a screen as a line of its own. */
const speaking =
	'h1, h2, p, li, label, a, button, summary, blockquote, textarea, input:not([type=file])';

/** A voice that works on this device itself, in this language; the country's own before its neighbour's. */
export function localVoice(
	voices: readonly SpeechSynthesisVoice[],
	language: string
): SpeechSynthesisVoice | undefined {
	const own = voices.filter(
		({ localService, lang }) => localService === true && languageOf(lang) === languageOf(language)
	);
	return own.find(({ lang }) => countryOf(lang) === 'gb') ?? own.find((it) => it.default) ?? own[0];
}

/** Cuts at the ends of sentences, else between words, else wherever a word is too long for one piece. */
export function piecesOf(text: string): string[] {
	const sentences = text.match(/[^.!?\n]+[.!?]*/g) ?? [];
	const pieces: string[] = [];
	for (const sentence of sentences.flatMap(inShortParts)) {
		const together = `${pieces.at(-1) ?? ''} ${sentence}`.trim();
		if (pieces.length > 0 && together.length <= longest) pieces[pieces.length - 1] = together;
		else pieces.push(sentence);
	}
	return pieces;
}

/** All that a part of the screen says, in the order in which it stands there, as sentences. */
export function wordsOf(part: HTMLElement): string {
	return [...part.querySelectorAll<HTMLElement>(speaking)]
		.filter((it) => !it.querySelector(speaking) && !isSilent(it))
		.map(sentenceOf)
		.filter(Boolean)
		.join(' ');
}

function inShortParts(sentence: string): string[] {
	const parts: string[] = [];
	for (const word of sentence.trim().split(/\s+/).filter(Boolean)) {
		const together = `${parts.at(-1) ?? ''} ${word}`.trim();
		if (parts.length > 0 && together.length <= longest) parts[parts.length - 1] = together;
		else parts.push(...(word.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? []));
	}
	return parts;
}

const isSilent = (it: HTMLElement): boolean => it.closest('[aria-hidden="true"], .silent') !== null;

function sentenceOf(it: HTMLElement): string {
	const typed = it instanceof HTMLTextAreaElement || it instanceof HTMLInputElement;
	const text = typed ? it.value : (it.getAttribute('aria-label') ?? it.innerText);
	const line = text.replace(/\s+/g, ' ').trim();
	return line === '' || /[.!?:]$/.test(line) ? line : `${line}.`;
}

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const countryOf = (tag: string): string | undefined => tag.toLowerCase().split(/[-_]/)[1];
