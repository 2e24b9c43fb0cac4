import { crc32 } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { giveAnswer } from '$lib/server/answers.ts';
import { followDecision } from '$lib/server/agreed.ts';
import { changeChild, keepSetting } from '$lib/server/children.ts';
import { refuseGuest } from '$lib/server/guests.ts';
import { writeLetter } from '$lib/server/letters.ts';
import { askToMove } from '$lib/server/moves.ts';
import { makePackage } from '$lib/server/packages.ts';
import { enterPaper } from '$lib/server/papers.ts';
import { giveReason } from '$lib/server/reasons.ts';
import { arrangeReview, planReview } from '$lib/server/reviews.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { openStatement } from '$lib/server/statements.ts';
import { zipOf } from '$lib/server/zip.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, owen, sarah, seren, tom } from '../people.ts';
import { enrolledFor, madeOf, saidBy, sayingMore, sealed, sealedWith } from '../sealed.ts';
import { letter, reviewToday, writtenUp } from './closing.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const now = (person: typeof sarah): Actor => ({
	...as(person),
	provedAt: new Date().toISOString()
});

/** The bytes of a recording begin like one, and go on as they like. */
const recording = new Uint8Array([0x4f, 0x67, 0x67, 0x53, ...Array<number>(200).fill(7)]);

/** What lies in a package: read from its directory, as other programs do. */
function unpacked(bytes: Uint8Array): Record<string, Buffer> {
	const zip = Buffer.from(bytes);
	const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
	const files: [string, Buffer][] = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [size, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
		const local = zip.readUInt32LE(at + 42);
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		expect(zip.toString('utf8', local + 30, local + 30 + nameLength)).toBe(name);
		const file = zip.subarray(local + 30 + nameLength, local + 30 + nameLength + size);
		expect(crc32(file)).toBe(zip.readUInt32LE(at + 16));
		files.push([name, file]);
		at += 46 + nameLength;
	}
	expect(at).toBe(end);
	return Object.fromEntries(files);
}

/**
 * Every column in which words or names lie encrypted, with what this test writes into it and then looks for
 * in the package; or why no package has it.
 */
const kept: Record<string, string | { not: string }> = {
	'answer.text_sealed': 'Gran is welcome.',
	'answer_voice.voice_sealed': 'said aloud',
	'attachment_part.bytes_sealed': 'OggS',
	'authenticator.secret_sealed': { not: 'of a member of staff' },
	'child.about_sealed': 'Willow House',
	'child.name_sealed': 'Known as: Amir',
	'child.setting_sealed': 'cream',
	'child_person.person_sealed': 'Mr Bell (teacher)',
	'decision.why_sealed': 'One night so far.',
	'decision.words_sealed': 'Tom asks Gran when you can stay.',
	'guest.words_sealed': 'Mr Bell has an inset day.',
	'legal_hold.why_sealed': {
		not: 'a matter of the council’s lawyers, who decide what is told of it'
	},
	'letter.words_sealed': 'We talked about Gran.',
	'paper.note_sealed': 'He chose it by pointing.',
	'reading_reason.note_sealed': 'The court asks by noon.',
	'review.words_sealed': 'at Nan’s',
	'review_move.words_sealed': 'Tom is on a course.',
	'review_outcome.summary_sealed': 'Amir wants to stay with Gran.',
	'statement.words_sealed': '"I want Gran to come."',
	'typed.fields_sealed': { not: 'what staff had typed when they were asked to sign in again' }
};

