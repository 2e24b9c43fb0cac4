/** What a child can say in one press, from under Help or to what came down: the press itself is the answer. */
import { canonical } from '../domain/envelope.ts';
import { atHelp } from './catalogue.ts';
import type { Answers, Form } from './form.ts';

/** By the form's id. The child sees it before it is sent, can change it, and can say more. */
const asked: Readonly<Record<string, Answers>> = {
	'want-advocate': { want: { is: 'words', ready: ['get-me-one'], words: '' } },
	'see-my-iro': { how: { is: 'chosen', chosen: ['meet'] } },
	'about-my-iro': { tell: { is: 'words', ready: ['talk-to-me'], words: '' } },
	understood: { clear: { is: 'words', ready: ['it-is-clear'], words: '' } }
};

/** @returns null for a form that stands elsewhere, and is answered question by question */
export const askedBy = ({ id }: Pick<Form, 'id'>): Answers | null => asked[id] ?? null;

/** Whether nothing has been said beyond the press itself. */
export const isOnlyAsked = (form: Pick<Form, 'id'>, answers: Answers): boolean => {
	const press = askedBy(form);
	return press !== null && canonical(answers) === canonical(press);
};

export const isAtHelp = (id: string): boolean => atHelp.some((form) => form.id === id);
