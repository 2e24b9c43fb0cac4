/** The recordings of what a child reads, in a language. The offline shell answers for the list. */
import { z } from '../domain/check.ts';

const Manifest = z.object({
	recordings: z.array(
		z.object({
			says: z.string(),
			// Never from anywhere else.
			file: z.string().check(z.regex(/^[a-z]{2,3}\/[a-z0-9-]+\.(mp3|m4a|aac)$/))
		})
	)
});

/**
 * @param language one for which the house has a list
 * @returns text -> address of its recording; empty where there is neither a line nor a copy of the list
 */
export async function recordingsIn(language: string): Promise<Map<string, string>> {
	const answer = await fetch(`/recordings/${language}.json`).catch(() => null);
	if (!answer?.ok) return new Map();
	const { recordings } = Manifest.parse(await answer.json());
	return new Map(recordings.map(({ says, file }) => [says, `/recordings/${file}`]));
}
