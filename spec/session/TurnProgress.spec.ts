import { TurnProgress } from '../../src/session/TurnProgress.js';
import { event } from '../support/events.js';

const follow = () => new TurnProgress({ sessionId: 's', messageId: 'm1', isOurs: (id) => id.startsWith('m') });
const prompt = (messageId: string, delivery: 'idle' | 'queued' | 'steering') =>
  event('user.message', { content: '', messageId, delivery });

describe('TurnProgress', () => {
  it('is waiting until the prompt is seen', () => {
    const progress = follow();
    expect(progress.step(event('session.idle', {}))).toEqual({ isOwn: false });
    expect(progress.isRunning).toBe(false);
    expect(progress.step(prompt('m1', 'idle'))).toEqual({ isOwn: true });
    expect(progress.isRunning).toBe(true);
  });

  it.each([
    ['idle', true],
    ['queued', true],
    ['steering', false],
  ] as const)('leads its run when delivered as %s: %s', (delivery, leads) => {
    const progress = follow();
    progress.step(prompt('m1', delivery));
    expect(progress.isLeading).toBe(leads);
  });

  it('counts a sub-agent’s events in, and never ends with them', () => {
    const progress = follow();
    const ofAgent = { agentId: 'a' };
    expect(progress.step(event('abort', {}, ofAgent))).toEqual({ isOwn: false });
    progress.step(prompt('m1', 'idle'));
    expect(progress.step(event('session.error', { errorType: 'query', message: '' }, ofAgent))).toEqual({
      isOwn: true,
    });
    expect(progress.step(event('user.message', { content: '', messageId: 'm9', delivery: 'idle' }, ofAgent))).toEqual({
      isOwn: true,
    });
    expect(progress.step(event('session.idle', {}))).toEqual({ isOwn: true, end: 'completed' });
  });

  it('ends where another prompt begins on an idle agent, ours or not', () => {
    const progress = follow();
    progress.step(prompt('m1', 'idle'));
    expect(progress.step(prompt('stranger', 'idle'))).toEqual({ isOwn: false, end: 'completed' });
  });

  it('ends as aborted with an aborted idle even if no abort was seen', () => {
    const progress = follow();
    progress.step(prompt('m1', 'idle'));
    const step = progress.step(event('session.idle', { aborted: true }));
    expect(step).toMatchObject({ isOwn: true, end: { code: 'TURN_ABORTED', started: true } });
  });

  it('is not dropped when its prompt begins after an abort, as protocol 2 has it', () => {
    const progress = follow();
    progress.step(event('abort', {}));
    expect(progress.step(prompt('m1', 'queued'))).toEqual({ isOwn: true });
    expect(progress.step(event('session.idle', {}))).toEqual({ isOwn: true, end: 'completed' });
  });
});
