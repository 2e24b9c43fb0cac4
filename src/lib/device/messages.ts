/** What the child's list shows of each statement: the marks on this device, and what came down of it. */
import type { AttachmentKind } from '../domain/attachment.ts';
import { stageOf, type Coming, type Share } from '../domain/journey.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { About } from '../domain/said-to.ts';
import {
	passedOnTo,
	type Opener,
	type Snapshot,
	type SnapshotStatement
} from '../domain/snapshot.ts';
import type { MarkRow } from './store.ts';
import { lockAway, takeOut, type Unlocked, type Writer } from './vault.ts';

const day = 86_400_000;

export type PassedOn = (typeof passedOnTo)[number];

export type Message = {
	statement: string;
	form: string;
	version: number;
	writtenAt: string;
	/** What it was said to, where that was something that had come down. */
	about?: About | null | undefined;
	/** Whose name stood on the Send button. */
	to: string | null;
	stage: 'on this device' | 'arrived' | 'read' | 'answered';
	/** When that stage was reached. */
	at: string;
	readBy: string | null;
	/** For whom the reader stood in. */
	readFor: string | null;
	/** By which day somebody should have read it, as an ISO date; null: not known, or somebody has. */
	dueOn: string | null;
	/** The last who was told that nobody had read it in time; null: nobody had to be. */
	passedOn: PassedOn | null;
	/** Who has opened it, and when first. */
	openedBy: Opener[];
	/** Somebody on duty looks first. */
	held: boolean;
	/** The words have arrived, and this has not; null: nothing. */
	coming: Coming | null;
	problem: ProblemCode | null;
	/** It, or some of it, has not gone for more than a day: the child is told how to get it sent. */
	waitingLong: boolean;
};

/** What a mark tells of its statement, under the vault key. */
export type Told = Pick<Message, 'form' | 'version' | 'writtenAt' | 'about'> & {
	shownRecipient: string | null;
	/** What follows the words, in the order of its parts. A mark of the first release does not say. */
	made?: { kind: AttachmentKind; parts: number }[];
};

export const lockTold = (child: Writer, statement: string, told: Told) =>
	lockAway(child.vaultKey, told, whatIs(child, statement));

/**
 * The child's messages, newest first. A statement that this device let go of long ago is there too.
 * @param waiting the parts that have no receipt yet, by statement
 */
export async function messagesOf(
	child: Unlocked,
	marks: MarkRow[],
	waiting: ReadonlyMap<string, number[]>,
	snapshot: Snapshot | null,
	now: Date
): Promise<Message[]> {
	const down = new Map(snapshot?.statements.map((it) => [it.statement, it]));
	const here = await Promise.all(
		marks.map(async (mark) => {
			const { statement } = mark;
			const left = waiting.get(statement) ?? [];
			return messageOf(mark, await toldBy(child, mark), left, down.get(statement), now);
		})
	);
	const ids = new Set(marks.map(({ statement }) => statement));
	const elsewhere = [...down.values()].filter(({ statement }) => !ids.has(statement));

	return [...here, ...elsewhere.map(fromElsewhere)].toSorted((a, b) =>
		a.writtenAt < b.writtenAt ? 1 : -1
	);
}

function messageOf(
	mark: MarkRow,
	{ shownRecipient, made, ...told }: Told,
	left: number[],
	down: SnapshotStatement | undefined,
	now: Date
): Message {
	const wordsArrivedAt = mark.arrivedAt ?? mark.wordsArrivedAt ?? null;
	const coming = wordsArrivedAt || down ? comingOf(made, left) : null;
	const waits = !mark.arrivedAt && (coming !== null || !down);
	return {
		statement: mark.statement,
		...told,
		to: shownRecipient,
		...standing(mark.sealedAt, wordsArrivedAt, down),
		held: mark.held || (down?.held ?? false),
		coming,
		problem: waits ? mark.problem : null,
		waitingLong: waits && now.getTime() - Date.parse(mark.sealedAt) > day
	};
}

/** @param left the parts that have no receipt yet; the words, part 0, are known to be there */
function comingOf(made: Told['made'], left: number[]): Coming | null {
	const pieces = left.filter((part) => part > 0);
	if (pieces.length === 0) return null;
	if (!made) return 'the rest';

	const kinds = made.flatMap(({ kind, parts }) => Array.from({ length: parts }, () => kind));
	const share = (wanted: (kind: AttachmentKind) => boolean): Share => {
		const numbers = kinds.flatMap((kind, at) => (wanted(kind) ? [at + 1] : []));
		return {
			here: numbers.filter((part) => !pieces.includes(part)).length,
			all: numbers.length
		};
	};
	return {
		pictures: share((kind) => kind !== 'voice'),
		voice: share((kind) => kind === 'voice')
	};
}

function fromElsewhere(down: SnapshotStatement): Message {
	const { statement, form, version, writtenAt, held, about } = down;
	return {
		statement,
		form,
		version,
		writtenAt,
		about,
		to: null,
		...standing(down.writtenAt, down.arrivedAt, down),
		held,
		coming: null,
		problem: null,
		waitingLong: false
	};
}

function standing(
	sealedAt: string,
	arrivedHere: string | null,
	down: SnapshotStatement | undefined
): Pick<Message, 'stage' | 'at' | 'readBy' | 'readFor' | 'dueOn' | 'passedOn' | 'openedBy'> {
	const arrivedAt = arrivedHere ?? down?.arrivedAt ?? null;
	const readAt = down?.readAt ?? null;
	const answeredAt = down?.answeredAt ?? null;
	return {
		stage: stageOf({ arrivedAt, readAt, answeredAt }),
		at: answeredAt ?? readAt ?? arrivedAt ?? sealedAt,
		readBy: down?.readBy ?? null,
		readFor: down?.readFor ?? null,
		dueOn: down?.dueOn ?? null,
		passedOn: down?.readAt ? null : lastOf(down?.passedOn ?? []),
		openedBy: down?.openedBy ?? []
	};
}

/** What a newer house tells of and this release has no words for is passed over. */
const lastOf = (passedOn: readonly { to: string }[]): PassedOn | null =>
	passedOnTo.findLast((it) => passedOn.some(({ to }) => to === it)) ?? null;

const toldBy = async (child: Unlocked, { statement, told }: MarkRow): Promise<Told> =>
	(await takeOut(child.vaultKey, told, whatIs(child, statement))) as Told;

const whatIs = ({ child, enrolment }: Writer, statement: string): string =>
	`mark|${child}|${enrolment}|${statement}`;
