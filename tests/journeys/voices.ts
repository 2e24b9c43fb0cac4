/** Voices for a browser that has none of its own. */
import type { BrowserContext, Page } from '@playwright/test';

export type Heard = { heard: { spoken: { text: string; by: string }[]; cancelled: boolean } };

/** What they have said so far, and which of them said it. */
export const spoken = (page: Page) =>
	page.evaluate(() => (window as unknown as Heard).heard.spoken);

/** This browser finds two voices, one of its own and one far away, and writes down what they say. */
export async function giveVoices(browser: BrowserContext): Promise<void> {
	await browser.addInitScript(() => {
		const heard: Heard['heard'] = { spoken: [], cancelled: false };
		const voices = [
			{ lang: 'en-GB', localService: false, name: 'far away', default: true },
			{ lang: 'en-GB', localService: true, name: 'near', default: false }
		];
		class Utterance extends EventTarget {
			readonly text: string;
			voice: { name: string } | null = null;
			constructor(text: string) {
				super();
				this.text = text;
			}
		}
		const speech = Object.assign(new EventTarget(), {
			getVoices: () => voices,
			cancel: () => (heard.cancelled = true),
			speak: (it: Utterance) => {
				heard.cancelled = false;
				heard.spoken.push({ text: it.text, by: it.voice?.name ?? 'nobody' });
				it.dispatchEvent(new Event('start'));
			}
		});
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
		Object.assign(window, { heard });
	});
}
