/** A worker's or an officer's own device, in the hands of a child: the staff's side of it is shut first. */

/** How long the child waits for the answer at most, in ms. */
const patience = 3_000;

/**
 * Ends the session of whoever of the staff is signed in on this device.
 * @returns whether it is over; without a line nobody can tell, and no page of the staff's opens either
 */
export async function endStaffSession(): Promise<boolean> {
	try {
		const answer = await fetch('/api/session/staff', {
			method: 'DELETE',
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		return answer.status === 204;
	} catch {
		return false;
	}
}
