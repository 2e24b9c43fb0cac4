import 'fake-indexeddb/auto';
import { Tablet } from '$lib/device/page.svelte.ts';
import { openStore } from '$lib/device/store.ts';
import { usual } from '$lib/domain/overlays.ts';
import { usualScanning } from '$lib/domain/scanning.ts';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { amir, seren, type CastChild } from '../people.ts';
import { Authority } from './authority.ts';
import { answers } from './tablet.ts';

/** Waits as long as a busy machine needs. */
const until = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 15_000 });

const minute = 60_000;

let riverbank: Authority;
let tablet: Tablet;
let page: EventTarget & { hidden: boolean };
let outside: Map<string, string>;

beforeEach(async () => {
	riverbank = new Authority();
	await riverbank.open();
	page = Object.assign(new EventTarget(), { hidden: false });
	outside = new Map();
	vi.stubGlobal('document', page);
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => outside.get(name) ?? null,
		setItem: (name: string, value: string) => outside.set(name, value)
	});
	tablet = await started();
});

afterEach(async () => {
	tablet.stop();
	vi.restoreAllMocks();
	await Dexie.delete('my-say');
	await riverbank.close();
});

async function started(): Promise<Tablet> {
	const tablet = new Tablet();
	await tablet.start();
	await until(() => expect(tablet.standing).not.toBe('starting'));
	return tablet;
}

async function letIn({ id, code }: CastChild): Promise<string> {
	await tablet.offerOf(id);
	expect(await tablet.enrol(id, code, true)).toEqual({ is: 'unlocked' });
	return tablet.me!.enrolment;
}

async function openDraft(on = tablet) {
	const draft = await on.openDraft('review-menu');
	if (typeof draft === 'string') throw new Error(draft);
	return draft;
}

/** As the browser does it. */
function turn(hidden: boolean): void {
	page.hidden = hidden;
	page.dispatchEvent(new Event('visibilitychange'));
}

const inMinutes = (minutes: number) => {
	const later = Date.now() + minutes * minute;
	vi.spyOn(Date, 'now').mockReturnValue(later);
};

/** The n-th write to a table of the store fails, and no other. */
function failWrite(n: number, fault: Error): void {
	let writes = 0;
	const put = IDBObjectStore.prototype.put;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args: Parameters<IDBObjectStore['put']>
	) {
		if (this.name === 'drafts' && ++writes === n) throw fault;
		return put.apply(this, args);
	});
}

describe('when the tablet cannot keep', () => {
	test.each([1, 2, 3])('[F-15] the failure of write %i reaches the screen', async (n) => {
		await letIn(amir);
		const draft = await openDraft();
		failWrite(n, new Error('broken'));

		const told = [];
		for (const screen of ['where', 'when', 'who', 'how']) {
			expect(await draft.goTo(screen)).toBe(tablet.trouble === null);
			told.push(tablet.trouble);
		}
		// The next save keeps all of the draft: then nothing is left to tell.
		expect(told.map((it) => it === 'failed')).toEqual([n === 1, n === 2, n === 3, false]);
	});

	test('[F-04] a full disk is told at once, the screen keeps the answer, and it works after', async () => {
		await letIn(amir);
		const draft = await openDraft();
		failWrite(1, new DOMException('no room', 'QuotaExceededError'));

		expect(await draft.answer('anything', answers.anything!)).toBe(false);
		expect(tablet.trouble).toBe('full');
		expect(draft.answers).toEqual(answers);

		expect(await draft.goTo('who')).toBe(true);
		expect(tablet.trouble).toBeNull();
		draft.close();
		expect((await openDraft()).answers).toEqual(answers);
	});

	test('[F-04] a draft that has no room is not opened, and is when there is room', async () => {
		await letIn(amir);
		const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		expect(await tablet.openDraft('review-menu')).toBe('not kept');
		expect(tablet.trouble).toBe('full');

		add.mockRestore();
		await openDraft();
		expect(tablet.trouble).toBeNull();
	});

	test('[F-15] a statement that cannot be sealed is not called sent, and can be sent after', async () => {
		await letIn(amir);
		const draft = await openDraft();
		await draft.answer('anything', answers.anything!);
		const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});

		expect(await draft.send()).toBe('failed');
		expect(tablet.trouble).toBe('full');
		add.mockRestore();
		expect(await draft.send()).toBe('sealed');
	});

	test('[F-10] a browser without storage is told before the child begins', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('not here', 'SecurityError');
		});
		const refused = await started();
		expect(refused.standing).toBe('no storage');
		refused.stop();
	});

	test('[F-07] numbers that are known outside and not inside are told until it has been read', async () => {
		const enrolment = await letIn(amir);
		tablet.stop();
		outside.set('my-say.high-water', JSON.stringify({ [enrolment]: 3 }));

		tablet = await started();
		expect(tablet.trouble).toBe('damaged');
		await tablet.settle();
		tablet.stop();
		tablet = await started();
		expect(tablet.trouble).toBeNull();
	});
});

