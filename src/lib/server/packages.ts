/** All that one child has said, in one file, for whoever the law gives a copy: the child's access request. */
import { encode } from '../domain/envelope.ts';
import { blocks } from '../domain/letter.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import type { Piece, ReadingLine } from '../forms/reading.ts';
import { act } from './act.ts';
import { reachOf, statementsKnown } from './allocations.ts';
import { nameOf } from './children.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys, WrappedKey } from './keys.ts';
import { decisionsOf } from './agreed.ts';
import { lettersFor } from './letters.ts';
import { lockedIn } from './picture-locks.ts';
import { openedBy } from './record.ts';
import { childKeyOf, openAtRest, type ChildKey } from './rest.ts';
import { saidAloudTo } from './said-aloud.ts';
import { readOut, saidIn } from './said.ts';
import { answersInWords, type AnswerInWords } from './threads.ts';
import { zipOf, type ZipFile } from './zip.ts';

/**
 * Makes the package of one child: what was said, what was made, who has seen it and when. What is about
 * the manager who makes it is not in it, and nothing says whether there was any.
 * @param councilId the council's own number of the child
 * @throws Problem 'child.unknown', 'not-allowed', 'proof.needed'
 */
export function makePackage(
	db: Database,
	keys: Keys,
	actor: Actor,
	councilId: string
): Promise<Buffer> {
	return act(db, actor, 'package.make', councilId, async (tx, also) => {
		const child = await childOf(tx, councilId);
		const key = childKeyOf(keys, child);
		const rows = await statementsOf(tx, actor, child.id);
		const opened = await openedBy(
			tx,
			rows.map(({ id }) => id)
		);
		const files: ZipFile[] = [];
		for (const [at, row] of rows.entries()) {
			const folder = `${String(at + 1).padStart(3, '0')} ${row.arrived_at.slice(0, 10)}`;
			const seen = opened.get(row.id) ?? [];
			files.push(...(await filesOf(tx, key, { folder, row, seen })));
			// The child sees it among who has opened their words.
			also('package.make', row.id);
		}
		files.push(...(await lettersIn(tx, key, child.id)));
		const name = nameOf(keys, child);
		const cover = coverSheet(name, rows.length, now());
		return zipOf(
			[{ name: 'Read this first.txt', bytes: encode(cover) }, ...files],
			new Date(now())
		);
	});
}

async function childOf(tx: Tx, councilId: string) {
	const row = await tx
		.selectFrom('child')
		.select(['id', 'name_sealed', 'key_wrapped', 'key_kid'])
		.where('council_id', '=', councilId)
		.where('merged_into', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Problem('child.unknown');
	return row satisfies WrappedKey;
}

async function statementsOf(tx: Tx, actor: Actor, child: string) {
	return statementsKnown(tx, await reachOf(tx, actor, now()))
		.leftJoin('person', 'person.id', 'statement.held_by')
		.select(['statement.id', 'words_sealed', 'arrived_at', 'assurance', 'read_at'])
		.select(['first_name as holder'])
		.where('child_id', '=', child)
		.orderBy('arrived_at')
		.orderBy('statement.id')
		.execute();
}

type Row = Awaited<ReturnType<typeof statementsOf>>[number];
type Seen = { firstName: string; role: string; at: string };

async function filesOf(
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
		...(await answersInWords(tx, key, row.id, said)).flatMap(linesOfAnswer)
	];
	const text = { name: `${folder}/${title}.txt`, bytes: encode(`${told.join('\n')}\n`) };
	const aloud = (await saidAloudTo(tx, key, row.id)).map(({ answer, type, bytes }) => ({
		name: `${folder}/${nameOfVoice(answer, type)}`,
		bytes
	}));
	return [text, ...(await madeWith(tx, key, folder, row.id)), ...aloud];
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

/**
 * What officers wrote to the child, and what was agreed: in a folder of its own, since none of it is the
 * child's word.
 */
async function lettersIn(tx: Tx, key: ChildKey, child: string): Promise<ZipFile[]> {
	const letters = (await lettersFor(tx, key, child)).toReversed().map((letter, at) => ({
		name: `Letters to the child/${String(at + 1).padStart(3, '0')} ${letter.sentAt.slice(0, 10)}.txt`,
		told: [
			`${letter.from} wrote this after the review on ${letter.reviewOn}, and sent it on ${letter.sentAt}.`,
			letter.seenAt ? `It was seen on ${letter.seenAt}.` : 'It has not been seen yet.',
			'',
			...blocks.flatMap((block) => (letter.blocks[block] ? [letter.blocks[block], ''] : [])),
			...letter.decided.map(({ what, who, by }) => `${what} (${who}, ${by ?? 'no day'})`)
		]
	}));
	const agreed = (await decisionsOf(tx, key, child)).map(
		({ what, who, by, happened }) =>
			`${what} (${who}, ${by ?? 'no day'}) Did it happen? ${happened ? `${happened.is}. ${happened.why}` : 'Nobody has said.'}`
	);
	const list = { name: 'Letters to the child/What was agreed.txt', told: agreed };
	return [...letters, ...(agreed.length > 0 ? [list] : [])].map(({ name, told }) => ({
		name,
		bytes: encode(`${told.join('\n')}\n`)
	}));
}

const coverSheet = (
	name: string,
	count: number,
	at: string
): string => `What ${name} has said in My Say

Made on ${at}. There ${count === 1 ? 'is 1 statement' : `are ${count} statements`} in this package, each in a folder of its own:
the words, what was drawn, photographed or spoken, and who has opened it and when.

Before it leaves the council, a person reads all of it:
  - Is somebody else in it who did not agree to that? Their part is taken out.
  - Would reading it do serious harm to the child or to somebody else? Then ask your legal team first.
  - A parent does not get it because they ask. It is the child's.
  - A picture that shows a child naked or hurt is not copied. Ask your safeguarding lead.

What is about the manager who made this package is left out. Another manager makes that part.
`;
