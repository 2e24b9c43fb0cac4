/** The cast of Riverbank: the people of the demonstration and of the tests. None of them is real. */
import type { CodePicture, PictureKind } from '../../domain/code.ts';
import type { Concept } from '../../domain/concepts.ts';
import type { Mode } from '../../domain/mode.ts';
import type { Role } from '../../domain/people.ts';

export type CastStaff = { id: string; role: Role; firstName: string; lastName: string };

export type CastChild = {
	id: string;
	/** The council's own number for the child. */
	councilId: string;
	name: string;
	/** Years. */
	age: number;
	mode: Mode;
	language: string;
	/** The picture and word of the tile on a shared tablet. */
	picture: Concept;
	codeKind: PictureKind;
	code: readonly [CodePicture, CodePicture, CodePicture, CodePicture];
	iro: CastStaff;
	/** Days from today to the next review; negative when it has been. Null: none is planned. */
	reviewInDays: number | null;
	people: readonly { name: string; as: Concept }[];
};

const id = (n: number): string => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;

export const sarah: CastStaff = { id: id(1), role: 'iro', firstName: 'Sarah', lastName: 'Okafor' };
export const priya: CastStaff = { id: id(2), role: 'iro', firstName: 'Priya', lastName: 'Nair' };
export const dan: CastStaff = { id: id(3), role: 'iro', firstName: 'Dan', lastName: 'Whitlock' };
export const grace: CastStaff = {
	id: id(4),
	role: 'manager',
	firstName: 'Grace',
	lastName: 'Adeyemi'
};
export const tom: CastStaff = { id: id(5), role: 'worker', firstName: 'Tom', lastName: 'Hadley' };

export const nia: CastStaff = {
	id: id(6),
	role: 'administrator',
	firstName: 'Nia',
	lastName: 'Pritchard'
};
export const owen: CastStaff = { id: id(7), role: 'auditor', firstName: 'Owen', lastName: 'Blake' };

export const staff = [sarah, priya, dan, grace, tom, nia, owen] as const;

/** Who is on the duty rota. */
export const onDuty = [grace] as const;

export const amir: CastChild = {
	id: id(101),
	councilId: 'RB-1001',
	name: 'Amir',
	age: 14,
	mode: 'standard',
	language: 'en',
	picture: 'fox',
	codeKind: 'pictures-36',
	code: ['ball', 'bus', 'apple', 'moon'],
	iro: sarah,
	reviewInDays: 38,
	people: [
		{ name: 'Gran', as: 'grandmother' },
		{ name: 'Mum', as: 'mother' },
		{ name: 'Mr Bell', as: 'teacher' },
		{ name: 'Tom', as: 'social-worker' },
		{ name: 'Kerry', as: 'foster-carer' }
	]
};

export const seren: CastChild = {
	id: id(102),
	councilId: 'RB-1002',
	name: 'Seren',
	age: 8,
	mode: 'pictures',
	language: 'en',
	picture: 'owl',
	codeKind: 'pictures-12',
	code: ['cat', 'fish', 'tree', 'hat'],
	iro: sarah,
	reviewInDays: 12,
	people: [
		{ name: 'Nana Pat', as: 'grandmother' },
		{ name: 'Joel', as: 'key-worker' },
		{ name: 'Miss Ford', as: 'teacher' }
	]
};

export const bethan: CastChild = {
	id: id(103),
	councilId: 'RB-1003',
	name: 'Bethan',
	age: 16,
	mode: 'standard',
	language: 'cy',
	picture: 'dolphin',
	codeKind: 'pictures-36',
	code: ['guitar', 'tent', 'boat', 'kite'],
	iro: priya,
	reviewInDays: 1,
	people: [
		{ name: 'Dad', as: 'father' },
		{ name: 'Lowri', as: 'key-worker' }
	]
};

export const jayden: CastChild = {
	id: id(104),
	councilId: 'RB-1004',
	name: 'Jayden',
	age: 11,
	mode: 'easy',
	language: 'en',
	picture: 'turtle',
	codeKind: 'pictures-12',
	code: ['key', 'hat', 'bus', 'ball'],
	iro: sarah,
	reviewInDays: 5,
	people: [
		{ name: 'Auntie Bev', as: 'family' },
		{ name: 'Mum', as: 'mother' },
		{ name: 'Stacey', as: 'foster-carer' },
		{ name: 'Ruby', as: 'sister' }
	]
};

export const ruby: CastChild = {
	id: id(105),
	councilId: 'RB-1005',
	name: 'Ruby',
	age: 9,
	mode: 'easy',
	language: 'en',
	picture: 'butterfly',
	codeKind: 'pictures-12',
	code: ['moon', 'umbrella', 'clock', 'apple'],
	iro: sarah,
	reviewInDays: 5,
	people: [
		{ name: 'Auntie Bev', as: 'family' },
		{ name: 'Mum', as: 'mother' },
		{ name: 'Jayden', as: 'brother' }
	]
};

export const kai: CastChild = {
	id: id(106),
	councilId: 'RB-1006',
	name: 'Kai',
	age: 17,
	mode: 'standard',
	language: 'en',
	picture: 'star',
	codeKind: 'pictures-36',
	code: ['train', 'sock', 'lamp', 'drum'],
	iro: dan,
	reviewInDays: null,
	people: [{ name: 'Marlon', as: 'brother' }]
};

/** Whose worker is whom. */
export const workedBy: readonly { worker: CastStaff; child: CastChild }[] = [
	amir,
	seren,
	jayden,
	ruby
].map((child) => ({ worker: tom, child }));

/** Who stands in for whom, for as many days from the day it is settled. */
export const standingIn: readonly { of: CastStaff; by: CastStaff; days: number }[] = [
	{ of: dan, by: priya, days: 14 }
];

/** Who is of one family. */
export const siblings: readonly [CastChild, CastChild][] = [[jayden, ruby]];

export const children = [amir, seren, bethan, jayden, ruby, kai] as const;

/** What children of Riverbank have said, and what came of it, so many days ago. */
export const youSaid = [
	{
		said: 'Reviews are too long.',
		did: 'A review is 45 minutes or less now. You can ask for a break.',
		picture: 'short',
		days: 64
	},
	{
		said: 'There are too many people in the room.',
		did: 'You are asked who you want there before anybody else is.',
		picture: 'people',
		days: 21
	}
] as const;
