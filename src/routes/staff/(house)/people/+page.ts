// Plain forms: without a script nothing wakes up late and closes what was opened meanwhile.
export const csr = false;
