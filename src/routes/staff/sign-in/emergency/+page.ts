// It needs a script, as the page on which a passkey is shown: a browser makes one by nothing else.
export const csr = true;
