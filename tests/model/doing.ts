/** The steps of the model that are more than one call. */
import { isPart } from './line.ts';
import type { Place } from './hook.ts';
import { fetchSnapshot } from '../../src/lib/device/snapshot.ts';
import { signIn } from '../../src/lib/device/enrolment.ts';
import { authorization, digestOf } from '../../src/lib/device/post.ts';
import { codeText } from '../../src/lib/domain/code.ts';
import { sealedType } from '../../src/lib/domain/envelope.ts';
import type { KindOfKeys } from '../../src/lib/server/keys.ts';
import { inboxOf } from '../../src/lib/server/delivery.ts';
import { markRead, openStatement } from '../../src/lib/server/statements.ts';
import { priya, sarah } from '../people.ts';
import { faultOf, type Abroad } from './abroad.ts';
import { now } from './tablet.ts';
import { partsThere } from './truths.ts';
import {
	keyOf,
	must,
	sha256Of,
	whose,
	type Saved,
	type Sealed,
	type What,
	type Whose,
	type World
} from './world.ts';

const hour = 3_600_000;

const oneOf = <T>(all: readonly T[], any: number): T => all[any % all.length]!;

export async function writeAndSend(
	world: World,
	{ child, what }: { child: Whose; what: What }
): Promise<void> {
	await world.write(whose[child], what);
	await sent(world, world.saved.at(-1)!);
}

export const goOn = (world: World, any: number): Promise<void> =>
	world.answer(oneOf(world.saved, any));

export const send = (world: World, any: number): Promise<void> =>
	sent(world, oneOf(world.saved, any));

async function sent(world: World, saved: Saved): Promise<void> {
	const [became] = await world.send(saved);
	must(became === 'sealed', `Send came to "${became}"`);
	await world.nowSealed(saved);
}

/** T-21: one statement. */
export async function sendThreeTimes(world: World, any: number): Promise<void> {
	const saved = oneOf(world.saved, any);
	const became = await world.send(saved, 3);
	const sealings = became.filter((it) => it === 'sealed').length;
	must(sealings === 1, `three presses came to ${became.join()}`);
	await world.nowSealed(saved);
}

/** F-03: all of it, or nothing. */
export async function endWhileSealing(
	world: World,
	{ child, what, writes }: { child: Whose; what: What; writes: number }
): Promise<void> {
	await world.write(whose[child], what);
	const saved = world.saved.at(-1)!;
	world.tablet.endAfter(world.tablet.store, writes);
	await world.send(saved);
	await world.tablet.endAndReopen();
	await draftOrParts(world, saved);
}

/** F-04: the screen keeps it, it is told, and it works again once there is room. */
export async function fullWhileSealing(
	world: World,
	{ child, what, writes }: { child: Whose; what: What; writes: number }
): Promise<void> {
	await world.write(whose[child], what);
	const saved = world.saved.at(-1)!;
	const { tablet } = world;
	tablet.fullAfter(tablet.store, writes);
	const [became] = await world.send(saved);
	tablet.roomAgain(tablet.store);
	must(became === 'full' || became === 'sealed', `a full tablet said "${became}"`);
	if (became === 'sealed') return world.nowSealed(saved);
	const parts = await tablet.store.outbox.where({ statement: saved.draft.statement }).count();
	must(parts === 0, 'F-04: a tablet that was full has kept parts of what it could not seal');
	await sent(world, saved);
}

export async function fullWhileWriting(world: World, any: number): Promise<void> {
	const saved = oneOf(world.saved, any);
	const { tablet } = world;
	await tablet.unlocked(saved.child);
	tablet.fullAfter(tablet.store, 0);
	const told = await world.answer({ ...saved }).then(
		() => 'saved',
		() => 'told'
	);
	tablet.roomAgain(tablet.store);
	must(told === 'told', 'F-04: "saved" was said, and there was no room');
}

