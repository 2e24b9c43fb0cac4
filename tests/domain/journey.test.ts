import { stageOf } from '$lib/domain/journey.ts';
import { expect, test } from 'vitest';

const arrivedAt = '2026-11-18T08:12:00.000Z';
const readAt = '2026-11-19T10:00:00.000Z';
const answeredAt = '2026-11-20T15:30:00.000Z';

test('[N2] nothing is called arrived before there is a receipt, nor read before somebody read it', () => {
	const waiting = { arrivedAt: null, readAt: null, answeredAt: null };
	expect(stageOf(waiting)).toBe('on this device');
	expect(stageOf({ ...waiting, arrivedAt })).toBe('arrived');
});

test('[N1] a statement goes from the tablet to the answer, and never back', () => {
	expect(stageOf({ arrivedAt, readAt, answeredAt: null })).toBe('read');
	expect(stageOf({ arrivedAt, readAt, answeredAt })).toBe('answered');
});
