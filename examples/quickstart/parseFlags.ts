import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Flags {
  readonly prompt: string;
  /** The account that the Copilot CLI is signed in with, in place of the scripted model. */
  readonly live: boolean;
  /** An OpenAI-compatible endpoint, in place of the scripted model. */
  readonly baseUrl: string | undefined;
  readonly model: string | undefined;
  readonly apiKey: string | undefined;
}

export const help = `Usage: npm start -- [options] [prompt]

Runs one turn of a Copilot session and shows its streams. Without options a scripted model answers: no account, no network.

  --live               use the account that the Copilot CLI is signed in with
  --base-url <url>     use an OpenAI-compatible endpoint, such as http://localhost:11434/v1 (Ollama); needs --model
  --model <name>       the model, with --live or --base-url
  --api-key-env <var>  the environment variable that holds the endpoint's API key
  -h, --help           show this`;

const defaultPrompt = 'Hello! What am I looking at?';

/** The command line is not one of ours. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseFlags(argv: readonly string[]): Flags | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help === true) return 'help';
  const { live = false, model, 'base-url': baseUrl, 'api-key-env': variable } = values;
  if (live && baseUrl !== undefined) throw new UsageError('Use either --live or --base-url, not both.');
  if (baseUrl !== undefined && !/^https?:\/\//.test(baseUrl))
    throw new UsageError('--base-url must begin with http:// or https://.');
  if (baseUrl !== undefined && model === undefined) throw new UsageError('--base-url needs a --model, too.');
  if (model !== undefined && !live && baseUrl === undefined)
    throw new UsageError('--model needs --live or --base-url.');
  if (variable !== undefined && baseUrl === undefined) throw new UsageError('--api-key-env needs a --base-url.');
  const apiKey = variable === undefined ? undefined : process.env[variable];
  if (variable !== undefined && apiKey === undefined) throw new UsageError(`The variable ${variable} is not set.`);
  return { prompt: positionals.join(' ') || defaultPrompt, live, baseUrl, model, apiKey };
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
