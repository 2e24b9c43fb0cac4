/** The page's half of the device: what a screen may show, when to wake, when to lock. Alone touches the page. */
import { liveQuery } from 'dexie';
import { createContext } from 'svelte';
import type { GivenAnswer } from '../domain/answer.ts';
import type { Content } from '../domain/attachment.ts';
import { codeText, type CodeKind } from '../domain/code.ts';
import type { Chosen } from './codes.ts';
import type { Concept } from '../domain/concepts.ts';
import type { Offer } from '../domain/enrolment.ts';
import type { ToldReview } from '../domain/invitation.ts';
import { languages, type Language } from '../domain/language.ts';
import type { Mode } from '../domain/mode.ts';
import { type Overlays } from '../domain/overlays.ts';
import type { Holder } from '../domain/people.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Scanning } from '../domain/scanning.ts';
import { themes, type Setting, type Theme } from '../domain/setting.ts';
import { contactsFor, type Contact } from '../domain/contacts.ts';
import type { Letter } from '../domain/letter.ts';
import type { DoorEvent, OwnDevice, OwnPerson } from '../domain/snapshot.ts';
import type { About } from '../domain/said-to.ts';
import type { HowAnswered } from '../domain/statement.ts';
import { hearAbout } from './authority.ts';
import { Drafting } from './drafting.ts';
import {
	bringBackDraft,
	discardDraft,
	forgetDiscarded,
	letDraftsGo,
	type DraftLine
} from './drafts.ts';
import { letListsGo, throwListAway, type KeptList } from './lists.ts';
import type { Message } from './messages.ts';
import { highWaterOutside, keepHighWater } from './high-water.ts';
import type { OpenDraft } from './open-draft.svelte.ts';
import { Presence } from './presence.svelte.ts';
import type { Visitor } from './open-door.ts';
import { keptOf, SettingHere } from './setting-here.svelte.ts';
import { findDamage, highWater, settleDamage } from './outbox.ts';
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
import { forgetVisit, heldVisit } from './visit-key.ts';
import { keepWaking, type Waking } from './wake.ts';

export { themes };
export type { DraftLine, GivenAnswer, Message, OpenDraft, Setting, Theme };

export type Standing = 'starting' | 'no storage' | 'not enrolled' | 'locked' | 'unlocked';

/** One child on a shared device, before the code. `waiting`: how many statements have not gone yet. */
export type Tile = {
	enrolment: string;
	picture: Concept;
	/** Of which kind the code is, as far as is known here. */
	codeKind: CodeKind;
	/** Of which kind the one is that opens what is here: another, where it was changed elsewhere. */
	codeKindHere: CodeKind;
	/** Others use this device too. */
	shared: boolean;
	mode: Mode;
	waiting: number;
};

export type Me = {
	enrolment: string;
	child: string;
	name: string;
	iro: string | null;
	/** The officer before, while the child is told that there is another. */
	iroBefore: string | null;
	people: OwnPerson[];
	review: { on: string } | null;
	language: string;
};

/**
 * `milliseconds`: how long until a code may be tried again. 'not tried': the code was not looked at.
 * 'changed elsewhere': it is the right one, and what is here still needs the one before.
 */
export type Unlocking =
	| { is: 'unlocked' }
	| { is: 'changed elsewhere'; kind: CodeKind }
	| { is: 'wrong'; askAdult: boolean }
	| { is: 'wait'; milliseconds: number }
	| { is: 'not tried' };

/**
 * Why what is new does not come down. 'away': the session is over; 'changed': the code was changed elsewhere;
 * 'closed': many codes were tried here, and somebody has to let the device in anew.
 */
export type WhyAgain = 'away' | 'changed' | 'closed';

/** What came of changing a code. 'not sure': the authority may have the new one, and this device has the old. */
export type ChangedCode =
	| { is: 'changed' }
	| { is: 'wrong' }
	| { is: 'wait'; milliseconds: number }
	| { is: 'not sure' }
	| { is: 'not tried' };

export type Refused = { is: 'refused'; problem: ProblemCode | 'no line' };

/** 'damaged': what was sealed here has gone without leave. */
export type Trouble = 'full' | 'failed' | 'damaged';

/** After so long without another choice the child has settled how they want it. */
const settled = 2_000;

