import { concatMap, map, of, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { callHook } from './callHook.js';
import type { Prompt } from './Prompt.js';
import { tellPrompt } from './tellPrompt.js';
import type { VirtualSessionPort } from './VirtualSessionPort.js';

/** How a run begins. */
export interface RunOpening {
  readonly delivery: 'idle' | 'queued';
  /** Whether it is the first of its session. */
  readonly isFirst: boolean;
}

/**
 * What comes before the agent works: the hooks of the prompt, then `user.message`. The two protocols call the hooks in another
 * order.
 *
 * @stream cold · no replay · emits the prompt as the model sees it and completes · never errors · unsubscribe withdraws the hooks
 */
export function openRun(
  port: VirtualSessionPort,
  prompt: Prompt,
  { delivery, isFirst }: RunOpening,
): Observable<Prompt> {
  const { dialect, isResumed } = port;
  const source = isResumed ? 'resume' : 'new';
  const started$ =
    isFirst || dialect.hooksEveryRun
      ? callHook(port, 'sessionStart', { source: dialect.hooksEveryRun ? 'new' : source, initialPrompt: prompt.text })
      : of(undefined);
  const submitted$ = (text: string) =>
    callHook(port, 'userPromptSubmitted', { prompt: text }).pipe(map((output) => output?.modifiedPrompt ?? text));
  const transformed$ = (text: string) =>
    callHook(port, 'userPromptTransformed', { prompt: prompt.text, transformedPrompt: text }).pipe(
      map((output) => output?.modifiedTransformedPrompt ?? text),
    );
  const text$ = dialect.hooksEveryRun
    ? submitted$(prompt.text).pipe(concatMap((text) => started$.pipe(map(() => text))))
    : started$.pipe(
        concatMap(() => submitted$(prompt.text)),
        concatMap(transformed$),
      );
  return text$.pipe(
    tap((text) => tellPrompt(port, prompt, delivery, text)),
    map((text) => ({ ...prompt, text })),
  );
}
