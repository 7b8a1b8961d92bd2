import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { createReplier } from './createReplier.js';
import { describeMatcher } from './describeMatcher.js';
import { describeRequest } from './describeRequest.js';
import { matches } from './matches.js';
import type { ModelMatcher } from './ModelMatcher.js';
import type { ModelRequest } from './ModelRequest.js';
import type { ModelScript } from './ModelScript.js';
import type { ScriptedReply } from './ScriptedReply.js';

/**
 * A script made of rules, of which the first that fits gives the reply. Every call returns a new script, which counts for
 * itself; the old one stays as it is. A request that no rule fits is an error of the script, which lists the rules.
 *
 * @example
 * ```ts
 * import { callsTool, script, startScriptedModel } from 'copilot-rx/scripted-model';
 *
 * await using model = await startScriptedModel(
 *   script()
 *     .when(/weather in (Oslo|Bergen)/)
 *     .reply(callsTool('forecast', { days: 1 }, ({ text }) => `Tomorrow: ${text}`))
 *     .when('joke')
 *     .once()
 *     .reply('Knock, knock.')
 *     .otherwise(({ lastUserText }) => `What do you mean by "${lastUserText}"?`),
 * );
 * ```
 */
export function script(): FluentScript {
  return scriptOf([]);
}

/** A script that is being written; made with `script()`. */
export interface FluentScript {
  (request: ModelRequest): ReturnType<ModelScript>;
  /** Begins a rule, to be completed by `reply`. */
  readonly when: (matcher: ModelMatcher) => ScriptRule;
  /** The last rule: what is said to every other request. */
  readonly otherwise: (...replies: readonly [ScriptedReply, ...ScriptedReply[]]) => ModelScript;
}

/** A rule without its reply. */
export interface ScriptRule {
  /** Several replies are given in order, and the last of them from then on. */
  readonly reply: (...replies: readonly [ScriptedReply, ...ScriptedReply[]]) => FluentScript;
  /** The rule fits so many requests and no more; then it is as if it was not there. Default: without end. */
  readonly times: (count: number) => ScriptRule;
  /** `times(1)`. */
  readonly once: () => ScriptRule;
}

interface Rule {
  readonly matcher: ModelMatcher;
  readonly limit: number;
  readonly replies: readonly ScriptedReply[];
}

function scriptOf(rules: readonly Rule[]): FluentScript {
  const replier = createReplier();
  const used = new Map<Rule, number>();
  const usesOf = (rule: Rule) => used.get(rule) ?? 0;
  const answer = (request: ModelRequest) => {
    const ongoing = replier.ongoing(request);
    if (ongoing !== undefined) return ongoing(request);
    const rule = rules.find((candidate) => usesOf(candidate) < candidate.limit && matches(candidate.matcher, request));
    if (rule === undefined) throw nothingFits(rules, usesOf, request);
    const uses = usesOf(rule);
    used.set(rule, uses + 1);
    return replier.give(rule.replies[Math.min(uses, rule.replies.length - 1)] ?? '', request);
  };
  return Object.assign(answer, {
    when: (matcher: ModelMatcher) => ruleOf(rules, matcher, Infinity),
    otherwise: (...replies: readonly ScriptedReply[]) =>
      scriptOf([...rules, { matcher: {}, limit: Infinity, replies }]),
  });
}

function ruleOf(rules: readonly Rule[], matcher: ModelMatcher, limit: number): ScriptRule {
  return {
    reply: (...replies) => scriptOf([...rules, { matcher, limit, replies }]),
    times: (count) => ruleOf(rules, matcher, count),
    once: () => ruleOf(rules, matcher, 1),
  };
}

function nothingFits(
  rules: readonly Rule[],
  usesOf: (rule: Rule) => number,
  request: ModelRequest,
): ScriptedModelError {
  const listed = rules.map((rule, index) => {
    const used = usesOf(rule) < rule.limit ? '' : ` (used up: ${rule.limit} of ${rule.limit})`;
    return `\n  ${index + 1}. when ${describeMatcher(rule.matcher)}${used}`;
  });
  return new ScriptedModelError(
    `No rule of the script fits request ${request.index} (${describeRequest(request)}). Its rules:${listed.join('') || ' none.'}\n` +
      'Add a rule, or end the script with otherwise().',
  );
}
