/** The one page that is built ahead: whatever address a child opens with no line, it is drawn from this. */
export const prerender = true;
