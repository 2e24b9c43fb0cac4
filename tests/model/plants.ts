/**
 * Known mistakes, each put into a copy of the product to see that it is caught. Nothing of them is in the
 * product itself; `plants.test.ts` tells when what they change has changed.
 */

type Edit = { file: string; from: string; to: string };

export type Plant = {
	what: string;
	edits: readonly Edit[];
	/** The model, or the tests of a file whose titles match. */
	caughtBy: 'the model' | { tests: string; titled: string } | { journey: string; titled: string };
};

const outbox = 'src/lib/device/outbox.ts';
const wake = 'src/lib/device/wake.ts';
const post = 'src/lib/device/post.ts';
const store = 'src/lib/device/store.ts';
const intake = 'src/lib/server/intake.ts';

const noUniqueId: readonly Edit[] = [
	{
		file: 'src/lib/server/database/migrations/0001-the-house.ts',
		from: `		// Law 4: this key decides which bytes came first.
		.addPrimaryKeyConstraint('sealed_part_key', ['statement_id', 'part'])
`,
		to: ''
	},
	{
		file: intake,
		from: `		.onConflict((conflict) => conflict.columns(['statement_id', 'part']).doNothing())
`,
		to: ''
	}
];

const noLock: Edit = {
	file: wake,
	from: 'if (!globalThis.navigator?.locks) return work();',
	to: 'if (lock) return work();'
};

const sends = '		const outcome = await send(row);\n';

export const plants: readonly Plant[] = [
	{
		what: 'the house has no unique id for a part',
		edits: noUniqueId,
		caughtBy: 'the model'
	},
	{
		what: 'the house has no unique id for a part, and the tablet no lock',
		edits: [...noUniqueId, noLock],
		caughtBy: 'the model'
	},
	{
		what: 'taken out and then sent, and any answer is success',
		edits: [{ file: outbox, from: sends, to: `		await store.outbox.delete(sealed);\n${sends}` }],
		caughtBy: 'the model'
	},
	{
		what: 'let go before the receipt, and put back when none came',
		edits: [
			{
				file: outbox,
				from: sends,
				to: `		await store.outbox.delete(sealed);
${sends}		if (outcome.kind !== 'arrived') await store.outbox.put(row);
`
			}
		],
		caughtBy: 'the model'
	},
	{
		what: 'let go at the receipt, and not a day after',
		edits: [
			{
				file: outbox,
				from: 'later(receipt.at, heardAt) + day',
				to: 'later(receipt.at, heardAt) - hour'
			}
		],
		caughtBy: 'the model'
	},
	{
		what: 'the store is opened as browsers do by default',
		edits: [{ file: store, from: ", { chromeTransactionDurability: 'strict' }", to: '' }],
		caughtBy: { tests: 'tests/device/outbox.test.ts', titled: 'F-02' }
	},
	{
		what: 'sealed bytes are kept as a file object',
		edits: [
			{
				file: outbox,
				from: 'part, bytes, ...waits',
				to: 'part, bytes: new Blob([bytes]) as unknown as ArrayBuffer, ...waits'
			}
		],
		caughtBy: { tests: 'tests/device/outbox.test.ts', titled: 'F-09' }
	},
	{
		what: 'a new version takes over and loads the page anew',
		edits: [
			{
				file: 'src/service-worker/index.ts',
				from: 'event.waitUntil(keepShell())',
				to: 'event.waitUntil(keepShell().then(() => worker.skipWaiting()))'
			},
			{
				file: 'src/lib/device/worker.ts',
				from: 'if (asked) location.reload();',
				to: 'if (asked || controlled) location.reload();'
			}
		],
		caughtBy: { journey: 'an-update-waits', titled: 'F-12' }
	},
	{
		what: 'what was made is sealed in a second step',
		edits: [
			{
				file: outbox,
				from: '		const became = await putIn(store, draft, seq, parts, now);\n',
				to: `		const became = await putIn(store, draft, seq, parts.slice(0, 1), now);
		const first = await store.outbox.get([draft.statement, 0]);
		if (became === 'sealed' && first) {
			await store.outbox.bulkAdd(
				parts.slice(1).map((bytes, at) => ({ ...first, part: at + 1, bytes }))
			);
		}
`
			}
		],
		caughtBy: 'the model'
	},
	{
		what: 'a part is opened before it is stored',
		edits: [
			{
				file: 'src/routes/api/outbox/[statement]/[part]/+server.ts',
				from: "	const device: Actor = { id: enrolment, role: 'device' };\n",
				to: `	const device: Actor = { id: enrolment, role: 'device' };
	const { unsealPiece } = await import('$lib/server/opener/unseal.ts');
	await unsealPiece(keys, { statement_id: address.data.statement, part: address.data.part, bytes });
`
			}
		],
		caughtBy: 'the model'
	},
	{
		what: 'the house answers before the commit',
		edits: [
			{
				file: intake,
				from: '	const came = await goingFirst(db, ',
				to: `	const { statement, part } = sent;
	const of = { statement, part, sha256: hashOf(sent.bytes), state: 'kept', at: now() } as const;
	setTimeout(() => void keepOne(db, call).catch(() => {}), 5);
	if (part >= 0) {
		return { receipt: JSON.stringify(keys.signReceipt(of)), state: 'kept', again: false };
	}
	const came = await goingFirst(db, `
			}
		],
		caughtBy: 'the model'
	},
	{
		what: 'an answer that never came is taken for a refusal',
		edits: [
			{
				file: post,
				from: "	if (!answer) return { kind: 'not now', wait: null };\n",
				to: "	if (!answer) return { kind: 'stuck', problem: 'not-allowed', firm: true };\n"
			}
		],
		caughtBy: 'the model'
	},
	{
		what: 'the highest number lies in one place alone',
		edits: [
			{
				file: 'src/lib/device/high-water.ts',
				from: "return JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, number>;",
				to: 'return {};'
			}
		],
		caughtBy: { tests: 'tests/device/page.test.ts', titled: 'F-07' }
	},
	{
		what: 'each repeat gets a receipt that is signed anew',
		edits: [
			{
				file: intake,
				from: 'return { done: { receipt: kept.receipt, state',
				to: `const { statement, part } = sent;
		const anew = keys.signReceipt({ statement, part, sha256, state: 'kept', at: now() });
		return { done: { receipt: JSON.stringify(anew), state`
			},
			{
				file: intake,
				from: '	const { device, sent, sha256 } = call;\n	if (problem)',
				to: '	const { device, sent, sha256, keys } = call;\n	if (problem)'
			}
		],
		caughtBy: 'the model'
	},
	{
		what: 'who reads is who was named when it arrived',
		edits: [
			{
				file: 'src/lib/server/allocations/reach.ts',
				from: '			...(owned.length > 0 ? [eb.and([oneOf(owned), ...plain])] : []),\n',
				to: `			eb.and([
				sql<SqlBool>\`exists (select 1 from allocation as was where was.iro_id = \${reader}
					and was.child_id = statement.child_id and was.from_at <= statement.arrived_at
					and (was.to_at is null or was.to_at > statement.arrived_at))\`,
				...plain
			]),
			...(unowned.length > 0 ? [eb.and([oneOf(unowned), ...plain])] : []),
`
			}
		],
		caughtBy: 'the model'
	}
];

/** @throws Error when the text that a plant changes is not there once */
export function planted(text: string, { file, from, to }: Edit): string {
	const times = text.split(from).length - 1;
	if (times !== 1) throw new Error(`what a plant changes is ${times} times in ${file}`);
	return text.replace(from, () => to);
}
