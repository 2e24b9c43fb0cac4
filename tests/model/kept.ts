/** Stories in which something did not hold once, or might: each is told anew with every run of the tests. */
import type { Told } from './steps.ts';

type Kept = { what: string; steps: Told[] };

const writes = (child: 'Amir' | 'Seren', what = 'words'): Told => [
	'a child writes and sends',
	{ child, what }
];

export const kept: readonly Kept[] = [
	{
		what: 'the house is restored to a time before the tablet was let in anew',
		steps: [
			['a backup is taken'],
			['the tablet is let in anew', 'Amir'],
			writes('Amir'),
			['what waits goes'],
			['the house is restored from its backup'],
			['what waits goes']
		]
	},
	{
		what: 'the answer is lost, the app is ended, and two tabs without a lock go on',
		steps: [
			writes('Seren', 'words and more'),
			['what waits goes over a bad line', { kind: 'the answer is lost', every: 2, parts: true }],
			['the app is ended after an answer', 1],
			['two tabs deliver at once', false]
		]
	},
	{
		what: 'everything is let go after a day, and then the house is restored from before',
		steps: [
			['a backup is taken'],
			writes('Amir'),
			['what waits goes'],
			writes('Seren'),
			['a day passes', 20],
			['the house is restored from its backup'],
			['a day passes', 25],
			['a day passes', 25]
		]
	},
	{
		what: 'the officer changes, the tablet is revoked, and a byte changes on its disk',
		steps: [
			writes('Amir'),
			writes('Amir', 'about my officer'),
			writes('Seren'),
			['another officer is named', { child: 'Amir', iro: 'Priya' }],
			['what waits goes'],
			['another officer is named', { child: 'Amir', iro: null }],
			['the tablet is revoked', 'Seren'],
			writes('Seren'),
			writes('Amir'),
			['a byte changes on the disk of the tablet', 1],
			['the house is killed while it works', 'after the commit of keeping'],
			['other bytes come under an id', 0]
		]
	}
];
