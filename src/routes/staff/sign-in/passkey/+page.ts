// The one page of these that needs a script: a browser asks for a passkey by nothing else.
export const csr = true;
