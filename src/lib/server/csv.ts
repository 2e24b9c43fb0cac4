/** Tables as CSV, for a spreadsheet that must never take a cell for a formula. */

/** A cell that begins like a formula gets an apostrophe before it, and is text. */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${inert(cell).replaceAll('"', '""')}"`;

/** @returns lines that end as RFC 4180 has them, with the mark by which Excel knows UTF-8 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
	`\ufeff${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
