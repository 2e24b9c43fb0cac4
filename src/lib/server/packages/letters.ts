/** The letters to a child, sent or not, for their package. */
import { encode } from '../../domain/envelope.ts';
import { blocks, type LetterBlocks } from '../../domain/letter.ts';
import { decisionsOf } from '../agreed.ts';
import type { Tx } from '../database.ts';
import { draftsFor, lettersFor } from '../letters.ts';
import type { ChildKey } from '../rest.ts';
import type { ZipFile } from '../zip.ts';

/**
 * What officers wrote to the child, and what was agreed: in a folder of its own, since none of it is the
 * child's word.
 */
export async function lettersIn(tx: Tx, key: ChildKey, child: string): Promise<ZipFile[]> {
	const letters = (await lettersFor(tx, key, child)).toReversed().map((letter, at) => ({
		name: `Letters to the child/${String(at + 1).padStart(3, '0')} ${letter.sentAt.slice(0, 10)}.txt`,
		told: [
			`${letter.from} wrote this after the review on ${letter.reviewOn}, and sent it on ${letter.sentAt}.`,
			`It is letter ${letter.id}.`,
			letter.seenAt ? `It was seen on ${letter.seenAt}.` : 'It has not been seen yet.',
			'',
			...linesOf(letter.blocks),
			...letter.decided.map(({ what, who, by }) => `${what} (${who}, ${by ?? 'no day'})`)
		]
	}));
	const drafts = (await draftsFor(tx, key, child)).map(({ id, from, changedAt, blocks }, at) => ({
		name: `Letters to the child/Not sent ${String(at + 1).padStart(3, '0')} ${changedAt.slice(0, 10)}.txt`,
		told: [
			`A draft. ${from} wrote in it last on ${changedAt}, and it was not sent.`,
			`It is letter ${id}.`,
			'',
			...linesOf(blocks)
		]
	}));
	const agreed = (await decisionsOf(tx, key, child)).map(
		({ id, what, who, by, happened }) =>
			`${what} (${who}, ${by ?? 'no day'}; decision ${id}) Did it happen? ${happened ? `${happened.is}. ${happened.why}` : 'Nobody has said.'}`
	);
	const list = { name: 'Letters to the child/What was agreed.txt', told: agreed };
	return [...letters, ...drafts, ...(agreed.length > 0 ? [list] : [])].map(({ name, told }) => ({
		name,
		bytes: encode(`${told.join('\n')}\n`)
	}));
}

const linesOf = (written: LetterBlocks): string[] =>
	blocks.flatMap((block) => (written[block] ? [written[block], ''] : []));
