/** What My Say knows of a child beside what they said, for their package. */
import { encode } from '../../domain/envelope.ts';
import { aboutOf, nameOf, peopleOf, settingOf } from '../children.ts';
import type { Tx } from '../database.ts';
import type { Keys } from '../keys.ts';
import type { ZipFile } from '../zip.ts';

/** From the council's list, from whoever answers for the child, and from the child. */
export async function aboutChild(tx: Tx, keys: Keys, id: string): Promise<ZipFile> {
	const row = await tx
		.selectFrom('child')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const { birthYear, placement } = aboutOf(keys, row);
	const setting = await settingOf(tx, keys, id);
	const people = await peopleOf(tx, keys, id);
	const told = [
		`Known as: ${nameOf(keys, row)}`,
		`The council's number: ${row.council_id}`,
		birthYear ? `Born in ${birthYear}` : '',
		placement ? `Lives, as the council's list calls it: ${placement}` : '',
		row.into_care_on ? `In care since ${row.into_care_on}` : '',
		row.reviewed_on ? `Last review before My Say: ${row.reviewed_on}` : '',
		`Mode: ${row.mode}. Language: ${row.language}.`,
		setting ? `How they like it: ${JSON.stringify(setting)}` : '',
		people.length > 0 ? 'Their own list of people:' : '',
		...people.map(({ name, as }) => `  ${name} (${as})`),
		...(await namedFor(tx, id))
	];
	return {
		name: 'What My Say knows.txt',
		bytes: encode(`${told.filter(Boolean).join('\n')}\n`)
	};
}

/** Who was named for them, and when. */
async function namedFor(tx: Tx, child: string): Promise<string[]> {
	const officers = await tx
		.selectFrom('allocation')
		.innerJoin('person', 'person.id', 'allocation.iro_id')
		.select(['first_name', 'last_name', 'from_at', 'to_at'])
		.where('child_id', '=', child)
		.orderBy('from_at')
		.execute();
	const workers = await tx
		.selectFrom('worker_allocation')
		.innerJoin('person', 'person.id', 'worker_allocation.worker_id')
		.select(['first_name', 'last_name', 'from_at', 'to_at'])
		.where('child_id', '=', child)
		.orderBy('from_at')
		.execute();
	const line = (as: string) => (it: (typeof officers)[number]) =>
		`${as}: ${it.first_name} ${it.last_name}, ${it.from_at} to ${it.to_at ?? 'now'}`;
	return [...officers.map(line('Reviewing officer')), ...workers.map(line('Worker'))];
}
