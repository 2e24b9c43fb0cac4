/** What is measured: one line each, judged only where the machine was quiet enough to judge. */
import { loadavg } from 'node:os';

/** P-1 to P-15, R-1 to R-4, F-59; or a word for what stands beside one, and has no target of its own. */
export type Figure = {
	id: string;
	what: string;
	/** Null: it could not be measured, and `what` says why. */
	figure: number | null;
	unit: string;
	/** In words. */
	target: string;
	/** Null: nobody could judge. */
	holds: boolean | null;
};

/** A bound that a figure must keep. */
export type Target = { atMost: number } | { atLeast: number } | null;

/** Above this the machine does other things, and a figure says little of ours. */
const tooBusy = 3;

export class Figures {
	readonly all: Figure[] = [];
	readonly #tell: (figure: Figure) => void;
	/** Judges whatever the machine does: for the bench's own trial. */
	#judges: boolean;

	constructor(tell: (figure: Figure) => void) {
		this.#tell = tell;
		this.#judges = load() <= tooBusy;
	}

	get judges(): boolean {
		return this.#judges;
	}

	/** @param hard it is counted and not timed, so that a busy machine changes nothing */
	add(id: string, what: string, value: number | null, unit: string, target: Target, hard = false) {
		const figure = value === null ? null : rounded(value);
		const line: Figure = {
			id,
			what,
			figure,
			unit,
			target: inWords(target, unit),
			holds: figure === null || !target || !(hard || this.#judges) ? null : keeps(figure, target)
		};
		this.all.push(line);
		this.#tell(line);
	}

	/** What could not be had, as a line and not as a failure. */
	lacking(id: string, what: string, why: string): void {
		this.add(id, `${what}: not measured, ${why}`, null, '', null);
	}
}

/** @returns how many programs wanted the machine within the last minute, before the bench began to work */
export const load = (): number => loadavg()[0] ?? 0;

const keeps = (figure: number, target: Exclude<Target, null>): boolean =>
	'atMost' in target ? figure <= target.atMost : figure >= target.atLeast;

function inWords(target: Target, unit: string): string {
	if (!target) return '';
	return 'atMost' in target
		? `at most ${target.atMost} ${unit}`.trim()
		: `at least ${target.atLeast} ${unit}`.trim();
}

const rounded = (value: number): number =>
	Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 3));

/** @param part 0.5 for the median, 0.95, 0.99 */
export function quantile(values: readonly number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
