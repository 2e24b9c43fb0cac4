/** A photo, made anew in a thread of its own: on a slow phone the page would stand still meanwhile. */
import type { Content } from '../domain/attachment.ts';
import address from './images-apart.ts?worker&url';
import { remadePhoto } from './images.ts';

/** @returns as `remadePhoto` */
export async function remadeApart(file: Blob): Promise<Content | null> {
	const thread = openThread();
	if (!thread) return remadePhoto(file);
	try {
		return await answerOf(thread, file);
	} catch {
		// An older shell, with no line: what the thread runs is not here. Or there was no memory for both.
		return await remadePhoto(file);
	} finally {
		thread.terminate();
	}
}

/** How long a thread may be silent, in milliseconds: a browser may end one without a word. */
const patience = 20_000;

function answerOf(thread: Worker, file: Blob): Promise<Content | null> {
	return new Promise((resolve, reject) => {
		const failed = () => reject(new Error('the thread for photos did not answer'));
		const late = setTimeout(failed, patience);
		thread.onmessage = ({ data }: MessageEvent<Content | null>) => {
			clearTimeout(late);
			resolve(data);
		};
		thread.onerror = failed;
		thread.postMessage(file);
	});
}

/** @returns null where there can be none */
function openThread(): Worker | null {
	try {
		return new Worker(ownAddress(), { type: 'module' });
	} catch {
		return null;
	}
}

type Policy = { createScriptURL(address: string): string };
type Policies = { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy | undefined;

/** The one address it may come from, in the browser's own type where it has one. */
function ownAddress(): string {
	const { trustedTypes } = globalThis as { trustedTypes?: Policies };
	if (!trustedTypes) return address;
	policy ??= trustedTypes.createPolicy('my-say-photo', {
		createScriptURL: (wanted) => {
			if (wanted !== address) throw new TypeError('not the address of the thread for photos');
			return wanted;
		}
	});
	return policy.createScriptURL(address);
}
