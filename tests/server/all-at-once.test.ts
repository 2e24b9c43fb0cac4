import { expect, test } from 'vitest';
import { comeBackAtOnce, identicalAtOnce } from '../model/many.ts';
import { onEachFront } from './fronts.ts';

onEachFront('after an outage', (house) => {
	const before = () => ({ front: house.front, db: house.db, keys: house.keys() });

	test('[F-59] two hundred tablets come back at once: none is lost, and nothing is said but "kept" and "later"', async () => {
		const came = await comeBackAtOnce(before(), { tablets: 200, statements: 2 });
		const others = Object.keys(came.statuses).filter((it) => !/^(200|201|429|503)$/.test(it));
		expect(others).toEqual([]);
		expect(came.kept).toBe(400);
		const rows = await house.db.selectFrom('sealed_part').select('statement_id').execute();
		const kept = new Set(rows.map(({ statement_id }) => statement_id));
		expect(came.statements.filter((id) => !kept.has(id))).toEqual([]);
		expect(rows).toHaveLength(400);
	}, 120_000);

	test('[F-22] [F-45] the same request twenty times in one instant gets one and the same receipt', async () => {
		expect(await identicalAtOnce(before(), 20)).toBe(1);
	});
});
