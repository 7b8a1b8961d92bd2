import { NEVER } from 'rxjs';
import type { Observable } from 'rxjs';
import { CopilotClient } from '../../src/client/CopilotClient.js';
import { InvalidOptionsError } from '../../src/errors/InvalidOptionsError.js';
import type { ManagedMethod } from '../../src/protocol/checkCall.js';
import { sessionOn } from '../support/sessionOn.js';

/** The compiler is what tests these: each line has the type it says, or does not compile. */
describe('the types of call', () => {
  const { session } = sessionOn(NEVER);
  const client = new CopilotClient({ autoStart: false });

  it('know the parameters of a method of the session, without its id, and its result', () => {
    const switched$: Observable<{ readonly modelId?: string }> = session.call('session.model.switchTo', {
      modelId: 'm',
    });
    const mode$: Observable<'interactive' | 'plan' | 'autopilot'> = session.call('session.mode.get');
    const list$ = session.call('session.model.list', { skipCache: true });
    // @ts-expect-error a required parameter is missing
    const missing$ = session.call('session.model.switchTo');
    // @ts-expect-error of the wrong type
    const wrong$ = session.call('session.model.switchTo', { modelId: 7 });
    // @ts-expect-error no such parameter
    const surplus$ = session.call('session.mode.get', { verbose: true });
    // @ts-expect-error the session fills it in
    const id$ = session.call('session.mode.get', { sessionId: 's' });

    expect([switched$, mode$, list$, missing$, wrong$, surplus$, id$]).toHaveLength(7);
  });

  it('know the methods of the runtime, and those described by hand', () => {
    const tools$: Observable<{ readonly tools: readonly { readonly name: string }[] }> = client.call('tools.list');
    const mode$ = client.call('session.mode.get', { sessionId: 's' });
    const pong$: Observable<{ readonly message: string }> = client.call('ping', { message: 'hi' });
    // @ts-expect-error which session?
    const whose$ = client.call('session.mode.get');
    // @ts-expect-error not about a session
    const server$ = session.call('tools.list');
    // @ts-expect-error no such method
    const none$ = client.call('tools.lisp');

    expect([tools$, mode$, pong$, whose$, server$, none$]).toHaveLength(6);
  });

  it.each<ManagedMethod>(['session.send', 'session.abort', 'session.create'])(
    'do not have %s, nor does the code',
    (method) => {
      // @ts-expect-error left to others
      expect(() => session.call(method)).toThrow(InvalidOptionsError);
      // @ts-expect-error left to others
      expect(() => client.call(method, {})).toThrow(InvalidOptionsError);
    },
  );
});
