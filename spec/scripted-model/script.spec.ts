import { callsTool, script } from '../../src/scripted-model/index.js';
import type { ModelScript } from '../../src/scripted-model/index.js';
import { sampleRequest } from './sampleRequest.js';

const says = (lastUserText: string, index = 0) => sampleRequest({ lastUserText, index });
const ask = (rules: ModelScript, ...texts: readonly string[]) => texts.map((text) => rules(says(text)));

describe('script', () => {
  it('gives the reply of the first rule that fits', () => {
    const rules = script().when('tea').reply('Tea!').when(/t/).reply('Something with t').otherwise('Pardon?');

    expect(ask(rules, 'tea', 'toast', 'milk')).toEqual(['Tea!', 'Something with t', 'Pardon?']);
  });

  it('gives several replies in order, and the last from then on', () => {
    expect(ask(script().when('more').reply('one', ['two'], 'many'), 'more', 'more', 'more', 'more')).toEqual([
      'one',
      ['two'],
      'many',
      'many',
    ]);
  });

  it('leaves a rule out once it is used up', () => {
    const rules = script().when('hi').once().reply('Hi.').when('hi').times(2).reply('Again?').otherwise('Enough.');

    expect(ask(rules, 'hi', 'hi', 'hi', 'hi')).toEqual(['Hi.', 'Again?', 'Again?', 'Enough.']);
  });

  it('asks functions among the replies', () => {
    const rules = script()
      .when('echo')
      .reply(({ lastUserText }) => `You said ${lastUserText}`);

    expect(ask(rules, 'echo this')).toEqual(['You said echo this']);
  });

  it('goes on with the calls that a reply has made, whatever the rules say', () => {
    const rules = script()
      .when('issue')
      .reply(({ lastUserText }) => callsTool('look_up', { lastUserText }, ({ text }) => `It says ${text}`))
      .when({ toolResult: 'look_up' })
      .reply('Not of the flow.');
    void rules(says('issue', 4));

    const results = (id: string) => [{ id, name: 'look_up', text: 'ok' }];
    expect(rules(sampleRequest({ toolResults: results('call_5_1') }))).toBe('It says ok');
    expect(rules(sampleRequest({ toolResults: results('other') }))).toBe('Not of the flow.');
  });

  it('is never changed: what is built on it counts for itself', () => {
    const base = script().when('hi').once().reply('Hi.');
    const longer = base.otherwise('What?');

    expect(ask(base, 'hi')).toEqual(['Hi.']);
    expect(ask(longer, 'hi', 'hi')).toEqual(['Hi.', 'What?']);
    expect(() => base(says('hi'))).toThrow('used up');
  });

  it('lists its rules when none fits, and what came, with its beginning only', () => {
    const rules = script()
      .when('tea')
      .once()
      .reply('Tea!')
      .when(/milk/i)
      .reply('Milk!')
      .when({ toolResult: 'look_up', model: /x/ })
      .reply('Found.')
      .when(function isLong({ lastUserText }) {
        return lastUserText.length > 1_000;
      })
      .reply('Long!');
    void rules(says('tea'));

    expect(() => rules(says(`tea and ${'x'.repeat(100)}`, 3))).toThrow(
      [
        `No rule of the script fits request 3 (last user text: "tea and ${'x'.repeat(72)}"). Its rules:`,
        '  1. when "tea" (used up: 1 of 1)',
        '  2. when /milk/i',
        '  3. when { toolResult: "look_up", model: /x/ }',
        '  4. when function isLong',
        'Add a rule, or end the script with otherwise().',
      ].join('\n'),
    );
    expect(() => rules(sampleRequest({ toolResults: [{ id: '', name: 'other', text: 'ok' }] }))).toThrow(
      '(last user text: "Hi", with results of other: "ok")',
    );
  });

  it('without rules fits nothing', () => {
    expect(() => script()(says('Hi'))).toThrow('Its rules: none.');
  });
});
