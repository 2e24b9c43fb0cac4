// Law 10: the child's side has no server half. One prerendered page is the shell of every screen.
export const ssr = false;
export const prerender = false;
