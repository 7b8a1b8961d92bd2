import { asyncScheduler, map, of, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { HookContext, HookInput, HookOutput, HookType } from '../../protocol/hooks.js';
import { askHost } from './askHost.js';
import type { AskFields } from './VirtualAgent.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** Hooks that protocol 2 does not have. */
const sinceVersion3 = new Set<HookType>([
  'postToolUseFailure',
  'userPromptTransformed',
  'agentStop',
  'preMcpToolCall',
  'subagentStart',
  'subagentStop',
]);

/**
 * Calls a hook, if the session has any.
 *
 * @stream cold · no replay · emits the output and completes · never errors · unsubscribe withdraws the ask
 */
export function callHook<Type extends HookType>(
  port: VirtualSessionPort,
  hook: Type,
  input: Omit<HookInput<Type>, keyof HookContext>,
  agentId?: string,
): Observable<HookOutput<Type> | undefined> {
  const { params, dialect, emit } = port;
  if (params['hooks'] !== true || (dialect.version === 2 && sinceVersion3.has(hook))) return of(undefined);
  const context: HookContext = { timestamp: asyncScheduler.now(), cwd: '/' };
  const fields = { hook, input: { ...context, ...input } } as unknown as AskFields<'hook'>;
  const hookInvocationId = port.nextId('hook');
  const tell = (phase: 'start' | 'end') => {
    if (dialect.version !== 2) emit(`hook.${phase}`, { hookInvocationId, hookType: hook });
  };
  tell('start');
  return askHost(port, 'hook', fields, agentId).pipe(
    tap(() => tell('end')),
    // An output is that of the hook that was asked.
    map((output) => output as HookOutput<Type> | undefined),
  );
}
