/** Law 12, and more: a journey fails on any error in the console and on any request to another origin. */
import type { BrowserContext } from '@playwright/test';

/** What a browser says of a request for which there was no line. */
const noLine = /net::ERR_|Failed to fetch|NetworkError|Unable to preload CSS/;

export class Watch {
	/** What was seen and not expected. */
	readonly faults: string[] = [];
	/** The line was cut, or the server was not there: requests that fail are no surprise. */
	lineWasCut = false;
	readonly #origin: string;
	readonly #expected: RegExp[] = [];

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** This message in the console belongs to the story, such as the browser's own word on a 404. */
	expect(message: RegExp): void {
		this.#expected.push(message);
	}

	follow(context: BrowserContext): void {
		context.on('weberror', (fault) => this.#note(fault.error().message));
		context.on('console', (message) => {
			if (message.type() === 'error') this.#note(`${message.text()} ${message.location().url}`);
		});
		context.on('request', (request) => {
			const url = new URL(request.url());
			const ours = url.origin === this.#origin || ['blob:', 'data:'].includes(url.protocol);
			if (!ours) this.faults.push(`asked another origin: ${url.origin}`);
		});
	}

	#note(message: string): void {
		if (this.lineWasCut && noLine.test(message)) return;
		if (this.#expected.some((it) => it.test(message))) return;
		this.faults.push(message);
	}
}
