import { expect, test } from 'vitest';
import { handIn, letIn, partOf } from '../handing-in.ts';
import { onEachFront } from './fronts.ts';

onEachFront('a house that is killed', (house) => {
	const alarms = (statement: string) =>
		house.db.selectFrom('alarm').select('what').where('about', '=', statement).execute();

	test.each(['before the commit of telling', 'after the commit of telling'] as const)(
		'[F-48] [F-41] %s that something cannot be opened has told of it once in the end',
		async (end) => {
			const amirs = await letIn(house.front);
			const part = await partOf(amirs);
			part.bytes[part.bytes.length - 1]! ^= 1;
			await house.tell({ end });
			expect((await handIn(house.front, amirs, part)).status).toBe(201);
			await house.front.ended;
			expect(await alarms(part.statement)).toHaveLength(end.startsWith('after') ? 1 : 0);

			await house.open();
			await expect
				.poll(() => alarms(part.statement), { timeout: 20_000 })
				.toEqual([{ what: 'part.set-aside' }]);
			const again = await handIn(house.front, amirs, part);
			expect(again.status).toBe(200);
			expect(await alarms(part.statement)).toHaveLength(1);
		}
	);

	test.each(['before the commit of keeping', 'after the commit of keeping'] as const)(
		'[F-17] [F-18] [T-01] %s keeps it once, and gives the same receipt from then on',
		async (end) => {
			const amirs = await letIn(house.front);
			const part = await partOf(amirs);
			await house.tell({ end });
			await expect(handIn(house.front, amirs, part)).rejects.toThrow();
			await house.front.ended;
			const kept = () =>
				house.db
					.selectFrom('sealed_part')
					.select('receipt')
					.where('statement_id', '=', part.statement)
					.execute();
			const before = await kept();
			expect(before).toHaveLength(end.startsWith('after') ? 1 : 0);

			await house.open();
			const answer = await handIn(house.front, amirs, part);
			expect(answer.status).toBe(end.startsWith('after') ? 200 : 201);
			expect(await kept()).toEqual([{ receipt: answer.text }]);
			if (before[0]) expect(before[0].receipt).toBe(answer.text);
		}
	);

	test.each(['before the commit of opening', 'after the commit of opening'] as const)(
		'[F-41] %s has opened it once in the end, with one line in the record',
		async (end) => {
			const amirs = await letIn(house.front);
			const part = await partOf(amirs);
			await house.tell({ end });
			await handIn(house.front, amirs, part).catch(() => null);
			await house.front.ended;
			await house.open();
			const opened = () =>
				house.db.selectFrom('statement').select('id').where('id', '=', part.statement).execute();
			await expect.poll(opened, { timeout: 20_000 }).toHaveLength(1);
			const lines = house.db
				.selectFrom('audit')
				.select('outcome')
				.where('deed', '=', 'part.open')
				.where('about', '=', part.statement);
			expect(await lines.execute()).toEqual([{ outcome: 'done' }]);
		}
	);
});
