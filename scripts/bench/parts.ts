/** Really sealed parts, and the requests in which tablets hand them in: made before the clock runs. */
import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import type { Database } from '../../src/lib/server/database.ts';
import { mostInADay, type Part } from '../../src/lib/server/intake.ts';
import type { Keys } from '../../src/lib/server/keys.ts';
import { sealedType, toBase64url } from '../../src/lib/domain/envelope.ts';
import { kai } from '../../tests/people.ts';
import {
	madeOf,
	saidBy,
	sayingMore,
	sealed,
	sealedWith,
	type Enrolled
} from '../../tests/sealed.ts';
import { newTablet, type Tablet } from '../../tests/tablet.ts';
import type { Asking } from './load.ts';

/** Tablets that share one key: what is measured is the server, not how keys are made. */
export class Tablets {
	readonly #db: Database;
	readonly #keys: Keys;
	readonly #origin: string;
	readonly #tablet: Tablet;
	readonly #author: webcrypto.CryptoKeyPair;
	readonly #authorKey: string;
	#left = 0;
	#enrolment = '';

	private constructor(
		db: Database,
		keys: Keys,
		origin: string,
		tablet: Tablet,
		author: webcrypto.CryptoKeyPair,
		authorKey: string
	) {
		this.#db = db;
		this.#keys = keys;
		this.#origin = origin;
		this.#tablet = tablet;
		this.#author = author;
		this.#authorKey = authorKey;
	}

	static async of(db: Database, keys: Keys, origin: string): Promise<Tablets> {
		const how = { name: 'ECDSA', namedCurve: 'P-256' };
		const author = await webcrypto.subtle.generateKey(how, true, ['sign', 'verify']);
		// Whose code was behind it is looked at too, as it is for most of what a child says.
		const authorKey = toBase64url(await webcrypto.subtle.exportKey('raw', author.publicKey));
		return new Tablets(db, keys, origin, await newTablet(), author, authorKey);
	}

	/**
	 * The next tablet that may still hand in today, and the number it gives: each is let in for no more than a
	 * day's statements.
	 */
	async next(): Promise<{ by: Enrolled; seq: number }> {
		if (this.#left === 0) {
			this.#enrolment = randomUUID();
			this.#left = mostInADay.statements;
			const at = new Date().toISOString();
			await this.#db
				.insertInto('enrolment')
				.values({
					id: this.#enrolment,
					child_id: kai.id,
					delivery_key: this.#tablet.deliveryKey,
					author_key: this.#authorKey,
					shared_at: at,
					made_at: at,
					heard_at: at,
					revoked_at: null
				})
				.execute();
		}
		this.#left -= 1;
		const by = { enrolment: this.#enrolment, child: kai.id, author: this.#author.privateKey };
		return { by, seq: mostInADay.statements - this.#left };
	}

	/** So many statements of words, some 2 kB each before they are padded. */
	async words(count: number): Promise<Asking[]> {
		const askings: Asking[] = [];
		for (let n = 0; n < count; n += 1) {
			const { by, seq } = await this.next();
			const words = 'I want Gran to come. '.repeat(80);
			const said = saidBy(kai.id, {
				answers: { anything: { is: 'words', ready: [], words } }
			});
			askings.push(await this.#asking(by, await sealed(this.#keys, by, said, { header: { seq } })));
		}
		return askings;
	}

	/** A statement with a picture of 300 kB, in the order in which a tablet sends it. */
	async withPicture(): Promise<Asking[]> {
		const { by } = await this.next();
		const attached = { id: randomUUID(), kind: 'photo', description: null } as never;
		const made = madeOf(attached, 'image/jpeg', [randomBytes(300_000)]);
		const parts = await sealedWith(this.#keys, by, sayingMore(kai.id, [made]), [made]);
		return Promise.all(parts.map((part) => this.#asking(by, part)));
	}

	async #asking(by: Enrolled, { statement, part, bytes }: Part): Promise<Asking> {
		const path = `/api/outbox/${statement}/${part}`;
		const request = { method: 'PUT', path, body: bytes };
		const authorization = await this.#tablet.authorization(by.enrolment, request);
		const headers = { origin: this.#origin, 'content-type': sealedType, authorization };
		return { method: 'PUT', path, headers, body: Buffer.from(bytes).toString('base64') };
	}
}
