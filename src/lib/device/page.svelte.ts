/** The page's half of the device: what a screen may show, when to wake, when to lock. Alone touches the page. */
import { createContext } from 'svelte';
import type { GivenAnswer } from '../domain/answer.ts';
import type { Content } from '../domain/attachment.ts';
import { codeText, type CodeKind } from '../domain/code.ts';
import type { Offer } from '../domain/enrolment.ts';
import type { AskedNoMore, ToldReview } from '../domain/invitation.ts';
import { languages, type Language } from '../domain/language.ts';
import type { Mode } from '../domain/mode.ts';
import { type Overlays } from '../domain/overlays.ts';
import type { Holder } from '../domain/people.ts';
import type { Scanning } from '../domain/scanning.ts';
import type { Setting, Theme } from '../domain/setting.ts';
import { contactsFor, type Contact } from '../domain/contacts.ts';
import type { Letter } from '../domain/letter.ts';
import type { DoorEvent, OwnDevice, OwnPerson } from '../domain/snapshot.ts';
import type { About } from '../domain/said-to.ts';
import type { HowAnswered } from '../domain/statement.ts';
import type { YouSaid } from '../domain/you-said.ts';
import type { Chosen } from './codes.ts';
import { ComingDown, type WhyAgain } from './coming-down.svelte.ts';
import type { Drafting } from './drafting.ts';
import type { DraftLine } from './drafts.ts';
import { Keeping, type Trouble } from './keeping.svelte.ts';
import { KnownHere, type Tile } from './known-here.svelte.ts';
import { LettingIn, type ChangedCode, type Refused, type Unlocking } from './letting-in.ts';
import type { KeptList } from './lists.ts';
import type { Message } from './messages.ts';
import type { OpenDraft } from './open-draft.svelte.ts';
import type { Own } from './own.svelte.ts';
import { Presence } from './presence.svelte.ts';
import { keptOf, SettingHere } from './setting-here.svelte.ts';
import type { EnrolmentRow, Store } from './store.ts';
import type { Unlocked } from './vault.ts';
import { Visiting } from './visiting.svelte.ts';
import type { Waking } from './wake.ts';

export type { DraftLine, GivenAnswer, Message, OpenDraft, Setting, Theme };
export type { ChangedCode, Refused, Tile, Trouble, Unlocking, WhyAgain };

export type Standing = 'starting' | 'no storage' | 'not enrolled' | 'locked' | 'unlocked';

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

/** After so long without another choice the child has settled how they want it. */
const settled = 2_000;

/** What the first screen does not need is loaded when it is, so that the first screen is there soon. */
const load = {
	drafting: () => import('./drafting.ts'),
	drafts: () => import('./drafts.ts'),
	enrolment: () => import('./enrolment.ts'),
	held: () => import('./held.ts'),
	letters: () => import('./letters.ts'),
	lists: () => import('./lists.ts'),
	own: () => import('./own.svelte.ts'),
	saidAloud: () => import('./said-aloud.ts'),
	seen: () => import('./seen.ts'),
	wake: () => import('./wake.ts'),
	worker: () => import('./worker.ts')
};

/** Made once by the child's layout, which hands it down. */
export const [tablet, giveTablet] = createContext<Tablet>();

export class Tablet {
	#standing: Standing = $state('starting');
	#own: Own | null = $state.raw(null);
	#updateReady = $state(false);
	#mayForget = $state(false);
	#picked: string | null = $state(null);

