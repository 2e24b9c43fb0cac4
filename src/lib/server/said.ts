/** What was said, as it lies at rest: opened, and read out in the words of whoever reads it. */
import type { Asked } from '../domain/answer.ts';
import { decode } from '../domain/envelope.ts';
import { Said } from '../domain/statement.ts';
import { checkAnswers } from '../forms/answers.ts';
import { inWords, type AskedInWords } from '../forms/asked.ts';
import { formVersion } from '../forms/catalogue.ts';
import type { Answers, Form } from '../forms/form.ts';
import { readingOf, type Reading } from '../forms/reading.ts';
import { textOf } from '../forms/texts.ts';
import { openAtRest, type ChildKey } from './rest.ts';

/** @throws Error when it lies under another key, or elsewhere */
export function saidIn(key: ChildKey, statement: string, sealed: Uint8Array): Said {
	const place = { what: 'statement', id: statement, part: 0 } as const;
	return Said.parse(JSON.parse(decode(openAtRest(key, place, sealed))));
}

/** Law 8: a version that was ever sent out is still here, and reads what was said on it. */
export async function readOut(
	said: Said,
	names: Record<string, string>
): Promise<{ title: string; reading: Reading }> {
	const { form, answers } = fittingForm(said);
	// Staff read English until a council asks for more.
	const text = await textOf(form, 'en');
	const reading = readingOf(form, text, answers, 'officer', 'standard', names);
	return { title: text.title, reading };
}

/** @throws Error when it does not fit its form, which the opener would not have let in */
export function fittingForm({ form: id, version, answers }: Said): {
	form: Form;
	answers: Answers;
} {
	const form = formVersion(id, version);
	const checked = form ? checkAnswers(form, answers) : null;
	if (!form || !checked?.ok) throw new Error('what was opened once no longer fits its form');
	return { form, answers: checked.answers };
}

/** One thing that was asked for, as an officer reads it. */
export async function told(
	form: Form,
	asked: Asked,
	names: Record<string, string>
): Promise<AskedInWords> {
	const text = await textOf(form, 'en');
	return inWords(form, text, asked, { reader: 'officer', mode: 'standard', names });
}
