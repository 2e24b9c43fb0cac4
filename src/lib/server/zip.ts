/** Files in one: a plain ZIP, stored as they are. Pictures and recordings are compressed already. */
import { crc32 } from 'node:zlib';

export type ZipFile = { name: string; bytes: Uint8Array };

/** @param at the moment that stands with each file, in UTC */
export function zipOf(files: readonly ZipFile[], at: Date): Buffer {
	const locals: Buffer[] = [];
	const entries: Buffer[] = [];
	let offset = 0;
	for (const { name, bytes } of files) {
		const path = Buffer.from(name, 'utf8');
		const about = headOf(path, bytes, at);
		const local = Buffer.concat([signature('0304'), about, path, bytes]);
		entries.push(Buffer.concat([entryOf(about, offset), path]));
		locals.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(entries);
	return Buffer.concat([...locals, directory, endOf(files.length, directory.length, offset)]);
}

const signature = (kind: string): Buffer => Buffer.from(`504b${kind}`, 'hex');

/** What stands before a file and once more in the directory. */
function headOf(path: Buffer, bytes: Uint8Array, at: Date): Buffer {
	const head = Buffer.alloc(26);
	head.writeUInt16LE(20, 0);
	// Names are UTF-8.
	head.writeUInt16LE(0x0800, 2);
	head.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5), 6);
	const year = Math.max(at.getUTCFullYear() - 1980, 0);
	head.writeUInt16LE((year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
	head.writeUInt32LE(crc32(bytes), 10);
	head.writeUInt32LE(bytes.length, 14);
	head.writeUInt32LE(bytes.length, 18);
	head.writeUInt16LE(path.length, 22);
	return head;
}

function entryOf(about: Buffer, offset: number): Buffer {
	const rest = Buffer.alloc(14);
	rest.writeUInt32LE(offset, 10);
	const madeBy = Buffer.from([20, 0]);
	return Buffer.concat([signature('0102'), madeBy, about, rest]);
}

function endOf(count: number, size: number, offset: number): Buffer {
	const end = Buffer.alloc(18);
	end.writeUInt16LE(count, 4);
	end.writeUInt16LE(count, 6);
	end.writeUInt32LE(size, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([signature('0506'), end]);
}
