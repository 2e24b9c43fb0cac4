/** How the child wants it, carried to their next device: handed in when it was chosen here, else taken over. */
import { settingIn, type CarriedSetting } from '../domain/setting.ts';
import type { Store } from './store.ts';

/** How long the answer may take, in ms. */
const patience = 20_000;

/** Hands in what was chosen on this device and is not known there yet. Without an answer it stays due. */
export async function handInSetting(store: Store, enrolment: string): Promise<void> {
	const row = await store.enrolments.get(enrolment);
	const { chosen } = row ?? {};
	if (!row || !chosen || chosen.handedIn === chosen.times) return;
	const { mode, theme, language, overlays = {} } = row;
	if (!(await put({ mode, theme, language, overlays }))) return;

	await store.transaction('rw', store.enrolments, async () => {
		const now = await store.enrolments.get(enrolment);
		// The child may have chosen again meanwhile: then that is due.
		if (now?.chosen)
			await store.enrolments.update(enrolment, {
				chosen: { ...now.chosen, handedIn: chosen.times }
			});
	});
}

/** Takes over what the child has chosen elsewhere. Once they have chosen on this device, it stays as they left it. */
export async function takeSetting(
	store: Store,
	enrolment: string,
	carried: CarriedSetting | null | undefined
): Promise<void> {
	if (!carried) return;
	const setting = settingIn(carried);
	await store.transaction('rw', store.enrolments, async () => {
		const row = await store.enrolments.get(enrolment);
		if (row && !row.chosen) await store.enrolments.update(enrolment, setting);
	});
}

async function put(setting: CarriedSetting): Promise<boolean> {
	try {
		const { status } = await fetch('/api/setting', {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(setting),
			credentials: 'same-origin',
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		return status === 204;
	} catch {
		return false;
	}
}
