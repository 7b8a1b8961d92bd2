import { NEVER, Observable, Subject, of, throwError } from 'rxjs';
import type { Connection } from '../../src/client/connect.js';
import { createConnector } from '../../src/client/createConnector.js';
import { fakeConnection } from '../support/fakeConnection.js';
import { recorded } from '../support/recorded.js';

const connection = fakeConnection({ runtimeVersion: '1.0.102', transport: { pid: 7 } });
const connected = { status: 'connected', protocolVersion: 3, runtimeVersion: '1.0.102', pid: 7 };

describe('start', () => {
  it('does nothing until it is subscribed to', () => {
    const { connector, attempts } = connecting();

    void connector.start();

    expect(attempts).toHaveLength(0);
    expect(recorded(connector.state$).log).toEqual([{ status: 'disconnected' }]);
  });

  it('shares one attempt among all who wait, and its connection with those who come later', () => {
    const { connector, attempts } = connecting();
    const early = [recorded(connector.start()), recorded(connector.start())];

    attempts[0]!.next(connection);
    const late = recorded(connector.start());

    expect(attempts).toHaveLength(1);
    expect([...early, late].map(({ log }) => log)).toEqual(Array(3).fill([connection, '|']));
    expect(connector.current()).toBe(connection);
  });

  it('goes on when those who wait leave', () => {
    const { connector, attempts } = connecting();
    recorded(connector.start()).subscription.unsubscribe();

    attempts[0]!.next(connection);

    expect(connector.current()).toBe(connection);
  });

  it('tells everybody that it failed, and tries again when it is asked again', () => {
    const { connector, attempts } = connecting();
    const failure = new Error('not found');
    const first = [recorded(connector.start()), recorded(connector.start())];

    attempts[0]!.error(failure);
    const second = recorded(connector.start());
    attempts[1]!.next(connection);

    expect(first.map(({ log }) => log)).toEqual([[failure], [failure]]);
    expect(second.log).toEqual([connection, '|']);
  });

  it('tries again after a connection that was lost', () => {
    const { connector, attempts } = connecting();
    recorded(connector.start());
    attempts[0]!.next(connection);

    attempts[0]!.error(new Error('lost'));
    expect(connector.current()).toBeUndefined();
    const again = recorded(connector.start());
    attempts[1]!.next(connection);

    expect(again.log).toEqual([connection, '|']);
  });

  it('gives the connection that stands now to those who come later: it may have been made anew', () => {
    const { connector, attempts } = connecting();
    recorded(connector.start());
    attempts[0]!.next(fakeConnection());
    attempts[0]!.next(connection);

    expect(recorded(connector.start()).log).toEqual([connection, '|']);
    expect(connector.current()).toBe(connection);
    expect(recorded(connector.state$).log).toEqual([connected]);
  });

  it('takes an attempt that succeeds or fails synchronously', () => {
    const failure = new Error('not found');

    expect(recorded(createConnector(of(connection)).start()).log).toEqual([connection, '|']);
    expect(recorded(createConnector(throwError(() => failure)).start()).log).toEqual([failure]);
  });
});

describe('drop', () => {
  it('ends the connection', () => {
    const { connector, attempts } = connecting();
    recorded(connector.start());
    attempts[0]!.next(connection);

    connector.drop();

    expect(attempts[0]!.observed).toBe(false);
    expect(connector.current()).toBeUndefined();
  });

  it('gives up an attempt, and tells those who wait for it', () => {
    const { connector, attempts } = connecting();
    const waiting = [recorded(connector.start()), recorded(connector.start())];

    connector.drop();

    expect(attempts[0]!.observed).toBe(false);
    expect(waiting.map(({ log }) => log)).toEqual(
      Array(2).fill([
        expect.objectContaining({
          code: 'CLIENT_NOT_STARTED',
          message: expect.stringContaining('The client was stopped') as string,
        }),
      ]),
    );
  });

  it('lets a start that follows begin afresh', () => {
    const { connector, attempts } = connecting();
    recorded(connector.start());
    connector.drop();

    const again = recorded(connector.start());
    attempts[1]!.next(connection);

    expect(again.log).toEqual([connection, '|']);
    expect(attempts).toHaveLength(2);
  });

  it('has nothing to do when there is nothing', () => {
    const { connector } = connecting();
    const { log } = recorded(connector.state$);

    connector.drop();

    expect(log).toEqual([{ status: 'disconnected' }]);
  });
});

describe('state$', () => {
  it('tells every step, and the latest to those who come late', () => {
    const { connector, attempts } = connecting();
    const { log } = recorded(connector.state$);
    const cause = new Error('not found');

    recorded(connector.start());
    attempts[0]!.error(cause);
    recorded(connector.start());
    attempts[1]!.next(connection);
    connector.drop();

    expect(log).toEqual([
      { status: 'disconnected' },
      { status: 'connecting' },
      { status: 'failed', cause },
      { status: 'connecting' },
      connected,
      { status: 'disconnected' },
    ]);
    expect(recorded(connector.state$).log).toEqual([{ status: 'disconnected' }]);
  });

  it('tells a connection that is lost, with the reason', () => {
    const { connector, attempts } = connecting();
    const cause = new Error('lost');
    recorded(connector.start());
    attempts[0]!.next(connection);
    const { log } = recorded(connector.state$);

    attempts[0]!.error(cause);

    expect(log).toEqual([connected, { status: 'failed', cause }]);
  });

  it('leaves out what the runtime did not say, and a process that is not ours', () => {
    const connector = createConnector(of(fakeConnection()));
    recorded(connector.start());

    expect(recorded(connector.state$).log).toEqual([{ status: 'connected', protocolVersion: 3 }]);
  });

  it('tells of the connection before those who wait for it act on it', () => {
    const connector = createConnector(new Observable<Connection>((subscriber) => subscriber.next(connection)));
    const seen: string[] = [];

    connector.start().subscribe(() => seen.push(connector.state$.value.status));

    expect(seen).toEqual(['connected']);
  });

  it('gives up an attempt that a listener of the state drops as soon as it is announced', () => {
    const { connector, attempts } = connecting();
    connector.state$.subscribe(({ status }) => {
      if (status === 'connecting') connector.drop();
    });

    const { log } = recorded(connector.start());

    expect(attempts).toHaveLength(0);
    expect(log).toEqual([expect.objectContaining({ code: 'CLIENT_NOT_STARTED' })]);
    expect(connector.state$.value).toEqual({ status: 'disconnected' });
  });

  it('is disconnected after a connection that had failed', () => {
    const { connector, attempts } = connecting();
    recorded(connector.start());
    attempts[0]!.error(new Error('lost'));

    connector.drop();

    expect(connector.state$.value).toEqual({ status: 'disconnected' });
  });

  it('is disconnected, not failed, after a drop during the attempt', () => {
    const connector = createConnector(NEVER);
    const { log } = recorded(connector.state$);
    recorded(connector.start());

    connector.drop();

    expect(log).toEqual([{ status: 'disconnected' }, { status: 'connecting' }, { status: 'disconnected' }]);
  });
});

/** A connector whose attempts are at hand, in order. */
function connecting() {
  const attempts: Subject<Connection>[] = [];
  const connector = createConnector(
    new Observable((subscriber) => {
      const attempt = new Subject<Connection>();
      attempts.push(attempt);
      return attempt.subscribe(subscriber);
    }),
  );
  return { connector, attempts };
}
