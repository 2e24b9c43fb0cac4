/** What the child's list shows of each statement: the marks on this device, and what came down of it. */
import { stageOf } from '../domain/journey.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Opener, Snapshot, SnapshotStatement } from '../domain/snapshot.ts';
import type { MarkRow } from './store.ts';
import { lockAway, takeOut, type Unlocked, type Writer } from './vault.ts';

const day = 86_400_000;

export type Message = {
	statement: string;
	form: string;
	version: number;
	writtenAt: string;
	/** Whose name stood on the Send button. */
	to: string | null;
	stage: 'on this device' | 'arrived' | 'read' | 'answered';
	/** When that stage was reached. */
	at: string;
	readBy: string | null;
	/** Who has opened it, and when first. */
	openedBy: Opener[];
	/** Somebody on duty looks first. */
	held: boolean;
	problem: ProblemCode | null;
	/** It has not gone for more than a day: the child is told how to get it sent. */
	waitingLong: boolean;
};

/** What a mark tells of its statement, under the vault key. */
export type Told = Pick<Message, 'form' | 'version' | 'writtenAt'> & {
	shownRecipient: string | null;
};

export const lockTold = (child: Writer, statement: string, told: Told) =>
	lockAway(child.vaultKey, told, whatIs(child, statement));

/** The child's messages, newest first. A statement that this device let go of long ago is there too. */
export async function messagesOf(
	child: Unlocked,
	marks: MarkRow[],
	snapshot: Snapshot | null,
	now: Date
): Promise<Message[]> {
	const down = new Map(snapshot?.statements.map((it) => [it.statement, it]));
	const here = await Promise.all(
		marks.map(async (mark) =>
			messageOf(mark, await toldBy(child, mark), down.get(mark.statement), now)
		)
	);
	const ids = new Set(marks.map(({ statement }) => statement));
	const elsewhere = [...down.values()].filter(({ statement }) => !ids.has(statement));

	return [...here, ...elsewhere.map(fromElsewhere)].toSorted((a, b) =>
		a.writtenAt < b.writtenAt ? 1 : -1
	);
}

function messageOf(
	mark: MarkRow,
	{ shownRecipient, ...told }: Told,
	down: SnapshotStatement | undefined,
	now: Date
): Message {
	const waits = !mark.arrivedAt && !down;
	return {
		statement: mark.statement,
		...told,
		to: shownRecipient,
		...standing(mark.sealedAt, mark.arrivedAt, down),
		held: mark.held || (down?.held ?? false),
		problem: waits ? mark.problem : null,
		waitingLong: waits && now.getTime() - Date.parse(mark.sealedAt) > day
	};
}

function fromElsewhere(down: SnapshotStatement): Message {
	const { statement, form, version, writtenAt, held } = down;
	return {
		statement,
		form,
		version,
		writtenAt,
		to: null,
		...standing(down.writtenAt, down.arrivedAt, down),
		held,
		problem: null,
		waitingLong: false
	};
}

function standing(
	sealedAt: string,
	arrivedHere: string | null,
	down: SnapshotStatement | undefined
): Pick<Message, 'stage' | 'at' | 'readBy' | 'openedBy'> {
	const arrivedAt = arrivedHere ?? down?.arrivedAt ?? null;
	const readAt = down?.readAt ?? null;
	const answeredAt = down?.answeredAt ?? null;
	return {
		stage: stageOf({ arrivedAt, readAt, answeredAt }),
		at: answeredAt ?? readAt ?? arrivedAt ?? sealedAt,
		readBy: down?.readBy ?? null,
		openedBy: down?.openedBy ?? []
	};
}

const toldBy = async (child: Unlocked, { statement, told }: MarkRow): Promise<Told> =>
	(await takeOut(child.vaultKey, told, whatIs(child, statement))) as Told;

const whatIs = ({ child, enrolment }: Writer, statement: string): string =>
	`mark|${child}|${enrolment}|${statement}`;
