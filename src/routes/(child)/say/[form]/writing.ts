/** The open draft and its text, for the screens of one form. */
import type { OpenDraft } from '$lib/device/page.svelte.ts';
import type { FormText } from '$lib/forms/form.ts';
import { createContext } from 'svelte';

export type Writing = { readonly draft: OpenDraft; readonly text: FormText };

export const [writing, giveWriting] = createContext<Writing>();
