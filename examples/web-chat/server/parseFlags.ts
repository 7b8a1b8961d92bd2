import { parseArgs } from 'node:util';
import { readModelFlags } from '../../quickstart/readModelFlags.js';
import type { ModelFlags } from '../../quickstart/readModelFlags.js';
import { UsageError } from '../../quickstart/UsageError.js';

/** What was asked for on the command line. */
export interface ChatFlags extends ModelFlags {
  /** 0: any that is free. */
  readonly port: number;
}

export const help = `Usage: npm run chat:web -- [options]

Serves a chat with a Copilot session on 127.0.0.1. Without options a scripted model answers: no account, no network.

  --live               use the account that the Copilot CLI is signed in with
  --base-url <url>     use an OpenAI-compatible endpoint, such as http://localhost:11434/v1 (Ollama); needs --model
  --model <name>       the model, with --live or --base-url
  --api-key-env <var>  the environment variable that holds the endpoint's API key
  --port <number>      the port; 4400 unless given, 0 for any that is free
  -h, --help           show this`;

/** @throws UsageError */
export function parseFlags(argv: readonly string[]): ChatFlags | 'help' {
  const { values } = parse(argv);
  if (values.help === true) return 'help';
  const port = Number(values.port ?? 4_400);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port must be a number from 0 to 65535.');
  return { port, ...readModelFlags(values, process.env) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        live: { type: 'boolean' },
        model: { type: 'string' },
        'base-url': { type: 'string' },
        'api-key-env': { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // The rest of the message is about positional arguments.
    throw new UsageError(`${(error as Error).message.replace(/\.( .*)?$/s, '')}.`);
  }
}
