/** "Send": a draft, and how it was answered -> sealed and waiting, and no draft any more. */
import { partsFor } from '../domain/attachment.ts';
import type { HowAnswered } from '../domain/statement.ts';
import { formVersion } from '../forms/catalogue.ts';
import { attachmentsIn, isAboutIro } from '../forms/form.ts';
import { forTheMeeting } from '../forms/list.ts';
import type { Draft } from './drafts.ts';
import { keepList, type KeptList } from './lists.ts';
import { madeIn } from './made.ts';
import { lockTold, type Told } from './messages.ts';
import { sealDraft, type Sealing } from './outbox.ts';
import { sealStatement, type Statement } from './seal.ts';
import type { Store } from './store.ts';
import type { Unlocked, Writer } from './vault.ts';

/** What the draft itself does not know. `shownRecipient`: the first name that stood on the button. */
export type Circumstances = Pick<HowAnswered, 'mode' | 'language' | 'input'> & {
	shownRecipient: string | null;
};

/**
 * Closes a draft for good (law 2).
 * @param writtenAt the device's clock
 * @throws Error when the answers do not fit their form, and whatever the disk says
 */
export async function sendDraft(
	store: Store,
	child: Writer,
	draft: Draft,
	circumstances: Circumstances,
	writtenAt: string
): Promise<Sealing> {
	const { statement, form, version, revision } = draft;
	const { enrolment, authorKey } = child;
	const device = await store.enrolments.get(enrolment);
	if (!device) throw new Error('no such enrolment on this device');

	const contentOf = async (attachment: string) => {
		const made = await madeIn(store, child, attachment);
		if (!made) throw new Error('what was made is not there');
		return made;
	};
	const said = statementOf(child, draft, circumstances, writtenAt);
	const { shownRecipient } = said;
	const made = await followingOf(store, said);
	const { about } = said;
	const told = await lockTold(child, statement, {
		...{ form, version, writtenAt, shownRecipient, made },
		...(about && { about })
	});
	const seal = (seq: number) => sealStatement(said, device, authorKey, seq, contentOf);
	// Before the draft is gone: whatever happens in between, the child has the one or the other.
	if (hasCode(child) && formVersion(form, version)?.list)
		await keepList(store, child, listFrom(said, writtenAt));
	const door = said.door;
	return sealDraft(store, { statement, enrolment, revision, door, told, seal }, writtenAt);
}

/** Without it nothing is kept that only the child may see again. */
const hasCode = (writer: Writer): writer is Unlocked => writer.authorKey !== null;

/** What follows the words, in the order in which `seal.ts` numbers its parts. */
async function followingOf(
	store: Store,
	{ form: id, version, answers }: Statement
): Promise<NonNullable<Told['made']>> {
	const form = formVersion(id, version);
	const attached = form ? attachmentsIn(form, answers) : [];
	const rows = await store.made.bulkGet(attached.map(({ id }) => id));
	return attached.map(({ kind }, at) => ({ kind, parts: partsFor(rows[at]?.size ?? 1) }));
}

function listFrom({ form, version, answers }: Statement, madeAt: string): KeptList {
	const asked = formVersion(form, version);
	return { form, version, answers: asked ? forTheMeeting(asked, answers) : {}, madeAt };
}

/**
 * A statement: through door 1 behind the code, else through door 0. Who gets it, its form says.
 * @throws Error when its form is not known here
 */
export function statementOf(
	{ child, authorKey }: Pick<Writer, 'child' | 'authorKey'>,
	{ statement, form, version, answers, order, helper, alsoWorker, note, about }: Draft,
	{ mode, language, input, shownRecipient }: Circumstances,
	writtenAt: string
): Statement {
	const asked = formVersion(form, version);
	if (!asked) throw new Error('the form of a draft is not known here');
	const aboutIro = isAboutIro(asked);
	return {
		statement,
		child,
		form,
		version,
		how: { mode, language, input, helper, order },
		answers,
		...(about && { about }),
		door: authorKey ? 1 : 0,
		writtenAt,
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		// On the button of what is about the officer, nobody's name stands.
		shownRecipient: aboutIro ? null : shownRecipient,
		aboutIro,
		urgent: asked.urgent ?? false,
		alsoWorker: alsoWorker && !aboutIro,
		...(note?.trim() && { helperNote: note.trim() })
	};
}
