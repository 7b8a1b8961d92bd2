import { parseArgs } from 'node:util';
import { readModelFlags } from '../../examples/quickstart/readModelFlags.js';
import type { ModelFlags } from '../../examples/quickstart/readModelFlags.js';
import { UsageError } from '../../examples/quickstart/UsageError.js';
import { checkFlags } from './checkFlags.js';

/** What was asked for on the command line. */
export interface Flags {
  /** `''`: none. */
  readonly prompt: string;
  readonly model: ModelFlags;
  /** Which session is gone on with. */
  readonly session: 'new' | 'latest' | { readonly id: string };
  /** Kinds of permission that are given unasked. */
  readonly allow: 'all' | readonly string[];
  readonly json: boolean;
  readonly record: string | undefined;
  readonly replay: ReplayFlags | undefined;
  readonly verbose: boolean;
}

/** What is replayed, and how fast. */
export interface ReplayFlags {
  readonly file: string;
  readonly speed: number | 'instant';
}

/** What is on the command line, as it is. */
export type RawFlags = ReturnType<typeof readArgs>['values'];

/** @throws UsageError */
export function parseFlags(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Flags | 'help' | 'version' {
  const { values, positionals } = readArgs(argv);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  checkFlags(values, positionals.length > 0);
  const { resume, record, replay } = values;
  return {
    prompt: positionals.join(' '),
    model: readModelFlags(values, env),
    session: resume !== undefined ? { id: resume } : values.continue === true ? 'latest' : 'new',
    allow: values['allow-all'] === true ? 'all' : (values.allow ?? []).flatMap((kinds) => kinds.split(',')),
    json: values.json === true,
    record,
    replay: replay === undefined ? undefined : { file: replay, speed: speedOf(values.speed ?? '1') },
    verbose: values.verbose === true,
  };
}

function speedOf(text: string): number | 'instant' {
  if (text === 'instant') return text;
  const speed = Number(text);
  if (!(speed > 0)) throw new UsageError('--speed must be "instant" or a number above 0.');
  return speed;
}

function readArgs(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        demo: { type: 'boolean' },
        live: { type: 'boolean' },
        'base-url': { type: 'string' },
        model: { type: 'string' },
        'api-key-env': { type: 'string' },
        continue: { type: 'boolean' },
        resume: { type: 'string' },
        allow: { type: 'string', multiple: true },
        'allow-all': { type: 'boolean' },
        json: { type: 'boolean' },
        record: { type: 'string' },
        replay: { type: 'string' },
        speed: { type: 'string' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    // The rest of the message is about positional arguments.
    throw new UsageError((error as Error).message.replace(/\. .*/s, '.'));
  }
}
