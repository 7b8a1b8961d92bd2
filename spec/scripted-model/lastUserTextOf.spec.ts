import { lastUserTextOf } from '../../src/scripted-model/lastUserTextOf.js';

const time = '<current_datetime>2026-01-02T03:04:05.678+00:00</current_datetime>\n\n';

/** A conversation in which only these messages have a role and a text. */
function lastOf(...messages: [role: string, text: string][]): string {
  return lastUserTextOf(messages.map(([role, text]) => ({ role, text, toolCalls: [] })));
}

describe('lastUserTextOf', () => {
  it('is what the user said last, whatever came after it', () => {
    expect(lastOf(['user', 'One'], ['assistant', 'Yes?'], ['user', 'Two'], ['assistant', ''], ['tool', 'ok'])).toBe(
      'Two',
    );
  });

  it('is without the time that the runtime puts before a prompt', () => {
    expect(lastOf(['user', `${time}  Two <b>lines</b>\n${time}`])).toBe(`Two <b>lines</b>\n${time}`);
  });

  it('is without the reminder that a runtime of protocol 2 puts behind a prompt', () => {
    const reminder = '\n\n<reminder>\n<sql_tables>None.</sql_tables>\n</reminder>';

    expect(lastOf(['user', `What is a <reminder>?</reminder> Tell me.${reminder}\n`])).toBe(
      'What is a <reminder>?</reminder> Tell me.',
    );
  });

  it('is empty when the user said nothing', () => {
    expect(lastOf(['system', 'Be brief.'])).toBe('');
  });
});
