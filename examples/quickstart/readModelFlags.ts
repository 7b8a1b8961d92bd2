import { UsageError } from './UsageError.js';

/** Who is to answer. */
export interface ModelFlags {
  /** The account that the Copilot CLI is signed in with, in place of the scripted model. */
  readonly live: boolean;
  /** An OpenAI-compatible endpoint, in place of the scripted model. */
  readonly baseUrl: string | undefined;
  readonly model: string | undefined;
  readonly apiKey: string | undefined;
}

/** The flags that say who is to answer, as they are. */
export interface RawModelFlags {
  readonly live?: boolean | undefined;
  readonly 'base-url'?: string | undefined;
  readonly model?: string | undefined;
  readonly 'api-key-env'?: string | undefined;
}

/** @throws UsageError when they make no sense together. */
export function readModelFlags(
  { live = false, model, 'base-url': baseUrl, 'api-key-env': variable }: RawModelFlags,
  env: Readonly<Record<string, string | undefined>>,
): ModelFlags {
  if (live && baseUrl !== undefined) throw new UsageError('Use either --live or --base-url, not both.');
  if (baseUrl !== undefined && !/^https?:\/\//.test(baseUrl))
    throw new UsageError('--base-url must begin with http:// or https://.');
  if (baseUrl !== undefined && model === undefined) throw new UsageError('--base-url needs a --model, too.');
  if (model !== undefined && !live && baseUrl === undefined)
    throw new UsageError('--model needs --live or --base-url.');
  if (variable !== undefined && baseUrl === undefined) throw new UsageError('--api-key-env needs a --base-url.');
  const apiKey = variable === undefined ? undefined : env[variable];
  if (variable !== undefined && apiKey === undefined) throw new UsageError(`The variable ${variable} is not set.`);
  return { live, baseUrl, model, apiKey };
}
