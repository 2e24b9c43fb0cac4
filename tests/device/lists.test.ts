import { child, store } from './amirs-tablet.ts';
import { codeText } from '$lib/domain/code.ts';
import { beginDraft, saveDraft } from '$lib/device/drafts.ts';
import { letListsGo, listIn, throwListAway } from '$lib/device/lists.ts';
import { sendDraft } from '$lib/device/send.ts';
import { tryCode, type Unlocked } from '$lib/device/vault.ts';
import { newestOf } from '$lib/forms/catalogue.ts';
import type { Answers } from '$lib/forms/form.ts';
import { expect, test } from 'vitest';
import { amir, seren } from '../people.ts';
import { circumstances, letIn, now, say } from './tablet.ts';

const day = 86_400_000;
const form = newestOf('prepare-review');
const wish = 'I want my own desk';
const said: Answers = {
	topics: {
		is: 'sorted',
		cards: [
			{ card: 'school', place: 'good', talk: 'yes' },
			{ card: 'health', place: 'not-good', talk: 'only-iro' }
		],
		more: wish
	}
};

async function getReady(): Promise<void> {
	const draft = await beginDraft(store, child, form, now());
	const saved = await saveDraft(store, child, { ...draft, answers: said }, now());
	if (saved === 'open elsewhere') throw new Error('not saved');
	await sendDraft(store, child, saved, circumstances, now());
}

const listOf = async (whose: Unlocked, at = new Date()) => {
	const row = await store.lists.get(whose.enrolment);
	return row ? listIn(row, whose, at) : null;
};

test('Seren cannot open the list that Amir made, and nothing of it lies there in clear', async () => {
	await getReady();
	const other = await letIn(store, seren);
	const [row] = await store.lists.toArray();
	await expect(
		listIn(row!, { ...other, enrolment: child.enrolment }, new Date())
	).rejects.toThrow();
	expect(new TextDecoder().decode(row!.locked.bytes)).not.toContain(wish);
	expect(await listOf(other)).toBeNull();
});

test('what Amir says in other forms leaves no list', async () => {
	await say(store, child);
	expect(await store.lists.count()).toBe(0);
});

test('Amir has his list after it was sent, without what is only for Sarah', async () => {
	await getReady();
	expect(await store.drafts.count()).toBe(0);
	const list = await listOf(child);
	expect(list).toMatchObject({ form: 'prepare-review', answers: { topics: { more: wish } } });
	expect(JSON.stringify(list)).not.toContain('health');
});

test('it goes when Amir throws it away, and by itself after 90 days', async () => {
	await getReady();
	expect(await listOf(child, new Date(Date.now() + 91 * day))).toBeNull();
	await letListsGo(store, new Date(Date.now() + 89 * day));
	expect(await listOf(child)).not.toBeNull();
	await throwListAway(store, child);
	expect(await listOf(child)).toBeNull();
	await getReady();
	await letListsGo(store, new Date(Date.now() + 91 * day));
	expect(await store.lists.count()).toBe(0);
});

test('it comes along when Amir is let in anew on the same tablet', async () => {
	await getReady();
	const again = await letIn(store, amir);
	expect(await listOf(again)).toMatchObject({ answers: { topics: { more: wish } } });
	expect(await store.lists.count()).toBe(1);
	expect((await tryCode(store, again.enrolment, codeText(amir.code), Date.now())).is).toBe(
		'unlocked'
	);
});
