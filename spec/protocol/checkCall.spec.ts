import { checkCall } from '../../src/protocol/checkCall.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';

describe('checkCall', () => {
  it.each([
    ['session.send', 'session.send()'],
    ['session.destroy', 'session.disconnect()'],
    ['runtime.shutdown', 'client.stop()'],
    ['session.tools.handlePendingToolCall', 'the session’s responders'],
  ])('leaves %s to %s', (method, keeper) => {
    expect(() => checkCall(method)).toThrow(InvalidOptionsError);
    expect(() => checkCall(method)).toThrow(`\`${method}\` must be left to ${keeper}`);
  });

  it.each(['session.mode.get', 'tools.list', 'constructor'])('has nothing against %s', (method) => {
    expect(() => checkCall(method)).not.toThrow();
  });
});
