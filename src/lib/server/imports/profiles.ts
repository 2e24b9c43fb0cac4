/** What each system calls its columns. A council's own list may have any of these headings. */
import { fields, type Field, type ProfileName } from '../../domain/list.ts';

type Profile = Record<Field, readonly string[]>;

const lcs: Profile = {
	id: ['Person ID', 'LCS ID', 'Child ID'],
	name: ['Known As', 'Preferred Name', 'Forename', 'First Name'],
	born: ['DOB', 'Date of Birth', 'Year of Birth'],
	iro: ['IRO', 'IRO Name', 'Independent Reviewing Officer'],
	iroFrom: ['IRO Start Date', 'IRO From'],
	iroTo: ['IRO End Date', 'IRO To'],
	worker: ['Allocated Worker', 'Case Worker', 'Social Worker'],
	review: ['Next Review Date', 'Next LAC Review', 'Next Review Due'],
	placement: ['Placement', 'Placement Name', 'Placement Type'],
	siblings: ['Sibling IDs', 'Siblings'],
	parent: ['Parent in Care ID', 'Parent ID']
};

const mosaic: Profile = {
	id: ['Mosaic ID', 'Person ID', 'Subject ID'],
	name: ['Known As Name', 'Preferred First Name', 'First Names', 'First Name'],
	born: ['Date of Birth', 'DOB', 'Birth Year'],
	iro: ['Independent Reviewing Officer', 'IRO', 'Reviewing Officer'],
	iroFrom: ['IRO Start', 'Reviewing Officer Start Date'],
	iroTo: ['IRO End', 'Reviewing Officer End Date'],
	worker: ['Allocated Worker', 'Primary Worker', 'Social Worker'],
	review: ['Date of Next Review', 'Next Review', 'Next Review Date'],
	placement: ['Placement Description', 'Placement', 'Provider'],
	siblings: ['Sibling IDs', 'Siblings'],
	parent: ['Parent in Care ID', 'Parent ID']
};

const eclipse: Profile = {
	id: ['Eclipse ID', 'Person Identifier', 'Person ID'],
	name: ['Known As', 'Preferred Name', 'Given Name', 'Forename'],
	born: ['Date of Birth', 'DOB', 'Year of Birth'],
	iro: ['IRO', 'Reviewing Officer', 'IRO Name'],
	iroFrom: ['IRO Start Date', 'IRO From'],
	iroTo: ['IRO End Date', 'IRO To'],
	worker: ['Named Worker', 'Key Worker', 'Social Worker'],
	review: ['Next CLA Review', 'Next Review Date', 'Review Due'],
	placement: ['Placement', 'Placement Name'],
	siblings: ['Sibling IDs', 'Siblings'],
	parent: ['Parent in Care ID', 'Parent ID']
};

const own: Profile = {
	id: ['person_id', 'Person ID'],
	name: ['known_as', 'Known as'],
	born: ['year_of_birth', 'Year of birth'],
	iro: ['iro', 'Reviewing officer'],
	iroFrom: ['iro_from'],
	iroTo: ['iro_to'],
	worker: ['worker', 'Social worker'],
	review: ['next_review', 'Next review'],
	placement: ['placement', 'Placement'],
	siblings: ['siblings', 'Siblings'],
	parent: ['parent_in_care', 'Parent in care']
};

const profiles: Record<ProfileName, Profile> = { own, lcs, mosaic, eclipse };

/** The headings that the council's own list is asked to have. */
export const ownHeadings: readonly string[] = fields.map((field) => own[field][0] ?? field);

/** In which column each field stands; a field without one is left as it is in My Say. */
export type Columns = Partial<Record<Field, number>>;

/** Without whom nothing can be said of a child. */
const needed: readonly Field[] = ['id', 'name'];

export type Matched = { columns: Columns; missing: string[]; unused: string[] };

/** Finds the columns of a list. `missing` are headings it cannot do without; `unused` it has for nothing. */
export function columnsOf(profile: ProfileName, headings: readonly string[]): Matched {
	const known = headings.map(plain);
	const columns: Columns = {};
	for (const field of fields) {
		const at = profiles[profile][field]
			.map((heading) => known.indexOf(plain(heading)))
			.find((column) => column >= 0);
		if (at !== undefined) columns[field] = at;
	}
	const used = new Set(Object.values(columns));
	return {
		columns,
		missing: needed
			.filter((field) => columns[field] === undefined)
			.map((field) => profiles[profile][field][0] ?? field),
		unused: headings.filter((heading, at) => heading !== '' && !used.has(at))
	};
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');
