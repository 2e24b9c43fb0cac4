import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { largestAloud } from '$lib/domain/answer.ts';
import type { Actor } from '$lib/domain/people.ts';
import { Snapshot } from '$lib/domain/snapshot.ts';
import { allocate } from '$lib/server/allocations.ts';
import { giveAnswer } from '$lib/server/answers.ts';
import { hearAnswer } from '$lib/server/said-aloud.ts';
import { served } from '$lib/server/serve.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, dan, grace, nia, owen, priya, sarah, seren, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();
const words = 'Thank you for telling me.';
/** How a recording begins, as browsers write it. */
const webm = [0x1a, 0x45, 0xdf, 0xa3];
const mp4 = [0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70];
const recording = (begins = webm, says = 'what Sarah says') =>
	new Uint8Array(Buffer.concat([Buffer.from(begins), Buffer.from(says)]));
const child = (of: { id: string }): Actor => ({ id: of.id, role: 'child' });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('an answer that is said aloud as well', (db) => {
	let said = '';
	beforeEach(async () => {
		await riverbank(db(), keys);
		said = await arrived(db(), keys, amir.id, { alsoWorker: true });
	});

	const give = (aloud: Uint8Array | null = recording(), typed = words) =>
		giveAnswer(db(), keys, as(sarah), said, { words: typed, parts: [] }, aloud);
	const hear = (who: Actor, answer: string) => hearAnswer(db(), keys, who, answer);
	const tablet = async (of = amir) => Snapshot.parse(await snapshotFor(db(), keys, child(of)));

	test.each([
		['with nothing written beside it', recording(), ' ', 'voice-alone'],
		['as a web page', recording([...Buffer.from('<html>')]), words, 'voice-kind'],
		['as a photo', recording([0xff, 0xd8, 0xff]), words, 'voice-kind'],
		['too large', new Uint8Array([...webm, ...new Uint8Array(largestAloud)]), words, 'voice-large']
	])('%s is not given, and neither are its words [T-78]', async (_, aloud, typed, why) => {
		await expect(give(aloud, typed)).rejects.toMatchObject({
			code: 'answer.unfit',
			details: { why: typed.trim() ? why : expect.any(String) }
		});
		expect((await tablet()).answers).toEqual([]);
	});

	test('is heard by nobody who may not read the words now [T-31]', async () => {
		const id = await give();
		for (const [who, code] of [
			[as(priya), 'not-found'],
			[as(grace), 'not-found'],
			[child(seren), 'not-found'],
			[as(nia), 'not-allowed'],
			[as(owen), 'not-allowed']
		] as const) {
			await expect(hear(who, id)).rejects.toMatchObject({ code });
		}
		const from = new Date().toISOString();
		await allocate(db(), house, { child: amir.id, iro: dan.id, from, source: 'tests' });
		await expect(hear(as(sarah), id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(hear(as(dan), id)).resolves.toMatchObject({ kind: 'voice' });
	});

	test('is not there beside words that were only written', async () => {
		const id = await give(null);
		expect((await tablet()).answers).toMatchObject([{ words, aloud: null }]);
		await expect(hear(child(amir), id)).rejects.toMatchObject({ code: 'not-found' });
	});

	test.each([
		['audio/webm', webm],
		['audio/mp4', mp4]
	])(
		'is told of on the child’s tablet, and comes when the child wants it: %s [N6]',
		async (type, begins) => {
			const bytes = recording(begins);
			const id = await give(bytes);
			const down = await tablet();
			expect(down.answers).toMatchObject([{ words, aloud: { type, bytes: bytes.length } }]);
			expect(JSON.stringify(down).length).toBeLessThan(4_000);
			const heard = await hear(child(amir), id);
			expect(heard).toEqual({ kind: 'voice', type, bytes: Buffer.from(bytes) });
			expect(await hear(as(sarah), id)).toEqual(heard);
			const { thread } = await openStatement(db(), keys, as(sarah), said);
			expect(thread.find((it) => it.is === 'answer')).toMatchObject({ aloud: { type } });
		}
	);

	test('is heard with a line in the record each time (law 6)', async () => {
		const id = await give();
		await hear(child(amir), id);
		await hear(as(tom), id).catch(() => undefined);
		const lines = await db()
			.selectFrom('audit')
			.select(['actor_id', 'deed'])
			.where('about', '=', id)
			.orderBy('number')
			.execute();
		expect(lines.map(({ actor_id, deed }) => [actor_id, deed])).toEqual([
			[amir.id, 'answer.hear'],
			[tom.id, 'answer.hear']
		]);
	});

	test('is answered so that nobody keeps it and nothing in it can run [T-37][T-78]', async () => {
		const id = await give();
		const answer = served(await hear(child(amir), id), new Request('http://localhost'));
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'audio/webm',
			'content-disposition': 'attachment; filename="voice.webm"',
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		});
	});

	test('lies under the child’s key, bound to its answer [INV-9]', async () => {
		const [one, other] = [await give(), await give(recording(webm, 'something else'))];
		const rows = await db().selectFrom('answer_voice').selectAll().execute();
		for (const { voice_sealed } of rows) {
			expect(Buffer.from(voice_sealed).toString('latin1')).not.toMatch(/Sarah|something/);
		}
		const { voice_sealed } = rows.find(({ answer_id }) => answer_id === other)!;
		await db()
			.updateTable('answer_voice')
			.set({ voice_sealed })
			.where('answer_id', '=', one)
			.execute();
		await expect(hear(child(amir), one)).rejects.toThrow();
	});
});
