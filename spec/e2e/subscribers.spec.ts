import { filter, firstValueFrom, take, toArray } from 'rxjs';
import { catchUnhandledErrors } from '../support/unhandledErrors.js';
import { realRuntime } from './support/realRuntime.js';

jest.setTimeout(60_000);

// Its end asserts that rxjs had nothing to report.
catchUnhandledErrors();

describe('subscribers that fail, with reportSubscriberErrors', () => {
  it('end nothing, take nothing from the others, and are told on diagnostics$', async () => {
    const real = await realRuntime('Hello');
    const client = real.client({ reportSubscriberErrors: true, autoRestart: false });
    const session = await real.session({}, client);
    const bad = new Error('bad subscriber');
    const thrower = () => {
      throw bad;
    };
    const failed$ = client.diagnostics$.pipe(filter(({ code }) => code === 'subscriber-failed'));
    const failures = firstValueFrom(failed$.pipe(take(3), toArray()));
    session.messages$.subscribe(thrower);
    session.idle$.subscribe(thrower);

    expect((await session.sendAndWait('Hi'))?.data.content).toBe('Hello');
    expect((await session.sendAndWait('Hi'))?.data.content).toBe('Hello');
    expect((await failures).map(({ cause }) => cause)).toEqual([bad, bad, bad]);

    const isLost = firstValueFrom(failed$.pipe(filter(({ cause }) => cause !== bad)));
    session.deltas$.subscribe();
    const state = await firstValueFrom(client.state$);
    if (state.status !== 'connected' || state.pid === undefined) throw new Error('There is no process.');
    process.kill(state.pid, 'SIGKILL');
    expect((await isLost).cause).toMatchObject({ code: 'CONNECTION_LOST' });
    await real.close();
  });
});
