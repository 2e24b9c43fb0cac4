/**
 * Reads all English that a child reads, and says what is not plain: one line for each fault, and it ends
 * with 1 if there is one. With --grades it also names the screens that are hard to read as a whole. It
 * counts what drafts in other languages still lack, and names it with --drafts; a language that is no draft
 * may lack nothing.
 */
import { locales } from '../src/lib/i18n/locales.ts';
import { otherLanguages, stillEnglish } from './words/drafts.ts';
import { faultsAmong, hardScreens } from './words/faults.ts';
import { allThatIsRead } from './words/lines.ts';

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
}
process.exitCode = faults.length + lacking > 0 ? 1 : 0;

function tell(sentence: string): void {
	process.stdout.write(`${sentence}\n`);
}