describe('[T-07] locked', () => {
	test('nothing of the child is left on the screen', async () => {
		await letIn(amir);
		const draft = await openDraft();
		await draft.answer('anything', answers.anything!);
		tablet.lock();

		const { standing, me, messages, drafts } = tablet;
		expect({ standing, me, messages, drafts }).toEqual({
			standing: 'locked',
			me: null,
			messages: [],
			drafts: []
		});
		await expect(tablet.openDraft('review-menu')).rejects.toThrow('locked');
	});

	test('[J5] a wrong code opens nothing', async () => {
		const enrolment = await letIn(amir);
		tablet.lock();
		expect(await tablet.unlock(enrolment, seren.code)).toEqual({ is: 'wrong', askAdult: false });
		expect(tablet.standing).toBe('locked');
	});

	test('a lock that falls while a code is being tried stays', async () => {
		const enrolment = await letIn(amir);
		tablet.lock();
		const unlocking = tablet.unlock(enrolment, amir.code);
		tablet.lock();
		expect(await unlocking).toEqual({ is: 'not tried' });
		expect(tablet.standing).toBe('locked');
	});

	test('the page is blank at once when it is hidden', async () => {
		await letIn(amir);
		turn(true);
		expect(tablet.blank).toBe(true);
		turn(false);
		expect(tablet).toMatchObject({ blank: false, standing: 'unlocked' });
	});

	test('not while the child chooses a photo of the tablet, for 2 minutes and once', async () => {
		await letIn(amir);
		tablet.expectBack();
		turn(true);
		expect(tablet.blank).toBe(false);
		inMinutes(1);
		turn(false);
		expect(tablet.standing).toBe('unlocked');

		turn(true);
		expect(tablet.blank).toBe(true);
		turn(false);
		tablet.expectBack();
		turn(true);
		inMinutes(3);
		turn(false);
		expect(tablet.standing).toBe('locked');
	});

	test('after 30 seconds hidden, before anything is drawn again', async () => {
		await letIn(amir);
		turn(true);
		inMinutes(0.5);
		turn(false);
		expect(tablet).toMatchObject({ blank: false, standing: 'locked' });
	});

	test('[J8] after 5 minutes without a press on a shared tablet; the draft is kept', async () => {
		const enrolment = await letIn(amir);
		const draft = await openDraft();
		await draft.goTo('who');
		inMinutes(4.9);
		window.dispatchEvent(new Event('pointerdown'));
		expect(tablet.standing).toBe('unlocked');
		inMinutes(5);
		window.dispatchEvent(new Event('pointerdown'));
		expect(tablet.standing).toBe('locked');

		await tablet.unlock(enrolment, amir.code);
		expect((await openDraft()).screen).toBe('who');
	});

	test('[F-49] what waits of Amir is a number on his tile, and nothing on a screen of Seren', async () => {
		const his = await letIn(amir);
		riverbank.onOutbox(() => 'cut');
		const draft = await openDraft();
		await draft.answer('anything', answers.anything!);
		await draft.send();
		tablet.lock();
		await letIn(seren);

		expect(tablet).toMatchObject({ messages: [], drafts: [], me: { name: 'Seren' } });
		await until(() =>
			expect(tablet.tiles.find(({ enrolment }) => enrolment === his)?.waiting).toBe(1)
		);
	});
});

