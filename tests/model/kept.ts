/** Stories in which something did not hold once, or might: each is told anew with every run of the tests. */
import { answers } from './answers.ts';
import type { Told } from './steps.ts';

type Kept = { what: string; steps: Told[] };

const writes = (child: 'Amir' | 'Seren', what = 'words'): Told => [
	'a child writes and sends',
	{ child, what }
];

export const kept: readonly Kept[] = [
	{
		what: '[T-16] [INV-1] the tablet is let in anew, and what was said before has long been let go',
		steps: [
			writes('Amir', 'about my officer'),
			['the tablet is let in anew', 'Amir'],
			['what waits goes'],
			writes('Amir', 'words and more'),
			['a day passes', 25],
			['what waits goes'],
			['a day passes', 25],
			['a day passes', 25]
		]
	},
	{
		what: '[F-24] [F-40] [T-14] [INV-12] the house is restored to a time before the tablet was let in anew',
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
		what: '[F-19] [F-21] [T-20] the answer is lost, the app is ended, and two tabs without a lock go on',
		steps: [
			writes('Seren', 'words and more'),
			['what waits goes over a bad line', { kind: 'the answer is lost', every: 2, parts: true }],
			['the app is ended after an answer', 1],
			['two tabs deliver at once', false]
		]
	},
	{
		what: '[F-40] [INV-12] everything is let go after a day, and then the house is restored from before',
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
		what: '[F-25] [F-28] [F-42] [F-51] [INV-5] the officer changes, the tablet is revoked, and a byte changes on its disk',
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
	},
	{
		what: '[F-17] [F-18] [F-20] [T-22] the line is cut, the house is killed before and after its commit, and all is handed in once more',
		steps: [
			writes('Amir'),
			[
				'what waits goes over a bad line',
				{ kind: 'the line is cut inside a part', every: 1, parts: true }
			],
			['the house is killed while it works', 'before the commit of keeping'],
			['the house is killed while it works', 'after the commit of keeping'],
			['what waits goes'],
			['what was handed in is handed in once more', 0],
			['another officer is named', { child: 'Amir', iro: 'Priya' }]
		]
	},
	{
		what: '[F-03] the app is ended at each write of sealing words with more',
		steps: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((writes): Told => [
			'the app is ended while it seals',
			{ child: 'Seren', what: 'words and more', writes }
		])
	},
	{
		what: '[F-04] the tablet is full at each write of sealing words with more',
		steps: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((writes): Told => [
			'the tablet is full while it seals',
			{ child: 'Amir', what: 'words and more', writes }
		])
	},
	{
		what: '[F-26] [F-27] [F-29] [F-30] [F-31] [T-02] every answer that somebody else can give',
		steps: [
			writes('Amir'),
			writes('Seren'),
			...answers.map((kind): Told => [
				'what waits goes over a bad line',
				{ kind, every: 1, parts: true }
			])
		]
	},
	{
		what: '[F-43] [F-50] [F-54] [T-03] [T-12] keys are rotated, the session is over, cookies are gone, and the clock is years off',
		steps: [
			writes('Amir'),
			['the keys are rotated', 'intake'],
			['the keys are rotated', 'receipt'],
			['all sessions are over'],
			['the cookies are cleared'],
			['the clock of the tablet jumps', -56 * 365 * 86_400_000],
			['what waits goes'],
			writes('Seren'),
			['the clock of the house jumps', 400 * 86_400_000],
			['what waits goes']
		]
	},
	{
		what: '[F-11] the app is updated while something waits, and while something is written',
		steps: [
			writes('Amir', 'words and more'),
			['a child writes', { child: 'Seren', what: 'words' }],
			['the app is updated'],
			['a child goes on writing', 0],
			['a child sends', 0]
		]
	},
	{
		what: '[INV-7] what nobody has read for a year lies before the desk as well, and before nobody else',
		steps: [
			writes('Amir'),
			writes('Seren'),
			['the clock of the house jumps', 400 * 86_400_000],
			['the house is stopped and opened', 'kill']
		]
	},
	{
		what: '[F-28] other bytes that come under an id are refused once more when they come once more',
		steps: [
			writes('Amir'),
			['what waits goes'],
			['other bytes come under an id', 0],
			['what was handed in is handed in once more', 1]
		]
	}
];
