// Plain forms: nothing here needs a script.
export const csr = false;
