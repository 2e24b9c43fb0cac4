/** The page's half of the device: what a screen may show, when to wake, when to lock. Alone touches the page. */
import { liveQuery } from 'dexie';
import { createContext } from 'svelte';
import { codeText, type CodeKind } from '../domain/code.ts';
import type { Concept } from '../domain/concepts.ts';
import type { Offer } from '../domain/enrolment.ts';
import { languages, type Language } from '../domain/language.ts';
import type { Mode } from '../domain/mode.ts';
import { overlaysOf, type Overlays } from '../domain/overlays.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Scanning } from '../domain/scanning.ts';
import { themes, type Setting, type Theme } from '../domain/setting.ts';
import type { OwnPerson } from '../domain/snapshot.ts';
import type { HowAnswered } from '../domain/statement.ts';
import { formVersion, newestOf } from '../forms/catalogue.ts';
import { attachmentsIn } from '../forms/form.ts';
import { hearAbout } from './authority.ts';
import {
	beginDraft,
	bringBackDraft,
	discardDraft,
	draftOf,
	forgetDiscarded,
	holdDraft,
	letDraftsGo,
	saveDraft,
	type Draft,
	type DraftLine
} from './drafts.ts';
import { letListsGo, throwListAway, type KeptList } from './lists.ts';
import type { Made, MadeFor } from './made.ts';
import type { Message } from './messages.ts';
import { OpenDraft } from './open-draft.svelte.ts';
import { findDamage, highWater, settleDamage, type Sealing } from './outbox.ts';
import type { Own } from './own.svelte.ts';
import type { Session } from './session.ts';
import { letSnapshotsGo } from './snapshot.ts';
import {
	closeStore,
	keepKnown,
	openStore,
	reopening,
	troubleOf,
	type EnrolmentRow,
	type Known,
	type Store
} from './store.ts';
import { tryCode, type Unlocked } from './vault.ts';
import { keepWaking, type Waking } from './wake.ts';

export { themes };
export type { DraftLine, Message, OpenDraft, Setting, Theme };

export type Standing = 'starting' | 'no storage' | 'not enrolled' | 'locked' | 'unlocked';

/** One child on a shared device, before the code. `waiting`: how many statements have not gone yet. */
export type Tile = {
	enrolment: string;
	picture: Concept;
	codeKind: CodeKind;
	mode: Mode;
	waiting: number;
};

export type Me = {
	enrolment: string;
	child: string;
	name: string;
	iro: string | null;
	people: OwnPerson[];
	review: { on: string } | null;
	language: string;
};

/** `milliseconds`: how long until a code may be tried again. 'not tried': the code was not looked at. */
export type Unlocking =
	| { is: 'unlocked' }
	| { is: 'wrong'; askAdult: boolean }
	| { is: 'wait'; milliseconds: number }
	| { is: 'not tried' };

export type Refused = { is: 'refused'; problem: ProblemCode | 'no line' };

/** 'damaged': what was sealed here has gone without leave. */
export type Trouble = 'full' | 'failed' | 'damaged';

const minute = 60_000;
/** After so long without another choice the child has settled how they want it. */
const settled = 2_000;
const hiddenFor = minute / 2;
const awayFor = 2 * minute;
const idleFor = { shared: 5 * minute, own: 60 * minute };
const highWaterAt = 'my-say.high-water';

/** What the first screen does not need is loaded when it is, so that the first screen is there soon. */
const load = {
	enrolment: () => import('./enrolment.ts'),
	made: () => import('./made.ts'),
	own: () => import('./own.svelte.ts'),
	send: () => import('./send.ts'),
	session: () => import('./session.ts'),
	worker: () => import('./worker.ts')
};

/** Made once by the child's layout, which hands it down. */
export const [tablet, giveTablet] = createContext<Tablet>();

export class Tablet {
	#standing: Standing = $state('starting');
	#rows: EnrolmentRow[] = $state.raw([]);
	#counts: Record<string, number> = $state.raw({});
	#own: Own | null = $state.raw(null);
	#trouble: Trouble | null = $state(null);
	#blank = $state(false);
	#updateReady = $state(false);
	#codeAgain = $state(false);
	#about: Known['about'] | null = $state.raw(null);
	#picked: string | null = $state(null);
	#passing: Setting = $state.raw({});

