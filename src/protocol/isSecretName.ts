/**
 * How the names of secrets end, for names end with what they are: `githubToken`, `OPENAI_API_KEY`, `x-api-key`; but not `tokens` or
 * `tokenLimit`.
 */
export const secretEnds =
  '(?:token|(?:api|access|private|secret)[_-]?key|secret|password|passwd|passphrase|credentials?|authorization|cookie|headers)';

const secretName = new RegExp(`${secretEnds}$`, 'i');

/** Whether what goes by this name is a secret: of an option, a field, a header or a variable of the environment. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}
