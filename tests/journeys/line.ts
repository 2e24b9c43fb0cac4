/** The line between a tablet and the house: a test can cut it, mend it, lose one answer on it, and give one of its own. */
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
	/**
	 * From now on the line itself answers what begins with `request`, and the house never hears of it.
	 * @param answer the whole of it, as it goes over the line; null: the house answers again
	 */
	answer: (request: string, answer: Buffer | null) => void;
	close: () => void;
};

/** @param house the port of the house's own server, on this machine */
export async function openLine(house: number): Promise<Line> {
	const ends = new Set<Socket>();
	let whole = true;
	let loss: { request: string; lost: () => void } | null = null;
	const own = new Map<string, Buffer>();

	const server = createServer((near) => {
		if (!whole) return void near.resetAndDestroy();
		const far = connect(house, '127.0.0.1');
		let losing: typeof loss = null;

		near.on('data', (bytes) => {
			const answer = ownAnswerTo(bytes);
			if (answer) return void near.end(answer);
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

	const ownAnswerTo = (bytes: string | Buffer) => {
		const request = bytes.toString('latin1');
		return [...own].find(([begins]) => request.startsWith(begins))?.[1];
	};
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
		answer: (request, answer) => {
			if (answer) own.set(request, answer);
			else own.delete(request);
		},
		close: () => {
			cut();
			server.close();
		}
	};
}
