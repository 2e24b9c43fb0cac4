import { expect, test } from 'vitest';
import { codeFiles, codeOf } from './sources.ts';

/**
 * Who asks the tables of children and of what they said, and why that needs no reader's reach. Whatever
 * shows something to a person asks `statementsWithin`, `statementsKnown` or `childrenWithin` first.
 */
const known: Record<string, string> = {
	'lib/server/allocations/reach.ts': 'the scoped queries themselves',
	'lib/server/allocations.ts': 'locks the row of one child while somebody is named',
	'lib/server/accounts.ts': 'the code of one child, for the child',
	'lib/server/alarms.ts':
		'the council’s number of a child, for who keeps the accounts; names by the reach',
	'lib/server/answers.ts': 'joins what the reach has given',
	'lib/server/attachments.ts': 'pieces of a statement that the reach has given',
	'lib/server/backup/sample.ts': 'tries the key of each child after a restore, and opens no word',
	'lib/server/caseload.ts': 'the council’s number of a relative; all else by the reach',
	'lib/server/children.ts': 'one child by its id, for whoever was let in to it',
	'lib/server/deletions.ts': 'counts and deletes what is one child’s, and shows nothing of it',
	'lib/server/delivery.ts': 'joins what the reach has given',
	'lib/server/escalation.ts': 'the house looks what nobody has read, and shows it to nobody',
	'lib/server/having-read.ts': 'says of one that the reach has given that it was read',
	'lib/server/filing.ts': 'joins what the reach has given',
	'lib/server/filing/letters.ts': 'joins what the reach has given',
	'lib/server/filing/statements.ts':
		'joins what the reach has given; what is not filed of a child, for who may delete it',
	'lib/server/holds.ts': 'the number of a child under a hold, for managers',
	'lib/server/imports.ts': 'compares a list with what is here, and shows what the list says',
	'lib/server/meetings.ts': 'joins what the reach has given',
	'lib/server/merges.ts': 'two records by their numbers, for whoever decides that they are one',
	'lib/server/merges/hand-over.ts': 'hands over what is one child’s, and shows nothing of it',
	'lib/server/opener.ts': 'the house opens what came, and shows it to nobody',
	'lib/server/missing/pieces.ts': 'the house looks what is awaited, and shows it to nobody',
	'lib/server/opener/pieces.ts': 'the house opens what came, and shows it to nobody',
	'lib/server/moves.ts':
		'that something was said to a day, for whoever reaches the child; no words',
	'lib/server/figures/reviews.ts': 'joins what the reach has given',
	'lib/server/figures/said.ts': 'joins what the reach has given',
	'lib/server/my-day.ts': 'joins what the reach has given; reviews of the children within it',
	'lib/server/papers.ts': 'adds what came on paper, for whoever reaches the child',
	'lib/server/picture-locks.ts':
		'a picture of a statement that the reach has given; and whether there is any, for deletion',
	'lib/server/packages.ts': 'one child by its number, for whoever may make their package',
	'lib/server/packages/about.ts': 'what is known of that one child',
	'lib/server/packages/statements.ts': 'what they said, by the reach; and what was made with it',
	'lib/server/reasons.ts': 'joins what the reach has given',
	'lib/server/relatives.ts': 'whether two children are there, for whoever may name relatives',
	'lib/server/reviews.ts':
		'since when one child is in care, for whoever reaches the child; all else by the reach',
	'lib/server/rewrap.ts': 'wraps the keys of children anew, and opens nothing',
	'lib/server/said-aloud.ts':
		'what was answered to a child, for that child; for all others by the reach',
	'lib/server/snapshot.ts': 'what a child has said, for that child',
	'lib/server/statements.ts': 'joins what the reach has given',
	'lib/server/threads.ts': 'which statements of one child are one thread; their words by the reach'
};

const asks =
	/\b(?:selectFrom|innerJoin|leftJoin|updateTable|deleteFrom|insertInto)\(\s*'(?:statement|attachment_part|child|child_person)\b/;

test('[INV-4] nothing lists children or what they said but by the scoped queries', () => {
	const asking = codeFiles.filter(
		(file) => !file.includes('/migrations/') && asks.test(codeOf(file))
	);
	expect(asking.filter((file) => !(file in known))).toEqual([]);
});

test('no reason stands here for a file that asks nothing any more', () => {
	const idle = Object.keys(known).filter((file) => {
		const code = codeFiles.includes(file) ? codeOf(file) : '';
		return !asks.test(code) && !/(statementsWithin|childrenWithin)\(/.test(code);
	});
	expect(idle).toEqual([]);
});

test('[INV-4] no door asks a table: it asks a verb, which asks who may', () => {
	const doors = codeFiles.filter((file) => /^(routes|hooks)/.test(file));
	expect(
		doors.filter((file) => /\.(selectFrom|updateTable|insertInto)\(/.test(codeOf(file)))
	).toEqual([]);
});
