import { UsageError } from '../../examples/quickstart/UsageError.js';
import type { RawFlags } from './parseFlags.js';

/** Which flags make sense together, beside those that say who answers. @throws UsageError */
export function checkFlags(flags: RawFlags, hasPrompt: boolean): void {
  const problem = problemOf(flags, hasPrompt);
  if (problem !== undefined) throw new UsageError(problem);
}

const kinds = ['shell', 'write', 'read', 'mcp', 'url', 'custom-tool', 'hook', 'memory'];

function problemOf(flags: RawFlags, hasPrompt: boolean): string | undefined {
  const { demo, live, 'base-url': baseUrl, resume, replay, allow = [] } = flags;
  if (demo === true && live === true) return 'Use either --demo or --live, not both.';
  if (demo === true && baseUrl !== undefined) return 'Use either --demo or --base-url, not both.';
  if (resume !== undefined && flags.continue === true) return 'Use either --resume or --continue, not both.';
  const isDemo = live !== true && baseUrl === undefined;
  if (isDemo && (resume !== undefined || flags.continue === true))
    return 'The demo keeps no sessions: --resume and --continue need --live or --base-url.';
  const unknown = allow.flatMap((list) => list.split(',')).find((kind) => !kinds.includes(kind));
  if (unknown !== undefined) return `--allow does not know "${unknown}". There is: ${kinds.join(', ')}.`;
  if (flags.speed !== undefined && replay === undefined) return '--speed needs a --replay.';
  if (replay === undefined) return undefined;
  if (hasPrompt) return 'A replay takes no prompt.';
  if (!isDemo || flags.record !== undefined) return 'A replay has no model, and is not recorded again.';
  return undefined;
}
