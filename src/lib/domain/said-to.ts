/** What a child's word may belong to: something that the house has sent to them, or what they said before. */
import { z } from './check.ts';

export const aboutWhats = ['answer', 'date', 'letter', 'decision', 'review', 'statement'] as const;

/** To which one of these a statement belongs. The id is the house's. */
export const About = z.object({ what: z.enum(aboutWhats), id: z.uuid() });
export type About = z.infer<typeof About>;

/** The same in one word, as it stands in an address. */
export const aboutText = ({ what, id }: About): string => `${what}.${id}`;

/** @returns undefined for what `aboutText` never wrote */
export function aboutIn(text: string | null): About | undefined {
	const [what, id] = text?.split('.') ?? [];
	return About.safeParse({ what, id }).data;
}
