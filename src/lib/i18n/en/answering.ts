/** What staff read where they answer a child. */
import { largestAloud, type AnswerFault, type Owner, type Verdict } from '../../domain/answer.ts';
import { longestVoice } from '../../domain/attachment.ts';
import type { Mode } from '../../domain/mode.ts';
import type { Fault, Rule } from './plain.ts';
import { dayOnly } from './days.ts';

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

/** Bytes, as people say them. */
const mega = (bytes: number): string => `${bytes / 1_000_000} MB`;

const rules: Record<Rule, (what: string) => string> = {
	'too long': (what) => `This sentence is long. Make two of it: “${what}”`,
	'more than one sentence': (what) => `Say one thing here: “${what}”`,
	'not a known word': (what) => `A child may not know “${what}”.`,
	'drawn together': (what) => `Write “${what}” in full.`,
	'letters for words': (what) => `Write in full what “${what}” stands for.`,
	'number in letters': (what) => `Write “${what}” as a number.`,
	'date without its weekday': (what) => `Say which day of the week “${what}” is.`,
	idiom: (what) => `“${what}” does not mean what its words mean.`,
	disliked: (what) => `Children in care dislike “${what}”.`,
	'pushes or blames': (what) => `“${what}” may sound like pushing or blaming.`,
	emoji: () => 'Say in words what the emoji shows.'
};

const inMode: Record<Mode, string> = {
	standard: 'reads in Standard: sentences of at most 15 words',
	easy: 'reads in Easy: sentences of at most 10 words, and no hard word',
	pictures: 'uses Pictures: your words are shown one sentence at a time, and can be heard'
};

const verdicts: Record<Verdict, string> = {
	yes: 'Yes',
	'not-this-time': 'Not this time',
	'find-out': 'I will find out'
};

function who(owner: Owner): string {
	if (owner.as === 'worker')
		return owner.name ? `${owner.name}, their social worker` : 'Their social worker';
	return owner.name;
}

export const answering = {
	title: (child: string) => `Answer ${child}`,
	again: (child: string) => `Answer ${child} again`,
	againHow: 'What was answered stays as it is. What you write now comes after it.',
	reads: (child: string, mode: Mode) => `${child} ${inMode[mode]}.`,
	language: (child: string, code: string) =>
		`${child} wrote in ${languageNames.of(code)}. Nothing is translated: think of an interpreter.`,
	counts: 'An answer also says that you have read it.',
	words: 'Your answer',
	wordsHow: 'For all of it, in your own words. Leave it empty if what is below says it all.',
	replies: 'Begin with',
	each: (child: string) => `What ${child} asked for`,
	eachHow: 'Answer one by one. What you leave open gets no answer yet.',
	ownWords: 'What stands in their bubble',
	open: 'No answer yet',
	verdicts,
	because: 'Why, so that a child understands it',
	becauseIf: 'More about it, if you like',
	who: 'Who does it',
	nobody: 'Nobody yet',
	me: 'Me',
	worker: (name: string | null) => (name ? `${name}, the social worker` : 'The social worker'),
	other: 'Somebody else',
	name: 'Their first name',
	by: 'By when',
	byFind: 'You find out by',
	look: 'Look at it first',
	lookHow: (child: string) => `Nothing goes to ${child} yet.`,
	looking: (child: string) => `This is what ${child} gets`,
	send: (child: string) => `Send it to ${child}`,
	sendHow: 'After that it stays as it is. You can always answer again.',
	change: 'Change it',
	plain: 'It reads plainly.',
	notPlain: 'Easier to read',
	advice: 'This is advice. You decide.',
	fault: (fault: Fault) => rules[fault.rule](fault.what),
	wrong: {
		nothing: 'Nothing is written yet. Write an answer, or answer one thing they asked for.',
		'too-long': 'It is too long to be read by a child. Make it shorter.',
		because: 'Say why not: a no without a reason is not sent.',
		by: 'Say by which day you will find out.',
		past: 'That day is over. Choose today or a later one.',
		name: 'Write the first name of who does it.',
		'voice-alone':
			'Write it too. Not every child can hear, and the words are what is kept on file.',
		'voice-kind':
			'This is no recording that can be played. Choose an m4a, webm or ogg file, or record it here.',
		'voice-large': `The recording is too large: it may have ${mega(largestAloud)}. Choose a shorter one, or send the words alone.`
	} satisfies Record<AnswerFault['why'], string>,
	wrongTitle: 'It is not complete yet. What you typed is all here.',
	aloud: {
		title: 'Say it too, if you like',
		how: (child: string) =>
			`${child} can hear you beside the words. Read aloud what stands above. The words go as well: not every child can hear, and they are what is kept on file.`,
		limits: `At most ${longestVoice / 60} minutes and ${mega(largestAloud)}.`,
		wordsFirst: 'Write some words for all of it, and you can say them too.',
		start: 'Record it here',
		stop: 'Stop',
		again: 'Record it again',
		without: 'Leave it out',
		asking: 'Your browser may ask whether it may hear you.',
		none: 'This computer has no microphone that may be used. You can choose a recording, or send the words alone.',
		nothing: 'Nothing was heard. Try again, or send the words alone.',
		lasted: (clock: string) => `${clock} of ${longestVoice / 60}:00`,
		file: 'Or choose a recording (m4a, webm or ogg)',
		ready: 'This goes with the words. Listen to it first.',
		changed: 'If you change the words, record it again: it is not kept.',
		was: 'Said aloud as well'
	},
	sent: (child: string) => `Sent. ${child} sees it as soon as their tablet has a signal.`,
	thread: 'Said and answered, in order',
	here: 'What is open above',
	openIt: 'Open it',
	unread: 'New',
	answeredBy: (name: string) => `${name} answered`,
	part: {
		who: (owner: Owner) => who(owner),
		by: (verdict: Verdict, day: string) =>
			verdict === 'find-out' ? `to be found out by ${dayOnly(day)}` : `by ${dayOnly(day)}`
	}
};
