/** What may happen next: each is a command of fast-check, with all that chance decides about it. */
import fc from 'fast-check';
import { faultsAbroad } from './abroad.ts';
import { look } from './truths.ts';
import { whose, type What, type Whose, type World } from './world.ts';
import * as does from './doing.ts';

/** One step of a story, by its name, with what chance has decided about it. */
export type Told = [name: string, chance?: unknown];

export type Step = fc.AsyncCommand<World, World> & { told: Told };

/** How many steps were taken, in all stories. */
export const taken = new Map<string, number>();

/** Each step by its name. */
const known = new Map<string, (chance: unknown) => Step>();

const minute = 60_000;
const hour = 60 * minute;

/** @param may whether there is anything to do it to */
function step<Chance>(
	name: string,
	chance: fc.Arbitrary<Chance>,
	run: (world: World, chance: Chance) => Promise<unknown>,
	may: (world: World) => boolean = () => true
): fc.Arbitrary<Step> {
	const of = (it: Chance): Step => ({
		told: it === undefined ? [name] : [name, it],
		check: may,
		async run(world) {
			world.begins(this);
			await run(world, it);
			taken.set(name, (taken.get(name) ?? 0) + 1);
			await look(world);
		},
		toString: () => name
	});
	known.set(name, of as (chance: unknown) => Step);
	return chance.map(of);
}

/** @throws Error when no step has this name any more */
export function stepOf([name, chance]: Told): Step {
	const of = known.get(name);
	if (!of) throw new Error(`no step is called "${name}"`);
	return of(chance);
}

const child = fc.constantFrom<Whose>('Amir', 'Seren');
const what = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<What>('words') },
	{ weight: 2, arbitrary: fc.constant<What>('about my officer') },
	{ weight: 2, arbitrary: fc.constant<What>('words and more') }
);
const any = fc.nat(1_000);
const nothing = fc.constant(undefined);
const hasDrafts = ({ saved }: World): boolean => saved.length > 0;
const hasSealed = ({ sealed }: World): boolean => sealed.size > 0;

const saying = [
	step('a child writes', fc.record({ child, what }), (world, it) =>
		world.write(whose[it.child], it.what)
	),
	step('a child writes and sends', fc.record({ child, what }), does.writeAndSend),
	step('a child goes on writing', any, does.goOn, hasDrafts),
	step('a child sends', any, does.send, hasDrafts),
	step('a child presses Send three times', any, does.sendThreeTimes, hasDrafts),
	step(
		'the app is ended while it seals',
		fc.record({ child, what, writes: fc.nat(9) }),
		does.endWhileSealing
	),
	step(
		'the tablet is full while it seals',
		fc.record({ child, what, writes: fc.nat(9) }),
		does.fullWhileSealing
	),
	step('the tablet is full while a child writes', any, does.fullWhileWriting, hasDrafts)
];

const onTheTablet = [
	step('the app is closed and opened', nothing, ({ tablet }) => tablet.endAndReopen()),
	step(
		'a second tab is opened',
		nothing,
		({ tablet }) => tablet.openTab(),
		({ tablet }) => tablet.tabs.length < 3
	),
	step('the app is updated', nothing, ({ tablet }) => tablet.updateApp()),
	step('the cookies are cleared', nothing, async ({ tablet }) => void (tablet.cookie = '')),
	step(
		'the tablet is let in anew',
		child,
		(world, it) => world.letIn(whose[it]),
		({ house }) => !house.line.down
	),
	step(
		'a byte changes on the disk of the tablet',
		any,
		does.spoil,
		(world) => does.neverSent(world).length > 0
	),
	step(
		'the clock of the tablet jumps',
		fc.constantFrom(
			-56 * 365 * 24 * hour,
			-hour,
			0,
			16 * minute,
			25 * hour,
			61 * 24 * hour,
			730 * 24 * hour
		),
		async (world, ahead) => world.setTabletClock(ahead)
	)
];

const onTheLine = [
	step('the line goes', nothing, async ({ house }) => void (house.line.down = true)),
	step('the line comes back', nothing, async ({ house }) => void (house.line.down = false)),
	step('what waits goes', nothing, (world) => world.deliver()),
	step('two tabs deliver at once', fc.boolean(), does.twoTabs),
	step('what waits goes over a bad line', faultsAbroad, does.deliverAbroad),
	step('the app is ended after an answer', fc.nat(3), does.endAfterAnswer),
	step(
		'what was handed in is handed in once more',
		any,
		does.replay,
		(world) => world.house.line.handedIn.length > 0
	),
	step('other bytes come under an id', any, does.otherBytes, hasSealed)
];

const inTheHouse = [
	step(
		'the house is killed while it works',
		fc.constantFrom(
			'before the commit of keeping' as const,
			'after the commit of keeping' as const,
			'before the commit of opening' as const,
			'after the commit of opening' as const
		),
		does.killAt
	),
	step(
		'the house is stopped and opened',
		fc.constantFrom('stop' as const, 'kill' as const),
		({ house }, how) => house.restart(how)
	),
	step(
		'the keys are rotated',
		fc.constantFrom('intake' as const, 'receipt' as const, 'authority' as const),
		does.rotate
	),
	step(
		'another officer is named',
		fc.record({ child, iro: fc.constantFrom('Sarah' as const, 'Priya' as const, null) }),
		does.name
	),
	step('the tablet is revoked', child, does.revoke),
	step('all sessions are over', nothing, ({ house }) => house.endSessions()),
	step('a backup is taken', nothing, ({ house }) => house.takeBackup()),
	step(
		'the house is restored from its backup',
		nothing,
		does.restore,
		({ house }) => house.backup !== null
	),
	step('a day passes', fc.constantFrom(20, 25), does.hoursPass),
	step(
		'the clock of the house jumps',
		fc.constantFrom(0, hour, 400 * 24 * hour),
		({ house }, ahead) => house.setClock(ahead)
	),
	step('the officer reads what lies before her', nothing, does.officerReads),
	step('a child looks at what came down', child, does.comeDown)
];

/** How often each kind is chosen: most of all, something is said and sent. */
const weighed = [
	...saying.map((arbitrary) => ({ arbitrary, weight: 3 })),
	{ arbitrary: saying[1]!, weight: 9 },
	...onTheLine.map((arbitrary) => ({ arbitrary, weight: 3 })),
	...onTheTablet.map((arbitrary) => ({ arbitrary, weight: 2 })),
	...inTheHouse.map((arbitrary) => ({ arbitrary, weight: 2 }))
];

/** A story of at most so many steps. */
export const stories = (longest: number): fc.Arbitrary<Iterable<fc.AsyncCommand<World, World>>> =>
	fc.commands([fc.oneof(...weighed)], { maxCommands: longest, size: 'max' });
