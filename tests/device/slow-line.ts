/** A line to the authority that is slow, or drops in the middle: what goes up passes at its rate. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

type Line = {
	/** How fast bytes go up. */
	bytesPerSecond?: number;
	/** Each connection is cut after so many bytes up. */
	cutAfter?: number;
};

/** How many pieces a second of sending is cut into. */
const beats = 20;

/** @param house the port of the authority on this machine */
export async function openSlowLine(
	house: number,
	{ bytesPerSecond = Infinity, cutAfter = Infinity }: Line
): Promise<{ port: number; close: () => void }> {
	const ends = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(house, '127.0.0.1');
		let passed = 0;
		near.on('data', (bytes) => {
			passed += bytes.length;
			if (passed <= cutAfter) return;
			near.resetAndDestroy();
			far.destroy();
		});
		near.pipe(atRate(bytesPerSecond)).pipe(far);
		far.pipe(near);
		for (const end of [near, far]) {
			ends.add(end);
			end.on('error', () => undefined);
			end.on('close', () => ends.delete(end));
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		close: () => {
			for (const end of ends) end.destroy();
			server.close();
		}
	};
}

function atRate(bytesPerSecond: number): Transform {
	return new Transform({
		highWaterMark: 4096,
		transform(bytes: Buffer, _encoding, passed) {
			const ms = (bytes.length / bytesPerSecond) * 1000;
			if (ms < 1000 / beats / 10) return passed(null, bytes);
			setTimeout(() => passed(null, bytes), ms);
		}
	});
}
