/** Group commit: those who wait share one transaction, and each is answered after its commit. */

/** The most calls in one transaction: it bounds what is in memory, and how long the last one waits. */
const mostTogether = 32;

type Waiting<Call, Answer> = {
	call: Call;
	resolve: (answer: Answer) => void;
	reject: (fault: unknown) => void;
};

/**
 * Gathers calls while a run is under way, and hands them to the next one together.
 * @param run answers all calls, in their order, or throws for all of them. It must be safe to run
 * again: when several fail together each is tried alone, so that one bad call never fails the others
 * @returns the same for one call; calls on different databases are never gathered together
 */
export function together<On extends object, Call, Answer>(
	run: (on: On, calls: Call[]) => Promise<Answer[]>
): (on: On, call: Call) => Promise<Answer> {
	const queues = new WeakMap<On, Waiting<Call, Answer>[]>();

	async function runWhileAsked(on: On, queue: Waiting<Call, Answer>[]): Promise<void> {
		// Whoever calls in the same turn of the event loop comes along.
		await new Promise(setImmediate);
		while (queue.length > 0) await answer(on, queue.splice(0, mostTogether));
		// In the same step as the last look at the queue, or a call could fall between.
		queues.delete(on);
	}

	async function answer(on: On, waiting: Waiting<Call, Answer>[]): Promise<void> {
		try {
			const calls = waiting.map(({ call }) => call);
			const answers = await run(on, calls);
			waiting.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
		} catch (fault) {
			if (waiting.length === 1) waiting[0]?.reject(fault);
			else await Promise.all(waiting.map((one) => answer(on, [one])));
		}
	}

	return (on, call) =>
		new Promise((resolve, reject) => {
			const queue = queues.get(on);
			const one = { call, resolve, reject };
			if (queue) {
				queue.push(one);
				return;
			}
			const begun = [one];
			queues.set(on, begun);
			void runWhileAsked(on, begun);
		});
}
