/** What the screens on which something is made are given, and how each is fetched: only when it is wanted. */
import type { Attachment, AttachmentKind, Content } from '../../domain/attachment.ts';
import type { Mode } from '../../domain/mode.ts';

/** What was kept: its bytes, and what it takes to go on with it. */
export type Kept = Content & { again?: unknown };

/** How keeping came out. 'failed': it is not on disk, which the page has told. */
export type Keeping = 'kept' | 'too large' | 'failed';

export type Maker = {
	mode: Mode;
	/** What was made before, to be looked at, heard or changed. */
	attachment: Attachment | null;
	/** The bytes of what was made. */
	content: (id: string) => Promise<Kept | null>;
	/** @param make gives the bytes; asked when the disk is ready for them */
	onkeep: (attachment: Attachment, make: () => Promise<Kept>) => Promise<Keeping>;
	/** Takes it out of the answer, or puts it back. */
	onput: (attachment: Attachment | null) => void;
	/** A photo made anew, with nothing in it but what is to be seen; null: this is no picture. */
	remade: (photo: Blob) => Promise<Content | null>;
	/** The child goes to the tablet's own pictures for a while, and comes back. */
	onaway: () => void;
	onclose: () => void;
};

export const makers = {
	drawing: () => import('./Drawing.svelte'),
	photo: () => import('./Photo.svelte'),
	voice: () => import('./Voice.svelte')
} satisfies Record<AttachmentKind, () => Promise<unknown>>;
