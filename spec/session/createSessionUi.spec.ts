import { NEVER, of } from 'rxjs';
import type { ElicitationAnswer } from '../../src/protocol/Answer.js';
import { createSessionUi } from '../../src/session/createSessionUi.js';
import { marbleWire } from '../../src/testing/marbleWire.js';

const accept = (value: unknown): ElicitationAnswer => ({ action: 'accept', content: { value } });

function uiAnswering(answer: ElicitationAnswer, elicitation = true) {
  const wire = marbleWire({ events$: NEVER, answers: { 'session.ui.elicitation': () => of(answer) } });
  return { wire, ui: createSessionUi('s', wire, () => ({ ui: { elicitation } })) };
}

describe('createSessionUi', () => {
  it('shows a form as it is, and gives its answer', async () => {
    const { ui, wire } = uiAnswering({ action: 'decline' });
    const form = { message: 'Who?', requestedSchema: { type: 'object', properties: {} } };
    expect(await ui.elicitation(form)).toEqual({ action: 'decline' });
    expect(wire.calls).toEqual([{ method: 'session.ui.elicitation', params: { sessionId: 's', ...form } }]);
  });

  it.each<[string, ElicitationAnswer, boolean]>([
    ['yes', accept(true), true],
    ['no', accept(false), false],
    ['a form that was closed', { action: 'cancel' }, false],
    ['nonsense', accept('true'), false],
  ])('confirms: %s', async (_, answer, confirmed) => {
    expect(await uiAnswering(answer).ui.confirm('Sure?')).toBe(confirmed);
  });

  it('offers options', async () => {
    const { ui, wire } = uiAnswering(accept('b'));
    expect(await ui.select('Which?', ['a', 'b'])).toBe('b');
    expect(JSON.stringify(wire.calls[0]?.params)).toContain('"enum":["a","b"]');
    expect(await uiAnswering({ action: 'decline' }).ui.select('Which?', ['a'])).toBeUndefined();
  });

  it('asks for a line', async () => {
    const { ui, wire } = uiAnswering(accept('me@example.invalid'));
    expect(await ui.input('Mail?', { format: 'email' })).toBe('me@example.invalid');
    expect(JSON.stringify(wire.calls[0]?.params)).toContain('"format":"email"');
  });

  it('does not let the caller wait where nobody can answer', async () => {
    const { ui, wire } = uiAnswering(accept(true), false);
    await expect(ui.confirm('Sure?')).rejects.toMatchObject({ code: 'CAPABILITY_MISSING' });
    expect(wire.calls).toEqual([]);
  });
});
