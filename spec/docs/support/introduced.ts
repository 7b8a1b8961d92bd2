import type { CodeBlock } from './CodeBlock.js';

const types = {
  client: "import('copilot-rx').CopilotClient",
  session: "import('copilot-rx').CopilotSession",
};

/** Guides introduce `client` and `session` once and then go on with them; a block that declares its own keeps that. */
export function introduced(block: CodeBlock): CodeBlock {
  const declarations = Object.entries(types)
    .filter(([name]) => !new RegExp(String.raw`\b(const|let|using)\s[^=;)]*\b${name}\b`).test(block.code))
    .map(([name, type]) => `declare const ${name}: ${type};`);
  // On the line of the first line of code, so that line numbers stay right.
  return { ...block, code: `${declarations.join(' ')} ${block.code}` };
}
