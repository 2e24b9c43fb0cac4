/** Loaded into the server before it starts: says, when it is asked by a signal, how long it stood still. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('SIGUSR2', () => {
	process.stdout.write(`stood still: ${(delay.percentile(99) / 1e6 - 5).toFixed(2)}\n`);
	delay.reset();
});