describe('unlocked', () => {
	test('[F-14] the second tab is told that the draft is open elsewhere', async () => {
		const enrolment = await letIn(amir);
		const draft = await openDraft();
		const second = await started();
		await second.unlock(enrolment, amir.code);

		expect(await second.openDraft('review-menu')).toBe('open elsewhere');
		draft.close();
		await until(async () =>
			expect(await second.openDraft('review-menu')).not.toBe('open elsewhere')
		);
		second.stop();
	});

	test('[H6] [F-16] Send pressed twenty times is one statement', async () => {
		await letIn(amir);
		const draft = await openDraft();
		await draft.answer('anything', answers.anything!);
		const became = await Promise.all(Array.from({ length: 20 }, () => draft.send()));

		expect(became.filter((it) => it === 'sealed')).toHaveLength(1);
		await until(() => expect(tablet.messages).toMatchObject([{ stage: 'arrived' }]));
		expect(riverbank.kept.size).toBe(1);
	});

	test('[H4] the draft is listed, and its answers are there after the app was closed', async () => {
		const enrolment = await letIn(amir);
		const draft = await openDraft();
		await draft.answer('anything', answers.anything!);
		draft.helper = true;
		await draft.goTo('check');
		tablet.stop();

		tablet = await started();
		await tablet.unlock(enrolment, amir.code);
		expect(tablet.drafts).toMatchObject([{ statement: draft.statement, screen: 'check' }]);
		expect(await openDraft()).toMatchObject({ answers, screen: 'check', helper: true });
	});

	test('with no line the child is in all the same, and is signed in when the line is back', async () => {
		const enrolment = await letIn(amir);
		tablet.lock();
		riverbank.fault = () => 'cut';
		expect(await tablet.unlock(enrolment, amir.code)).toEqual({ is: 'unlocked' });
		expect(tablet.me).toMatchObject({ name: 'Amir', iro: 'Sarah' });

		riverbank.fault = () => null;
		const session = () => riverbank.requests.filter(({ path }) => path === '/api/session');
		const before = session().length;
		tablet.wake();
		await until(() => expect(session().length).toBeGreaterThan(before));
	});

	test('[F-50] a session that is over is told, until the code has been given again', async () => {
		const enrolment = await letIn(amir);
		riverbank.snapshot = null;
		tablet.wake();
		await until(() => expect(tablet.codeAgain).toBe(true));
		expect(tablet).toMatchObject({ standing: 'unlocked', me: { name: 'Amir' }, trouble: null });

		tablet.lock();
		expect(tablet.codeAgain).toBe(false);
		expect(await tablet.unlock(enrolment, amir.code)).toEqual({ is: 'unlocked' });
	});

	const answerSession = (problem: string, status: number) => {
		riverbank.fault = ({ path, method }) =>
			method === 'POST' && path === '/api/session'
				? { status, body: JSON.stringify({ problem }) }
				: null;
	};

	test('[T-42] a device that was shut out forgets what lay behind the code, and still hands in what waits', async () => {
		const enrolment = await letIn(amir);
		const draft = await openDraft();
		await draft.answer('anything', answers.anything!);
		draft.close();
		riverbank.onOutbox(() => 'cut');
		const sent = await tablet.openDraft('something-wrong');
		if (typeof sent === 'string') throw new Error(sent);
		await sent.send();
		tablet.lock();

		answerSession('device.revoked', 401);
		await tablet.unlock(enrolment, amir.code);
		await until(() => expect(tablet.standing).toBe('not enrolled'));
		const store = await openStore();
		expect(await store.drafts.count()).toBe(0);
		expect(await store.snapshots.count()).toBe(0);
		store.close();
		tablet.wake();
		await until(() => expect(riverbank.kept.size).toBe(1));
	});

	test('[J4] where many short codes were tried, the child writes on, and is told why nothing comes down', async () => {
		const enrolment = await letIn(seren);
		tablet.lock();
		answerSession('card.needed', 403);
		expect(await tablet.unlock(enrolment, seren.code)).toEqual({ is: 'unlocked' });
		await until(() => expect(tablet.whyAgain).toBe('closed'));
		expect(tablet.codeAgain).toBe(true);
		expect(await openDraft()).toMatchObject({ answers: {} });
	});

	test('how the child wants it is kept for them, and not for the next child', async () => {
		const his = await letIn(amir);
		await tablet.choose({ mode: 'easy', theme: 'dark' });
		tablet.lock();
		await letIn(seren);
		expect(tablet).toMatchObject({ mode: seren.mode, theme: 'device' });

		tablet.lock();
		await tablet.unlock(his, amir.code);
		expect(tablet).toMatchObject({ mode: 'easy', theme: 'dark' });
	});

	test('big words, room and calm are kept one by one, and are not the next child’s', async () => {
		const his = await letIn(amir);
		await tablet.choose({ overlays: { textSize: 200 } });
		await tablet.choose({ overlays: { calm: true } });
		tablet.lock();
		await letIn(seren);
		expect(tablet.overlays).toEqual(usual);

		tablet.stop();
		tablet = await started();
		await tablet.pick(his);
		expect(tablet.overlays).toEqual({ ...usual, textSize: 200, calm: true });
	});

	test('[F-11] a child let in by an older release, which kept none of it, has everything as usual', async () => {
		const hers = await letIn(seren);
		const store = await openStore();
		expect(await store.enrolments.get(hers)).not.toHaveProperty('overlays');
		store.close();
		expect(tablet.overlays).toEqual(usual);
	});

	test('a language is offered only when the authority offers it, and is English when it no longer does [O1]', async () => {
		const his = await letIn(amir);
		await until(() => expect(tablet.languages).toEqual(['en', 'ar']));
		await tablet.choose({ language: 'ar' });
		expect(tablet.language).toBe('ar');

		riverbank.languages = undefined;
		tablet.wake();
		await until(() => expect(tablet.languages).toEqual(['en']));
		expect(tablet.language).toBe('en');

		riverbank.languages = ['en', 'ar', 'tlh'];
		tablet.wake();
		await until(() => expect(tablet.language).toBe('ar'));
		expect(tablet.languages).toEqual(['en', 'ar']);
		tablet.lock();
		await tablet.pick(his);
		expect(tablet.language).toBe('ar');
	});

	test('a language chosen at the door goes in with the child, and not on to the next one [O4]', async () => {
		const hers = await letIn(seren);
		const his = await letIn(amir);
		await until(() => expect(tablet.languages).toContain('ar'));
		tablet.lock();
		await tablet.choose({ language: 'ar' });
		await tablet.unlock(his, amir.code);
		expect(tablet.language).toBe('ar');
		tablet.lock();
		expect(tablet.language).toBe('en');

		tablet.stop();
		tablet = await started();
		await tablet.pick(hers);
		expect(tablet.language).toBe('en');
		await tablet.pick(his);
		await until(() => expect(tablet.language).toBe('ar'));
	});

	test('[F-11] before a tile is pressed, the door speaks as the only child of this tablet does', async () => {
		await letIn(amir);
		await until(() => expect(tablet.languages).toContain('ar'));
		await tablet.choose({ language: 'ar' });
		tablet.lock();
		expect(tablet.language).toBe('ar');
	});

	test('somebody passing by has it as they like until the next lock', async () => {
		await letIn(amir);
		tablet.lock();
		await tablet.choose({ overlays: { extraBig: true } });
		expect(tablet.overlays.extraBig).toBe(true);
		tablet.lock();
		expect(tablet.overlays.extraBig).toBe(false);
	});

	test('whoever needs scanning has it before the code, and nobody else after it [D11][J9]', async () => {
		const his = await letIn(amir);
		await tablet.choose({ overlays: { scanning: { ...usualScanning, on: true, pace: 3000 } } });
		await letIn(seren);
		expect(tablet.scanning.on).toBe(false);
		tablet.lock();
		expect(tablet.scanning).toMatchObject({ on: true, pace: 3000 });
		await tablet.pick(his);
		expect(tablet.scanning).toMatchObject({ on: true, pace: 3000 });
	});

	test('stopped before the code, it stays so until the next lock [D6]', async () => {
		await letIn(amir);
		await tablet.choose({ overlays: { scanning: { ...usualScanning, on: true } } });
		tablet.lock();
		await tablet.choose({ overlays: { scanning: { ...usualScanning, on: false } } });
		expect(tablet.scanning.on).toBe(false);
		tablet.lock();
		expect(tablet.scanning.on).toBe(true);
	});
});

