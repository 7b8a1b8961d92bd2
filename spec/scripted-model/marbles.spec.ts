import { runMarbles } from 'copilot-rx/testing';
import {
  callsTool,
  dropConnection,
  httpError,
  malformedStream,
  marbles as marblesOf,
  script,
  toolCall,
  type ModelReply,
  type ModelScript,
} from '../../src/scripted-model/index.js';
import { chunksOf } from '../../src/scripted-model/chunksOf.js';
import { ask as asked } from './ask.js';
import { started } from './started.js';

describe('marbles', () => {
  it('says what the letters stand for, when they say', () => {
    runMarbles(({ expectObservable }) => {
      const call = toolCall('view', { path: '/' });
      const values = { a: 'Hel', b: ['lo ', 'there'], c: call };

      expectObservable(marblesOf('-a-b 10ms (cb|)', values)).toBe('-a-b 10ms (cb|)', values);
      expectObservable(marblesOf('(ab|)', values)).toBe('(ab|)', values);
    });
  });

  it('may be made of replies that take their time, and leaves them when it is left', () => {
    runMarbles(({ expectObservable, expectSubscriptions, cold }) => {
      const slow$ = cold('-x-');
      const chunk$ = chunksOf(marblesOf('-a|', { a: slow$ }));

      expectObservable(chunk$, '^---!').toBe('  --x', { x: { type: 'text', text: 'x' } });
      expectSubscriptions(slow$.subscriptions).toBe('-^--!');
    });
  });

  it('lets letters stand for themselves', () => {
    runMarbles(({ expectObservable }) => {
      expectObservable(marblesOf('-a-b-|')).toBe('-a-b-|');
    });
  });

  it('never ends without an end', () => {
    runMarbles(({ expectObservable }) => {
      expectObservable(marblesOf('-a-')).toBe('-a');
      expectObservable(marblesOf('')).toBe('');
    });
  });

  it('ends with a fault as the last thing that is said: a lost connection, or another', () => {
    runMarbles(({ expectObservable }) => {
      const fault = httpError(500);

      expectObservable(marblesOf('-a-#')).toBe('-a-(d|)', { a: 'a', d: { type: 'drop' } });
      expectObservable(marblesOf('--#', {}, fault)).toBe('--(f|)', { f: fault });
    });
  });

  it('fails with any other error', () => {
    runMarbles(({ expectObservable }) => {
      const bug = new Error('a bug');

      expectObservable(marblesOf('-#', {}, bug)).toBe('-#', {}, bug);
    });
  });

  it('stops its clock when it is left, and starts afresh for everybody', () => {
    runMarbles(({ expectObservable }) => {
      const reply$ = marblesOf('-a-b|');

      expectObservable(reply$, '^--!').toBe('-a');
      expectObservable(reply$, '--^').toBe('---a-b|');
    });
  });

  it('refuses what makes no sense before it is asked', () => {
    expect(() => marblesOf('-a-b|', { a: 'A' })).toThrow("marbles('-a-b|'): a letter has no value");
    expect(() => marblesOf('-^-a|')).toThrow('a reply begins when it is asked for');
    expect(() => marblesOf('-a-!')).toThrow('unsubscription');
  });
});

describe('faults among marbles', () => {
  const ask = async (reply: ModelReply | ModelScript) => {
    const response = await asked(await started(reply));
    return { status: response.status, text: await response.text().catch(() => 'terminated') };
  };

  it('choose the status while nothing was said', async () => {
    expect(await ask(marblesOf('--#', {}, httpError(503)))).toMatchObject({ status: 503 });
  });

  it('lose the connection in the middle, or the thread', async () => {
    expect(await ask(marblesOf('a--#', { a: 'Half' }))).toEqual({ status: 200, text: 'terminated' });
    const garbled = await ask(marblesOf('a--#', { a: 'Half' }, malformedStream('?!')));
    expect(garbled.text).toMatch(/Half[^]*\?!$/);
  });

  it('stand in rules and flows', async () => {
    const rules = script()
      .when('Hi')
      .reply(
        marblesOf('--#', {}, httpError(503)),
        callsTool('look_up', {}, () => marblesOf('-(ab)', { a: 'Half', b: dropConnection() })),
      );
    const model = await started(rules);
    const toolCalls = [{ id: 'call_2_1', type: 'function', function: { name: 'look_up', arguments: '{}' } }];
    const messages = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', tool_calls: toolCalls },
      { role: 'tool', tool_call_id: 'call_2_1', content: 'ok' },
    ];

    expect((await asked(model)).status).toBe(503);
    expect(await (await asked(model)).text()).toContain('look_up');
    await expect((await asked(model, { messages })).text()).rejects.toThrow('terminated');
    expect(model.errors).toEqual([]);
  });
});
