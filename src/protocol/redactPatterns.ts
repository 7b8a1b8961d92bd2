import { secretEnds } from './isSecretName.js';

/** A text without what looks like a secret, or goes by the name of one in JSON within the text. */
export function redactPatterns(text: string): string {
  return text.replace(named, '$1[redacted]$3').replace(shapes, mark);
}

/**
 * `"token":"…"`, or `\"token\":\"…\"` where JSON is within JSON: as many backslashes before each quote. A secret ends with a
 * text that is cut off, too.
 */
const named = new RegExp(String.raw`((\\{0,7})"[\w.-]{0,64}${secretEnds}\2"\s*:\s*\2")[^]*?((?<!\\)\2"|$)`, 'gi');

const shapes = new RegExp(
  [
    // GitHub: classic, fine-grained
    String.raw`\bgh[a-z]_\w{16,}`,
    String.raw`\bgithub_pat_\w{20,}`,
    // OpenAI, Anthropic and those who do as they do
    String.raw`\bsk-[\w-]{16,}`,
    // AWS, Google, Slack, GitLab, npm
    String.raw`\bAKIA[A-Z\d]{16}`,
    String.raw`\bAIza[\w-]{30,}`,
    String.raw`\bxox[a-z]-[\w-]{10,}`,
    String.raw`\bglpat-[\w-]{16,}`,
    String.raw`\bnpm_\w{30,}`,
    // a JSON web token
    String.raw`\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*`,
    // a password in a URL
    String.raw`://[^\s/:@]+:[^\s/@]+@`,
    // what goes with a request
    String.raw`\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}`,
    String.raw`\b(?:Authorization|Api-Key)\s*[:=]\s*(?:[a-z]+ +)?[^\s"'\\,]{4,}`,
  ].join('|'),
  'gi',
);

/** `Bearer` and `Authorization:` stay, to be read. */
function mark(found: string): string {
  if (found.startsWith('://')) return '://[redacted]@';
  const [, lead = ''] = /^((?:Bearer|Basic)\s+|(?:Authorization|Api-Key)\s*[:=]\s*)/i.exec(found) ?? [];
  return `${lead}[redacted]`;
}
