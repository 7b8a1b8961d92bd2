import type { Conversation } from 'copilot-rx';
import { EMPTY, switchMap, take } from 'rxjs';
import type { Command } from './Command.js';

/** `/usage`: what the session cost, and how full its window is. */
export const usage: Command = {
  name: 'usage',
  about: 'what this session cost, and how full its context window is',
  run: ({ terminal }, { state$ }) =>
    state$.pipe(
      take(1),
      switchMap((conversation) => {
        terminal.screen.print(linesOf(conversation).join('\n'), 'err');
        return EMPTY;
      }),
    ),
};

function linesOf({ usage: used, context, model }: Conversation): string[] {
  const { modelCalls, inputTokens, outputTokens, cost } = used;
  const number = (value: number) => value.toLocaleString('en');
  return [
    `${number(modelCalls)} model ${modelCalls === 1 ? 'call' : 'calls'}${model === undefined ? '' : `, the latest to ${model}`}`,
    `${number(inputTokens)} tokens in, ${number(outputTokens)} out${cost > 0 ? `, cost ${number(cost)}` : ''}`,
    ...(context === undefined
      ? []
      : [`context ${number(context.currentTokens)} of ${number(context.tokenLimit)} tokens (${percent(context)} %)`]),
  ];
}

function percent({ currentTokens, tokenLimit }: { readonly currentTokens: number; readonly tokenLimit: number }) {
  return tokenLimit === 0 ? 0 : Math.round((100 * currentTokens) / tokenLimit);
}
