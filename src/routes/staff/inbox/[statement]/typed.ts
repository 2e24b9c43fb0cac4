/** The fields of the page on which an answer is written. */
import { owners, verdicts, type TypedAnswer, type TypedPart } from '$lib/domain/answer.ts';

/** The name of one field of a part. */
export const fieldOf = (
	part: string,
	of: 'verdict' | 'because' | 'owner' | 'name' | 'by'
): string => `${of}:${part}`;

/** What was typed, as it came. A part without a verdict has no answer yet. */
export function typedIn(sent: FormData): TypedAnswer {
	const text = (name: string) => String(sent.get(name) ?? '').replaceAll('\r\n', '\n');
	const parts = [...sent.keys()].flatMap((name): TypedPart[] => {
		const id = /^verdict:(.+)$/.exec(name)?.[1];
		const verdict = verdicts.find((it) => it === sent.get(name));
		if (id === undefined || !verdict) return [];
		return [
			{
				...{ id, verdict },
				because: text(fieldOf(id, 'because')),
				owner: owners.find((it) => it === sent.get(fieldOf(id, 'owner'))) ?? null,
				name: text(fieldOf(id, 'name')),
				by: /^\d{4}-\d\d-\d\d$/.exec(text(fieldOf(id, 'by')))?.[0] ?? null
			}
		];
	});
	return { words: text('words'), parts };
}
