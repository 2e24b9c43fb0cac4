/** The line between the tablet and the house. It understands what is asked, so that each request can meet a fault. */
import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: Buffer;
};

/** What stands in the way of one request. */
export type Fault =
	/** The house never hears of it. */
	| { is: 'cut' }
	/** The house hears this share of the body, and then the line is gone. */
	| { is: 'cut inside'; share: number }
	/** The house has done it, and the tablet never hears. */
	| { is: 'lost' }
	/** Somebody else answers in place of the house. */
	| { is: 'answer'; status: number; headers?: Record<string, string>; body?: string }
	/** A byte is changed on the way. */
	| { is: 'flipped'; share: number };

export type Line = {
	port: number;
	/** Whether anything gets through. */
	down: boolean;
	/** What the next requests meet; null: nothing. */
	fault: (asked: Asked) => Fault | null;
	/** What was handed in and reached the house whole, as it went over the line. */
	handedIn: Asked[];
	close: () => Promise<void>;
};

export const isPart = ({ method, path }: Asked): boolean =>
	method === 'PUT' && path.startsWith('/api/outbox/');

/** @param house the port of the house's own server, on this machine */
export async function openLine(house: number): Promise<Line> {
	const agent = new Agent({ keepAlive: true });
	const server = createServer((near, answer) => void pass(near, answer));

	async function pass(near: IncomingMessage, answer: ServerResponse): Promise<void> {
		const { method = '', url: path = '', headers } = near;
		const gone = () => void near.socket.destroy();
		if (line.down) return gone();
		const body = await bodyOf(near);
		if (!body) return;
		const asked = { method, path, headers, body };
		const fault = line.fault(asked);
		if (fault?.is === 'cut') return gone();
		if (fault?.is === 'answer') {
			answer.writeHead(fault.status, fault.headers);
			return void answer.end(fault.body);
		}
		const sent = fault?.is === 'flipped' ? flipped(body, fault.share) : body;
		if (isPart(asked) && fault?.is !== 'cut inside' && fault?.is !== 'flipped') {
			line.handedIn.push(asked);
		}
		const far = request({ host: 'localhost', port: house, agent, method, path, headers });
		far.on('error', gone);
		far.on('response', (heard) => {
			if (fault?.is === 'lost') {
				heard.resume();
				return gone();
			}
			answer.writeHead(heard.statusCode ?? 0, heard.headers);
			heard.pipe(answer);
			heard.on('error', gone);
		});
		if (fault?.is !== 'cut inside') return void far.end(sent);
		far.write(sent.subarray(0, Math.floor(sent.length * fault.share)), () => {
			far.destroy();
			gone();
		});
	}

	server.listen(0, 'localhost');
	await once(server, 'listening');
	const line: Line = {
		port: (server.address() as AddressInfo).port,
		down: false,
		fault: () => null,
		handedIn: [],
		close: async () => {
			agent.destroy();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
	return line;
}

/** @returns null when whoever asks is gone before it is whole */
async function bodyOf(near: IncomingMessage): Promise<Buffer | null> {
	try {
		return Buffer.concat((await near.toArray()) as Buffer[]);
	} catch {
		return null;
	}
}

function flipped(body: Buffer, share: number): Buffer {
	const other = Buffer.from(body);
	const at = Math.min(other.length - 1, Math.floor(other.length * share));
	if (at >= 0) other[at] = (other[at] ?? 0) ^ 1;
	return other;
}
