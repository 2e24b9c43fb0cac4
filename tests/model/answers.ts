/** What somebody else than the house answers, or the house when it is not well. */
export const answers = [
	'a portal shows its page',
	'a portal sends elsewhere',
	'a portal asks for a login',
	'nothing is in the answer',
	'somebody makes up a receipt',
	'not known',
	'forbidden',
	'no such address',
	'too large',
	'unfit',
	'too many',
	'broken',
	'away'
] as const;
