/**
 * Whatever anybody types in any free field of a journey is a canary: when the journey is over, it may
 * lie nowhere in clear. Nobody has to think of it when a new field comes.
 */
import type { BrowserContext } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Fields whose words are no secret of a child, and stand in the database so that they can be found. */
const inClear = ['holder', 'filedAs', 'councilId', 'outOfHours', 'firstName', 'lastName', 'label'];

/** Shorter ones are words that stand anywhere. */
const shortest = 10;

export class Canaries {
	/** What was asked for, by its whole address. */
	readonly addresses: string[] = [];
	/** What stands in each field now. */
	readonly #typed = new Map<string, string>();

	/** From now on all that is typed in this browser is remembered here. */
	async follow(browser: BrowserContext): Promise<void> {
		browser.on('request', (request) => this.addresses.push(request.url()));
		await browser.exposeBinding('typedInto', (_, field: string, words: string) => {
			this.#typed.set(field, words);
		});
		await browser.addInitScript((exempt: string[]) => {
			const fields = new WeakMap<EventTarget, string>();
			const page = window as unknown as { typedInto: (field: string, words: string) => void };
			addEventListener(
				'input',
				({ target }) => {
					const field = target as HTMLInputElement;
					if (typeof field.value !== 'string' || exempt.includes(field.name)) return;
					// What is chosen from a list of ours is nobody's word.
					const chosen = ['range', 'checkbox', 'radio', 'file', 'select-one'];
					if (chosen.includes(field.type)) return;
					const id = fields.get(field) ?? crypto.randomUUID();
					fields.set(field, id);
					page.typedInto(id, field.value);
				},
				true
			);
		}, inClear);
	}

	/** Which of them stand in some text. */
	in(text: string | Buffer): string[] {
		const bytes = Buffer.from(text as string);
		return this.#birds().filter((bird) =>
			(['utf8', 'utf16le'] as const).some((way) => bytes.includes(Buffer.from(bird, way)))
		);
	}

	/** Which of them stand in the files of a folder, each with the file. */
	async inFolder(folder: string): Promise<string[]> {
		if (this.#birds().length === 0) return [];
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const files = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
		const found = await Promise.all(
			files.map(async (file) => {
				// A browser that is just closing may take one of its files away.
				const bytes = await readFile(file).catch(() => Buffer.alloc(0));
				return this.in(bytes).map((bird) => `${bird} in ${file}`);
			})
		);
		return found.flat();
	}

	#birds(): string[] {
		const words = [...this.#typed.values()].map((it) => it.trim());
		return [...new Set(words)].filter((it) => it.length >= shortest && /\p{L}/u.test(it));
	}
}
