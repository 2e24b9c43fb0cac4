/** Form and answers -> what the child has asked for, thing by thing: each can have an answer of its own. */
import { concepts, type Concept } from '../domain/concepts.ts';
import type { Asked } from '../domain/answer.ts';
import type { Every } from './catalogue.ts';
import {
	lineIn,
	pictureOf,
	wishes,
	type Answer,
	type Answers,
	type Form,
	type FormText,
	type Question
} from './form.ts';
import { choiceText, type Voice } from './reading.ts';

/**
 * The questions of each form that ask what the child wants. What they feel, and how it was for them, is
 * heard and not granted. A form that is not named here, or a question that it has not, is a compile error.
 */
const asking: { [F in Every as F['id']]: readonly (keyof F['questions'] & string)[] } = {
	'review-menu': [
		...(['where', 'day', 'time', 'school-time', 'who', 'come', 'tell', 'lead', 'help'] as const),
		...(['better', 'parts', 'topics', 'not-in-front', 'alone', 'anything'] as const)
	],
	'something-wrong': ['tell', 'more'],
	'sort-this': ['what', 'wish', 'answer'],
	'good-news': ['know'],
	'want-advocate': ['want'],
	'see-my-iro': ['how', 'when'],
	'about-my-iro': ['tell', 'wish'],
	'how-i-feel': ['wish'],
	'after-review': ['next-time', 'anything'],
	'prepare-review': ['topics', 'own-topic', 'first'],
	'my-life': ['worries', 'hopes'],
	conference: ['come', 'tell', 'who', 'life', 'anything'],
	'after-conference': [],
	'draw-and-say': ['what'],
	understood: [],
	'not-understood': ['what'],
	'not-agree': ['now'],
	'more-to-say': ['say'],
	'did-it-happen': [],
	'new-date': ['day'],
	'invite-card': []
};

/** All that was asked for, in the order of the form. What asks for nothing, such as "that is all", is not among it. */
export function askedIn(form: Form, answers: Answers): Asked[] {
	const questions = (asking as Record<string, readonly string[]>)[form.id] ?? [];
	return questions.flatMap((id) => {
		const question = form.questions[id];
		const answer = answers[id];
		return question && answer ? askedOf(id, question, answer) : [];
	});
}

/** One thing that was asked for, in words. `told`: what stands before it, as in a reading. */
export type AskedInWords = { told: string; label: string | null; picture: Concept };

/** @returns `label` null for own words, which stand nowhere but in the child's bubble */
export function inWords(form: Form, text: FormText, asked: Asked, voice: Voice): AskedInWords {
	const question = form.questions[asked.question];
	const words = text.questions[asked.question];
	if (!question || !words) throw new Error('asked for in another form');
	const ask = lineIn(words.ask, voice.mode, voice.names);
	const told = voice.reader === 'child' ? ask : toldOf(words, asked);

	if (asked.is === 'own words') return { told, label: null, picture: 'write' };
	if (asked.is === 'person') {
		const picture = concepts.find((it) => it === asked.as) ?? 'somebody-else';
		return { told, label: asked.name, picture };
	}
	const label = choiceText(words, asked.choice, voice);
	return { told, label, picture: pictureOf(question, asked.choice) };
}

function askedOf(question: string, of: Question, answer: Answer): Asked[] {
	const picked = (choices: readonly string[]): Asked[] =>
		choices
			.filter((choice) => pictureOf(of, choice) !== 'nothing-more')
			.map((choice) => ({ is: 'picked', id: `${question}/${choice}`, question, choice }));
	const own = (words: string | undefined): Asked[] =>
		words?.trim() ? [{ is: 'own words', id: `${question}/own words`, question }] : [];

	switch (answer.is) {
		case 'chosen':
			return [...picked(answer.chosen), ...own(answer.more)];
		case 'words':
			return [...picked(answer.ready), ...own(answer.words)];
		case 'people':
			return answer.people.map(({ name, as, wish }, at) => ({
				is: 'person',
				id: `${question}/${at}`,
				...{ question, name, as, wish }
			}));
		case 'sorted':
			return [
				...picked(answer.cards.filter(({ talk }) => talk && talk !== 'no').map(({ card }) => card)),
				...own(answer.more)
			];
		case 'not-sure':
			return own(answer.more);
		case 'feelings':
		case 'made':
		case 'skipped':
			return [];
	}
}

function toldOf({ told }: FormText['questions'][string], asked: Asked): string {
	if (typeof told === 'string') return told;
	const wish = wishes.find((it) => asked.is === 'person' && it === asked.wish);
	return told[wish ?? 'want-there'];
}
