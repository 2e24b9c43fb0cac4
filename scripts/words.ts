/**
 * Reads all English that a child reads, and says what is not plain: one line for each fault, and it ends
 * with 1 if there is one. With --grades it also names the screens that are hard to read as a whole. It
 * counts what drafts in other languages still lack, and names it with --drafts; a language that is no draft
 * may lack nothing. With --looked it shows each line of a draft whose English has changed, both side by
 * side, and keeps that somebody has looked at them. With --familiar it first writes anew which words a
 * child knows.
 */
import { locales } from '../src/lib/i18n/locales.ts';
import { otherLanguages, stillEnglish } from './words/drafts.ts';
import { faultsAmong, hardScreens } from './words/faults.ts';
import { keepFamiliar } from './words/known.ts';
import { allThatIsRead } from './words/lines.ts';
import { keepLookedAt, lookedAt, notLookedAt, pairsIn } from './words/looked.ts';

if (process.argv.includes('--familiar')) keepFamiliar();
const read = await allThatIsRead();
const faults = faultsAmong(read);
const hard = hardScreens(read);

for (const { screen, voice, rule, what, line } of faults) {
	tell(`${screen}, ${voice}: ${rule}: "${what}" in "${line}"`);
}
if (process.argv.includes('--grades')) {
	for (const { screen, voice, grade } of hard) tell(`${screen}, ${voice}: school year ${grade}`);
}
tell(
	`${read.length} lines read: ${faults.length} not plain; ${hard.length} screens above their school year, which a person should look at`
);
let lacking = 0;
for (const language of otherLanguages) {
	const { draft } = locales[language];
	const left = await stillEnglish(language);
	const named = draft === null || process.argv.includes('--drafts');
	if (named) for (const path of left) tell(`${language}: still English: ${path}`);
	tell(`${language}${draft ? ', a draft' : ''}: ${left.length} lines are still English`);
	if (!draft) lacking += left.length;
	const changed = notLookedAt(await pairsIn(language), lookedAt()[language]);
	for (const { path, english, draft } of changed)
		tell(`${language}: ${path}: ${english} = ${draft}`);
	tell(
		`${language}: ${changed.length} lines to be looked at again, since their English has changed`
	);
}
if (process.argv.includes('--looked')) await keepLookedAt();
process.exitCode = faults.length + lacking > 0 ? 1 : 0;

function tell(sentence: string): void {
	process.stdout.write(`${sentence}\n`);
}
