// What is typed is long: without a script nothing wakes up late over it.
export const csr = false;