/** Whatever the disk has, it is one of the two. */
async function draftOrParts(world: World, saved: Saved): Promise<void> {
	const { statement } = saved.draft;
	const { store } = world.tablet;
	const draft = await store.drafts.get(statement);
	const rows = await store.outbox.where({ statement }).toArray();
	if (draft) return must(rows.length === 0, 'F-03: a draft and parts of it are both there');
	must(rows.length > 0, 'INV-1: the draft is gone, and nothing is sealed');
	const wanted = saved.what === 'words and more' ? 4 : 1;
	must(rows.length === wanted, `F-03: ${rows.length} of ${wanted} parts are there`);
	await world.nowSealed(saved);
}

/** T-20: with the lock of the browser, and where there is none. */
export async function twoTabs(world: World, withLock: boolean): Promise<void> {
	const { tablet } = world;
	const second = tablet.tabs[1] ?? (await tablet.openTab());
	const { locks } = navigator;
	if (!withLock)
		Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
	try {
		await Promise.all([world.deliver(), world.deliver(second)]);
	} finally {
		Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
	}
}

export async function deliverAbroad(world: World, abroad: Abroad): Promise<void> {
	const { line } = world.house;
	line.fault = faultOf(abroad, world.house);
	await world.deliver();
	line.fault = () => null;
}

/** INV-1: the house has it, and the tablet could not write that down. */
export async function endAfterAnswer(world: World, answers: number): Promise<void> {
	const { house, tablet } = world;
	let heard = 0;
	house.line.fault = (asked) => {
		if (isPart(asked) && heard++ === answers) tablet.endAfter(tablet.store, 0);
		return null;
	};
	await world.deliver();
	house.line.fault = () => null;
	await tablet.endAndReopen();
}

/** T-22, F-22: the same bytes get the same receipt, as long as the house has them; others are refused again. */
export async function replay(world: World, any: number): Promise<void> {
	const { house } = world;
	if (house.line.down) return;
	const { path, headers, body } = oneOf(house.line.handedIn, any);
	const [statement = '', part = '0'] = path.split('/').slice(3);
	const key = keyOf(statement, Number(part));
	const before = (await partsThere(world)).get(key);
	if (!before) return;
	const answer = await fetch(path, {
		method: 'PUT',
		body: new Uint8Array(body),
		credentials: 'omit',
		headers: {
			'content-type': sealedType,
			authorization: String(headers.authorization)
		}
	});
	const text = await answer.text();
	// A tablet that a restored house does not know is a stranger to it.
	if (answer.status === 401) return;
	if (sha256Of(new Uint8Array(body)) !== before.sha256) {
		must(answer.status === 409, `law 4: other bytes once more are answered with ${answer.status}`);
		return;
	}
	must(answer.ok, `T-22: handed in once more, it is answered with ${answer.status}`);
	must(text === before.receipt, 'F-22: the same bytes got another receipt');
}

/** Law 4: refused with an alarm, and both are kept. */
export async function otherBytes(world: World, any: number): Promise<void> {
	const { house, tablet } = world;
	if (house.line.down) return;
	const there = await partsThere(world);
	const kept = [...world.sealed.values()].filter(({ statement }) => there.has(keyOf(statement, 0)));
	if (kept.length === 0) return;
	const { statement, child } = oneOf(kept, any);
	const device = await tablet.store.enrolments.get(tablet.enrolmentOf(child));
	const row = await (
		await house.db()
	)
		.selectFrom('sealed_part')
		.select('bytes')
		.where('statement_id', '=', statement)
		.where('part', '=', 0)
		.executeTakeFirstOrThrow();
	// What was opened 30 days ago is there by its sum alone.
	if (row.bytes.length === 0) return;
	const body = new Uint8Array(row.bytes);
	body[body.length - 1]! ^= 1;
	const path = `/api/outbox/${statement}/0`;
	const signature = await authorization(device!, 'PUT', path, await digestOf(body));
	const answer = await fetch(path, {
		method: 'PUT',
		body,
		credentials: 'omit',
		headers: { 'content-type': sealedType, authorization: signature }
	});
	if (answer.status === 401) return;
	must(answer.status === 409, `law 4: other bytes under an id are answered with ${answer.status}`);
	const both = await (
		await house.db()
	)
		.selectFrom('differing_part')
		.select('bytes')
		.where('statement_id', '=', statement)
		.where('sha256', '=', sha256Of(body))
		.execute();
	must(both.length === 1, 'law 4: the other bytes are not kept');
}

