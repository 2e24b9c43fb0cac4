/** What a child has said, for their package: the words, what was made, who has seen it, what was answered. */
import { encode } from '../../domain/envelope.ts';
import type { Actor } from '../../domain/people.ts';
import type { Piece, ReadingLine } from '../../forms/reading.ts';
import { reachOf, statementsKnown } from '../allocations.ts';
import { now } from '../clock.ts';
import type { Tx } from '../database.ts';
import { paperOf } from '../papers.ts';
import { lockedIn } from '../picture-locks.ts';
import { reasonsFor } from '../reasons.ts';
import { openAtRest, type ChildKey } from '../rest.ts';
import { saidAloudTo } from '../said-aloud.ts';
import { readOut, saidIn } from '../said.ts';
import { answersInWords, type AnswerInWords } from '../threads.ts';
import type { ZipFile } from '../zip.ts';

/** What is about the manager who makes the package is not among them. */
export async function statementsOf(tx: Tx, actor: Actor, child: string) {
	return statementsKnown(tx, await reachOf(tx, actor, now()))
		.leftJoin('person', 'person.id', 'statement.held_by')
		.select(['statement.id', 'words_sealed', 'arrived_at', 'assurance', 'read_at'])
		.select(['first_name as holder', 'about_what', 'about_id'])
		.where('child_id', '=', child)
		.orderBy('arrived_at')
		.orderBy('statement.id')
		.execute();
}

type Row = Awaited<ReturnType<typeof statementsOf>>[number];
type Seen = { firstName: string; role: string; at: string };

/** One statement, in a folder of its own. */
export async function filesOf(
	tx: Tx,
	key: ChildKey,
	{ folder, row, seen }: { folder: string; row: Row; seen: Seen[] }
): Promise<ZipFile[]> {
	const said = saidIn(key, row.id, row.words_sealed);
	const { title, reading } = await readOut(said, { iro: said.shownRecipient ?? '' });
	const told = [
		title,
		'',
		`Said on ${said.writtenAt} (the tablet's own clock), arrived on ${row.arrived_at}.`,
		`Label: ${row.assurance}. Mode: ${said.how.mode}. Language: ${said.how.language}.`,
		said.how.helper ? 'Somebody was with them.' : '',
		row.holder ? `It was said on ${row.holder}'s own device.` : '',
		row.about_what ? `It was said to: ${row.about_what} ${row.about_id}.` : '',
		...(await onPaper(tx, key, row.id)),
		row.read_at
			? `"I have read this" was said on ${row.read_at}.`
			: 'Nobody has said yet that it was read.',
		'',
		...reading.lines.flatMap(linesOf),
		...(said.helperNote
			? ['', "The helper noted, which is not the child's word:", `  ${said.helperNote}`]
			: []),
		'',
		'Opened by:',
		...(seen.length > 0
			? seen.map(({ firstName, role, at }) => `  ${at}  ${firstName} (${role})`)
			: ['  nobody yet']),
		...(await reasonsFor(tx, key, row.id)).map(
			({ by, why, note, at }) => `  ${at}  ${by} gave a reason to read it: ${why}. ${note ?? ''}`
		),
		...(await answersInWords(tx, key, row.id, said)).flatMap(linesOfAnswer)
	];
	const text = { name: `${folder}/${title}.txt`, bytes: encode(`${told.join('\n')}\n`) };
	const aloud = (await saidAloudTo(tx, key, row.id)).map(({ answer, type, bytes }) => ({
		name: `${folder}/${nameOfVoice(answer, type)}`,
		bytes
	}));
	return [text, ...(await madeWith(tx, key, folder, row.id)), ...aloud];
}

async function onPaper(tx: Tx, key: ChildKey, statement: string): Promise<string[]> {
	const paper = await paperOf(tx, key, statement);
	if (!paper) return [];
	return [
		`It came on paper, written on ${paper.writtenOn}; ${paper.by} typed it in on ${paper.at}.`,
		...(paper.note ? [`Noted beside it, which is not the child's word: ${paper.note}`] : [])
	];
}

const nameOfVoice = (answer: string, type: string): string =>
	`answer ${answer}.${endings[type] ?? 'bin'}`;

function linesOfAnswer({ answer, by, at, words, parts, aloud }: AnswerInWords): string[] {
	const lines = parts.map(({ told, label, verdict, because, owner, by }) => {
		const who = [owner?.name, by && `by ${by}`].filter(Boolean).join(', ');
		return `  ${told}: ${label ?? 'in their own words'}: ${[verdict, who, because].filter(Boolean).join('; ')}`;
	});
	const heard = aloud ? [`  [said aloud as well: ${nameOfVoice(answer, aloud.type)}]`] : [];
	return ['', `Answered by ${by} on ${at}:`, ...(words ? [`  ${words}`] : []), ...lines, ...heard];
}

const linesOf = ({ told, said }: ReadingLine): string[] => [
	`${told}:`,
	...said.map((piece) => `  ${textOfPiece(piece)}`)
];

function textOfPiece(piece: Piece): string {
	switch (piece.is) {
		case 'picked':
		case 'person':
			return piece.text;
		case 'own words':
			return `"${piece.text}"`;
		case 'attachment':
			return `[${piece.attachment.kind} ${piece.attachment.id}]`;
		case 'not sure':
			return '(not sure)';
		case 'skipped':
			return '(passed over)';
	}
}

const endings: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'audio/mp4': 'm4a',
	'audio/webm': 'webm',
	'audio/ogg': 'ogg'
};

/** What was drawn, photographed or spoken; what has not come whole, or was set aside, is told by name. */
async function madeWith(
	tx: Tx,
	key: ChildKey,
	folder: string,
	statement: string
): Promise<ZipFile[]> {
	const parts = await tx
		.selectFrom('attachment_part')
		.select(['attachment_id', 'part', 'kind', 'type', 'bytes_sealed'])
		.where('statement_id', '=', statement)
		.orderBy('attachment_id')
		.orderBy('piece')
		.execute();
	const locked = await lockedIn(tx, statement);
	return [...Map.groupBy(parts, ({ attachment_id }) => attachment_id)].map(([id, pieces]) => {
		const [first] = pieces;
		const name = `${folder}/${first?.kind} ${id}`;
		if (locked.has(id)) {
			return {
				name: `${name} - locked.txt`,
				bytes: encode(
					'It was reported and locked, and is never copied. It is kept. Ask the manager.\n'
				)
			};
		}
		const opened = pieces.map(({ part, bytes_sealed }) =>
			bytes_sealed
				? openAtRest(key, { what: 'statement', id: statement, part }, bytes_sealed)
				: null
		);
		if (opened.includes(null)) {
			return {
				name: `${name} - not whole.txt`,
				bytes: encode('It has not come whole, or cannot be shown. It is kept.\n')
			};
		}
		const bytes = Buffer.concat(opened.filter((it) => it !== null));
		return { name: `${name}.${endings[first?.type ?? ''] ?? 'bin'}`, bytes };
	});
}
