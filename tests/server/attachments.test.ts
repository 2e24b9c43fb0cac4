import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { allocate } from '$lib/server/allocations.ts';
import { openAttachment } from '$lib/server/attachments.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { keepPart, type Part } from '$lib/server/intake.ts';
import { openAlarms } from '$lib/server/notifications.ts';
import { openSealed } from '$lib/server/opener.ts';
import { served } from '$lib/server/serve.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, dan, priya, sarah, seren, tom } from '../people.ts';
import { drawingInPng, photoWithPlace } from '../pictures.ts';
import {
	enrolledFor,
	madeOf,
	sayingMore,
	sealedWith,
	type Enrolled,
	type Made
} from '../sealed.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const webm = (text = '') => Buffer.concat([Buffer.of(0x1a, 0x45, 0xdf, 0xa3), Buffer.from(text)]);

onEachDatabase('what Amir made', (db) => {
	let tablet: Enrolled;

	beforeEach(async () => {
		await riverbank(db(), keys);
		tablet = await enrolledFor(db(), amir.id);
	});

	const handIn = (sent: Part) =>
		keepPart(db(), keys, { id: tablet.enrolment, role: 'device' }, sent);
	const open = () => openSealed(db(), keys);
	const drawing = async (from = 1): Promise<Made> =>
		madeOf(
			{ kind: 'drawing', id: randomUUID(), shows: ['sun', 'home'] },
			'image/png',
			[await drawingInPng()],
			from
		);
	const photo = async (from = 1) =>
		madeOf({ kind: 'photo', id: randomUUID() }, 'image/jpeg', [await photoWithPlace()], from);
	const voice = (pieces: Uint8Array[], from = 1, type = 'audio/webm') =>
		madeOf({ kind: 'voice', id: randomUUID(), seconds: 12 }, type, pieces, from);

	/** Said, handed in, and opened. @returns the statement's id */
	async function arrived(made: Made[], child = amir.id): Promise<string> {
		const words = sayingMore(child, made);
		for (const part of await sealedWith(keys, tablet, words, made)) await handIn(part);
		await open();
		return words.statement;
	}
	const openMade = (by: Actor, statement: string, { attached }: Made) =>
		openAttachment(db(), keys, by, { statement, attachment: attached.id });
	const states = async (statement: string) =>
		(await openStatement(db(), keys, as(sarah), statement)).attachments;
	const alarms = () => openAlarms(db());

	/** What is in a bad way is set aside, and the words are read all the same. */
	async function isSetAside(made: Made, why: string): Promise<void> {
		const statement = await arrived([made]);
		expect(await states(statement)).toMatchObject({ [made.attached.id]: { state: 'set aside' } });
		await expect(openMade(as(sarah), statement, made)).rejects.toMatchObject({ code: 'not-found' });
		expect(await alarms()).toMatchObject([{ what: 'part.set-aside', about: statement }]);
		const row = await db()
			.selectFrom('sealed_part')
			.select(['set_aside_why', 'bytes'])
			.where('part', '=', 1)
			.executeTakeFirstOrThrow();
		expect(row.set_aside_why).toBe(why);
		expect(row.bytes.length).toBeGreaterThan(100);
	}

	test("[T-30] is not there for another child's officer, and the asking is written down", async () => {
		const made = await photo();
		const statement = await arrived([made]);
		await expect(openMade(as(priya), statement, made)).rejects.toMatchObject({ code: 'not-found' });
		await expect(openMade({ id: tom.id, role: 'worker' }, statement, made)).rejects.toMatchObject({
			code: 'not-found'
		});
		const lines = db()
			.selectFrom('audit')
			.select(['actor_id', 'outcome'])
			.where('deed', '=', 'attachment.open')
			.orderBy('number');
		expect(await lines.execute()).toEqual([
			{ actor_id: priya.id, outcome: 'not-found' },
			{ actor_id: tom.id, outcome: 'not-found' }
		]);
	});

	test('[T-31] is not shown to Sarah once Dan is named (law 7)', async () => {
		const made = await photo();
		const statement = await arrived([made]);
		const from = new Date().toISOString();
		await allocate(db(), house, { child: amir.id, iro: dan.id, from, source: 'tests' });
		await expect(openMade(as(sarah), statement, made)).rejects.toMatchObject({ code: 'not-found' });
		await expect(openMade(as(dan), statement, made)).resolves.toMatchObject({ kind: 'photo' });
	});

	test('is not found under another statement, nor under an id that nobody made', async () => {
		const made = await photo();
		await arrived([made]);
		const other = await arrived([await photo()]);
		await expect(openMade(as(sarah), other, made)).rejects.toMatchObject({ code: 'not-found' });
	});

	test.each([
		[
			'an SVG that says to be a photo',
			async () => [Buffer.from('<svg xmlns="x"/>')],
			'picture.unfit'
		],
		['a PNG that says to be a JPEG', async () => [await drawingInPng()], 'picture.unfit'],
		['half a photo', async () => [(await photoWithPlace()).subarray(0, 400)], 'picture.unfit']
	])('[T-40] as %s is set aside, and the words are read', async (_, pieces, why) => {
		const it = madeOf({ kind: 'photo', id: randomUUID() }, 'image/jpeg', await pieces());
		await isSetAside(it, why);
	});

	test.each([
		['a web page', Buffer.from('<html><script>alert(1)</script></html>'), 'audio/webm'],
		['a PDF', Buffer.from('%PDF-1.7'), 'audio/mp4'],
		['a recording of another type', webm(), 'audio/ogg']
	])('[T-78] as %s that says to be a voice is set aside', async (_, bytes, type) => {
		await isSetAside(voice([bytes], 1, type), 'recording.unfit');
	});

	test('with other bytes than the words say is set aside', async () => {
		const good = voice([webm('my voice')]);
		await isSetAside({ ...good, pieces: [webm('no voice')] }, 'part.other');
	});

	test('that the words do not name makes the whole be set aside, and nothing is lost', async () => {
		const made = await photo();
		const words = { ...sayingMore(amir.id, [made]), manifest: [] };
		for (const part of await sealedWith(keys, tablet, words, [made])) await handIn(part);
		await open();
		expect(await alarms()).toMatchObject([{ what: 'part.set-aside', about: words.statement }]);
		expect(await db().selectFrom('sealed_part').select('part').execute()).toHaveLength(2);
	});

	test('[F-46] in whatever order its parts come is whole in the end, and until then is said to be on its way', async () => {
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
				const made = [await drawing(1), voice([webm('one '), Buffer.from('two')], 2)];
				const words = sayingMore(amir.id, made);
				const parts = await sealedWith(keys, tablet, words, made);
				const come = new Set<number>();
				for (const at of order) {
					await handIn(parts[at]!);
					await handIn(parts[at]!);
					await open();
					come.add(at);
					if (!come.has(0)) continue;
					const { arrivedAt: since } = await openStatement(db(), keys, as(sarah), words.statement);
					const standing = (...parts: number[]) => {
						const here = parts.filter((part) => come.has(part)).length;
						const all = parts.length;
						return { state: here === all ? 'here' : 'coming', here, all, since, lockedAt: null };
					};
					expect(await states(words.statement)).toEqual({
						[made[0]!.attached.id]: standing(1),
						[made[1]!.attached.id]: standing(2, 3)
					});
					const { entries } = await inboxOf(db(), keys, as(sarah));
					const missing = Number(!come.has(1)) + Number(!come.has(2) || !come.has(3));
					const entry = entries.find((it) => it.statement === words.statement);
					expect(entry?.coming).toBe(missing);
				}
				const { bytes } = await openMade(as(sarah), words.statement, made[1]!);
				expect(Buffer.from(bytes).subarray(4).toString()).toBe('one two');
				expect(await alarms()).toEqual([]);
			}),
			{ numRuns: 6 }
		);
	});

	test('[F-47] twice the same is kept twice', async () => {
		const bytes = await photoWithPlace();
		const made = [1, 2].map((from) =>
			madeOf({ kind: 'photo', id: randomUUID() }, 'image/jpeg', [bytes], from)
		);
		const statement = await arrived(made);
		for (const one of made) {
			await expect(openMade(as(sarah), statement, one)).resolves.toMatchObject({ kind: 'photo' });
		}
	});

	test('[T-39] as a photo is seen by Sarah, made anew, and where it was taken stands in no byte that she gets', async () => {
		const made = await photo();
		const statement = await arrived([made]);
		const { type, bytes } = await openMade(as(sarah), statement, made);
		expect(type).toBe('image/jpeg');
		expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 48 });
		expect((await sharp(bytes).metadata()).exif).toBeUndefined();
		expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Gran|Exif|GPS/);
	});

	test('[INV-9] [T-52] lies encrypted, bound to its child, statement and part', async () => {
		const made = [await drawing(1), voice([webm('my own voice')], 2)];
		const statement = await arrived(made);
		const rows = await db()
			.selectFrom('attachment_part')
			.select(['part', 'bytes_sealed'])
			.execute();
		for (const { bytes_sealed } of rows) {
			expect(Buffer.from(bytes_sealed!).toString('latin1')).not.toMatch(/PNG|my own voice/);
		}
		const other = rows.find(({ part }) => part === 2)!.bytes_sealed;
		await db()
			.updateTable('attachment_part')
			.set({ bytes_sealed: other })
			.where('part', '=', 1)
			.execute();
		await expect(openMade(as(sarah), statement, made[0]!)).rejects.toThrow();
	});

	test('[T-37] [T-78] is answered so that nobody keeps it and nothing in it can run', async () => {
		const made = [await drawing(1), voice([webm('my own voice')], 2)];
		const statement = await arrived(made);
		const ask = async (it: Made, range?: string) => {
			const request = new Request('http://localhost', { headers: range ? { range } : {} });
			return served(await openMade(as(sarah), statement, it), request);
		};
		const seen = await ask(made[0]!);
		expect(Object.fromEntries(seen.headers)).toMatchObject({
			'content-type': 'image/png',
			'content-disposition': 'inline; filename="drawing.png"',
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		});
		const heard = await ask(made[1]!, 'bytes=4-5');
		expect(heard.status).toBe(206);
		expect(heard.headers.get('content-disposition')).toBe('attachment; filename="voice.webm"');
		expect(heard.headers.get('content-range')).toBe('bytes 4-5/16');
		expect(await heard.text()).toBe('my');
		expect((await ask(made[1]!, 'bytes=99-')).status).toBe(416);
	});

	test("on Amir's tablet in the name of Seren is set aside with the words", async () => {
		const statement = await arrived([await photo()], seren.id);
		await expect(states(statement)).rejects.toMatchObject({ code: 'not-found' });
	});
});
