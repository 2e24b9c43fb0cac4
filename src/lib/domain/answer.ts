/** What is answered to what a child has said. A contract with devices: it comes down with the snapshot. */
import { mayBe, typeOf, type ContentType } from './attachment.ts';
import { z } from './check.ts';

/** The most characters of an answer, and of one reason. */
export const longestAnswer = 3000;
export const longestBecause = 600;

/** The most bytes of what is said aloud beside an answer: it goes in one request with the words. */
export const largestAloud = 1_800_000;

/** What can be said to one thing that was asked for. The order is the order on the page. */
export const verdicts = ['yes', 'not-this-time', 'find-out'] as const;
export type Verdict = (typeof verdicts)[number];

const id = z.string().check(z.maxLength(200));

/** One thing that a child has asked for, as its form knows it. `id`: no other of the statement has it. */
export const Asked = z.discriminatedUnion('is', [
	z.object({ is: z.literal('picked'), id, question: z.string(), choice: z.string() }),
	z.object({
		is: z.literal('person'),
		id,
		question: z.string(),
		name: z.string(),
		as: z.string(),
		wish: z.string()
	}),
	z.object({ is: z.literal('own words'), id, question: z.string() })
]);
export type Asked = z.infer<typeof Asked>;

/** Who does it: whoever answers, the child's worker, or somebody else. */
export const owners = ['me', 'worker', 'other'] as const;
const longestName = 100;
export const Owner = z.object({
	as: z.enum(owners),
	name: z.string().check(z.maxLength(longestName))
});
export type Owner = z.infer<typeof Owner>;

/** The answer to one of them. `by`: until when it is done or found out. */
export const AnswerPart = z.object({
	to: Asked,
	verdict: z.enum(verdicts),
	because: z.string().check(z.maxLength(longestBecause)),
	owner: z.nullable(Owner),
	by: z.nullable(z.iso.date())
});
export type AnswerPart = z.infer<typeof AnswerPart>;

/** All of one answer, as it is kept: never edited, so that what a child has read stays what they read. */
export const AnswerText = z.object({
	v: z.literal(1),
	words: z.string().check(z.maxLength(longestAnswer)),
	parts: z.array(AnswerPart)
});
export type AnswerText = z.infer<typeof AnswerText>;

/** One part as somebody typed it. `name`: whose, where another does it. */
export type TypedPart = {
	id: string;
	verdict: Verdict;
	because: string;
	owner: Owner['as'] | null;
	name: string;
	by: string | null;
};

export type TypedAnswer = { words: string; parts: TypedPart[] };

export type AnswerFault = {
	/** Of which part; null: of all of it. */
	id: string | null;
	why: 'nothing' | 'too-long' | 'because' | 'by' | 'past' | 'name' | VoiceFault;
};

/** What is wrong with a recording: nothing is written beside it, it is none, or it is too large. */
export type VoiceFault = 'voice-alone' | 'voice-kind' | 'voice-large';

/**
 * What an answer still lacks. A no has its reason, and "I will find out" has its day: neither may be left
 * open before a child.
 * @param today an ISO date
 */
export function faultsOf({ words, parts }: TypedAnswer, today: string): AnswerFault[] {
	const whole: AnswerFault[] = [];
	if (words.trim() === '' && parts.length === 0) whole.push({ id: null, why: 'nothing' });
	if (words.length > longestAnswer) whole.push({ id: null, why: 'too-long' });
	return [...whole, ...parts.flatMap((part) => faultsOfPart(part, today))];
}

/**
 * What speaks against a recording beside an answer. Words are always there too: not every child can hear.
 * @returns its type by how its bytes begin, whatever it says it is; or what is wrong with it
 */
export function voiceBeside(
	{ words }: Pick<TypedAnswer, 'words'>,
	bytes: Uint8Array
): { type: ContentType } | { fault: VoiceFault } {
	if (words.trim() === '') return { fault: 'voice-alone' };
	if (bytes.length > largestAloud) return { fault: 'voice-large' };
	const type = typeOf(bytes);
	return type && mayBe('voice', type) ? { type } : { fault: 'voice-kind' };
}

function faultsOfPart(part: TypedPart, today: string): AnswerFault[] {
	const { id, verdict, because, owner, name, by } = part;
	const reasonless = verdict === 'not-this-time' && because.trim() === '';
	const faults: [AnswerFault['why'], boolean][] = [
		['because', reasonless],
		['too-long', because.length > longestBecause || name.length > longestName],
		['by', verdict === 'find-out' && by === null],
		['past', by !== null && by < today],
		['name', owner === 'other' && name.trim() === '']
	];
	return faults.filter(([, is]) => is).map(([why]) => ({ id, why }));
}

/** That there is a recording beside an answer. It comes down when the child wants to hear it. */
export const Aloud = z.object({ type: z.string(), bytes: z.int() });
export type Aloud = z.infer<typeof Aloud>;

/** As a child's device knows it. `by`: the first name of who gave it. */
export const GivenAnswer = z.object({
	answer: z.uuid(),
	statement: z.uuid(),
	by: z.string(),
	at: z.iso.datetime(),
	words: z.string(),
	parts: z.array(AnswerPart),
	/** What came down from an older house has none. */
	aloud: z.optional(z.nullable(Aloud))
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;
