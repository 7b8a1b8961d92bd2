/** A UUID. Under jsdom, and in pages that are not served over HTTPS, `crypto.randomUUID` does not exist. */
export function randomId(): string {
  const { crypto } = globalThis as { crypto?: { randomUUID?: () => string } };
  return crypto?.randomUUID?.() ?? 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', randomDigit);
}

function randomDigit(): string {
  return Math.floor(Math.random() * 16).toString(16);
}
