/** Two other engines, driven as far as they let themselves be driven: from the system's own packages. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser with one page. */
export type Driven = {
	go: (address: string) => Promise<void>;
	/** Runs the body of an async function in the page. @returns what it gives, as text */
	does: (body: string) => Promise<string>;
	/** Ends the browser as a power cut would and starts it on what it had kept; null: it keeps nothing. */
	startAgain: (() => Promise<void>) | null;
	close: () => Promise<void>;
};

export type Engine = {
	name: string;
	/** What is not on this machine and how it comes there, or null. */
	lacks: () => string | null;
	open: () => Promise<Driven>;
};

const onPath = (program: string): string | undefined =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, program))
		.find((path) => existsSync(path));

const miniBrowser = (): string | undefined =>
	globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').toSorted().at(-1);

export const firefox: Engine = {
	name: 'Firefox ESR',
	lacks: () =>
		onPath('firefox-esr') ? null : 'There is no Firefox ESR here: apt-get install firefox-esr.',
	open: openFirefox
};

export const webkit: Engine = {
	name: 'WebKitGTK',
	lacks: () =>
		['WebKitWebDriver', 'Xvfb', 'dbus-run-session'].every(onPath) && miniBrowser()
			? null
			: 'There is no WebKitGTK with its driver here: apt-get install webkit2gtk-driver xvfb dbus.',
	open: openWebkit
};

/** Over WebDriver BiDi, which it speaks by itself. */
async function openFirefox(): Promise<Driven> {
	const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
	let on = await start();

	async function start() {
		const args = [
			'--headless',
			'--no-remote',
			'--remote-debugging-port',
			'0',
			'--profile',
			profile
		];
		const browser = spawn('firefox-esr', args, { stdio: ['ignore', 'ignore', 'pipe'] });
		const address = await said(browser, /WebDriver BiDi listening on (ws:\S+)/);
		const ask = await talk(`${address}/session`);
		await ask('session.new', { capabilities: {} });
		const { contexts } = (await ask('browsingContext.getTree', {})) as {
			contexts: { context: string }[];
		};
		return { browser, ask, context: contexts[0]!.context };
	}

	return {
		async go(url) {
			await on.ask('browsingContext.navigate', { context: on.context, url, wait: 'complete' });
		},
		async does(body) {
			const answer = (await on.ask('script.evaluate', {
				expression: `(async () => { ${body} })()`,
				target: { context: on.context },
				awaitPromise: true
			})) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
			if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
			return String(answer.result?.value ?? '');
		},
		async startAgain() {
			await ended(on.browser, 'SIGKILL');
			on = await start();
		},
		async close() {
			await ended(on.browser, 'SIGTERM');
			await rm(profile, { recursive: true, force: true });
		}
	};
}

/** Over W3C WebDriver. Its window needs a screen and a session bus; its profile is gone with it. */
async function openWebkit(): Promise<Driven> {
	const display = ':97';
	const screen = spawn('Xvfb', [display, '-screen', '0', '1024x768x24'], { stdio: 'ignore' });
	const port = 17_971;
	const driver = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
		stdio: 'ignore',
		detached: true,
		env: {
			...process.env,
			DISPLAY: display,
			// As root there is no sandbox to be had.
			...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' })
		}
	});
	const at = `http://127.0.0.1:${port}`;
	await until(() => fetch(`${at}/status`).then(({ ok }) => ok));
	const options = { binary: miniBrowser(), args: ['--automation'] };
	const made = await post(`${at}/session`, {
		capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } }
	});
	const session = `${at}/session/${(made as { sessionId: string }).sessionId}`;
	await post(`${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });

	return {
		async go(url) {
			await post(`${session}/url`, { url });
		},
		async does(body) {
			const script = `const done = arguments[0]; (async () => { ${body} })().then(done, (fault) => done('fault: ' + fault));`;
			return String((await post(`${session}/execute/async`, { script, args: [] })) ?? '');
		},
		startAgain: null,
		async close() {
			await fetch(session, { method: 'DELETE' }).catch(() => undefined);
			if (driver.pid) process.kill(-driver.pid, 'SIGTERM');
			await ended(screen, 'SIGTERM');
		}
	};
}

/** @returns asks one thing and waits for its answer */
async function talk(address: string) {
	const line = new WebSocket(address);
	await once(line, 'open');
	const waiting = new Map<number, { give: (it: unknown) => void; fail: (fault: Error) => void }>();
	let last = 0;
	line.addEventListener('message', ({ data }) => {
		const { id, result, error, message } = JSON.parse(String(data));
		const asked = waiting.get(id);
		waiting.delete(id);
		if (error) asked?.fail(new Error(`${error}: ${message}`));
		else asked?.give(result);
	});
	return (method: string, params: object): Promise<unknown> =>
		new Promise((give, fail) => {
			last += 1;
			waiting.set(last, { give, fail });
			line.send(JSON.stringify({ id: last, method, params }));
		});
}

async function post(address: string, body: object): Promise<unknown> {
	const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
	const { value } = (await answer.json()) as { value: { message?: string } };
	if (!answer.ok) throw new Error(value.message);
	return value;
}

/** The first match in what a process says. */
function said(process: ChildProcess, wanted: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		process.stderr?.setEncoding('utf8').on('data', (more: string) => {
			text += more;
			const [, found] = wanted.exec(text) ?? [];
			if (found) resolve(found);
		});
		process.once('exit', () => reject(new Error(text)));
	});
}

async function ended(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (process.exitCode !== null || process.signalCode !== null) return;
	const end = once(process, 'exit');
	process.kill(signal);
	await end;
}

/** Asks again and again, for a minute at most. */
export async function until(holds: () => Promise<boolean>, what = 'it'): Promise<void> {
	const patience = Date.now() + 60_000;
	while (!(await holds().catch(() => false))) {
		if (Date.now() > patience) throw new Error(`${what} did not come`);
		await new Promise((on) => setTimeout(on, 200));
	}
}
