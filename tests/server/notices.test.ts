import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { mail, type MailKind } from '$lib/i18n/en/mail.ts';
import { setCover } from '$lib/server/allocations.ts';
import { goOnAtOnce, takeDueSteps, tellOfAlarms, tellOfTheDay } from '$lib/server/escalation.ts';
import {
	openMailer,
	sendNotices,
	setAddress,
	takeBounces,
	type Mailer
} from '$lib/server/notices.ts';
import { openAlarms, raiseAlarm } from '$lib/server/notifications.ts';
import { changeSettings, defaults } from '$lib/server/settings.ts';
import { markRead } from '$lib/server/statements.ts';
import { colleagues } from '$lib/server/staffing.ts';
import { onEachDatabase } from '../databases.ts';
import { openMailServer, type MailServer } from '../mail-server.ts';
import { amir, dan, grace, nia, priya, sarah, tom, type CastStaff } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived, type Saying } from './saying.ts';

const keys = keysForTests();
const origin = 'https://mysay.riverbank.example';
const addressOf = ({ firstName }: CastStaff) => `${firstName.toLowerCase()}@riverbank.example`;

let server: MailServer;
let mailer: Mailer;
beforeAll(async () => {
	server = await openMailServer();
	mailer = openMailer(server.place, origin);
});
afterEach(() => {
	server.mails.length = 0;
	server.turnsAway.clear();
	vi.useRealTimers();
});
afterAll(async () => {
	mailer.close();
	await server.close();
});

/** A mail without what is new in each: its id, its day, and to whom it goes. */
const constantIn = (text: string) =>
	text
		.replaceAll('\r\n', '\n')
		.replace(/^Message-ID: <[0-9a-f-]+@riverbank\.example>$/m, 'Message-ID: …')
		.replace(/^Date: .*$/m, 'Date: …')
		.replace(/^To: \S+@riverbank\.example$/m, 'To: …');

const golden = (kind: MailKind) => `Auto-Submitted: auto-generated
X-Auto-Response-Suppress: OOF, AutoReply
From: My Say <my-say@riverbank.example>
To: …
Subject: ${mail[kind].subject}
Message-ID: …
Content-Transfer-Encoding: 7bit
Date: …
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${mail[kind].text}

${origin}/staff
`;

describe('a mail', () => {
	test.each(Object.keys(mail) as MailKind[])(
		'[T-36] [INV-9] of the kind %s is the same, letter for letter, whoever it is about',
		async (kind) => {
			expect(await mailer.send(addressOf(sarah), kind)).toBe('sent');
			expect(constantIn(server.mails[0]!.text)).toBe(golden(kind));
			expect(server.mails[0]).toMatchObject({ to: addressOf(sarah), secure: true });
		}
	);

	test('is not sent over a line that others can read', async () => {
		const open = await openMailServer({ tls: 'not offered' });
		const there = openMailer(open.place, origin);
		expect(await there.send(addressOf(sarah), 'new')).toEqual({ later: 'line' });
		expect(open.mails).toEqual([]);
		there.close();
		await open.close();
	});

	test('is not given to a server for which nobody vouches', async () => {
		const there = openMailer({ ...server.place, authority: null }, origin);
		expect(await there.send(addressOf(sarah), 'new')).toEqual({ later: 'line' });
		expect(server.mails).toEqual([]);
		there.close();
	});

	test('goes to a server that asks who it is from the first byte, and a wrong password is no word against a person', async () => {
		const strict = await openMailServer({ tls: 'at once', password: 'river and bank' });
		const there = openMailer(strict.place, origin);
		expect(await there.send(addressOf(sarah), 'new')).toBe('sent');
		writeFileSync(strict.place.password!, 'something else');
		const stranger = openMailer(strict.place, origin);
		expect(await stranger.send(addressOf(sarah), 'new')).toEqual({ later: 'line' });
		for (const it of [there, stranger]) it.close();
		await strict.close();
	});
});

