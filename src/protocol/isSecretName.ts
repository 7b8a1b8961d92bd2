/** Whether what goes by this name is a secret: of an option, a field, a header or a variable of the environment. */
export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  return secretEnds.test(plain);
}

/** Names end with what they are: `githubToken`, `OPENAI_API_KEY`, `x-api-key`; but not `tokens`, `tokenLimit`. */
const secretEnds =
  /(token|apikey|accesskey|privatekey|secretkey|secret|password|passwd|passphrase|credentials?|authorization|cookie|headers)$/;
