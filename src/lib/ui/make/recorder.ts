/** The microphone: asked for when it is wanted, and let go of as soon as it is not. */
import { longestVoice, typeOf, type Content } from '../../domain/attachment.ts';

/** What every player can play comes first; some browsers claim what they then cannot play. */
const wanted = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg'];

/** Speech needs no more, and 2 minutes of it stay below one sealed part. In bits a second. */
const bits = 48_000;

export type Recording = Content & { seconds: number };

/** A recording under way. `stop` ends it; so does its longest time. */
export type Recorder = { stop: () => void; done: Promise<Recording | null> };

/** Whether this browser can record at all. */
export const canRecord = (): boolean =>
	typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia);

/**
 * Begins to record.
 * @param ontime is told how many seconds it has lasted, several times a second
 * @returns null when there is no microphone, or nobody may use it
 */
export async function record(ontime: (seconds: number) => void): Promise<Recorder | null> {
	const microphone = await hear();
	if (!microphone) return null;

	const mimeType = wanted.find((it) => MediaRecorder.isTypeSupported(it));
	const recorder = new MediaRecorder(microphone, { mimeType, audioBitsPerSecond: bits });
	const heard: Blob[] = [];
	const from = performance.now();
	const lasted = () => Math.min(longestVoice, (performance.now() - from) / 1000);
	const watching = setInterval(() => {
		ontime(lasted());
		if (lasted() >= longestVoice) stop();
	}, 200);

	function stop(): void {
		if (recorder.state !== 'inactive') recorder.stop();
	}

	const done = new Promise<Recording | null>((ended) => {
		recorder.ondataavailable = ({ data }) => heard.push(data);
		recorder.onstop = async () => {
			clearInterval(watching);
			for (const track of microphone.getTracks()) track.stop();
			const bytes = await new Blob(heard).arrayBuffer();
			const type = typeOf(new Uint8Array(bytes));
			ended(type ? { type, bytes, seconds: Math.round(lasted()) } : null);
		};
	});
	recorder.start();
	return { stop, done };
}

async function hear(): Promise<MediaStream | null> {
	if (!canRecord()) return null;
	try {
		return await navigator.mediaDevices.getUserMedia({ audio: true });
	} catch {
		// Nobody may, or there is none: for the child it is the same, and there are other ways.
		return null;
	}
}
