import type { ElicitationAsk, ExitPlanModeAsk, PermissionRequest, UserInputAsk } from 'copilot-rx';
import { firstValueFrom } from 'rxjs';
import { answerForm } from '../../../chat/asks/answerForm.js';
import { answerPlan, answerQuestion } from '../../../chat/asks/answerQuestions.js';
import { describePermission } from '../../../chat/asks/describePermission.js';
import { grantOf } from '../../../chat/asks/grantOf.js';
import { quietTerminal } from '../support/quietTerminal.js';
import { scriptedDialogs } from '../support/scriptedDialogs.js';

const envelope = { id: 'a', sessionId: 's', mustAnswer: true };

describe('a form', () => {
  const ask: ElicitationAsk = {
    ...envelope,
    kind: 'elicitation',
    message: 'About you',
    requestedSchema: {
      type: 'object',
      required: ['age'],
      properties: {
        name: { type: 'string', title: 'Name', minLength: 2 },
        age: { type: 'integer', minimum: 18 },
        drink: { type: 'string', enum: ['tea', 'coffee'], enumNames: ['Tea', 'Coffee'] },
        size: { type: 'string', oneOf: [{ const: 's', title: 'Small' }] },
        extras: { type: 'array', items: { type: 'string', enum: ['milk', 'sugar'] } },
        hot: { type: 'boolean', description: 'hot or not' },
      },
    },
  };
  const answer = (...answers: readonly (string | readonly string[])[]) => {
    const { dialogs, asked, checks } = scriptedDialogs(...answers);
    return { answer: firstValueFrom(answerForm(quietTerminal().terminal, dialogs, ask)), asked, checks };
  };

  it('is filled in, each field as its schema wants it', async () => {
    const filled = answer('Fill in', '', '42', 'Coffee', 'Small', ['milk'], 'Yes');
    expect(await filled.answer).toEqual({
      action: 'accept',
      content: { age: 42, drink: 'coffee', size: 's', extras: ['milk'], hot: true },
    });
    expect(filled.asked).toEqual(['About you', 'Name', 'age', 'drink', 'size', 'extras', 'hot: hot or not']);
    const [name, age] = filled.checks;
    expect(['', 'A', 'Ada'].map((text) => name?.(text))).toEqual([true, 'At least 2 characters.', true]);
    expect(['', 'x', '1.5', '17', '18'].map((text) => age?.(text))).toEqual([
      'This one is needed.',
      'This wants a number.',
      'This wants a whole number.',
      'At least 18.',
      true,
    ]);
  });

  it('is turned down, or closed', async () => {
    expect(await answer('No').answer).toEqual({ action: 'decline' });
    expect(await answer('Neither: close it').answer).toEqual({ action: 'cancel' });
  });
});

describe('a question of the model', () => {
  const ask: UserInputAsk = {
    ...envelope,
    kind: 'userInput',
    question: 'Drink?',
    choices: ['Tea'],
    allowFreeform: true,
  };
  const answer = (about: UserInputAsk, ...answers: readonly string[]) =>
    firstValueFrom(answerQuestion(scriptedDialogs(...answers).dialogs, about));

  it('is answered by a choice, or by words', async () => {
    expect(await answer(ask, 'Tea')).toEqual({ answer: 'Tea', wasFreeform: false });
    expect(await answer(ask, 'Something else …', 'Water')).toEqual({ answer: 'Water', wasFreeform: true });
    expect(await answer({ ...ask, choices: [] }, 'Milk')).toEqual({ answer: 'Milk', wasFreeform: true });
    await expect(answer({ ...ask, allowFreeform: false }, 'Something else …')).rejects.toThrow('in Tea');
  });
});

describe('a plan', () => {
  const ask: ExitPlanModeAsk = {
    ...envelope,
    kind: 'exitPlanMode',
    summary: 'Tea',
    planContent: '1. Boil',
    actions: ['interactive', 'autopilot_fleet'],
    recommendedAction: 'autopilot_fleet',
  };
  const answer = async (...answers: readonly string[]) => {
    const { terminal, text } = quietTerminal();
    return {
      answer: await firstValueFrom(answerPlan(terminal, scriptedDialogs(...answers).dialogs, ask)),
      text: text(),
    };
  };

  it('is shown, and carried out in one of its ways, or not', async () => {
    const { answer: yes, text } = await answer('Yes: autopilot fleet');
    expect(yes).toEqual({ approved: true, selectedAction: 'autopilot_fleet' });
    expect(text).toContain('The plan: Tea');
    expect(text).toContain('1. Boil');
    expect((await answer('No, and say what to change', 'Coffee')).answer).toEqual({
      approved: false,
      feedback: 'Coffee',
    });
  });
});

describe('leave that is given for a session', () => {
  it.each<[PermissionRequest, string | undefined]>([
    [{ kind: 'read', path: '/a' }, 'read'],
    [{ kind: 'write', fileName: '/a' }, 'write'],
    [
      {
        kind: 'shell',
        fullCommandText: 'git x && ls',
        commands: [
          { identifier: 'ls', readOnly: true },
          { identifier: 'git', readOnly: false },
        ],
      },
      'shell git ls',
    ],
    [{ kind: 'shell', fullCommandText: 'odd' }, undefined],
    [{ kind: 'url', url: 'https://a.b/c' }, 'url https://a.b'],
    [{ kind: 'url', url: 'nonsense' }, undefined],
    [{ kind: 'mcp', serverName: 's', toolName: 't' }, 'mcp s t'],
    [{ kind: 'custom-tool', toolName: 't' }, 'custom-tool t'],
    [{ kind: 'memory' }, undefined],
  ])('covers what has the same key: %j', (request, key) => {
    expect(grantOf(request)?.key).toBe(key);
    expect(describePermission(request).question).toMatch(/\?$/);
  });
});
