/**
 * A UUID. Under jsdom, and in pages that are not served over HTTPS, `crypto.randomUUID` does not exist. Node puts its own together of some thirty
 * strings, and V8 keeps all of them until somebody looks at a letter.
 */
export function randomId(): string {
  const { crypto } = globalThis as { crypto?: { randomUUID?: () => string } };
  const id = crypto?.randomUUID?.() ?? 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', randomDigit);
  id.charCodeAt(0);
  return id;
}

function randomDigit(): string {
  return Math.floor(Math.random() * 16).toString(16);
}
