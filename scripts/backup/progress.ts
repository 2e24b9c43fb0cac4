/** How far a backup or a restore is, in lines that read well on a terminal and in a log. */

export const tell = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** @param bytes a number of them */
export function size(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Says every few seconds how much has passed; what is quick says nothing. @param done as "sealed" */
export function progress(done: string): (bytes: number) => void {
	let said = Date.now();
	return (bytes) => {
		if (Date.now() - said < often) return;
		said = Date.now();
		tell(`  … ${size(bytes)} ${done}`);
	};
}

const often = 3_000;
