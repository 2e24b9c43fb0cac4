import { fail, redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { devicesPageOf, makeCard, resetCode, revokeDevice, wakeCard } from '$lib/server/devices.ts';
import { cookieOf, page, staffOnly, takeCookie } from '$lib/server/door.ts';
import { handOver, makePairing } from '$lib/server/enrolments.ts';
import { qrOf } from '$lib/server/qr.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<
	'load' | 'pair' | 'hand' | 'card' | 'wake' | 'reset' | 'revoke',
	Deed
> = {
	load: 'device.list',
	pair: 'pairing.make',
	hand: 'pairing.hand',
	card: 'card.make',
	wake: 'card.wake',
	reset: 'code.reset',
	revoke: 'device.revoke'
};

/** The most letters of what a device is called. */
const longestLabel = 40;

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	return devicesPageOf(db, keys, staffOnly(locals), params.child);
});

export const actions: Actions = {
	pair: page(async ({ locals, params, request, url }) => {
		const label = String((await request.formData()).get('label') ?? '').trim();
		if (label.length > longestLabel) return fail(400, { tooLong: label });
		const made = await makePairing(locals.db, staffOnly(locals), params.child, label || null);
		const { helperCode, endsAt } = made;
		// In the fragment: no server, and no log of one, sees it.
		return { pairing: { helperCode, endsAt, qr: qrOf(`${url.origin}/join#${made.pairing}`) } };
	}),
	/** This very device goes into the child's hands: whoever hands it over is signed out on it first. */
	hand: page(async (event) => {
		const { locals, params } = event;
		const actor = staffOnly(locals);
		const { pairing } = await handOver(locals.db, actor, params.child);
		const cookie = cookieOf(event, 'staff');
		if (cookie) await signOut(locals.db, actor, cookie);
		takeCookie(event, 'staff');
		redirect(303, `/join#${pairing}`);
	}),
	card: page(async ({ locals, params, url }) => {
		const { userName, secret, endsAt } = await makeCard(locals.db, staffOnly(locals), params.child);
		const shown = `${userName}.${secret}`;
		return { card: { userName, endsAt, shown, qr: qrOf(`${url.origin}/join#${shown}`) } };
	}),
	wake: page(async ({ locals, params, url }) => {
		await wakeCard(locals.db, staffOnly(locals), params.child);
		redirect(303, url.pathname);
	}),
	reset: page(async ({ locals, params, url }) => {
		await resetCode(locals.db, staffOnly(locals), params.child);
		redirect(303, url.pathname);
	}),
	revoke: page(async ({ locals, request, url }) => {
		const device = String((await request.formData()).get('device') ?? '');
		await revokeDevice(locals.db, staffOnly(locals), device);
		redirect(303, url.pathname);
	})
};
