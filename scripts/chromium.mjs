// Where Chromium is on this machine. Plain JavaScript: the runner asks before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome.exe',
	'msedge.exe'
];

const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/**
 * The program file of a Chromium: the one named by CHROMIUM_PATH, else the first on PATH or in the
 * usual places.
 *
 * @returns {string | null} an absolute path; null if there is none here
 */
export function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) return existsSync(named) ? named : null;

	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.filter((folder) => folder !== '')
		.flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...places].find((file) => existsSync(file)) ?? null;
}
