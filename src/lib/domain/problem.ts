/** Everything that may go wrong on purpose. What is far off is thrown; what is near is a value. */

/** Each code with the HTTP status that `server/door.ts` answers with. */
export const problems = {
	'address.unfit': 400,
	'address.unknown': 404,
	'agreed.sent': 409,
	'agreed.unfit': 400,
	'answer.unfit': 400,
	'body.unfit': 400,
	'break-glass.two': 409,
	'card.asleep': 429,
	'card.needed': 403,
	'card.short-code': 403,
	'card.unknown': 401,
	'child.taken': 409,
	'child.unfit': 400,
	'child.unknown': 404,
	'code.wait': 429,
	'code.wrong': 403,
	'dates.unfit': 400,
	'deletion.held': 409,
	'deletion.prepared': 409,
	'deletion.record': 409,
	'deletion.same-person': 403,
	'deletion.too-soon': 409,
	'deletion.unread': 409,
	'deletion.unfiled': 409,
	'demonstration.absent': 404,
	'device.revoked': 401,
	'device.unknown': 401,
	'envelope.one-holder': 409,
	'envelope.unknown': 404,
	'guest.unwanted': 409,
	'filing.unfit': 400,
	'filing.unread': 409,
	'filing.untaken': 409,
	'intake.full': 507,
	'intake.later': 503,
	'intake.too-many': 429,
	'keys.unconfirmed': 409,
	'letter.gaps': 409,
	'letter.unfit': 400,
	'list.changed': 409,
	'list.unfit': 400,
	'merge.again': 409,
	'merge.late': 409,
	'merge.same': 400,
	'merge.same-person': 403,
	'move.open': 409,
	'move.unheard': 400,
	'not-allowed': 403,
	'not-found': 404,
	'origin.foreign': 403,
	'paper.unfit': 400,
	'outcome.unfit': 400,
	'part.differs': 409,
	'part.not-sealed': 415,
	'part.too-large': 413,
	'passkey.last': 409,
	'passkey.wrong': 401,
	'person.children': 409,
	'person.last': 409,
	'person.self': 409,
	'proof.needed': 403,
	'reason.unfit': 400,
	'rate.too-many': 429,
	'review.planned': 409,
	'review.unfit': 400,
	'return.rule': 409,
	'role.none': 403,
	'role.several': 403,
	'role.second-person': 403,
	'session.over': 401,
	'sign-in.later': 503,
	'sign-in.refused': 401,
	'sign-in.wrong': 401,
	'you-said.unfit': 400
} as const;

export type ProblemCode = keyof typeof problems;

/** A failure we expect. Its details are ids and numbers, never a child's words. */
export class Problem extends Error {
	readonly code: ProblemCode;
	readonly details: Record<string, string | number>;

	constructor(code: ProblemCode, details: Record<string, string | number> = {}) {
		super(code);
		this.name = 'Problem';
		this.code = code;
		this.details = details;
	}

	get status(): number {
		return problems[this.code];
	}
}