	#waking: Waking | null = null;
	#toStop: (() => void)[] = [];
	#here = new KnownHere();
	#keeping = new Keeping();
	#letting = new LettingIn(this.#keeping);
	#coming = new ComingDown();
	#presence = new Presence({
		shared: () => (this.#own || this.visiting ? this.shared : null),
		lockAfter: () => this.#here.about?.lockMinutes,
		lock: () => this.lock(),
		back: () => this.wake()
	});
	#setting = new SettingHere({
		rows: () => this.#here.rows,
		row: () => this.#row,
		unlocked: () => this.#own !== null,
		offered: () => this.languages
	});
	#visiting = new Visiting(this.#keeping, ({ enrolment }) => {
		this.#picked = enrolment;
		this.#presence.arrive();
	});
	#drafting: Drafting | null = null;
	/** Grows at each lock: what was begun before it must not open anything after it. */
	#locks = 0;
	/** On a helper's own device: whether their own side of it is known to be shut, since the tile was picked. */
	#staffOut = false;
	#telling: ReturnType<typeof setTimeout> | undefined;
	#takeUpdate: (() => void) | null = null;
	#outdated = false;

	get standing(): Standing {
		return this.#standing;
	}

	/** The children of this device, in the order in which they were let in. */
	get tiles(): Tile[] {
		return this.#here.tiles;
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
		return this.#visiting.visitor !== null;
	}

	/** How many statements of the picked child have not gone yet. */
	get waiting(): number {
		return this.#here.waitingOf(this.#row?.id);
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

	/** A day about which they were asked before their review, which has been. */
	get askedNoMore(): AskedNoMore | null {
		return this.#own?.snapshot?.askedNoMore ?? null;
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
		return this.#keeping.trouble;
	}

	/** The page is hidden: draw nothing of the child's. */
	get blank(): boolean {
		return this.#presence.blank;
	}

	/** What is new comes down only after the code has been given again. */
	get codeAgain(): boolean {
		return this.#coming.codeAgain;
	}

	get whyAgain(): WhyAgain {
		return this.#coming.whyAgain;
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
		return this.#here.clockWrong;
	}

	/** The browser has not promised to keep what waits: it may forget it when nobody uses it for weeks. */
	get mayForget(): boolean {
		return this.#mayForget;
	}

	get updateReady(): boolean {
		return this.#updateReady;
	}

	get demonstration(): boolean {
		return this.#here.about?.demonstration ?? false;
	}

	get authority(): string | null {
		return this.#here.about?.authority ?? null;
	}

	/** The numbers a child can phone from here. */
	get contacts(): Contact[] {
		return contactsFor(this.#here.about ?? {});
	}

	/** What the council has changed because children said so: what came down last. */
	get youSaid(): YouSaid[] {
		return this.#here.about?.youSaid ?? [];
	}

	/** What a child may choose from: English, and what the authority offers. */
	get languages(): Language[] {
		const offered = this.#here.about?.languages ?? [];
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
		await this.#keeping.safely((store) => store.enrolments.update(enrolment, { practised: true }));
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
		const store = await this.#keeping.open();
		if (!store) {
			this.#standing = 'no storage';
			await this.#here.hear();
			return;
		}
		await this.#visiting.goOn();
		// What stands here is on the screen while it is put in order.
		this.#follow(store);
		await this.#keeping.tidyUp();
		// Never awaited: a browser may leave this question open for ever.
		void globalThis.navigator.storage?.persist?.().then((promised) => {
			this.#mayForget = !promised;
		});
		await this.#registerWorker();
		await this.#keepWaking(store);
	}

	stop(): void {
		this.lock();
		clearTimeout(this.#telling);
		for (const stop of this.#toStop.splice(0)) stop();
		this.#waking?.stop();
		this.#keeping.close();
	}

	/** The child said which tile is theirs; null: none. On a helper's own device their side is shut first. */
	async pick(enrolment: string | null): Promise<void> {
		this.#picked = enrolment;
		this.#staffOut = false;
		await this.#shutStaffOut();
	}

	/** Asks what a pairing code offers. */
	offerOf(pairing: string): Promise<Offer | Refused> {
		return this.#letting.offerOf(pairing);
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
		const offer = await this.#letting.knownOffer(pairing);
		if ('is' in offer) return offer;

		const { passing } = this.#setting;
		this.lock();
		this.#setting.passBy(passing);
		// Enrolling signs the child in: the end of the session before must not come after.
		await this.#coming.ended;
		const came = await this.#letting.enrol(offer, pairing, code, { shared, codeKind });
		if (came.is !== 'unlocked') return came;

		await this.#letIn(came.unlocked, null);
		// Somebody may have chosen it to set the tablet up: what the child chose elsewhere comes before it.
		await this.#keepSetting(came.unlocked.enrolment, passing);
		return { is: 'unlocked' };
	}

	/** Tries a child's code, with or without a line. Where there is one, the child is signed in as well. */
	async unlock(enrolment: string, code: readonly string[]): Promise<Unlocking> {
		this.#picked = enrolment;
		const tried = await this.#letting.unlock(enrolment, code, this.#untilLock());
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
		const stillHere = this.#untilLock();
		const tried = await this.#letting.unlockAfterChange(enrolment, old, next, stillHere);
		if (tried.is !== 'unlocked') return tried;
		await this.#comeIn(tried.unlocked, codeText(next.code));
		return { is: 'unlocked' };
	}

	/** Changes the unlocked child's code: with the authority and here, together. */
	async changeCode(old: readonly string[], next: Chosen): Promise<ChangedCode> {
		return this.#letting.changeCode(this.#child().enrolment, old, next);
	}

	/**
	 * Lets somebody write at a tile without the code: they read nothing, and what they begin ends with the
	 * lock, Hide, or closing the page.
	 * @returns false when it cannot be: `trouble` says why
	 */
	visit(enrolment: string): Promise<boolean> {
		return this.#visiting.begin(enrolment, this.#untilLock());
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
		this.#drafting?.close();
		this.#coming.end();
		this.#own?.wipe();
		this.#own = null;
		this.#visiting.end();
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
		const writer = this.#visiting.visitor ?? this.#child();
		return (await this.#desk()).open(writer, form, about);
	}

	/** Puts a draft away. Until the page is locked or left it can be brought back. */
	async discardDraft(statement: string): Promise<void> {
		const { discardDraft } = await load.drafts();
		await this.#keeping.safely((store) => discardDraft(store, statement, now()));
	}

	async bringBackDraft(statement: string): Promise<void> {
		const { bringBackDraft } = await load.drafts();
		await this.#keeping.safely((store) => bringBackDraft(store, statement));
	}

	/** The child has left the screen on which drafts could be brought back. */
	async forgetDiscarded(): Promise<void> {
		const { forgetDiscarded } = await load.drafts();
		await this.#keeping.safely(forgetDiscarded);
	}

	/** A letter stands on the screen: whoever wrote it is told, now or when there is a line. */
	async saw(letter: string): Promise<void> {
		const { enrolment } = this.#child();
		const { noteSeen } = await load.letters();
		await this.#keeping.safely((store) => noteSeen(store, enrolment, letter));
		this.wake();
	}

	/** The child has looked at something that came down. */
	async hasSeen(ids: readonly string[]): Promise<void> {
		const child = this.#own?.child;
		if (!child || ids.every((id) => this.#own?.seen.includes(id))) return;
		const { keepSeen } = await load.seen();
		await this.#keeping.safely((store) => keepSeen(store, child, ids));
	}

	/** What was said aloud beside an answer: whoever asks holds it, and nothing keeps it. @returns null: not now */
	async aloudOf(answer: string): Promise<Content | null> {
		const stillHere = this.#untilLock();
		const { fetchAloud } = await load.saidAloud();
		const aloud = await fetchAloud(answer);
		return stillHere() ? aloud : null;
	}

	/** The child wants their list gone from this device. */
	async throwListAway(): Promise<void> {
		const child = this.#child();
		const { throwListAway } = await load.lists();
		await this.#keeping.safely((store) => throwListAway(store, child));
	}

	/** Takes the new version: only between forms, and only when it is asked for. */
	async takeUpdate(): Promise<void> {
		if (!this.#drafting?.busy) this.#takeUpdate?.();
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
	settle(): Promise<void> {
		return this.#keeping.settle();
	}

	/** Made with the first draft. */
	async #desk(): Promise<Drafting> {
		const { Drafting } = await load.drafting();
		this.#drafting ??= new Drafting({
			safely: this.#keeping.safely,
			keptAgain: () => this.#keeping.keepsAgain(),
			openElsewhere: () => this.#keeping.isOvertaken(),
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
		return this.#drafting;
	}

	/** @param theirs whether the child chose it here, so that their next device is to have it */
	async #keepSetting(enrolment: string, setting: Setting, theirs = false): Promise<void> {
		const before = this.#here.rows.find(({ id }) => id === enrolment);
		const kept = keptOf(before, setting, theirs);
		this.#here.change(enrolment, kept);
		await this.#keeping.safely((store) => store.enrolments.update(enrolment, kept));
	}

	/** Tried again at each wake, until it is known. */
	async #shutStaffOut(): Promise<void> {
		if (!this.heldBy || this.#staffOut) return;
		const { endStaffSession } = await load.held();
		this.#staffOut = await endStaffSession();
	}

	/** Whether the page was not locked since: what was begun before a lock must not open anything after it. */
	#untilLock(): () => boolean {
		const locks = this.#locks;
		return () => locks === this.#locks;
	}

	async #comeIn(unlocked: Unlocked, code: string): Promise<void> {
		this.#keeping.keepsAgain();
		await this.#letIn(unlocked, code);
		// Chosen at the door: from now on it is theirs.
		const { language } = this.#setting.passing;
		if (language && !this.#row?.language) await this.choose({ language });
	}

	get #row(): EnrolmentRow | undefined {
		const id = this.#own?.child.enrolment ?? this.#picked;
		return this.#here.rows.find((row) => row.id === id);
	}

	#child(): Unlocked {
		if (!this.#own) throw new Error('the device is locked');
		return this.#own.child;
	}

	#follow(store: Store): void {
		const changed = () => {
			if (this.#standing === 'unlocked') return;
			this.#standing = this.#here.rows.length > 0 ? 'locked' : 'not enrolled';
		};
		this.#toStop.push(this.#here.follow(store, changed, (fault) => this.#keeping.fails(fault)));
	}

	/** @param code what the child is to be signed in with, or null when they are already */
	async #letIn(child: Unlocked, code: string | null): Promise<void> {
		const stillHere = this.#untilLock();
		const { Own } = await load.own();
		const own = new Own(child);
		await this.#keeping.safely((store) => own.follow(store));
		await this.#coming.begin(code, stillHere);
		if (!stillHere()) {
			own.wipe();
			return;
		}
		this.#own = own;
		this.#presence.arrive();
		this.#standing = 'unlocked';
		this.#waking?.now();
	}

	async #keepWaking(store: Store): Promise<void> {
		const { keepWaking } = await load.wake();
		this.#waking = keepWaking(
			store,
			() => {
				void this.#shutStaffOut();
				void this.#keeping.safely((it) => this.#comeDown(it));
			},
			(fault) => this.#keeping.fails(fault)
		);
	}

	/** After each delivery: what the authority has to say to the unlocked child. */
	async #comeDown(store: Store): Promise<void> {
		if (!this.#own) return;
		const came = await this.#coming.comeDown(store, this.#own.child, now());
		if (came === 'shut out') this.lock();
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
