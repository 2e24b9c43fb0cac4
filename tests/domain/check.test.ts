import { expect, test, vi } from 'vitest';

test('checking what travels never makes code of text: the page forbids it, and would say so', async () => {
	const made = vi.fn();
	vi.stubGlobal('Function', made);

	const { Said } = await import('$lib/domain/statement.ts');
	const { Snapshot } = await import('$lib/domain/snapshot.ts');
	const { takeApart } = await import('$lib/domain/envelope.ts');
	const { checkAnswers } = await import('$lib/forms/answers.ts');
	const { reviewMenu } = await import('$lib/forms/review-menu/v1.ts');

	expect(Said.safeParse({}).success).toBe(false);
	expect(Snapshot.safeParse({}).success).toBe(false);
	expect(takeApart(new Uint8Array(99))).toBeNull();
	expect(checkAnswers(reviewMenu, {}).ok).toBe(true);

	vi.unstubAllGlobals();
	expect(made).not.toHaveBeenCalled();
});
