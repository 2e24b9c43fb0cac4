import { contactsFor } from '$lib/domain/contacts.ts';
import { Problem } from '$lib/domain/problem.ts';
import { dayAndTime } from '$lib/i18n/en/days.ts';
import { staff } from '$lib/i18n/en/staff.ts';
import type { Deed } from '$lib/server/act.ts';
import { cardDocumentOf } from '$lib/server/devices.ts';
import { cardPdf } from '$lib/server/documents.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { qrOf } from '$lib/server/qr.ts';
import { settingsOf } from '$lib/server/settings.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'card.print';

/** The card that was just made, to be printed. Its secret comes from the page: the house does not have it. */
export const POST: RequestHandler = page(async ({ locals, params, request, url }) => {
	const { db } = locals;
	const shown = String((await request.formData()).get('card') ?? '');
	const { userName, endsAt, iro } = await cardDocumentOf(
		db,
		staffOnly(locals),
		params.child,
		shown
	);
	const contacts = contactsFor(await settingsOf(db));
	const named = ({ id }: { id: string }) => {
		const who = Object.entries(staff.contacts).find(([of]) => of === id)?.[1];
		if (!who) throw new Problem('not-found');
		return who;
	};
	const pdf = await cardPdf({
		userName,
		qr: qrOf(`${url.origin}/join#${shown}`),
		ends: dayAndTime(endsAt).replace(/, [0-9:]+$/, ` ${endsAt.slice(0, 4)}`),
		iro,
		numbers: contacts.map((it) => ({ who: named(it), number: it.number }))
	});
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'attachment; filename="my-say-card.pdf"',
			'cache-control': 'no-store'
		}
	});
});
