import { Problem, problems, type ProblemCode } from '$lib/domain/problem.ts';
import { expect, test } from 'vitest';

const codes = Object.keys(problems) as ProblemCode[];

test.each(codes)('%s is answered as a refusal, or as a promise for later', (code) => {
	expect(new Problem(code).status).toBeGreaterThanOrEqual(400);
	expect(new Problem(code).status).toBeLessThan(600);
});

test('what is not yours and what is not there cannot be told apart', () => {
	expect(problems['not-found']).toBe(404);
	expect(problems['child.unknown']).toBe(problems['not-found']);
});

test('the same id with other bytes is a conflict, and a full disk is no fault of the child', () => {
	expect(problems['part.differs']).toBe(409);
	expect(problems['intake.full']).toBeGreaterThanOrEqual(500);
});

test('a problem says its code, and nothing else, to whoever prints it', () => {
	const problem = new Problem('not-found', { statement: 'id' });
	expect(String(problem)).toBe('Problem: not-found');
	expect(problem.details).toEqual({ statement: 'id' });
});