onEachDatabase('that something waits', (db) => {
	let folder = '';

	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-10T10:00:00Z') });
		folder = mkdtempSync(join(tmpdir(), 'came-back-'));
		await riverbank(db(), keys);
		for (const person of [sarah, priya, dan, grace, tom]) await address(person);
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const at = (moment: string) => vi.setSystemTime(Date.parse(moment));
	const address = (person: CastStaff, to = addressOf(person)) =>
		setAddress(db(), as(nia), { person: person.id, address: to });
	const say = (saying: Saying = {}) => arrived(db(), keys, amir.id, saying);
	const send = () => sendNotices(db(), mailer, goOnAtOnce);
	const look = async () => {
		await takeDueSteps(db());
		await send();
	};
	const told = () => {
		const all = server.mails.map(({ to, text }) => `${to.split('@')[0]}: ${subjectOf(text)}`);
		server.mails.length = 0;
		return all.toSorted();
	};
	const subjectOf = (text: string) => /^Subject: My Say: (.*?)\r?$/m.exec(text)?.[1];
	const steps = async () => {
		const rows = await db().selectFrom('escalation').select('step').execute();
		return rows.map(({ step }) => step).toSorted();
	};
	const alarms = async () => (await openAlarms(db())).map(({ what }) => what).toSorted();
	const comesBack = (text: string, name = 'one') => {
		mkdirSync(join(folder, 'new'), { recursive: true });
		writeFileSync(join(folder, 'new', name), text);
		return takeBounces(db(), folder, goOnAtOnce);
	};
	const failed = (to: string) =>
		`Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822;\r\n ${to}\r\nAction: failed\r\nStatus: 5.1.1\r\n`;

	test('is told once to the named officer, and to whoever stands in, and to nobody else', async () => {
		const from = '2026-11-10T00:00:00Z';
		const to = '2026-11-30T00:00:00Z';
		await setCover(db(), house, { of: sarah.id, by: dan.id, from, to, why: 'leave' });
		await say();
		await look();
		await look();
		expect(told()).toEqual(['dan: something new', 'sarah: something new']);
	});

	test('is one mail, however much has come', async () => {
		for (let n = 0; n < 3; n += 1) await say();
		await look();
		expect(told()).toEqual(['sarah: something new']);
		expect(
			await db().selectFrom('notice').select('id').where('sent_at', 'is', null).execute()
		).toEqual([]);
	});

	test('urgent, it goes at once to the officer and the duty desk, at whatever hour', async () => {
		at('2026-11-10T23:30:00Z');
		await say({ urgent: true });
		await look();
		expect(told()).toEqual(['grace: please sign in now', 'sarah: please sign in now']);
	});

	test('about an officer, it never goes to that officer', async () => {
		await say({ aboutIro: true });
		at('2026-11-12T17:00:00Z');
		await look();
		expect(new Set(told())).toEqual(new Set(['grace: something new']));
	});

	test('goes to the head of service last, once the council has named one', async () => {
		await changeSettings(db(), as(nia), { ...defaults, headOfService: grace.id });
		await say();
		at('2026-11-17T17:00:00Z');
		await look();
		expect(told()).toEqual(['grace: something new', 'sarah: something new']);
		const rows = await db().selectFrom('notice').select(['person_id', 'step']).execute();
		expect(rows.filter(({ step }) => step === 'top')).toEqual([
			{ person_id: grace.id, step: 'top' }
		]);
	});

	test('[T-62] refused by the mail server, it goes to the next ones at once, and the managers see a badge', async () => {
		server.turnsAway.set(addressOf(sarah), { code: 550, says: 'no such person' });
		await say();
		await look();
		expect(told()).toEqual([]);
		expect(await steps()).toEqual(['duty', 'notice']);
		expect(await alarms()).toEqual(['mail.refused']);
		await look();
		expect(told()).toEqual(['grace: something new']);
		const people = await colleagues(db(), as(nia));
		expect(people.find(({ id }) => id === sarah.id)?.mail?.refusedAt).toBe(
			'2026-11-10T10:00:00.000Z'
		);

		await address(sarah, 'sarah.okafor@riverbank.example');
		expect(await alarms()).toEqual([]);
	});

	test('[T-62] that comes back the next day, it goes to the next ones then, once', async () => {
		await say();
		await look();
		at('2026-11-11T08:00:00Z');
		await comesBack('Subject: away\r\n\r\nI am on leave.');
		await comesBack('Final-Recipient: rfc822; sarah@riverbank.example\r\nAction: delayed\r\n');
		expect(await steps()).toEqual(['notice']);

		await comesBack(failed('Sarah@Riverbank.example'));
		await comesBack(failed(addressOf(sarah)), 'once more');
		expect(await steps()).toEqual(['duty', 'notice']);
		expect(await alarms()).toEqual(['mail.refused']);
		expect(readdirSync(join(folder, 'new'))).toEqual([]);
	});

	test('[T-62] that comes back when it has been read tells nobody else', async () => {
		const id = await say();
		await look();
		await markRead(db(), as(sarah), id);
		await comesBack(failed(addressOf(sarah)));
		expect(await steps()).toEqual(['notice']);
		expect(await alarms()).toEqual(['mail.refused']);
	});

	test('[T-62] with no mail server there, every step is taken by the clock, and mail goes out once it is back', async () => {
		await server.stop();
		try {
			await say();
			await look();
			at('2026-11-13T17:00:00Z');
			await look();
			expect(await steps()).toEqual(['duty', 'manager', 'notice', 'reminder']);
			expect(await alarms()).toEqual(['mail.stopped', 'statement.late']);
		} finally {
			await server.start();
		}
		at('2026-11-13T18:00:00Z');
		await send();
		expect(told()).toEqual(['grace: something new', 'sarah: something new']);
		expect(await alarms()).toEqual(['statement.late']);
	});

	test('[T-62] an address that is turned away for a while is tried again, and counts as refused in the end', async () => {
		server.turnsAway.set(addressOf(sarah), { code: 450, says: 'full' });
		await say();
		await look();
		at('2026-11-10T11:00:00Z');
		await look();
		expect(await steps()).toEqual(['notice']);
		at('2026-11-10T14:30:00Z');
		await look();
		expect(await steps()).toEqual(['duty', 'notice']);
	});

	test('[T-65] what came and cannot be read is told to the duty desk, again, and to the managers', async () => {
		await db()
			.transaction()
			.execute((tx) => raiseAlarm(tx, 'part.set-aside', amir.id));
		const tellNow = async () => {
			await tellOfAlarms(db());
			await send();
			return told();
		};
		expect(await tellNow()).toEqual(['grace: something new']);
		expect(await tellNow()).toEqual([]);
		at('2026-11-10T12:00:00Z');
		expect(await tellNow()).toEqual(['grace: something new']);
		at('2026-11-11T17:00:00Z');
		expect(await tellNow()).toEqual(['grace: something new']);
		at('2026-11-20T17:00:00Z');
		expect(await tellNow()).toEqual([]);
	});

	test('is told to the managers once each working day, and only when something waits', async () => {
		const day = async () => {
			await tellOfTheDay(db());
			await send();
			return told();
		};
		expect(await day()).toEqual([]);
		await say();
		expect(await day()).toEqual(['grace: your look for today']);
		expect(await day()).toEqual([]);
		at('2026-11-11T08:00:00Z');
		expect(await day()).toEqual([]);
		at('2026-11-11T09:00:00Z');
		expect(await day()).toEqual(['grace: your look for today']);
		at('2026-11-14T12:00:00Z');
		expect(await day()).toEqual([]);
	});

	test('is told to nobody who has no address, and an address is set by an administrator alone', async () => {
		await address(sarah, '');
		await say();
		await look();
		expect(told()).toEqual([]);
		const set = { person: sarah.id, address: 'sarah@riverbank.example' };
		await expect(setAddress(db(), as(grace), set)).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(address(sarah, 'not an address')).rejects.toMatchObject({ code: 'address.unfit' });
	});
});
