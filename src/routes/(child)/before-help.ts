/** Where the child was when they asked for help: Back leads there, however far they looked around in it. */
import { createContext } from 'svelte';

export class BeforeHelp {
	#been: string[] = [];

	/** @param to the address of the screen that is there now */
	came(to: string): void {
		this.#been.push(to);
	}

	/** @param isHelp whether a screen belongs to Help, which Help knows */
	address(isHelp: (address: string) => boolean): string {
		return this.#been.findLast((address) => !isHelp(address)) ?? '/';
	}
}

/** Made by the child's layout, which hears of every step. */
export const [beforeHelp, giveBeforeHelp] = createContext<BeforeHelp>();
