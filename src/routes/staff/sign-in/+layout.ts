// These pages are plain forms. Without a script nothing wakes up late and takes back what was typed meanwhile.
export const csr = false;
