/** "Send": a draft, and how it was answered -> sealed and waiting, and no draft any more. */
import { partsFor, type Attachment } from '../domain/attachment.ts';
import type { HowAnswered } from '../domain/statement.ts';
import { formVersion } from '../forms/catalogue.ts';
import { attachmentsIn, isAboutIro } from '../forms/form.ts';
import { forTheMeeting } from '../forms/list.ts';
import type { Draft } from './drafts.ts';
import { keepList, type KeptList } from './lists.ts';
import { madeIn, type Made } from './made.ts';
import { lockTold } from './messages.ts';
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
	const said = statementOf(child, draft, circumstances, writtenAt);
	const { shownRecipient, about } = said;
	const attached = attachedTo(said);
	// Read once, and at once: each answer of the store may wait behind a frame.
	const [device, contents] = await Promise.all([
		store.enrolments.get(enrolment),
		contentsOf(store, child, attached)
	]);
	if (!device) throw new Error('no such enrolment on this device');

	const made = attached.map(({ id, kind }) => ({
		kind,
		parts: partsFor(contents.get(id)!.bytes.byteLength)
	}));
	const told = await lockTold(child, statement, {
		...{ form, version, writtenAt, shownRecipient, made },
		...(about && { about })
	});
	const contentOf = (attachment: string) => Promise.resolve(contents.get(attachment)!);
	const seal = (seq: number) => sealStatement(said, device, authorKey, seq, contentOf);
	// Before the draft is gone: whatever happens in between, the child has the one or the other.
	if (hasCode(child) && formVersion(form, version)?.list)
		await keepList(store, child, listFrom(said, writtenAt));
	const sealing = { statement, enrolment, revision, door: said.door, told, last: device.seq, seal };
	return sealDraft(store, sealing, writtenAt);
}

/** Without it nothing is kept that only the child may see again. */
const hasCode = (writer: Writer): writer is Unlocked => writer.authorKey !== null;

/** What follows the words, in the order in which `seal.ts` numbers its parts. */
function attachedTo({ form: id, version, answers }: Statement): Attachment[] {
	const form = formVersion(id, version);
	return form ? attachmentsIn(form, answers) : [];
}

/** @throws Error when one of them is not there */
async function contentsOf(
	store: Store,
	child: Writer,
	attached: Attachment[]
): Promise<Map<string, Made>> {
	const contents = attached.map(async ({ id }) => {
		const made = await madeIn(store, child, id);
		if (!made) throw new Error('what was made is not there');
		return [id, made] as const;
	});
	return new Map(await Promise.all(contents));
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
