/** What every engine must do: Amir says something while the house is dead, and it arrives once, by itself. */
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { House } from '../journeys/house.ts';
import { amir } from '../people.ts';
import { until, type Driven } from './engines.ts';

/** @throws Error with what did not come */
export async function tellStory(browser: Driven): Promise<void> {
	const house = await House.build(undefined);
	const at = (path: string) => browser.go(`${house.origin}${path}`);
	const seen = (text: string) =>
		until(async () => (await textOf(browser)).includes(text), `"${text}"`);
	const press = (name: string) =>
		until(async () => (await pressed(browser, name)) === 'yes', `"${name}"`);
	const enterCode = async () => {
		for (const picture of amir.code) await press(picture);
	};

	try {
		await at('/demo');
		await press('Be Amir');
		await press('Open Amir’s tablet');
		await press(words.join.yes);
		await press(words.join.sharedYes);
		await enterCode();
		await press(words.first.leave);
		await seen(words.door.tab);
		await browser.does(`await navigator.serviceWorker.ready; return 'ready';`);

		// From here on nobody answers: this browser has only what it has kept.
		house.line.cut();
		await house.kill();
		await at('/');
		await press(`My picture is ${amir.picture}`);
		await enterCode();
		await press('My Review, My Choice');
		await press(words.say.begin);
		await until(() => chosen(browser, 'At home'), 'what was chosen');
		await press('Next');
		await until(async () => {
			if ((await textOf(browser)).includes(words.check.title)) return true;
			await pressed(browser, 'Skip');
			return false;
		}, words.check.title);
		await press('Send to Sarah');
		await seen(words.stageSaid['on this device']);

		await browser.startAgain?.();
		await house.restart();
		house.line.mend();
		if (browser.startAgain) await at('/');
		const db = await house.database();
		const kept = () => db.selectFrom('sealed_part').select('statement_id').execute();
		// Nobody unlocks, and nobody presses anything.
		await until(async () => (await kept()).length > 0, 'the statement');
		if ((await kept()).length !== 1) throw new Error('it came more than once');
	} catch (fault) {
		throw new Error(`${String(fault)}; the screen says: ${await textOf(browser)}`, {
			cause: fault
		});
	} finally {
		await house.tearDown();
	}
}

const textOf = (browser: Driven): Promise<string> =>
	browser.does(`return document.body.innerText.replaceAll('\\n', ' ');`);

/** Chooses, and looks whether it is seen to be chosen. */
async function chosen(browser: Driven, choice: string): Promise<boolean> {
	const isChosen = () =>
		browser.does(`
			const tiles = [...document.querySelectorAll('[aria-pressed=true]')];
			return tiles.some((it) => it.innerText.trim().startsWith(${JSON.stringify(choice)})) ? 'yes' : 'no';
		`);
	if ((await isChosen()) === 'yes') return true;
	await pressed(browser, choice);
	return false;
}

/** Presses the button or link that begins with a name, as a keyboard does. @returns 'yes' when it was there */
const pressed = (browser: Driven, name: string): Promise<string> =>
	browser.does(`
		const wanted = ${JSON.stringify(name)};
		const all = [...document.querySelectorAll('button, a, [role=button]')];
		const named = (it) => (it.getAttribute('aria-label') ?? it.innerText).replace(/\\s+/g, ' ').trim();
		const found = all.find((it) => named(it) === wanted) ?? all.find((it) => named(it).startsWith(wanted));
		if (!found || found.disabled) return 'no';
		// At a hand's pace: what comes sooner in the same place is taken for a tremor.
		await new Promise((on) => setTimeout(on, 600));
		found.click();
		return 'yes';
	`);
