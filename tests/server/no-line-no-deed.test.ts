import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { allocate, iroNow } from '$lib/server/allocations.ts';
import { openAttachment } from '$lib/server/attachments.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { makePackage } from '$lib/server/packages.ts';
import { openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, dan, grace, sarah } from '../people.ts';
import { drawingInPng } from '../pictures.ts';
import { enrolledFor, madeOf, sayingMore, sealedWith, type Made } from '../sealed.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const proven = (person: typeof grace): Actor => ({
	...as(person),
	provedAt: new Date().toISOString()
});

onEachDatabase('when nothing can be written down', (db) => {
	let statement: string;
	let drawn: Made;

	beforeEach(async () => {
		await riverbank(db(), keys);
		const tablet = await enrolledFor(db(), amir.id);
		const attached = { kind: 'drawing' as const, id: randomUUID(), shows: ['sun' as const] };
		drawn = madeOf(attached, 'image/png', [await drawingInPng()], 1);
		const words = sayingMore(amir.id, [drawn]);
		statement = words.statement;
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		for (const part of await sealedWith(keys, tablet, words, [drawn]))
			await keepPart(db(), keys, device, part);
		await openSealed(db(), keys);
	});

	const what = { child: amir.id, iro: dan.id, from: new Date().toISOString(), source: 'tests' };
	const deeds: [string, () => Promise<unknown>][] = [
		['is a statement opened', () => openStatement(db(), keys, as(sarah), statement)],
		[
			'is a drawing opened',
			() => openAttachment(db(), keys, as(sarah), { statement, attachment: drawn.attached.id })
		],
		['is a package handed out', () => makePackage(db(), keys, proven(grace), amir.councilId)],
		['is another officer named', () => allocate(db(), as(grace), what)],
		['is another officer named by the house', () => allocate(db(), house, what)]
	];

	test.each(deeds)('neither %s [INV-11]', async (_, deed) => {
		// The next number of the record is taken already: no line can be added.
		const { number } = await db()
			.selectFrom('audit_head')
			.select('number')
			.executeTakeFirstOrThrow();
		await db().updateTable('audit_head').set({ number: 0 }).execute();
		await expect(deed()).rejects.toThrow();
		expect((await iroNow(db(), amir.id, what.from))?.id).toBe(sarah.id);

		await db().updateTable('audit_head').set({ number }).execute();
		await deed();
	});
});