	#store: Store | null = null;
	#waking: Waking | null = null;
	#toStop: (() => void)[] = [];
	/** Grows at each lock: what was begun before it must not open anything after it. */
	#locks = 0;
	#offers = new Map<string, Offer>();
	#session: Session | null = null;
	#sessionEnded: Promise<void> = Promise.resolve();
	#open: OpenDraft | null = null;
	#openHeld: Promise<unknown> = Promise.resolve();
	#input: HowAnswered['input'] = 'touch';
	#telling: ReturnType<typeof setTimeout> | undefined;
	#pressedAt = 0;
	#hiddenAt: number | null = null;
	/** Until when the child is at the tablet's own pictures, in ms. */
	#backBy = 0;
	#takeUpdate: (() => void) | null = null;
	#outdated = false;

	get standing(): Standing {
		return this.#standing;
	}

	/** The children of this device, in the order in which they were let in. */
	get tiles(): Tile[] {
		return this.#rows.map(({ id, picture, codeKind, mode }) => ({
			enrolment: id,
			picture,
			codeKind,
			mode,
			waiting: this.#counts[id] ?? 0
		}));
	}

	/** The unlocked child. */
	get me(): Me | null {
		if (!this.#own) return null;
		const { enrolment, child: id } = this.#own.child;
		const { child, iro, people, review } = this.#own.snapshot ?? {};
		return {
			enrolment,
			child: id,
			name: child?.name ?? '',
			iro: iro?.firstName ?? null,
			people: people ?? [],
			review: review ?? null,
			language: child?.language ?? 'en'
		};
	}

	/** Newest first. */
	get messages(): Message[] {
		return this.#own?.messages ?? [];
	}

	/** The last changed first. */
	get drafts(): DraftLine[] {
		return this.#own?.drafts ?? [];
	}

	/** What the child made for a meeting, and may see again. */
	get list(): KeptList | null {
		return this.#own?.list ?? null;
	}

	/** Why the last write failed, until `settle`. */
	get trouble(): Trouble | null {
		return this.#trouble;
	}

	/** The page is hidden: draw nothing of the child's. */
	get blank(): boolean {
		return this.#blank;
	}

	/** What is new comes down only after the code has been given again. */
	get codeAgain(): boolean {
		return this.#codeAgain;
	}

	get updateReady(): boolean {
		return this.#updateReady;
	}

	get demonstration(): boolean {
		return this.#about?.demonstration ?? false;
	}

	get authority(): string | null {
		return this.#about?.authority ?? null;
	}

	/** What a child may choose from: English, and what the authority offers. */
	get languages(): Language[] {
		const offered = this.#about?.languages ?? [];
		return languages.filter((it) => it === 'en' || offered.includes(it));
	}

	/**
	 * As the child has chosen, else somebody passing by. Before a tile is picked, what all the children of
	 * this device have chosen. What is no longer offered is English.
	 */
	get language(): Language {
		const ofAll = new Set(this.#rows.map(({ language }) => language));
		const own = this.#row ? this.#row.language : undefined;
		const chosen =
			own ?? this.#passing.language ?? (ofAll.size === 1 ? [...ofAll][0] : undefined) ?? 'en';
		return this.languages.includes(chosen) ? chosen : 'en';
	}

	/** Of the unlocked child, else of the picked tile, else as somebody passing by has chosen. */
	get mode(): Mode {
		return this.#row?.mode ?? this.#passing.mode ?? 'standard';
	}

	get theme(): Theme {
		return this.#row?.theme ?? this.#passing.theme ?? 'device';
	}

	get overlays(): Overlays {
		return overlaysOf(this.#row ? this.#row.overlays : this.#passing.overlays);
	}

	/**
	 * As the child wants it. Before the code it is on if any child of this device needs it, who could not
	 * come in without; what somebody passing by has chosen comes before that.
	 */
	get scanning(): Scanning {
		const own = this.overlays.scanning;
		if (this.#own || own.on) return own;
		const passing = this.#passing.overlays?.scanning;
		const all = this.#rows.map(({ overlays }) => overlaysOf(overlays).scanning);
		return passing ?? all.find(({ on }) => on) ?? own;
	}

	/** Opens the store and begins to deliver what waits. Call it once, in the browser. */
	async start(): Promise<void> {
		this.#watchPage();
		try {
			this.#store = await openStore();
		} catch (fault) {
			if (troubleOf(fault) === 'full') this.#trouble = 'full';
			this.#standing = 'no storage';
			this.#about = await hearAbout();
			return;
		}
		await this.#safely((store) => this.#tidyUp(store));
		this.#watchStore(this.#store);
		// Never awaited: a browser may leave this question open for ever.
		void globalThis.navigator.storage?.persist?.();
		await this.#registerWorker();
		this.#keepWaking(this.#store);
	}

	stop(): void {
		this.lock();
		clearTimeout(this.#telling);
		for (const stop of this.#toStop.splice(0)) stop();
		this.#waking?.stop();
		if (this.#store) closeStore(this.#store);
		this.#store = null;
	}

	/** The child said which tile is theirs; null: none. */
	pick(enrolment: string | null): void {
		this.#picked = enrolment;
	}

	/** Asks what a pairing code offers. */
	async offerOf(pairing: string): Promise<Offer | Refused> {
		const offer = await (await load.enrolment()).offerOf(pairing);
		if (!('is' in offer)) this.#offers.set(pairing, offer);
		return offer;
	}

	/** Lets this device in for the child of an offer that was confirmed, and unlocks. */
	async enrol(
		pairing: string,
		code: readonly string[],
		shared: boolean
	): Promise<Unlocking | Refused> {
		const offer = this.#offers.get(pairing) ?? (await this.offerOf(pairing));
		if ('is' in offer) return offer;

		const passing = this.#passing;
		this.lock();
		this.#passing = passing;
		// Enrolling signs the child in: the end of the session before must not come after.
		await this.#sessionEnded;
		const { enrol } = await load.enrolment();
		const came = await this.#safely((store) =>
			enrol(store, offer, { pairing, code: codeText(code), shared }, now())
		);
		if (!came) return { is: 'not tried' };
		if (came.is !== 'unlocked') return came;

		this.#offers.delete(pairing);
		await this.#letIn(came.unlocked, null);
		// Somebody may have chosen it to set the tablet up: what the child chose elsewhere comes before it.
		await this.#keepSetting(came.unlocked.enrolment, passing);
		return { is: 'unlocked' };
	}

	/** Tries a child's code, with or without a line. Where there is one, the child is signed in as well. */
	async unlock(enrolment: string, code: readonly string[]): Promise<Unlocking> {
		this.#picked = enrolment;
		const locks = this.#locks;
		const tried = await this.#safely((store) =>
			tryCode(store, enrolment, codeText(code), Date.now())
		);
		// The disk failed, which has been told; or the page was locked meanwhile.
		if (!tried || locks !== this.#locks) return { is: 'not tried' };
		if (tried.is !== 'unlocked') return tried;

		this.#keepsAgain();
		await this.#letIn(tried.unlocked, codeText(code));
		// Chosen at the door: from now on it is theirs.
		const { language } = this.#passing;
		if (language && !this.#row?.language) await this.choose({ language });
		return { is: 'unlocked' };
	}

	/** Wipes the keys and all that was opened with them. Drafts are kept; what waits still goes. */
	lock(): void {
		this.#locks += 1;
		this.#open?.close();
		this.#open = null;
		if (this.#session) this.#sessionEnded = this.#session.end();
		this.#session = null;
		this.#codeAgain = false;
		this.#own?.wipe();
		this.#own = null;
		this.#picked = null;
		this.#passing = {};
		if (this.#standing === 'unlocked') this.#standing = 'locked';
		if (this.#outdated) location.reload();
	}

	/** Keeps how the child wants it: for the unlocked child, or until the next lock for somebody passing by. */
	async choose(setting: Setting): Promise<void> {
		const enrolment = this.#own?.child.enrolment;
		if (!enrolment) {
			this.#passing = { ...this.#passing, ...over(this.#row ?? this.#passing, setting) };
			return;
		}
		await this.#keepSetting(enrolment, setting, true);
		// It goes to the child's next device when they are done choosing.
		clearTimeout(this.#telling);
		this.#telling = setTimeout(() => this.wake(), settled);
	}

	/** A switch was pressed, which the page takes for a key or a finger. */
	pressedBy(input: HowAnswered['input']): void {
		this.#onPress(input);
	}

	/** Scanning shows one thing after another: whoever waits for the right one is there. */
	stillThere(): void {
		this.#lockIfIdle();
		this.#pressedAt = Date.now();
	}

	/**
	 * Goes on with the draft of a form, or begins one in its newest version.
	 * @returns 'not kept' when there is no place for it, and `trouble` says why
	 * @throws Error when the device is locked or the form is unknown
	 */
	async openDraft(form: string): Promise<OpenDraft | 'open elsewhere' | 'not kept'> {
		const child = this.#child();
		this.#open?.close();
		await this.#openHeld;

		const held = await holdDraft(child, form);
		if (!held) return 'open elsewhere';
		this.#openHeld = held.released;
		try {
			const draft = await this.#draftOf(child, form);
			if (!draft) {
				held.release();
				return 'not kept';
			}
			const version = formVersion(draft.form, draft.version);
			if (!version) throw new Error('the version of a draft is not known here');
			const open = new OpenDraft(draft, version, {
				save: (it) => this.#save(child, it),
				seal: (it) => this.#seal(child, it),
				keep: (which, make) => this.#keepMade(child, which, make),
				made: (id) => this.#made(child, id),
				close: () => {
					if (this.#open === open) this.#open = null;
					held.release();
				}
			});
			this.#open = open;
			return open;
		} catch (fault) {
			held.release();
			throw fault;
		}
	}

	/** Puts a draft away. Until the page is locked or left it can be brought back. */
	async discardDraft(statement: string): Promise<void> {
		await this.#safely((store) => discardDraft(store, statement, now()));
	}

	async bringBackDraft(statement: string): Promise<void> {
		await this.#safely((store) => bringBackDraft(store, statement));
	}

	/** The child has left the screen on which drafts could be brought back. */
	async forgetDiscarded(): Promise<void> {
		await this.#safely(forgetDiscarded);
	}

	/** The child wants their list gone from this device. */
	async throwListAway(): Promise<void> {
		const child = this.#child();
		await this.#safely((store) => throwListAway(store, child));
	}

	/** Takes the new version: only between forms, and only when it is asked for. */
	async takeUpdate(): Promise<void> {
		if (!this.#open) this.#takeUpdate?.();
	}

	/**
	 * The child goes to the tablet's own camera or pictures, and comes back: the page is hidden meanwhile,
	 * and not left. For 2 minutes at most, and once.
	 */
	expectBack(): void {
		this.#backBy = Date.now() + awayFor;
	}

	/** Tries at once to deliver what waits. */
	wake(): void {
		this.#waking?.now();
	}

	/** The trouble has been read. */
	async settle(): Promise<void> {
		const trouble = this.#trouble;
		this.#trouble = null;
		if (trouble !== 'damaged') return;
		await this.#safely(async (store) => {
			await settleDamage(store);
			keepHighWater(await highWater(store));
		});
	}

	/** @param theirs whether the child chose it here, so that their next device is to have it */
	async #keepSetting(enrolment: string, setting: Setting, theirs = false): Promise<void> {
		const before = this.#rows.find(({ id }) => id === enrolment);
		const { times = 0, handedIn = 0 } = before?.chosen ?? {};
		const kept = {
			...over(before ?? {}, setting),
			...(theirs && { chosen: { times: times + 1, handedIn } })
		};
		// Seen at once; the store's own word of it follows.
		this.#rows = this.#rows.map((row) => (row.id === enrolment ? { ...row, ...kept } : row));
		await this.#safely((store) => store.enrolments.update(enrolment, kept));
	}

	get #row(): EnrolmentRow | undefined {
		const id = this.#own?.child.enrolment ?? this.#picked;
		return this.#rows.find((row) => row.id === id);
	}

	#child(): Unlocked {
		if (!this.#own) throw new Error('the device is locked');
		return this.#own.child;
	}

	/** Every failed write reaches the screen. @returns null when the store failed */
	async #safely<T>(work: (store: Store) => Promise<T>): Promise<T | null> {
		const store = this.#store;
		if (!store) return null;
		try {
			return await reopening(store, () => work(store));
		} catch (fault) {
			this.#trouble = troubleOf(fault);
			return null;
		}
	}

	/** All that stands on the screen is on disk now: what was told of it holds no longer. */
	#keepsAgain(): void {
		if (this.#trouble !== 'damaged') this.#trouble = null;
	}

	/** Nothing stays past its day; and what is here is compared with what is known elsewhere. */
	async #tidyUp(store: Store): Promise<void> {
		const today = new Date();
		if (await findDamage(store, highWaterOutside()))
			await keepKnown(store, 'damagedAt', today.toISOString());
		if (await store.known.get('damagedAt')) this.#trouble = 'damaged';
		await forgetDiscarded(store);
		await letDraftsGo(store, today);
		await letSnapshotsGo(store, today);
		await letListsGo(store, today);
	}

	#watchStore(store: Store): void {
		const all = liveQuery(async () => {
			const rows = await store.enrolments.toArray();
			const waiting = await store.marks.filter(({ arrivedAt }) => !arrivedAt).toArray();
			const about = await store.known.get('about');
			return { rows, waiting, about };
		});
		const watching = all.subscribe({
			next: ({ rows, waiting, about }) => {
				this.#rows = rows
					.filter(({ replacedAt }) => !replacedAt)
					.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
				this.#counts = countOf(waiting.map(({ enrolment }) => enrolment));
				if (about?.key === 'about') this.#about = about.value;
				if (this.#standing !== 'unlocked')
					this.#standing = this.#rows.length > 0 ? 'locked' : 'not enrolled';
			},
			error: (fault) => {
				this.#trouble = troubleOf(fault);
			}
		});
		this.#toStop.push(() => watching.unsubscribe());
	}

	/** @param code what the child is to be signed in with, or null when they are already */
	async #letIn(child: Unlocked, code: string | null): Promise<void> {
		const locks = this.#locks;
		const [{ Own }, { Session }] = await Promise.all([load.own(), load.session()]);
		const own = new Own(child);
		await this.#safely((store) => own.follow(store));
		const session = new Session(code, this.#sessionEnded);
		if (locks !== this.#locks) {
			own.wipe();
			this.#sessionEnded = session.end();
			return;
		}
		this.#own = own;
		this.#session = session;
		this.#pressedAt = Date.now();
		this.#standing = 'unlocked';
		this.#waking?.now();
	}

	/** @returns null when it cannot be kept: why has been told */
	async #draftOf(child: Unlocked, form: string): Promise<Draft | null> {
		return this.#safely(async (store) => {
			const kept = await draftOf(store, child, form);
			if (kept) {
				await this.#forgetUnnamed(store, kept);
				return kept;
			}
			const begun = await beginDraft(store, child, newestOf(form), now());
			this.#keepsAgain();
			return begun;
		});
	}

	async #save(child: Unlocked, draft: Draft): Promise<Draft | null> {
		const saved = await this.#safely((store) => saveDraft(store, child, draft, now()));
		if (saved === 'open elsewhere') {
			this.#trouble = 'failed';
			return null;
		}
		if (saved) this.#keepsAgain();
		return saved;
	}

	async #keepMade(
		child: Unlocked,
		which: MadeFor,
		make: () => Promise<Made>
	): Promise<'kept' | 'too large' | null> {
		const { keepMade } = await load.made();
		const kept = await this.#safely(async (store) => keepMade(store, child, which, await make()));
		if (kept) this.#keepsAgain();
		return kept;
	}

	async #made(child: Unlocked, id: string): Promise<Made | null> {
		const { madeIn } = await load.made();
		return this.#safely((store) => madeIn(store, child, id));
	}

	/** What was taken back on a screen that was left can be brought back no more. */
	async #forgetUnnamed(store: Store, { form, version, statement, answers }: Draft): Promise<void> {
		const asked = formVersion(form, version);
		if (!asked) return;
		const named = attachmentsIn(asked, answers).map(({ id }) => id);
		const { forgetUnnamed } = await load.made();
		await forgetUnnamed(store, statement, named);
	}

	async #seal(child: Unlocked, draft: Draft): Promise<Sealing | null> {
		const circumstances = {
			mode: this.mode,
			language: this.language,
			input: this.#input,
			shownRecipient: this.me?.iro ?? null
		};
		const { sendDraft } = await load.send();

		return this.#safely(async (store) => {
			const became = await sendDraft(store, child, draft, circumstances, now());
			this.#keepsAgain();
			keepHighWater(await highWater(store));
			this.#waking?.now();
			void load.worker().then(({ askForSync }) => askForSync());
			return became;
		});
	}

	#keepWaking(store: Store): void {
		this.#waking = keepWaking(
			store,
			() => void this.#safely((it) => this.#comeDown(it)),
			(fault) => {
				this.#trouble = troubleOf(fault);
			}
		);
	}

	/** After each delivery: what the authority has to say to the unlocked child. */
	async #comeDown(store: Store): Promise<void> {
		const session = this.#session;
		if (!this.#own || !session) return;
		await session.comeDown(store, this.#own.child, now());
		if (session === this.#session) this.#codeAgain = session.over;
	}

	#watchPage(): void {
		const listen = (target: EventTarget, name: string, heard: (event: Event) => void) => {
			target.addEventListener(name, heard, true);
			this.#toStop.push(() => target.removeEventListener(name, heard, true));
		};
		listen(document, 'visibilitychange', () => this.#onVisibility());
		listen(window, 'pagehide', () => {
			this.#backBy = 0;
			this.#hide();
		});
		listen(window, 'pageshow', (event) => {
			if ((event as PageTransitionEvent).persisted) this.#onVisibility();
		});
		listen(window, 'online', () => this.wake());
		listen(window, 'pointerdown', () => this.#onPress('touch'));
		listen(window, 'keydown', () => this.#onPress('keyboard'));

		const watching = setInterval(() => this.#lockIfIdle(), 5_000);
		this.#toStop.push(() => clearInterval(watching));
	}

	#onVisibility(): void {
		if (document.hidden) {
			this.#hide();
			return;
		}
		// Timers stand still while a device sleeps: looked at again before anything is drawn.
		this.#lockIfIdle();
		this.#hiddenAt = null;
		this.#backBy = 0;
		this.#blank = false;
		this.wake();
	}

	#hide(): void {
		this.#blank = !this.#isAway();
		this.#hiddenAt ??= Date.now();
	}

	/** A clock that was set back has nobody away. */
	#isAway(): boolean {
		const left = this.#backBy - Date.now();
		return left > 0 && left <= awayFor;
	}

	#onPress(input: HowAnswered['input']): void {
		this.#lockIfIdle();
		this.#pressedAt = Date.now();
		this.#input = input;
	}

	/** A clock that was set back counts as time gone by. */
	#lockIfIdle(): void {
		if (!this.#own) return;
		const idle = this.#row?.shared === false ? idleFor.own : idleFor.shared;
		if (longerThan(idle, this.#pressedAt)) this.lock();
		else if (this.#hiddenAt === null || this.#isAway()) return;
		else if (longerThan(hiddenFor, this.#hiddenAt)) this.lock();
	}

	async #registerWorker(): Promise<void> {
		if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
		const { registerWorker } = await load.worker();
		this.#takeUpdate = await registerWorker({
			ready: () => {
				this.#updateReady = true;
			},
			// This page goes on as it is until the child is done.
			outdated: () => {
				this.#outdated = true;
			}
		});
	}
}

const now = (): string => new Date().toISOString();

/** What changes of a setting: overlays one by one, the rest as it is named. */
const over = (before: Setting, { mode, theme, language, overlays }: Setting): Setting => ({
	...(mode && { mode }),
	...(theme && { theme }),
	...(language && { language }),
	...(overlays && { overlays: { ...before.overlays, ...overlays } })
});

const longerThan = (span: number, since: number): boolean => {
	const passed = Date.now() - since;
	return passed < 0 || passed >= span;
};

const countOf = (ids: string[]): Record<string, number> =>
	ids.reduce<Record<string, number>>((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), {});

/** The second place of the highest numbers, outside the database: some browsers hide a damaged one. */
function highWaterOutside(): Record<string, number> {
	try {
		return JSON.parse(localStorage.getItem(highWaterAt) ?? '{}') as Record<string, number>;
	} catch {
		return {};
	}
}

function keepHighWater(high: Record<string, number>): void {
	try {
		localStorage.setItem(highWaterAt, JSON.stringify(high));
	} catch {
		// A second place is a comfort: the statement itself is on disk already.
	}
}