onEachDatabase('the package of all a child has said', (db) => {
	beforeEach(() => riverbank(db(), keys));

	async function said(child = amir, changes = {}): Promise<string> {
		const tablet = await enrolledFor(db(), child.id);
		const part = await sealed(keys, tablet, saidBy(child.id, changes));
		await keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, part);
		await openSealed(db(), keys);
		return part.statement;
	}
	const make = (actor = now(grace), of = amir) => makePackage(db(), keys, actor, of.councilId);

	test.each([sarah, tom, nia, owen])('is not made by $firstName, who is $role', async (person) => {
		await expect(make(now(person))).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('is not made without a fresh sign-in, nor of a child who is not there', async () => {
		await expect(make({ ...as(grace) })).rejects.toMatchObject({ code: 'proof.needed' });
		await expect(makePackage(db(), keys, now(grace), 'RB-0')).rejects.toMatchObject({
			code: 'child.unknown'
		});
	});

	test('has the words, the labels, who has seen them, and a sheet that says what to heed', async () => {
		const statement = await said();
		await said(seren);
		await openStatement(db(), keys, now(sarah), statement);
		const files = unpacked(await make());
		const texts = Object.values(files).map(String).join('\n');
		expect(Object.keys(files)).toHaveLength(3);
		expect(texts).toContain('What Amir has said in My Say');
		expect(texts).toContain('"I want Gran to come."');
		expect(texts).toContain('Label: confirmed');
		expect(texts).toMatch(/Opened by:\n {2}\S+ {2}Sarah \(iro\)/);
		expect(texts).not.toContain('Seren');
	});

	test('has what was answered, and by whom', async () => {
		const statement = await said();
		const asked = { id: 'anything/own words', verdict: 'yes', because: '' } as const;
		await giveAnswer(db(), keys, as(sarah), statement, {
			words: 'Gran is welcome.',
			parts: [{ ...asked, owner: 'me', name: '', by: null }]
		});
		const texts = Object.values(unpacked(await make()))
			.map(String)
			.join('\n');
		expect(texts).toMatch(/Answered by Sarah Okafor on \S+:\n {2}Gran is welcome\.\n/);
		expect(texts).toMatch(/in their own words: yes; Sarah\n/);
	});

	test('has what was said aloud beside an answer, and names it there', async () => {
		const statement = await said();
		const typed = { words: 'Gran is welcome.', parts: [] };
		const aloud = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 7]);
		const answer = await giveAnswer(db(), keys, as(sarah), statement, typed, aloud);
		const files = unpacked(await make());
		const name = Object.keys(files).find((it) => it.endsWith(`answer ${answer}.webm`));
		expect(files[name ?? '']).toEqual(Buffer.from(aloud));
		expect(Object.values(files).map(String).join('\n')).toContain(
			`[said aloud as well: answer ${answer}.webm]`
		);
	});

	test('has what was made, whole, and tells of what has not come', async () => {
		const voice = (id: string) =>
			({ kind: 'voice', id, seconds: 3 }) as unknown as Parameters<typeof madeOf>[0];
		const made = madeOf(voice('00000000-0000-4000-8000-00000000a001'), 'audio/ogg', [recording]);
		const tablet = await enrolledFor(db(), amir.id);
		const parts = await sealedWith(keys, tablet, sayingMore(amir.id, [made]), [made]);
		const device = { id: tablet.enrolment, role: 'device' as const };
		await keepPart(db(), keys, device, parts[0]!);
		await openSealed(db(), keys);
		expect(Object.keys(unpacked(await make())).some((it) => it.includes('not whole'))).toBe(true);

		await keepPart(db(), keys, device, parts[1]!);
		await openSealed(db(), keys);
		const files = unpacked(await make());
		const [name] = Object.keys(files).filter((it) => it.endsWith('.ogg'));
		expect(files[name ?? '']).toEqual(Buffer.from(recording));
	});

	test('keeps what an officer wrote to the child apart from what the child said', async () => {
		await said();
		await writtenUp(db(), keys, sarah, amir);
		await writtenUp(db(), keys, sarah, seren);
		const files = unpacked(await make());
		const names = Object.keys(files);
		expect(names.filter((it) => it.startsWith('Letters to the child/'))).toHaveLength(2);
		const childs = names.filter((it) => !it.startsWith('Letters to the child/'));
		const text = (of: string[]) => of.map((name) => String(files[name])).join();
		expect(text(childs)).not.toContain('Tom asks Gran');
		expect(text(names)).toContain('Tom asks Gran when you can stay. (Tom, 2026-12-18)');
	});

	test('has all that is kept of the child in whatever table, and the test knows of every one', async () => {
		const tables = await db().introspection.getTables();
		const sealedColumns = tables.flatMap(({ name, columns }) =>
			columns.filter((it) => it.name.endsWith('_sealed')).map((it) => `${name}.${it.name}`)
		);
		expect(sealedColumns.toSorted()).toEqual(Object.keys(kept).toSorted());

		await allThatIsKept();
		const files = unpacked(await make());
		const texts = Object.values(files).map(String).join('\n');
		for (const [column, words] of Object.entries(kept)) {
			if (typeof words === 'string') expect(texts, column).toContain(words);
		}
	});

	/** Written through the doors through which it is always written. */
	async function allThatIsKept(): Promise<void> {
		const self = { id: amir.id, role: 'child' } as const;
		const about = { birthYear: 2012, placement: 'Willow House' };
		await db()
			.transaction()
			.execute((tx) => changeChild(tx, keys, amir.id, { about }));
		await keepSetting(db(), keys, self, { theme: 'cream' });
		const statement = await said();
		await giveReason(db(), keys, as(grace), {
			...{ statement, why: 'other', note: 'The court asks by noon.' }
		});
		const answer = { words: 'Gran is welcome.', parts: [] };
		const aloud = Buffer.from('\x1a\x45\xdf\xa3 said aloud', 'latin1');
		await giveAnswer(db(), keys, as(sarah), statement, answer, aloud);
		await enterPaper(db(), keys, as(sarah), {
			...{ child: amir.id, form: 'review-menu', mode: 'standard', writtenOn: '2026-02-03' },
			typed: (field) => (field === 'q/where' ? ['home'] : []),
			...{ helped: true, alsoWorker: false, note: 'He chose it by pointing.', page: null }
		});
		await spokenWords();

		const review = await planReview(db(), as(sarah), amir.id, { on: daysFrom(30) });
		const where = { time: null, place: 'at Nan’s', inParts: false };
		await arrangeReview(db(), keys, as(sarah), review, where);
		const move = {
			on: daysFrom(40),
			time: null,
			whose: 'worker',
			why: 'Tom is on a course.'
		} as const;
		await askToMove(db(), keys, as(sarah), review, move);
		const bell = { name: 'Mr Bell', as: 'teacher', why: 'Mr Bell has an inset day.' };
		await refuseGuest(db(), keys, as(sarah), review, bell);
		const summary = 'Amir wants to stay with Gran.';
		const { decision, ...which } = await writtenUp(db(), keys, sarah, amir, summary);
		const found = { id: decision, is: 'partly', why: 'One night so far.' };
		await followDecision(db(), keys, as(sarah), which, found);
	}

	const daysFrom = (days: number): string =>
		new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

	async function spokenWords(): Promise<void> {
		const id = '00000000-0000-4000-8000-00000000a002';
		const spoken = { kind: 'voice', id, seconds: 3 } as unknown as Parameters<typeof madeOf>[0];
		const made = madeOf(spoken, 'audio/ogg', [recording]);
		const tablet = await enrolledFor(db(), amir.id);
		const device = { id: tablet.enrolment, role: 'device' as const };
		for (const part of await sealedWith(keys, tablet, sayingMore(amir.id, [made]), [made]))
			await keepPart(db(), keys, device, part);
		await openSealed(db(), keys);
	}

	test('has the days that the child was asked about, with whose need and why, and how each review was', async () => {
		await allThatIsKept();
		const files = unpacked(await make());
		const reviews = Object.entries(files).filter(([name]) => name.startsWith('Reviews/'));
		expect(reviews).toHaveLength(2);
		const text = reviews.map(([, file]) => String(file)).join('\n');
		for (const line of [
			/For whose need: the social worker’s\n {2}Why: Tom is on a course\./,
			/Asked to come: Mr Bell \(teacher\)\. Cannot come: Mr Bell has an inset day\./,
			/How it was, written down by Sarah Okafor on /,
			/not the child's word: Amir wants to stay with Gran\./
		])
			expect(text).toMatch(line);
	});

	test('tells of each word of the child’s to what it was said', async () => {
		const { review } = await writtenUp(db(), keys, sarah, amir);
		const { id } = await db()
			.selectFrom('letter')
			.select('id')
			.where('review_id', '=', review)
			.executeTakeFirstOrThrow();
		await said(amir, { about: { what: 'letter', id } });
		const texts = Object.values(unpacked(await make()))
			.map(String)
			.join('\n');
		expect(texts).toContain(`It was said to: letter ${id}.`);
		expect(texts).toContain(`It is letter ${id}.`);
	});

	test('has a letter that was begun and not sent, and says so', async () => {
		const which = await reviewToday(db(), amir);
		const written = { ...letter, talked: 'We talked about the dog.' };
		await writeLetter(db(), keys, as(sarah), which, written);
		const [, draft] =
			Object.entries(unpacked(await make())).find(([name]) => name.includes('Not sent')) ?? [];
		expect(String(draft)).toMatch(/^A draft\. Sarah wrote in it last on .*, and it was not sent\./);
		expect(String(draft)).toContain('We talked about the dog.');
		const child = { id: amir.id, role: 'child' } as const;
		expect((await snapshotFor(db(), keys, child)).letters ?? []).toEqual([]);
	});

	test('is told to the child, and written down for each statement in it', async () => {
		const statement = await said();
		await make();
		const child = { id: amir.id, role: 'child' } as const;
		const { statements } = await snapshotFor(db(), keys, child);
		expect(statements[0]).toMatchObject({
			statement,
			openedBy: [{ firstName: 'Grace', role: 'manager' }]
		});
	});
});

test('a package with names in other letters is read by other programs', () => {
	const bytes = Buffer.from('héllo');
	const files = unpacked(
		zipOf([{ name: 'Zoë/كلام.txt', bytes }], new Date('2026-03-02T12:00:00Z'))
	);
	expect(files).toEqual({ 'Zoë/كلام.txt': bytes });
});
