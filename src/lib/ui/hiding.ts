/** The way from any screen to "hide this page, at once". The layout gives it; the bar calls it. */
import { createContext } from 'svelte';

export const [hiding, giveHiding] = createContext<() => void>();
