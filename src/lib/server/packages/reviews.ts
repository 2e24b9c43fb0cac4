/**
 * The reviews of a child, for their package: when and where, which other days they were asked about and why,
 * who was asked to come, and how it was.
 */
import { encode } from '../../domain/envelope.ts';
import { after } from '../../i18n/en/after.ts';
import { dayWithTime } from '../../i18n/en/days.ts';
import { reviews as words } from '../../i18n/en/reviews.ts';
import type { Tx } from '../database.ts';
import { guestsOf, type Guest } from '../guests.ts';
import { movesAt, type KnownMove } from '../moves.ts';
import { keptOutcome, type KeptOutcome } from '../outcomes.ts';
import type { ChildKey } from '../rest.ts';
import { wordsOfReview } from '../reviews.ts';
import type { ZipFile } from '../zip.ts';

/** One text for each review, in the order of their days. */
export async function reviewsIn(tx: Tx, key: ChildKey, child: string): Promise<ZipFile[]> {
	const rows = await tx
		.selectFrom('review')
		.selectAll()
		.where('child_id', '=', child)
		.orderBy('on_date')
		.orderBy('id')
		.execute();
	const files: ZipFile[] = [];
	for (const [at, row] of rows.entries()) {
		const { place, stoodDown } = wordsOfReview(key, { ...row, review_id: row.id });
		const told = [
			`Review ${row.id}, ${dayWithTime({ on: row.on_date, time: row.at_time })}`,
			place ? `Where: ${place}` : '',
			row.in_parts_at ? 'In several small meetings.' : '',
			row.first_due_on ? `When it was planned, it was due by ${row.first_due_on}.` : '',
			row.told_at ? `The invitation was on the child's own device on ${row.told_at}.` : '',
			row.letter_at ? `The invitation was handed over on paper on ${row.letter_at}.` : '',
			row.stood_down_at
				? `It was stood down on ${row.stood_down_at}. The child was told: ${stoodDown}`
				: '',
			...(await movesAt(tx, key, row.id)).flatMap(linesOfMove),
			...(await guestsOf(tx, key, row.id)).flatMap(linesOfGuest),
			...linesOfOutcome(await keptOutcome(tx, key, row.id))
		].filter(Boolean);
		const number = String(at + 1).padStart(3, '0');
		files.push({
			name: `Reviews/${number} ${row.on_date}.txt`,
			bytes: encode(`${told.join('\n')}\n`)
		});
	}
	return files;
}

function linesOfMove(move: KnownMove): string[] {
	const { moves } = words;
	const became = move.moved ? moves.moved : moves.stayed;
	return [
		'',
		`Asked about another day: ${dayWithTime(move.to)} in place of ${dayWithTime(move.from)}.`,
		`  By ${move.askedBy ?? "the council's list"} on ${move.askedAt}.`,
		move.whose ? `  ${moves.whoseNeed(moves.whoseIs[move.whose])}` : '',
		move.why ? `  Why: ${move.why}` : '',
		move.toldAt ? `  On the child's own device on ${move.toldAt}.` : '',
		move.answers.length > 0 ? `  The child's answers: ${move.answers.join(', ')}` : '',
		move.settledAt
			? `  Decided on ${move.settledAt}: ${move.ended ? moves.ended[move.ended] : became}.`
			: '  Not decided yet.',
		move.told ? `  The child was told: ${move.told}` : '',
		move.unheard ? `  Why no answer was waited for: ${move.unheard}` : ''
	].filter((line, at) => at === 0 || line !== '');
}

const linesOfGuest = ({ name, as, refused, sentAt, sentBy }: Guest): string[] => [
	[
		`Asked to come: ${name} (${as}).`,
		refused === null ? '' : `Cannot come: ${refused}`,
		sentAt ? `The invitation went out on ${sentAt}, by ${sentBy}.` : ''
	]
		.filter(Boolean)
		.join(' ')
];

function linesOfOutcome(kept: KeptOutcome | null): string[] {
	if (!kept) return [];
	const { outcome } = after;
	return [
		'',
		`How it was, written down by ${kept.by} on ${kept.keptAt}:`,
		`  Held on ${kept.on}: ${outcome.sittings[kept.sitting]}.`,
		`  ${outcome.attended} ${outcome.attendances[kept.attended]}.`,
		`  ${outcome.heard} ${outcome.hearings[kept.heard]}.`,
		`  ${outcome.before} ${outcome.beforehands[kept.before]}.`,
		`  ${outcome.chaired} ${outcome.chairs[kept.chaired]}.`,
		`  ${outcome.advocacy} ${outcome.advocacies[kept.advocacy]}.`,
		`  ${outcome.came}: ${kept.came.map((seat) => after.seats[seat]).join(', ') || 'nobody is named'}.`,
		`  ${outcome.code}: ${kept.code ?? outcome.noCode}.`,
		...kept.used.map(({ statement, used }) => `  Statement ${statement}: ${outcome.uses[used]}.`),
		...(kept.summary
			? [`  The officer's own summary, which is not the child's word: ${kept.summary}`]
			: [])
	];
}
