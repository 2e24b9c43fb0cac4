/** Zod as every room uses it that may run in a browser: what travels is checked, and no code is made of text. */
import { z } from 'zod';

// Our pages forbid `new Function`, and report even Zod's first try. This stands before any check is built.
z.config({ jitless: true });

export { z };
