import { parseArgs } from 'node:util';
import { readModelFlags } from './readModelFlags.js';
import type { ModelFlags } from './readModelFlags.js';
import { UsageError } from './UsageError.js';

/** What was asked for on the command line. */
export interface Flags extends ModelFlags {
  readonly prompt: string;
}

export const help = `Usage: npm start -- [options] [prompt]

Runs one turn of a Copilot session and shows its streams. Without options a scripted model answers: no account, no network.

  --live               use the account that the Copilot CLI is signed in with
  --base-url <url>     use an OpenAI-compatible endpoint, such as http://localhost:11434/v1 (Ollama); needs --model
  --model <name>       the model, with --live or --base-url
  --api-key-env <var>  the environment variable that holds the endpoint's API key
  -h, --help           show this`;

const defaultPrompt = 'Hello! What am I looking at?';

/** @throws UsageError */
export function parseFlags(argv: readonly string[]): Flags | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help === true) return 'help';
  return { prompt: positionals.join(' ') || defaultPrompt, ...readModelFlags(values, process.env) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        live: { type: 'boolean' },
        'base-url': { type: 'string' },
        model: { type: 'string' },
        'api-key-env': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // The rest of the message is about positional arguments.
    throw new UsageError((error as Error).message.replace(/\. .*/s, '.'));
  }
}
