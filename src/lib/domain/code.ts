/** The picture code: something a child knows, beside the tablet they have. Order counts. */

/** Very different objects, so that one is not taken for another. The first twelve stand alone in the short grid. */
export const codePictures = [
	'ball',
	'bus',
	'apple',
	'moon',
	'fish',
	'tree',
	'key',
	'hat',
	'clock',
	'umbrella',
	'cat',
	'cake',
	'boat',
	'guitar',
	'rocket',
	'flower',
	'chair',
	'bell',
	'bicycle',
	'book',
	'butterfly',
	'camera',
	'carrot',
	'crown',
	'drum',
	'elephant',
	'glasses',
	'kite',
	'lamp',
	'mushroom',
	'penguin',
	'scissors',
	'snowman',
	'sock',
	'tent',
	'train'
] as const;

export type CodePicture = (typeof codePictures)[number];

/** 'pictures-36': shuffled each time. 'pictures-12': fixed places, on enrolled devices only. */
export const codeKinds = ['pictures-36', 'pictures-12'] as const;
export type CodeKind = (typeof codeKinds)[number];

export const codeLength = 4;

/** The pictures a code of this kind is chosen from. */
export function picturesOf(kind: CodeKind): readonly CodePicture[] {
	return kind === 'pictures-36' ? codePictures : codePictures.slice(0, 12);
}

/** The one text that stands for a picture code, wherever it is derived from or checked. */
export function codeText(pictures: readonly string[]): string {
	return pictures.join(' ');
}

/** How long to wait after so many wrong tries in a row, in milliseconds. Five are free; never more than 15 minutes. */
export function waitAfter(wrong: number): number {
	const minutes = [0.5, 1, 5, 15];
	if (wrong < 5) return 0;
	return (minutes[wrong - 5] ?? 15) * 60_000;
}
