/** One piece of what a child made: out of the seal, compared with what the words say of it, and made fit to keep. */
import { createHash } from 'node:crypto';
import { typeOf } from '../../domain/attachment.ts';
import type { Database } from '../database.ts';
import { NoPicture, remade } from '../images.ts';
import type { Keys } from '../keys.ts';
import { Unopened, unsealPiece } from './unseal.ts';

/** What is to be kept of a piece. */
export type Ready = { type: string; bytes: Uint8Array };

/**
 * Readies a piece. Pictures are made anew; a recording is kept as it was recorded, and never decoded.
 * @throws Unopened when the words do not name it, or it is not what they say
 */
export async function readied(
	db: Database,
	keys: Keys,
	{ statement_id, part }: { statement_id: string; part: number }
): Promise<Ready> {
	const row = await db
		.selectFrom('sealed_part')
		.select(['statement_id', 'part', 'bytes'])
		.where('statement_id', '=', statement_id)
		.where('part', '=', part)
		.executeTakeFirstOrThrow();
	const named = await db
		.selectFrom('attachment_part')
		.select(['kind', 'type', 'piece', 'size', 'sha256'])
		.where('statement_id', '=', statement_id)
		.where('part', '=', part)
		.executeTakeFirst();
	if (!named) throw new Unopened('part.unexpected');

	const bytes = await unsealPiece(keys, row);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	if (bytes.length !== named.size || sha256 !== named.sha256) throw new Unopened('part.other');
	return named.kind === 'voice' ? recording(named, bytes) : picture(named, bytes);
}

/** Only its beginning can be looked at; what follows it in other parts has none. */
function recording({ type, piece }: { type: string; piece: number }, bytes: Uint8Array): Ready {
	if (piece === 0 && typeOf(bytes) !== type) throw new Unopened('recording.unfit');
	return { type, bytes };
}

async function picture({ type }: { type: string }, bytes: Uint8Array): Promise<Ready> {
	if (typeOf(bytes) !== type) throw new Unopened('picture.unfit');
	try {
		return await remade(bytes);
	} catch (fault) {
		if (fault instanceof NoPicture) throw new Unopened('picture.unfit');
		throw fault;
	}
}
