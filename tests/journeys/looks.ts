/** Ways in which a screen can look, so few that each screen need only be seen in one: any two values meet. */
import { modesOffered } from '../../src/lib/domain/mode.ts';
import { themes } from '../../src/lib/domain/setting.ts';

/** What a look is made of, and what each may be. */
export const values = {
	mode: modesOffered,
	theme: themes,
	size: ['320x640', '360x640', '768x1024', '1024x768'],
	letters: ['usual', 'biggest'],
	room: ['usual', 'most', 'as a tool for readers sets it'],
	buttons: ['usual', 'extra big'],
	choices: ['usual', 'two at a time'],
	colours: ['free', 'forced'],
	moving: ['free', 'reduced', 'calm'],
	language: ['English', 'Welsh', 'Arabic', 'a long one', 'a long one from the right'],
	hand: ['touch', 'one switch', 'two switches'],
	line: ['on', 'off']
} as const;

export type Look = { [Name in keyof typeof values]: (typeof values)[Name][number] };
type Name = keyof Look;

const names = Object.keys(values) as Name[];

/** The same word may stand for different things: each is said with what it is about, unless it is as usual. */
export const titleOf = (look: Look): string =>
	names
		.filter((name) => !['usual', 'free', 'on', 'touch'].includes(look[name]))
		.map(
			(name) =>
				(['letters', 'room', 'colours', 'line'].includes(name) ? `${name} ` : '') + look[name]
		)
		.join(', ');

/** Every two values that meet in it, as text. */
export function pairsIn(look: Look): string[] {
	return names.flatMap((one, at) =>
		names.slice(at + 1).map((other) => `${one} ${look[one]}, ${other} ${look[other]}`)
	);
}

export const allPairs: ReadonlySet<string> = new Set(
	names.flatMap((one, at) =>
		names
			.slice(at + 1)
			.flatMap((other) =>
				values[one].flatMap((a) => values[other].map((b) => `${one} ${a}, ${other} ${b}`))
			)
	)
);

/** Always the same looks: each is the one of many tried that brings the most pairs which are still missing. */
export const looks: readonly Look[] = (() => {
	const chosen: Look[] = [];
	const missing = new Set(allPairs);
	const draw = lots(7);
	while (missing.size > 0) {
		const tried = Array.from({ length: 300 }, () => anyLook(draw));
		const brings = (look: Look) => pairsIn(look).filter((pair) => missing.has(pair)).length;
		const best = tried.reduce((one, other) => (brings(other) > brings(one) ? other : one));
		if (brings(best) === 0) continue;
		chosen.push(best);
		for (const pair of pairsIn(best)) missing.delete(pair);
	}
	return chosen;
})();

function anyLook(draw: (count: number) => number): Look {
	const drawn = names.map((name) => [name, values[name][draw(values[name].length)]]);
	return Object.fromEntries(drawn) as Look;
}

/** Numbers that look drawn by lot, and are the same each time. */
function lots(seed: number): (count: number) => number {
	let state = seed;
	return (count) => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * count);
	};
}
