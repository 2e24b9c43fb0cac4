/** Where the child was when they asked for help: Back leads there, however far they looked around in it. */
import { isAtHelp } from '$lib/forms/asks.ts';
import { createContext } from 'svelte';

export class BeforeHelp {
	#address = '/';

	get address(): string {
		return this.#address;
	}

	/** @param to the address of the screen that is there now */
	came(to: string): void {
		if (!isHelp(to)) this.#address = to;
	}
}

/** Made by the child's layout, which hears of every step. */
export const [beforeHelp, giveBeforeHelp] = createContext<BeforeHelp>();

function isHelp(address: string): boolean {
	const [, side = '', id = ''] = address.split(/[/?]/);
	return side === 'help' || side === 'rights' || (side === 'say' && isAtHelp(id));
}
