/**
 * The offline journey and the drain in two other engines: Firefox ESR and WebKitGTK, from the system's
 * packages. One that is not here is said to be missing, and how it is had; that is no failure.
 */
import { firefox, webkit, type Engine } from '../tests/others/engines.ts';
import { tellStory } from '../tests/others/story.ts';
import { say } from './run/work.mjs';

for (const engine of [firefox, webkit]) {
	const lacks = engine.lacks();
	say(lacks ?? (await told(engine)));
}

async function told({ name, open }: Engine): Promise<string> {
	const browser = await open();
	try {
		await tellStory(browser);
		const again = browser.startAgain ? ', and after it was killed' : '';
		return `${name}: says something with no line, and it arrives once${again}.`;
	} catch (fault) {
		process.exitCode = 1;
		return `${name}: ${String(fault)}`;
	} finally {
		await browser.close();
	}
}
