import { expect, test } from 'vitest';
import { Receipt, signedText } from '$lib/domain/envelope.ts';
import { verifyAudit } from '$lib/server/audit.ts';
import { isSignedBy } from '$lib/server/opener/unseal.ts';
import { handIn, letIn, partOf } from '../handing-in.ts';
import { onEachFront } from './fronts.ts';

const day = 86_400_000;

onEachFront('a house whose clock jumps', (house) => {
	const opened = async (statement: string): Promise<boolean> => {
		const row = house.db.selectFrom('statement').select('id').where('id', '=', statement);
		return (await row.executeTakeFirst()) !== undefined;
	};
	const isSigned = (text: string): boolean => {
		const receipt = Receipt.parse(JSON.parse(text));
		const key = house.keys().keyList.receipt.find(({ kid }) => kid === receipt.kid);
		return isSignedBy(key?.key ?? '', signedText(receipt), receipt.signature);
	};

	test('[F-55] by 400 days and back keeps and opens all that comes, and its receipts hold', async () => {
		const amirs = await letIn(house.front);
		const receipts: [statement: string, text: string][] = [];
		const parts = [];
		for (const ahead of [0, 400 * day, -day, 0]) {
			await house.tell({ ahead });
			const part = await partOf(amirs);
			const answer = await handIn(house.front, amirs, part);
			expect(answer.status).toBe(201);
			expect(Date.parse(answer.headers.date!)).toBeGreaterThan(Date.now() + ahead - 60_000);
			receipts.push([part.statement, answer.text]);
			parts.push(part);
			await expect.poll(() => opened(part.statement), { timeout: 20_000 }).toBe(true);
		}
		for (const [at, part] of parts.entries()) {
			const again = await handIn(house.front, amirs, part);
			expect([again.status, again.text]).toEqual([200, receipts[at]![1]]);
		}
		expect(receipts.filter(([, text]) => !isSigned(text))).toEqual([]);
		expect(await verifyAudit(house.db)).toMatchObject({ ok: true });
	});
});
