/** The built server as a process of its own, on each database. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '$lib/server/database.ts';
import { openKeys, type Keys } from '$lib/server/keys.ts';
import { kinds, type Made } from '../databases.ts';
import { freePort, newFolder, startFront, type Front } from '../front.ts';
import type { Told } from '../model/hook.ts';

const hook = new URL('../model/hook.ts', import.meta.url).href;

export class Fronts {
	front!: Front;
	/** The same database, to look into it. */
	db!: Database;
	#made!: Made;
	#folder = '';
	#port = '';

	/** A new Riverbank. @param make its database */
	async begin(make: () => Promise<Made>): Promise<void> {
		this.#made = await make();
		this.#folder = newFolder();
		this.#port = String(await freePort());
		await this.open();
		this.db = await openDatabase(this.#made.place);
	}

	async open(): Promise<void> {
		const { place } = this.#made;
		const database: Record<string, string> =
			'file' in place ? { MY_SAY_DATA: join(place.file, '..') } : { DATABASE_URL: place.url };
		const env = {
			PORT: this.#port,
			MY_SAY_DATA: this.#folder,
			MY_SAY_KEYS: join(this.#folder, 'keys.json'),
			MY_SAY_ANCHORS: join(this.#folder, 'anchors'),
			...database
		};
		this.front = await startFront({ word: 'demonstration', env, hook });
	}

	keys = (): Keys => openKeys(join(this.#folder, 'keys.json'));

	tell = (what: Told): Promise<void> => this.front.tell(what);

	async end(): Promise<void> {
		await this.front.stop();
		await closeDatabase(this.db);
		await this.#made.remove();
		rmSync(this.#folder, { recursive: true });
	}
}

/** Describes the same thing of a server on each database. */
export function onEachFront(name: string, tests: (house: Fronts) => void): void {
	for (const [kind, make] of Object.entries(kinds)) {
		describe(`${name}, on ${kind}`, () => {
			const house = new Fronts();
			beforeAll(() => house.begin(make));
			afterAll(() => house.end());
			tests(house);
		});
	}
}
