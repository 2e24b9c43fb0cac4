import { fail, redirect } from '@sveltejs/kit';
import { faultsOf, voiceBeside, type TypedAnswer } from '$lib/domain/answer.ts';
import type { Actor } from '$lib/domain/people.ts';
import { replies } from '$lib/i18n/en/replies.ts';
import { mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { giveAnswer } from '$lib/server/answers.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { lockPicture, unlockPicture } from '$lib/server/picture-locks.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import { keepTyped, typedBy } from '$lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';
import { aloudIn, sentIn, typedIn } from './typed.ts';

type Action = 'read' | 'lock' | 'unlock' | 'begin' | 'change' | 'look' | 'answer';

export const _policy: Record<'load' | Action, Deed> = {
	load: 'statement.open',
	read: 'statement.read',
	lock: 'attachment.lock',
	unlock: 'attachment.unlock',
	begin: 'answer.give',
	change: 'answer.give',
	look: 'answer.give',
	answer: 'answer.give'
};

export const load: PageServerLoad = page(async ({ locals, params, url }) => {
	const { db, keys } = locals;
	const opened = await openStatement(db, keys, staffOnly(locals), params.statement);
	return { ...opened, today: today(), sent: url.searchParams.has('sent') };
});

export const actions: Actions = {
	read: page(async ({ locals, params, url }) => {
		await markRead(locals.db, staffOnly(locals), params.statement);
		redirect(303, url.pathname);
	}),

	lock: page(async ({ locals, params, request, url }) => {
		const attachment = String((await request.formData()).get('attachment'));
		const { statement } = params;
		await lockPicture(locals.db, locals.keys, staffOnly(locals), { statement, attachment });
		redirect(303, url.pathname);
	}),

	unlock: page(async ({ locals, params, request, url }) => {
		const attachment = String((await request.formData()).get('attachment'));
		await unlockPicture(locals.db, staffOnly(locals), { statement: params.statement, attachment });
		redirect(303, url.pathname);
	}),

	/** Puts a ready reply at the end of what is written. */
	begin: page(async ({ locals, request }) => {
		mustBeAllowed(staffOnly(locals), 'answer.give');
		const sent = await request.formData();
		const typed = typedIn(sent);
		const reply = replies.find(({ id }) => id === sent.get('reply'))?.text ?? '';
		const words = [typed.words.trim(), reply].filter(Boolean).join('\n');
		return { typed: { ...typed, words }, looked: false, faults: [] };
	}),

	change: page(async ({ locals, request }) => {
		mustBeAllowed(staffOnly(locals), 'answer.give');
		return { typed: typedIn(await request.formData()), looked: false, faults: [] };
	}),

	look: page(async ({ locals, request, url }) => {
		const actor = staffOnly(locals);
		mustBeAllowed(actor, 'answer.give');
		const form = await request.formData();
		const typed = typedIn(form);
		const faults = faultsOf(typed, today());
		if (faults.length > 0) return fail(400, { typed, looked: false, faults });
		const { db, keys } = locals;
		const kept = await keepTyped(db, keys, actor.id, { address: url.pathname, form });
		return { typed, looked: true, faults, kept };
	}),

	answer: page(async ({ locals, params, request, url }) => {
		const { db, keys } = locals;
		const actor = staffOnly(locals);
		const kept = url.searchParams.get('kept') ?? '';
		const sent = await sentIn(request);
		const typed = sent ? typedIn(sent) : await typedBefore(locals, actor, kept);
		const faults = faultsOf(typed, today());
		if (faults.length > 0) return fail(400, { typed, looked: false, faults });
		const aloud = sent && (await aloudIn(sent));
		const why = sent ? aloud && faultIn(typed, aloud) : 'voice-large';
		if (why) return fail(400, { typed, looked: true, faults: [{ id: null, why }], kept });
		await giveAnswer(db, keys, actor, params.statement, typed, aloud);
		redirect(303, `${url.pathname}?sent#sent`);
	})
};

/** What was looked at, where a recording is so large that nothing else of the form could be read. */
async function typedBefore(
	{ db, keys }: App.Locals,
	actor: Actor,
	kept: string
): Promise<TypedAnswer> {
	const sent = new FormData();
	const typed = await typedBy(db, keys, actor, kept);
	for (const [name, value] of typed?.fields ?? []) sent.append(name, value);
	return typedIn(sent);
}

function faultIn(typed: TypedAnswer, aloud: Uint8Array) {
	const beside = voiceBeside(typed, aloud);
	return 'fault' in beside ? beside.fault : null;
}
