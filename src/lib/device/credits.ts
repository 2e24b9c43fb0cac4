/** Who drew the pictures: the list that is made with them. The offline shell answers for it. */
import { z } from '../domain/check.ts';

const Credits = z.array(
	z.object({
		concept: z.string(),
		label: z.string(),
		title: z.string(),
		by: z.string(),
		at: z.string(),
		licence: z.string()
	})
);

/** One set of drawings, with each drawing that was taken from it: ids of concepts, and what they are called. */
export type Source = {
	title: string;
	by: string;
	at: string;
	licence: string;
	drawings: { concept: string; label: string }[];
};

/**
 * The sources of the pictures, and what came from each.
 * @returns null where there is neither a line nor a copy
 */
export async function sourcesOfPictures(): Promise<Source[] | null> {
	const answer = await fetch('/pictures/credits.json').catch(() => null);
	if (!answer?.ok) return null;
	const sources = new Map<string, Source>();
	for (const { concept, label, ...source } of Credits.parse(await answer.json())) {
		const known = sources.get(source.title) ?? { ...source, drawings: [] };
		known.drawings.push({ concept, label });
		sources.set(source.title, known);
	}
	return [...sources.values()];
}
