/** The line between a tablet and the house: a test can cut it, mend it, and lose one answer on it. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export type Line = {
	port: number;
	/** From now on nothing passes, and nobody gets through. */
	cut: () => void;
	mend: () => void;
	/**
	 * Loses the answer to the next request that begins with `request` ("PUT /api/outbox/"): the house
	 * has done it, and the tablet never hears.
	 * @returns once the answer is lost
	 */
	loseAnswerTo: (request: string, meanwhile?: () => void) => Promise<void>;
	close: () => void;
};

/** @param house the port of the house's own server, on this machine */
export async function openLine(house: number): Promise<Line> {
	const ends = new Set<Socket>();
	let whole = true;
	let loss: { request: string; lost: () => void } | null = null;

	const server = createServer((near) => {
		if (!whole) return void near.resetAndDestroy();
		const far = connect(house, '127.0.0.1');
		const drop = () => [near, far].forEach((end) => end.destroy());
		let listening: typeof loss = null;

		near.on('data', (bytes) => {
			if (loss && bytes.toString('latin1').startsWith(loss.request)) listening = loss;
			far.write(bytes);
		});
		far.on('data', (bytes) => {
			if (!listening) return void near.write(bytes);
			loss = null;
			drop();
			listening.lost();
		});
		for (const end of [near, far]) {
			ends.add(end);
			end.on('error', drop).on('close', () => {
				ends.delete(end);
				drop();
			});
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');

	const cut = () => {
		whole = false;
		for (const end of ends) end.destroy();
	};
	return {
		port: (server.address() as AddressInfo).port,
		cut,
		mend: () => void (whole = true),
		loseAnswerTo: (request, meanwhile = () => {}) =>
			new Promise((resolve) => {
				const lost = () => {
					meanwhile();
					resolve();
				};
				loss = { request, lost };
			}),
		close: () => {
			cut();
			server.close();
		}
	};
}
