/**
 * Zod as every room uses it that may run in a browser: its small edition, a third of the whole. It makes
 * no code of text either, which our pages forbid and would report.
 */
export { z } from 'zod/mini';
