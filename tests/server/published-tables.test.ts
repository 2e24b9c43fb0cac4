/**
 * The tables that five councils have published in the annual reports of their reviewing officers, brought about
 * anew through the product's own doors, and read from its own page. The counts are theirs; where a report gives
 * a percentage alone, the fewest reviews are taken of which it can be one. The days are ours.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { adultGroups, advocacies, type Outcome } from '$lib/domain/outcome.ts';
import type { Database } from '$lib/server/database.ts';
import { handLetter } from '$lib/server/invitations.ts';
import { sendLetter, writeLetter } from '$lib/server/letters.ts';
import { askToMove, decideMove } from '$lib/server/moves.ts';
import type { WhichReview } from '$lib/server/outcomes.ts';
import { makeReturn } from '$lib/server/returns.ts';
import { setCare } from '$lib/server/reviews.ts';
import { standDown } from '$lib/server/stand-down.ts';
import { onEachDatabase } from '../databases.ts';
import { grace } from '../people.ts';
import { letter } from './closing.ts';
import {
	comesOnPaper,
	councilOf,
	eachDoes,
	fetches,
	hasTablet,
	hold,
	itIs,
	plannedFor,
	takeList,
	type Listed
} from './council-year.ts';
import { expectPercent, expectTold, figuresTold } from './figures-page.ts';
import { keysForTests } from './installation.ts';
import { as } from './riverbank.ts';

const keys = keysForTests();
const year = { from: '2025-04-01', to: '2026-03-31' };

/** Some hundred children, thrice: far longer than any other test. */
const patience = 300_000;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('what councils have published', (db) => {
	const told = (stretch = year) => figuresTold(db(), keys, as(grace), stretch);
	/** Each child with the review that is planned for them. */
	const planned = async (children: readonly Listed[]) => {
		const reviews = await plannedFor(db());
		return children.map((child) => ({ ...child, which: reviews.get(child.number)! }));
	};
	const listed = (children: readonly Listed[], review: string) =>
		takeList(
			db(),
			keys,
			children.map((child) => ({ ...child, review }))
		);

	test(
		'[F1][F2][F3][F5][B9] Cheshire East, 2018/19: dates moved and stood down, forms sent and returned, taking part',
		async () => {
			const children = await councilOf(db(), 518);
			let held = 0;
			/** What a child has sent, by the child. */
			const sent = new Map<string, string>();
			/** Of 1,481 reviews the first 889 were attended, and in all but 29 a view was heard. */
			const next = (on: string, sitting: Outcome['sitting']): Pick<Outcome, 'on'> => {
				held += 1;
				const [attended, heard] =
					held <= 889
						? (['all', 'own words'] as const)
						: (['no', held <= 1452 ? 'pictures' : 'nothing'] as const);
				const forms = formsAt(held);
				const code = held <= 889 ? 'PN1' : held <= 1452 ? 'PN6' : 'PN7';
				return { on, sitting, attended, heard, code, ...forms } as Pick<Outcome, 'on'>;
			};
			/** Some are stood down, of the rest some have another day, and all are held. */
			const round = async (
				[on, moved]: readonly [string, string],
				{ down, list, asked, parts }: Record<'down' | 'list' | 'asked' | 'parts', number>
			) => {
				const reviews = await planned(children);
				const [gone, stay] = [reviews.slice(0, down), reviews.slice(down)];
				await eachDoes(gone, ({ iro, which }) =>
					standDown(db(), keys, as(iro), which.review, 'You are home again.')
				);
				const byList = stay.slice(0, list);
				if (list > 0) await listed(byList, moved);
				const byHand = stay.slice(list, list + asked);
				const wanted = { on: moved, time: null, whose: 'worker', why: 'A course.' } as const;
				await eachDoes(byHand, ({ iro, which }) =>
					askToMove(db(), keys, as(iro), which.review, wanted)
				);
				const moves = await openMoves(db());
				await eachDoes([...byList, ...byHand], ({ iro, which }) =>
					decideMove(db(), keys, as(iro), moves.get(which.review)!, {
						...{ to: { on: moved, time: null }, told: '', unheard: 'Nothing came.' },
						...{ whose: 'family', why: 'Mum works.' }
					})
				);
				itIs(moved);
				const outcomes = stay.map((_, at) =>
					next(at < list + asked ? moved : on, at < parts ? 'in-parts' : 'one')
				);
				await eachDoes(stay, ({ iro, which }, at) => {
					const told = sent.get(which.child);
					sent.delete(which.child);
					return hold(db(), keys, iro, which, outcomes[at]!, told);
				});
			};

			itIs('2025-04-07');
			await listed(children, '2025-05-13');
			// 128 whose last review was more than six months before this one will be late.
			const spring = await planned(children);
			await eachDoes(spring, ({ iro, which }, at) => {
				const reviewed = at >= 18 && at < 146 ? '2024-11-05' : '2024-12-20';
				return setCare(db(), as(iro), which.child, { since: null, reviewed });
			});
			itIs('2025-04-10');
			const invited = spring.slice(18);
			await eachDoes(invited.slice(0, 380), ({ iro, which }) =>
				handLetter(db(), as(iro), which.review)
			);
			await eachDoes(invited.slice(380, 475), ({ which }) => fetches(db(), keys, which.child));
			const say: { child: string; says: () => Promise<string> }[] = [];
			await eachDoes(invited.slice(475), async ({ iro, which }, at) => {
				const says = await hasTablet(db(), keys, iro, which.child);
				if (at >= 20) return;
				await fetches(db(), keys, which.child);
				say.push({ child: which.child, says });
			});
			for (const { child, says } of say) sent.set(child, await says());
			await eachDoes(invited.slice(0, 65), async ({ iro, which }) => {
				sent.set(which.child, await comesOnPaper(db(), keys, iro, which.child, '2025-04-06'));
			});
			await round(['2025-05-13', '2025-05-20'], { down: 18, list: 300, asked: 0, parts: 25 });

			itIs('2025-08-04');
			await listed(children, '2025-09-16');
			await round(['2025-09-16', '2025-09-23'], { down: 37, list: 200, asked: 0, parts: 60 });

			itIs('2025-12-15');
			await listed(children, '2026-01-20');
			// Those who have a tablet are invited on it to each review: 75 times in all.
			const winter = await planned(children);
			await eachDoes(winter.slice(18, 148), ({ iro, which }) =>
				handLetter(db(), as(iro), which.review)
			);
			await round(['2026-01-20', '2026-01-27'], { down: 18, list: 0, asked: 133, parts: 90 });

			itIs('2026-04-02');
			const page = await told();
			expectTold(page, 'Dates moved', '633 of 1,481 = 42.7 %');
			expectTold(page, 'Moved to a day of the council’s list', '500 of 633 = 79.0 %');
			expectTold(page, 'Stood down', '73 of 1,481 = 4.9 %');
			expectPercent(page, 'Reviews held in time', '90.1 %');
			expectPercent(page, 'Were there', '60.0 %');
			expectPercent(page, 'Took part', '98.0 %');
			// Published as 13 %.
			expectTold(page, 'Forms that came back', '85 of 680 = 12.5 %');
			expectTold(page, 'Health services', '164 of 536 = 30.6 %');
			expectTold(page, 'School or college', '249 of 641 = 38.8 %');
			expectTold(page, 'Parents', '87 of 695 = 12.5 %');
			expectTold(page, 'Carers', '197 of 679 = 29.0 %');
			expectTold(page, 'Others', '29 of 447 = 6.5 %');
			expect(page.rows.find(([by]) => by === 'On paper')).toEqual([
				...['On paper', '510', 'nobody knows', '65', '65 of 510 = 12.7 %']
			]);
			expect(page.rows.find(([by]) => by === 'On a screen')).toEqual([
				...['On a screen', '170', '115', '20', '20 of 170 = 11.8 %']
			]);
			const months = { spring: '2025-05', winter: '2026-01' };
			const partsOf = async (month: string) =>
				(await told({ from: `${month}-01`, to: `${month}-31` })).rows.find(
					([what]) => what === 'In several small meetings'
				)?.[1];
			expect(await partsOf(months.spring)).toBe('25 of 500 = 5.0 %');
			expect(await partsOf(months.winter)).toBe('90 of 500 = 18.0 %');

			const returned = await makeReturn(db(), keys, as(grace), year);
			const { csv, rows } = returned.is === 'made' ? returned : { csv: '', rows: [] };
			expect(rows).toHaveLength(1554);
			for (const [code, count] of [
				...[['PN1', '889'] as const, ['PN6', '563'] as const, ['PN7', '29'] as const]
			]) {
				expect(csv.match(new RegExp(`"${code}"`, 'g'))).toHaveLength(Number(count));
				expect(page.rows.find(([name]) => name?.startsWith(code))?.[1]).toBe(count);
			}
		},
		patience
	);

	test(
		'[F1][F9][F10][A8][A10] Gateshead, 2017/18: letters in time, children who were there, their officers',
		async () => {
			const children = await councilOf(db(), 376);
			const [intoCare, before] = [children.slice(0, 177), children.slice(177, 242)];
			// Of 177 who came into care in May, an officer was named for 131 within five working days.
			itIs('2025-06-09');
			await takeList(
				db(),
				keys,
				children.map((child, at) => ({
					...child,
					review: '2025-06-17',
					from: at < 131 ? '2025-05-08' : at < 177 ? '2025-06-02' : '2024-06-04'
				}))
			);
			const first = await planned(children);
			const since = (some: readonly Listed[], day: string) =>
				eachDoes(first.slice(0, 242), async ({ number, iro, which }) => {
					if (!some.some((it) => it.number === number)) return;
					await setCare(db(), as(iro), which.child, { since: day, reviewed: null });
				});
			await since(intoCare, '2025-05-06');
			await since(before, '2024-06-04');

			let written = 0;
			/** All are held, and of all letters 844 go out within twenty working days. */
			const round = async (on: string, some: readonly Listed[], late = 0) => {
				const reviews = await planned(some);
				itIs(on);
				await eachDoes(reviews.slice(late), ({ iro, which }, at) => {
					// The last 43 are under four; of the others 120 come to a review.
					const under = late + at >= 333;
					const there = on < '2025-07-01' && late + at < 120;
					const attended = there || under ? ('all' as const) : ('no' as const);
					const code = under ? 'PN0' : there ? 'PN1' : 'PN6';
					return hold(db(), keys, iro, which, { on, attended, heard: 'own words', code });
				});
				const toWrite = reviews.slice(late, late + Math.max(0, 844 - written));
				written += toWrite.length;
				await eachDoes(toWrite, ({ iro, which }) => letterTo(db(), iro, which));
				return reviews.slice(0, late);
			};
			await round('2025-06-17', children);

			// 36 of those in care for three years or less have another officer by now.
			itIs('2025-08-04');
			const officers = [...new Set(children.map(({ iro }) => iro))];
			const others = children.map((child, at) => ({
				...child,
				iro: at < 36 ? officers[(officers.indexOf(child.iro) + 1) % officers.length]! : child.iro
			}));
			await listed(others, '2025-09-16');
			await round('2025-09-16', others);

			itIs('2025-12-01');
			const last = others.slice(0, 363);
			await listed(last, '2026-01-20');
			// Two are held when their six months are over.
			const late = await round('2026-01-20', last, 2);
			itIs('2026-03-24');
			await eachDoes(late, ({ iro, which }) =>
				hold(db(), keys, iro, which, { on: '2026-03-24', attended: 'no', code: 'PN6' })
			);

			itIs('2026-04-02');
			const page = await told();
			expectTold(page, 'Letters within 20 working days', '844 of 1,115 = 75.7 %');
			expectTold(page, 'Officer named in time', '131 of 177 = 74.0 %');
			expectTold(page, 'One officer throughout', '206 of 242 = 85.1 %');
			expectTold(page, 'Children who were there', '120 of 333 = 36.0 %');
			// Published: 374 of 376. It tells of two children: here nobody is told.
			expect(page.rows.find(([what]) => what === 'Children reviewed in time')?.[1]).toBe(
				'not shown'
			);
			expect(
				page.csv.find(([, what]) => what === 'Children reviewed in time')?.slice(2, 4)
			).toEqual(['not shown', 'not shown']);
		},
		patience
	);

	/** One review each. */
	const heldOnce = async (
		count: number,
		outcomeOf: (at: number) => Partial<Outcome> & { on: string }
	): Promise<readonly (Listed & { which: WhichReview })[]> => {
		const children = await councilOf(db(), count);
		itIs('2025-05-01');
		await listed(children, '2025-06-17');
		const reviews = await planned(children);
		await eachDoes(reviews, ({ iro, which }) =>
			setCare(db(), as(iro), which.child, { since: null, reviewed: '2024-12-20' })
		);
		itIs('2025-07-01');
		await eachDoes(reviews, ({ iro, which }, at) => hold(db(), keys, iro, which, outcomeOf(at)));
		return reviews;
	};
	const [inTime, tooLate] = ['2025-06-17', '2025-06-23'];

	test(
		'[F2][F4][F8] Blackpool, 2013/14: who came, who was consulted before, who took part',
		async () => {
			await heldOnce(422, (at) => ({
				on: at < 398 ? inTime : tooLate,
				before: at < 314 ? 'talked' : at < 364 ? 'declined' : 'not-offered',
				attended: at < 372 ? 'all' : 'no',
				came: [
					...(at < 399 ? (['social-worker'] as const) : []),
					...(at < 157 ? (['mother'] as const) : []),
					...(at < 73 ? (['father'] as const) : [])
				]
			}));
			const page = await told();
			expectPercent(page, 'Social worker', '94.5 %');
			expectPercent(page, 'Mother', '37.2 %');
			expectPercent(page, 'Father', '17.3 %');
			expectPercent(page, 'Talked with their officer first', '74.4 %');
			expectPercent(page, 'Took part', '88.2 %');
			expectPercent(page, 'Children reviewed in time', '94.3 %');
		},
		patience
	);

	test(
		'[F1][F2] Newcastle, 2022/23: held in time, took part, and 72 referrals to an advocate',
		async () => {
			await heldOnce(271, (at) => ({
				on: at < 260 ? inTime : tooLate,
				attended: at < 266 ? 'all' : 'no',
				advocacy: at < 72 ? 'referred' : advocacies[at % 2]
			}));
			const page = await told();
			expectPercent(page, 'Reviews held in time', '95.9 %');
			expectPercent(page, 'Took part', '98.2 %');
			expect(page.rows.find(([how]) => how === 'Wanted, and the referral made')?.[1]).toBe('72');
			expect(page.csv.find(([, how]) => how === 'Wanted, and the referral made')?.[2]).toBe('72');
		},
		patience
	);

	test(
		'[F2][F12] Enfield, 2017/18: 155 statements from 138 children, and who took part',
		async () => {
			const reviews = await heldOnce(31, (at) => ({
				on: inTime,
				attended: at < 23 ? 'all' : 'no'
			}));
			const more = Array.from({ length: 107 }, (_, at) => {
				return { number: `E-${at}`, iro: reviews[at % reviews.length]!.iro };
			});
			// All in one list: of a child who is in none, somebody would be asked whether it is one of these.
			await listed([...reviews, ...more], '2025-08-12');
			const all = [...reviews, ...(await planned(more))];
			await eachDoes([...all, ...all.slice(0, 17)], ({ iro, which }) =>
				comesOnPaper(db(), keys, iro, which.child, '2025-06-30')
			);
			const page = await told();
			expect(page.rows.find(([when]) => when === 'In all')).toEqual(['In all', '155', '138']);
			expect(page.csv.find(([, what]) => what === 'In all, Statements')?.[2]).toBe('155');
			expect(page.rows.find(([choice]) => choice === 'At home')?.[1]).toBe('155');
			expectPercent(page, 'Took part', '74.2 %');
		},
		patience
	);

	const letterTo = async (tx: Database, iro: Listed['iro'], which: WhichReview): Promise<void> => {
		await writeLetter(tx, keys, as(iro), which, letter);
		await sendLetter(tx, keys, as(iro), which);
	};
});

/** To whom a form went before one of the reviews, and whose came back: so many of the first. */
function formsAt(review: number): Pick<Outcome, 'asked' | 'replied'> {
	const sent = { parents: 695, carers: 679, education: 641, health: 536, others: 447 };
	const back = { parents: 87, carers: 197, education: 249, health: 164, others: 29 };
	return {
		asked: adultGroups.filter((group) => review <= sent[group]),
		replied: adultGroups.filter((group) => review <= back[group])
	};
}

/** The days that children are asked about, by the review. */
async function openMoves(db: Database): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('review_move')
		.select(['id', 'review_id'])
		.where('settled_at', 'is', null)
		.execute();
	return new Map(rows.map(({ id, review_id }) => [review_id, id]));
}
