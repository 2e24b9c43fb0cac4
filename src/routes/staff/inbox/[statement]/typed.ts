/** The fields of the page on which an answer is written. */
import { owners, verdicts, type TypedAnswer, type TypedPart } from '$lib/domain/answer.ts';

/** The name of one field of a part. */
export const fieldOf = (
	part: string,
	of: 'verdict' | 'because' | 'owner' | 'name' | 'by'
): string => `${of}:${part}`;

/** Where somebody said it aloud too, and where what was looked at goes if that cannot be kept. */
export const aloudField = 'voice';
export const withoutFile = 'withoutFile';

/**
 * What a form sent.
 * @returns null when it is more than one request may carry: nothing of it can be read then
 */
export const sentIn = (request: Request): Promise<FormData | null> =>
	request.formData().catch((fault: unknown) => {
		if ((fault as { status?: number }).status === 413) return null;
		throw fault;
	});

/** What was said aloud; null: nothing. */
export async function aloudIn(sent: FormData): Promise<Uint8Array | null> {
	const file = sent.get(aloudField);
	if (!(file instanceof File) || file.size === 0) return null;
	return new Uint8Array(await file.arrayBuffer());
}

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