/** What nobody has tried to hand in yet. */
export const neverSent = ({ sealed, here, house }: World): Sealed[] => {
	const tried = house.line.handedIn.map(({ path }) => path.split('/')[3]);
	return [...sealed.values()].filter(
		({ statement, spoiled }) =>
			!spoiled && here.get(keyOf(statement, 0))?.receipt === null && !tried.includes(statement)
	);
};

export async function spoil(world: World, any: number): Promise<void> {
	const of = oneOf(neverSent(world), any);
	const row = await world.tablet.store.outbox.get([of.statement, 0]);
	const bytes = new Uint8Array(row!.bytes);
	bytes[bytes.length - 1]! ^= 1;
	await world.tablet.store.outbox.update([of.statement, 0], { bytes: bytes.buffer });
	of.parts.set(0, sha256Of(bytes));
	of.spoiled = true;
}

/** F-17, F-18, F-41. Where nothing is under way, it is not killed. */
export async function killAt(world: World, place: Place): Promise<void> {
	const { house } = world;
	await house.endAt(place);
	const before = (await partsThere(world)).size;
	await world.deliver();
	const opening = place.endsWith('opening');
	const came = (await partsThere(world)).size > before;
	if (await house.reopenedIfEnded(opening && came ? 3_000 : 50)) return;
	await house.endAt(null);
	await house.reopenedIfEnded(0);
}

/** In half of the cases devices hear of them at once. */
export async function rotate({ house }: World, which: KindOfKeys): Promise<void> {
	await house.rotate([which]);
	await house.restart('stop');
}

const officers = { Sarah: sarah, Priya: priya };

export const name = (
	{ house }: World,
	{ child, iro }: { child: Whose; iro: keyof typeof officers | null }
): Promise<void> => house.name(whose[child], iro && officers[iro]);

/** From now on what it hands in is held. */
export const revoke = ({ house, tablet }: World, child: Whose): Promise<void> =>
	house.revoke(tablet.enrolmentOf(whose[child]));

/** What only the house has had, and had not when the backup was taken, is lost with it. */
export async function restore(world: World): Promise<void> {
	must(await world.house.restore(), 'INV-12: the record did not come back whole');
	const there = await partsThere(world);
	for (const { statement, parts } of world.sealed.values()) {
		for (const part of parts.keys()) {
			const key = keyOf(statement, part);
			if (!there.has(key) && !world.here.has(key)) world.gone.add(key);
		}
	}
	for (const key of [...world.held.keys()]) if (!there.has(key)) world.held.delete(key);
}

/** For everybody, and the tablet is woken after it. */
export async function hoursPass(world: World, hours: number): Promise<void> {
	await world.house.setClock(world.house.ahead + hours * hour);
	world.setTabletClock(world.ahead + hours * hour);
	await world.deliver();
}

export const officerReads = ({ house, sealed }: World): Promise<void> =>
	house.does(async (db, keys) => {
		const actor = { id: sarah.id, role: sarah.role };
		const { entries } = await inboxOf(db, keys, actor);
		for (const { statement } of entries.filter((it) => sealed.has(it.statement))) {
			await openStatement(db, keys, actor, statement);
			await markRead(db, actor, statement);
		}
	});

/** The session serves reading only. Whatever comes of it, nothing that waits depends on it. */
export async function comeDown({ tablet }: World, it: Whose): Promise<void> {
	const child = whose[it];
	const unlocked = await tablet.unlocked(child);
	await signIn(tablet.store, unlocked.enrolment, codeText(child.code));
	await fetchSnapshot(tablet.store, unlocked, now());
}
