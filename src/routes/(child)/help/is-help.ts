import { isAtHelp } from '$lib/forms/asks.ts';

/** Whether a screen belongs to Help: Back from Help never leads there. */
export function isHelp(address: string): boolean {
	const [, side = '', id = ''] = address.split(/[/?]/);
	return side === 'help' || side === 'rights' || (side === 'say' && isAtHelp(id));
}
