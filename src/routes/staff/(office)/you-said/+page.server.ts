import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { mostYouSaid } from '$lib/domain/you-said.ts';
import type { Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { lookOver, publish, publishedFor, withdraw } from '$lib/server/you-said.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'look' | 'publish' | 'withdraw', Deed> = {
	load: 'you-said.list',
	look: 'you-said.publish',
	publish: 'you-said.publish',
	withdraw: 'you-said.withdraw'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const all = await publishedFor(locals.db, staffOnly(locals));
	const up = all.filter(({ withdrawnAt }) => withdrawnAt === null);
	const done = (['published', 'withdrawn'] as const).find(
		(it) => it === url.searchParams.get('done')
	);
	return {
		up,
		down: all.filter(({ withdrawnAt }) => withdrawnAt !== null),
		replacing: up.find(({ id }) => id === url.searchParams.get('replace')) ?? null,
		done: done ?? null,
		most: mostYouSaid,
		today: today()
	};
});

export const actions: Actions = {
	look: page(async ({ locals, request }) => {
		const typed = typedIn(await request.formData());
		try {
			const { db, keys } = locals;
			return { typed, looked: await lookOver(db, keys, staffOnly(locals), typed), why: null };
		} catch (fault) {
			return fail(400, { typed, looked: null, why: whyOf(fault) });
		}
	}),

	publish: page(async ({ locals, request, url }) => {
		const typed = typedIn(await request.formData());
		try {
			await publish(locals.db, staffOnly(locals), typed, typed.replaces || null);
		} catch (fault) {
			return fail(400, { typed, looked: null, why: whyOf(fault) });
		}
		redirect(303, `${url.pathname}?done=published`);
	}),

	withdraw: page(async ({ locals, request, url }) => {
		const id = String((await request.formData()).get('id') ?? '');
		await withdraw(locals.db, staffOnly(locals), id);
		redirect(303, `${url.pathname}?done=withdrawn`);
	})
};

const typedIn = (form: FormData) => {
	const text = (name: string) => String(form.get(name) ?? '');
	return {
		said: text('said'),
		did: text('did'),
		on: text('on'),
		picture: text('picture'),
		many: form.has('many'),
		replaces: text('replaces')
	};
};

const fields = ['said', 'did', 'on', 'picture', 'many'] as const;

/** What somebody can mend is told on the page. */
function whyOf(fault: unknown): (typeof fields)[number] | 'gone' {
	if (!(fault instanceof Problem)) throw fault;
	if (fault.code === 'dates.unfit') return 'on';
	if (fault.code === 'not-found') return 'gone';
	const why = fault.code === 'you-said.unfit' && fields.find((it) => it === fault.details.why);
	if (!why) throw fault;
	return why;
}
