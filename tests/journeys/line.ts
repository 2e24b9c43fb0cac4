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
		let losing: typeof loss = null;

		near.on('data', (bytes) => {
			if (loss && bytes.toString('latin1').startsWith(loss.request)) losing = loss;
			far.write(bytes);
		});
		far.on('data', (bytes) => {
			if (!losing) return void near.write(bytes);
			loss = null;
			near.resetAndDestroy();
			far.destroy();
			losing.lost();
		});
		// What is still under way when one end closes has to reach the other: `end`, and not `destroy`.
		join(near, far);
		join(far, near);
	});
	const join = (end: Socket, other: Socket) => {
		ends.add(end);
		end.on('end', () => other.end());
		end.on('error', () => other.destroy());
		end.on('close', () => ends.delete(end));
	};
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