describe('a helper’s own device, handed to a child', () => {
	const toms = { firstName: 'Tom', role: 'worker' } as const;
	const shutOut = () =>
		riverbank.requests.filter((it) => `${it.method} ${it.path}` === 'DELETE /api/session/staff');

	beforeEach(() => {
		riverbank.heldBy = toms;
	});

	test('is shared, says whose it is, and that somebody is with the child, who may say otherwise', async () => {
		await letIn(amir);
		expect(tablet.heldBy).toEqual(toms);
		expect(tablet.shared).toBe(true);
		const draft = await openDraft();
		expect(draft.helper).toBe(true);
		draft.helper = false;
		draft.close();
		expect((await openDraft()).helper).toBe(false);
	});

	test('shuts its holder out before the code is asked for, and no other tablet does', async () => {
		riverbank.heldBy = null;
		const hers = await letIn(seren);
		riverbank.heldBy = toms;
		const his = await letIn(amir);
		await until(() => expect(shutOut()).toHaveLength(1));
		tablet.lock();
		expect(tablet.heldBy).toBeNull();

		await tablet.pick(hers);
		expect(tablet.heldBy).toBeNull();
		expect(shutOut()).toHaveLength(1);
		await tablet.pick(his);
		expect(shutOut()).toHaveLength(2);
	});

	test('opens with no line too, and shuts its holder out once there is one again', async () => {
		const his = await letIn(amir);
		tablet.lock();
		let cut = true;
		riverbank.fault = () => (cut ? 'cut' : null);
		await tablet.pick(his);
		expect(await tablet.unlock(his, amir.code)).toEqual({ is: 'unlocked' });
		const before = shutOut().length;
		cut = false;
		tablet.wake();
		await until(() => expect(shutOut().length).toBeGreaterThan(before));
	});

	test('without the code too it says whose it is', async () => {
		const his = await letIn(amir);
		tablet.lock();
		await tablet.pick(his);
		await tablet.visit(his);
		expect(tablet.heldBy).toEqual(toms);
		expect((await openDraft()).helper).toBe(true);
	});
});

test('[T-59] a child is asked whether both names are right before any key is made; who says no has let nothing in', async () => {
	const made = vi.spyOn(crypto.subtle, 'generateKey');
	const found = await tablet.offerOf(seren.id);
	expect(found).toMatchObject({
		child: { name: seren.name },
		iro: { firstName: seren.iro.firstName }
	});
	expect(made).not.toHaveBeenCalled();
	expect(riverbank.devices.size).toBe(0);
	const store = await openStore();
	expect(await store.enrolments.count()).toBe(0);
	store.close();

	// The code that was made for Seren is still good, for her.
	await letIn(seren);
	expect(tablet.me?.name).toBe(seren.name);
});
