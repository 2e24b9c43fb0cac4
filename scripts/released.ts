/**
 * Keeps what a tablet of this release holds while its line is cut, as bytes: tests/released/<version>. Once
 * for each release, and never again: every later release opens and delivers what lies there.
 */
import 'fake-indexeddb/auto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beginDraft, saveDraft } from '../src/lib/device/drafts.ts';
import { keepMade } from '../src/lib/device/made.ts';
import { sendDraft } from '../src/lib/device/send.ts';
import { openStore, type EnrolmentRow, type Store } from '../src/lib/device/store.ts';
import { makeVault, type Unlocked } from '../src/lib/device/vault.ts';
import { codeText } from '../src/lib/domain/code.ts';
import { newestOf } from '../src/lib/forms/catalogue.ts';
import type { Answers } from '../src/lib/forms/form.ts';
import { amir } from '../src/lib/server/demonstration/cast.ts';
import { createKeyFile, openKeys } from '../src/lib/server/keys.ts';
import { bill } from './release/bill.ts';
import { at, say } from './run/work.mjs';

const { version } = bill().metadata.component;
const folder = at('tests', 'released', version);

if (existsSync(folder)) {
	say(`${folder} is there already: what a release has sealed is never sealed anew.`);
	process.exitCode = 1;
} else {
	mkdirSync(folder, { recursive: true });
	await keepTablet();
	say(`${folder} holds what a tablet of ${version} would deliver.`);
}

async function keepTablet(): Promise<void> {
	createKeyFile(join(folder, 'keys.json'), { mark: 'demonstration' });
	const keys = openKeys(join(folder, 'keys.json'));
	const store = await openStore('released');
	const { child, delivery, author } = await letIn(store, keys);
	await sayInWords(store, child);
	await sayWithPicture(store, child);

	const parts = await store.outbox.toArray();
	for (const { statement, part, bytes } of parts) {
		writeFileSync(join(folder, `${statement}.${part}.part`), new Uint8Array(bytes));
	}
	const row = (await store.enrolments.get(child.enrolment))!;
	const tablet = {
		version: store.verno,
		stores: Object.fromEntries(
			store.tables.map(({ name, schema }) => [
				name,
				[schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', ')
			])
		),
		enrolment: { ...withoutKeys(row), deliveryKey: await crypto.subtle.exportKey('jwk', delivery) },
		authorKey: await crypto.subtle.exportKey('jwk', author),
		outbox: parts.map(({ bytes: _, ...part }) => part),
		marks: (await store.marks.toArray()).map(({ told: _, ...mark }) => mark)
	};
	writeFileSync(join(folder, 'tablet.json'), `${JSON.stringify(tablet, null, '\t')}\n`);
	store.close();
}

async function letIn(store: Store, keys: ReturnType<typeof openKeys>) {
	const how = { name: 'ECDSA', namedCurve: 'P-256' };
	const delivery = await crypto.subtle.generateKey(how, true, ['sign', 'verify']);
	const author = await crypto.subtle.generateKey(how, true, ['sign', 'verify']);
	const enrolment = crypto.randomUUID();
	const vault = await makeVault(enrolment, codeText(amir.code), author.privateKey);
	const { picture, codeKind, mode } = amir;
	const row = {
		...{ id: enrolment, child: amir.id, installation: keys.installation, picture, codeKind, mode },
		...{ madeAt: now(), shared: true, theme: 'device', keys: keys.keyList, seq: 0 },
		...{ tries: { wrong: 0, at: Date.now() }, wait: null, replacedAt: null },
		...vault.kept,
		deliveryKey: delivery.privateKey
	} as EnrolmentRow;
	await store.enrolments.add(row);
	const child: Unlocked = { enrolment, child: amir.id, ...vault.keys };
	return { child, delivery: delivery.privateKey, author: author.publicKey };
}

function sayInWords(store: Store, child: Unlocked): Promise<void> {
	return send(store, child, { anything: { is: 'words', ready: [], words: 'Sealed long ago' } });
}

async function sayWithPicture(store: Store, child: Unlocked): Promise<void> {
	const id = crypto.randomUUID();
	const blue = { create: { width: 64, height: 48, channels: 3, background: '#0b3d91' } } as const;
	const bytes = new Uint8Array(await sharp(blue).jpeg().toBuffer()).buffer;
	const photo = { kind: 'photo' as const, id };
	const answers: Answers = {
		anything: { is: 'words', ready: [], words: 'With a picture', attached: [photo] }
	};
	await send(store, child, answers, (statement) =>
		keepMade(store, child, { ...photo, statement, beside: [] }, { type: 'image/jpeg', bytes })
	);
}

async function send(
	store: Store,
	child: Unlocked,
	answers: Answers,
	make: (statement: string) => Promise<unknown> = async () => undefined
): Promise<void> {
	const draft = await beginDraft(store, child, newestOf('review-menu'), now());
	await make(draft.statement);
	const saved = await saveDraft(store, child, { ...draft, answers }, now());
	if (saved === 'open elsewhere') throw new Error('nobody else has it open');
	const how = {
		mode: 'standard',
		language: 'en',
		input: 'touch',
		shownRecipient: 'Sarah'
	} as const;
	await sendDraft(store, child, saved, how, now());
}

/** Of what lies behind the code nothing is kept: to deliver, nobody unlocks. */
function withoutKeys(row: EnrolmentRow) {
	const secret = ['deliveryKey', 'deviceSecret', 'kdf', 'vaultKey', 'authorKey'];
	return Object.fromEntries(Object.entries(row).filter(([name]) => !secret.includes(name)));
}

function now(): string {
	return new Date().toISOString();
}