/** What the first screen does not need is loaded when it is, so that the first screen is there soon. */
const load = {
	codes: () => import('./codes.ts'),
	enrolment: () => import('./enrolment.ts'),
	held: () => import('./held.ts'),
	openDoor: () => import('./open-door.ts'),
	letters: () => import('./letters.ts'),
	own: () => import('./own.svelte.ts'),
	saidAloud: () => import('./said-aloud.ts'),
	seen: () => import('./seen.ts'),
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
	#visitor: Visitor | null = $state.raw(null);
	#trouble: Trouble | null = $state(null);
	#updateReady = $state(false);
	#codeAgain = $state(false);
	#whyAgain: WhyAgain = $state('away');
	#about: Known['about'] | null = $state.raw(null);
	#clockWrong = $state(false);
	#mayForget = $state(false);
	#picked: string | null = $state(null);

	#store: Store | null = null;
	#waking: Waking | null = null;
	#toStop: (() => void)[] = [];
	#presence = new Presence({
		shared: () => (this.#own || this.#visitor ? this.shared : null),
		lockAfter: () => this.#about?.lockMinutes,
		lock: () => this.lock(),
		back: () => this.wake()
	});
	#setting = new SettingHere({
		rows: () => this.#rows,
		row: () => this.#row,
		unlocked: () => this.#own !== null,
		offered: () => this.languages
	});
	#drafting = new Drafting({
		safely: (work) => this.#safely(work),
		keptAgain: () => this.#keepsAgain(),
		openElsewhere: () => {
			this.#trouble = 'failed';
		},
		circumstances: () => ({
			mode: this.mode,
			language: this.language,
			input: this.#presence.input,
			shownRecipient: this.me?.iro ?? null
		}),
		beside: () => this.heldBy !== null,
		sealed: () => {
			this.#waking?.now();
			void load.worker().then(({ askForSync }) => askForSync());
		}
	});
	/** Grows at each lock: what was begun before it must not open anything after it. */
	#locks = 0;
	/** On a helper's own device: whether their own side of it is known to be shut, since the tile was picked. */
	#staffOut = false;
	#offers = new Map<string, Offer>();
	#session: Session | null = null;
	#sessionEnded: Promise<void> = Promise.resolve();
	#telling: ReturnType<typeof setTimeout> | undefined;
	#takeUpdate: (() => void) | null = null;
	#outdated = false;

	get standing(): Standing {
		return this.#standing;
	}

	/** The children of this device, in the order in which they were let in. */
	get tiles(): Tile[] {
		return this.#rows.map(({ id, picture, codeKind, codeKindElsewhere, shared, mode }) => ({
			enrolment: id,
			picture,
			codeKind: codeKindElsewhere ?? codeKind,
			codeKindHere: codeKind,
			shared,
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
			iroBefore: this.#own.snapshot?.iroBefore ?? null,
			people: people ?? [],
			review: review ?? null,
			language: child?.language ?? 'en'
		};
	}

	/** Somebody writes at a child's tile without the code. */
	get visiting(): boolean {
		return this.#visitor !== null;
	}

	/** How many statements of the picked child have not gone yet. */
	get waiting(): number {
		return this.#counts[this.#row?.id ?? ''] ?? 0;
	}

	/** Newest first. */
	get messages(): Message[] {
		return this.#own?.messages ?? [];
	}

	/** The last changed first. */
	get drafts(): DraftLine[] {
		return this.#own?.drafts ?? [];
	}

	/** The child's reviews to come, as they came down last; the soonest first. */
	get reviews(): ToldReview[] {
		return this.#own?.snapshot?.reviews ?? [];
	}

	/** What the child made for a meeting, and may see again. */
	get list(): KeptList | null {
		return this.#own?.list ?? null;
	}

	/** What was answered to the child, newest first. */
	get answers(): GivenAnswer[] {
		return (this.#own?.snapshot?.answers ?? []).toReversed();
	}

	/** Those that the child has not looked at yet, on this device. */
	get newAnswers(): GivenAnswer[] {
		return this.answers.filter(({ answer }) => !this.#own?.seen.includes(answer));
	}

	/** Whether something new is told of for the first time since the code was given. */
	tellsFirst(id: string): boolean {
		return this.#own?.tellsFirst(id) ?? false;
	}

	/** Why the last write failed, until `settle`. */
	get trouble(): Trouble | null {
		return this.#trouble;
	}

	/** The page is hidden: draw nothing of the child's. */
	get blank(): boolean {
		return this.#presence.blank;
	}

	/** What is new comes down only after the code has been given again. */
	get codeAgain(): boolean {
		return this.#codeAgain;
	}

	get whyAgain(): WhyAgain {
		return this.#whyAgain;
	}

	/** The devices that are let in for the child, and what was done at their doors, as it came down last. */
	get devices(): OwnDevice[] {
		return this.#own?.snapshot?.devices ?? [];
	}

	get doors(): DoorEvent[] {
		return this.#own?.snapshot?.doors ?? [];
	}

	/** The letters after the child's reviews, newest first, as they came down last. */
	get letters(): Letter[] {
		return this.#own?.snapshot?.letters ?? [];
	}

	/** Of which kind the unlocked child's code is. */
	get codeKind(): CodeKind {
		return this.#row?.codeKind ?? 'pictures-36';
	}

	/** Whose own device it is, where a worker or an officer hands it to the child in front of it. */
	get heldBy(): Holder | null {
		return this.#row?.heldBy ?? null;
	}

	/** Whether others use this device beside the unlocked child. */
	get shared(): boolean {
		return this.#row?.shared !== false;
	}

	/** The clock of this device is days off: what waits goes all the same. */
	get clockWrong(): boolean {
		return this.#clockWrong;
	}

	/** The browser has not promised to keep what waits: it may forget it when nobody uses it for weeks. */
	get mayForget(): boolean {
		return this.#mayForget;
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

	/** The numbers a child can phone from here. */
	get contacts(): Contact[] {
		return contactsFor(this.#about ?? {});
	}

	/** What a child may choose from: English, and what the authority offers. */
	get languages(): Language[] {
		const offered = this.#about?.languages ?? [];
		return languages.filter((it) => it === 'en' || offered.includes(it));
	}

	/** Of the unlocked child, else of the picked tile, else as somebody passing by has chosen. */
	get language(): Language {
		return this.#setting.language;
	}

	/** Whether the unlocked child has tried a sorting mat on this device. */
	get practised(): boolean {
		return this.#row?.practised ?? false;
	}

	async hasPractised(): Promise<void> {
		const { enrolment } = this.#child();
		await this.#safely((store) => store.enrolments.update(enrolment, { practised: true }));
	}

	/** Of the unlocked child, else of the picked tile, else as somebody passing by has chosen. */
	get mode(): Mode {
		return this.#setting.mode;
	}

	get theme(): Theme {
		return this.#setting.theme;
	}

	get overlays(): Overlays {
		return this.#setting.overlays;
	}

	get scanning(): Scanning {
		return this.#setting.scanning;
	}

	/** Opens the store and begins to deliver what waits. Call it once, in the browser. */
	async start(): Promise<void> {
		this.#toStop.push(this.#presence.watch());
		try {
			this.#store = await openStore();
		} catch (fault) {
			if (troubleOf(fault) === 'full') this.#trouble = 'full';
			this.#standing = 'no storage';
			this.#about = await hearAbout();
			return;
		}
		await this.#safely((store) => this.#tidyUp(store));
		await this.#goOnWithVisit();
		this.#watchStore(this.#store);
		// Never awaited: a browser may leave this question open for ever.
		void globalThis.navigator.storage?.persist?.().then((promised) => {
			this.#mayForget = !promised;
		});
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

	/** The child said which tile is theirs; null: none. On a helper's own device their side is shut first. */
	async pick(enrolment: string | null): Promise<void> {
		this.#picked = enrolment;
		this.#staffOut = false;
		await this.#shutStaffOut();
	}

	/** Asks what a pairing code offers. */
	async offerOf(pairing: string): Promise<Offer | Refused> {
		const offer = await (await load.enrolment()).offerOf(pairing);
		if (!('is' in offer)) this.#offers.set(pairing, offer);
		return offer;
	}

	/**
	 * Lets this device in for the child of an offer that was confirmed, and unlocks.
	 * @param codeKind of the code, where the child has just chosen their first
	 */
	async enrol(
		pairing: string,
		code: readonly string[],
		shared: boolean,
		codeKind?: CodeKind
	): Promise<Unlocking | Refused> {
		const offer = this.#offers.get(pairing) ?? (await this.offerOf(pairing));
		if ('is' in offer) return offer;

		const { passing } = this.#setting;
		this.lock();
		this.#setting.passBy(passing);
		// Enrolling signs the child in: the end of the session before must not come after.
		await this.#sessionEnded;
		const { enrol } = await load.enrolment();
		const came = await this.#safely((store) =>
			enrol(store, offer, { pairing, code: codeText(code), codeKind, shared }, now())
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
		if (tried.is === 'wrong') return (await this.#knownElsewhere(enrolment, code)) ?? tried;
		if (tried.is !== 'unlocked') return tried;

		await this.#comeIn(tried.unlocked, codeText(code));
		return { is: 'unlocked' };
	}

	/** After a change elsewhere, and once: the old code opens what is here, and the new one takes its place. */
	async unlockAfterChange(
		enrolment: string,
		old: readonly string[],
		next: Chosen
	): Promise<Unlocking> {
		const locks = this.#locks;
		const { bringAlongCounted } = await load.codes();
		const tried = await this.#safely((store) =>
			bringAlongCounted(store, enrolment, old, next, Date.now())
		);
		if (!tried || locks !== this.#locks) return { is: 'not tried' };
		if (tried.is !== 'unlocked') return tried;
		await this.#comeIn(tried.unlocked, codeText(next.code));
		return { is: 'unlocked' };
	}

	/** Changes the unlocked child's code: with the authority and here, together. */
	async changeCode(old: readonly string[], next: Chosen): Promise<ChangedCode> {
		const { enrolment } = this.#child();
		const { changeHere } = await load.codes();
		const came = await this.#safely((store) => changeHere(store, enrolment, old, next, Date.now()));
		return came?.is === 'changed' ? { is: 'changed' } : (came ?? { is: 'not tried' });
	}

	/**
	 * Lets somebody write at a tile without the code: they read nothing, and what they begin ends with the
	 * lock, Hide, or closing the page.
	 * @returns false when it cannot be: `trouble` says why
	 */
	async visit(enrolment: string): Promise<boolean> {
		const locks = this.#locks;
		const { beginVisit } = await load.openDoor();
		const visitor = await this.#safely((store) => beginVisit(store, enrolment));
		if (!visitor || locks !== this.#locks) return false;
		this.#receive(visitor);
		return true;
	}

	/** Shuts another device of the child's out. @returns whether it is done */
	async shutOut(enrolment: string): Promise<boolean> {
		const { shutOut } = await load.enrolment();
		const done = await shutOut(enrolment);
		this.wake();
		return done;
	}

	/** Wipes the keys and all that was opened with them. Drafts are kept; what waits still goes. */
	lock(): void {
		this.#locks += 1;
		this.#drafting.close();
		if (this.#session) this.#sessionEnded = this.#session.end();
		this.#session = null;
		this.#codeAgain = false;
		this.#own?.wipe();
		this.#own = null;
		this.#endVisit();
		this.#picked = null;
		this.#setting.forget();
		if (this.#standing === 'unlocked') this.#standing = 'locked';
		if (this.#outdated) location.reload();
	}

	/** Keeps how the child wants it: for the unlocked child, or until the next lock for somebody passing by. */
	async choose(setting: Setting): Promise<void> {
		const enrolment = this.#own?.child.enrolment;
		if (!enrolment) {
			this.#setting.passBy(setting);
			return;
		}
		await this.#keepSetting(enrolment, setting, true);
		// It goes to the child's next device when they are done choosing.
		clearTimeout(this.#telling);
		this.#telling = setTimeout(() => this.wake(), settled);
	}

	/** A switch was pressed, which the page takes for a key or a finger. */
	pressedBy(input: HowAnswered['input']): void {
		this.#presence.press(input);
	}

	/** Scanning shows one thing after another: whoever waits for the right one is there. */
	stillThere(): void {
		this.#presence.show();
	}

	/**
	 * Goes on with the draft of a form, or begins one in its newest version.
	 * @param about what it is said to, if it is said to something that came down
	 * @returns 'not kept' when there is no place for it, and `trouble` says why
	 * @throws Error when the device is locked or the form is unknown
	 */
	async openDraft(form: string, about?: About): Promise<OpenDraft | 'open elsewhere' | 'not kept'> {
		return this.#drafting.open(this.#visitor ?? this.#child(), form, about);
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

	/** A letter stands on the screen: whoever wrote it is told, now or when there is a line. */
	async saw(letter: string): Promise<void> {
		const { enrolment } = this.#child();
		const { noteSeen } = await load.letters();
		await this.#safely((store) => noteSeen(store, enrolment, letter));
		this.wake();
	}

	/** The child has looked at something that came down. */
	async hasSeen(ids: readonly string[]): Promise<void> {
		const child = this.#own?.child;
		if (!child || ids.every((id) => this.#own?.seen.includes(id))) return;
		const { keepSeen } = await load.seen();
		await this.#safely((store) => keepSeen(store, child, ids));
	}

	/** What was said aloud beside an answer: whoever asks holds it, and nothing keeps it. @returns null: not now */
	async aloudOf(answer: string): Promise<Content | null> {
		const locks = this.#locks;
		const { fetchAloud } = await load.saidAloud();
		const aloud = await fetchAloud(answer);
		return locks === this.#locks ? aloud : null;
	}

	/** The child wants their list gone from this device. */
	async throwListAway(): Promise<void> {
		const child = this.#child();
		await this.#safely((store) => throwListAway(store, child));
	}

	/** Takes the new version: only between forms, and only when it is asked for. */
	async takeUpdate(): Promise<void> {
		if (!this.#drafting.busy) this.#takeUpdate?.();
	}

	/**
	 * The child goes to the tablet's own camera or pictures, and comes back: the page is hidden meanwhile,
	 * and not left. For 2 minutes at most, and once.
	 */
	expectBack(): void {
		this.#presence.expectBack();
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
		const kept = keptOf(before, setting, theirs);
		// Seen at once; the store's own word of it follows.
		this.#rows = this.#rows.map((row) => (row.id === enrolment ? { ...row, ...kept } : row));
		await this.#safely((store) => store.enrolments.update(enrolment, kept));
	}

	#receive(visitor: Visitor): void {
		this.#visitor = visitor;
		this.#picked = visitor.enrolment;
		this.#presence.arrive();
	}

	/** Tried again at each wake, until it is known. */
	async #shutStaffOut(): Promise<void> {
		if (!this.heldBy || this.#staffOut) return;
		const { endStaffSession } = await load.held();
		this.#staffOut = await endStaffSession();
	}

	#endVisit(): void {
		const visitor = this.#visitor;
		if (!visitor) return;
		forgetVisit();
		this.#visitor = null;
		void load
			.openDoor()
			.then(({ clearVisit }) => this.#safely((store) => clearVisit(store, visitor)));
	}

	/** The page was loaded anew, in the middle of writing without the code. */
	async #goOnWithVisit(): Promise<void> {
		if (!heldVisit()) return;
		const { goOnWithVisit } = await load.openDoor();
		const visitor = await this.#safely(goOnWithVisit);
		if (visitor) this.#receive(visitor);
	}

	/** @returns null when it is no code of the child's, as far as can be told now */
	async #knownElsewhere(enrolment: string, code: readonly string[]): Promise<Unlocking | null> {
		if (globalThis.navigator?.onLine === false) return null;
		const locks = this.#locks;
		const { knownElsewhere } = await load.codes();
		const kind = await this.#safely((store) => knownElsewhere(store, enrolment, codeText(code)));
		if (locks !== this.#locks) return { is: 'not tried' };
		return kind && { is: 'changed elsewhere', kind };
	}

	async #comeIn(unlocked: Unlocked, code: string): Promise<void> {
		this.#keepsAgain();
		await this.#letIn(unlocked, code);
		// Chosen at the door: from now on it is theirs.
		const { language } = this.#setting.passing;
		if (language && !this.#row?.language) await this.choose({ language });
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
			const clockOff = await store.known.get('clockOff');
			return { rows, waiting, about, clockOff };
		});
		const watching = all.subscribe({
			next: ({ rows, waiting, about, clockOff }) => {
				this.#clockWrong = clockOff !== undefined;
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
		this.#presence.arrive();
		this.#standing = 'unlocked';
		this.#waking?.now();
	}

	#keepWaking(store: Store): void {
		this.#waking = keepWaking(
			store,
			() => {
				void this.#shutStaffOut();
				void this.#safely((it) => this.#comeDown(it));
			},
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
		if (session !== this.#session) return;
		if (session.revoked) {
			this.lock();
			return;
		}
		this.#codeAgain = session.over;
		this.#whyAgain = whyOver(session);
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

function whyOver({ changed, closed }: Session): WhyAgain {
	if (closed) return 'closed';
	return changed ? 'changed' : 'away';
}

const countOf = (ids: string[]): Record<string, number> =>
	ids.reduce<Record<string, number>>((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), {});
