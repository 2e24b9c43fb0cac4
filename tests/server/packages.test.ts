import { crc32 } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { giveAnswer } from '$lib/server/answers.ts';
import { makePackage } from '$lib/server/packages.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { openStatement } from '$lib/server/statements.ts';
import { zipOf } from '$lib/server/zip.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, owen, sarah, seren, tom } from '../people.ts';
import { enrolledFor, madeOf, saidBy, sayingMore, sealed, sealedWith } from '../sealed.ts';
import { writtenUp } from './closing.ts';
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
		expect(Object.keys(files)).toHaveLength(2);
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
