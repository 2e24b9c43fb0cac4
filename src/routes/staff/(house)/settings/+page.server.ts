import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem } from '$lib/domain/problem.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { confirmEnvelope, envelopesOf } from '$lib/server/envelopes.ts';
import { staffList } from '$lib/server/people.ts';
import { changeSettings, Settings, settingsFor } from '$lib/server/settings.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const _policy: Record<'load' | 'change' | 'confirm', Deed> = {
	load: 'settings.see',
	change: 'settings.change',
	confirm: 'envelope.confirm'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	return {
		settings: await settingsFor(db, actor),
		managers: (await staffList(db)).filter(({ role }) => role === 'manager'),
		envelopes: await envelopesOf(db, keys),
		mayChange: allows(actor, 'settings.change')
	};
});

const blank = (value: unknown) => (value === '' ? null : value);

/** The settings as a form sends them: everything is text, and an empty line is nothing. */
const Sent = z.object({
	lockMinutes: z.coerce.number().pipe(Settings.shape.lockMinutes),
	silentDays: z.coerce.number().pipe(Settings.shape.silentDays),
	outOfHours: z.preprocess(blank, Settings.shape.outOfHours),
	numbersCheckedOn: z.preprocess(blank, Settings.shape.numbersCheckedOn),
	returnAddress: z.preprocess(blank, Settings.shape.returnAddress),
	record: Settings.shape.record,
	keepMonths: z.coerce.number().pipe(Settings.shape.keepMonths),
	reminderDays: z.coerce.number().pipe(Settings.shape.reminderDays),
	dutyDays: z.coerce.number().pipe(Settings.shape.dutyDays),
	managerDays: z.coerce.number().pipe(Settings.shape.managerDays),
	topDays: z.coerce.number().pipe(Settings.shape.topDays),
	urgentMinutes: z.coerce.number().pipe(Settings.shape.urgentMinutes),
	urgentManagerMinutes: z.coerce.number().pipe(Settings.shape.urgentManagerMinutes),
	apartMinutes: z.coerce.number().pipe(Settings.shape.apartMinutes),
	apartDutyMinutes: z.coerce.number().pipe(Settings.shape.apartDutyMinutes),
	headOfService: z.preprocess(blank, Settings.shape.headOfService),
	safeguardingLead: z.preprocess(blank, Settings.shape.safeguardingLead)
});

const Confirming = z.object({ holder: z.string().trim().min(2).max(100), code: z.string() });

export const actions: Actions = {
	change: page(async ({ locals, request }: RequestEvent) => {
		const typed = Object.fromEntries(await request.formData());
		const sent = Sent.safeParse(typed);
		if (!sent.success) {
			const unfit = sent.error.issues.map(({ path }) => String(path[0]));
			return fail(400, { typed: texts(typed), unfit });
		}
		await changeSettings(locals.db, staffOnly(locals), sent.data);
		return { saved: true };
	}),

	confirm: page(async ({ locals, request }: RequestEvent) => {
		const typed = Object.fromEntries(await request.formData());
		const sent = Confirming.safeParse(typed);
		if (!sent.success) return fail(400, { typed: texts(typed), unfit: ['holder'] });
		try {
			await confirmEnvelope(locals.db, locals.keys, staffOnly(locals), sent.data);
		} catch (fault) {
			const near = ['envelope.unknown', 'envelope.one-holder'] as const;
			const code = fault instanceof Problem && near.find((it) => it === fault.code);
			if (!code) throw fault;
			return fail(409, { typed: texts(typed), problem: code });
		}
		return { confirmed: true };
	})
};

/** What was typed, so that nothing is lost; a file is none of it. */
const texts = (typed: Record<string, FormDataEntryValue>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(typed).flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value]] : []
		)
	);
