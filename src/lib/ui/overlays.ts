/** How the child wants screens drawn, for the parts that place things by it. The layout gives it. */
import { createContext } from 'svelte';
import type { Overlays } from '../domain/overlays.ts';

export const [overlaysHere, giveOverlays] = createContext<() => Overlays>();
