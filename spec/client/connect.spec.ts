import type { Diagnostic } from '../../src/protocol/Diagnostic.js';
import { connect, type Connection } from '../../src/client/connect.js';
import type { CopilotClientOptions } from '../../src/client/CopilotClientOptions.js';
import type { Wire } from '../../src/wire/Wire.js';
import { frame } from '../support/frame.js';
import { listenOnLoopback } from '../support/loopback.js';
import { childCommands, isAlive, until } from '../support/processes.js';
import { recorded } from '../support/recorded.js';
import { runtimePath } from '../support/runtimes.js';
import { ended, opened } from '../support/subscriptions.js';

const greeting = { ok: true, protocolVersion: 3, version: '1.0.102' };
const speaking = {
  cliPath: runtimePath('speaking.mjs'),
  env: { ...process.env, FAKE_GREETING: JSON.stringify(greeting) },
};

describe('connect', () => {
  it('gets a runtime, greets it, and hands over a wire to it', async () => {
    const { value: connection } = await connected(speaking);

    expect(connection).toMatchObject({ protocolVersion: 3, runtimeVersion: '1.0.102', wire: { version: 3 } });
    expect(isAlive(connection.transport.pid!)).toBe(true);
    expect(await ended(connection.wire.call('ping', {}))).toMatchObject([{ message: 'pong' }]);
  });

  it('shows a TCP server the token it was started with', async () => {
    const { value: connection } = await connected({ ...speaking, useStdio: false });

    expect(connection.transport.connectionToken).toEqual(expect.any(String));
    expect(connection.protocolVersion).toBe(3);
  });

  it('closes everything when it is left', async () => {
    const { value: connection, subscription } = await connected(speaking);
    const events = recorded(connection.wire.events('one'));

    subscription.unsubscribe();

    expect(events.log).toEqual(['|']);
    await ended(connection.transport.gone$);
  });

  it('hangs up when it is told to: feeds complete and calls fail, but the process stays', async () => {
    const { value: connection, log } = await connected(speaking);
    const { wire } = connection;
    const feeds = [recorded<unknown>(wire.events('one')), recorded<unknown>(wire.lifecycle$), recorded(wire.closed$)];

    connection.hangUp();

    expect(feeds.map((feed) => feed.log)).toEqual([['|'], ['|'], ['|']]);
    await expect(ended(wire.call('ping', {}))).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    expect(isAlive(connection.transport.pid!)).toBe(true);
    expect(log).toEqual([]);
  });

  it('tells a start that failed from a connection that is lost', async () => {
    const options = { cliPath: runtimePath('exiting.mjs'), cliArgs: ['bad flag'], env: { FAKE_EXIT_CODE: '1' } };

    await expect(connected(options)).rejects.toMatchObject({
      code: 'RUNTIME_START_FAILED',
      exit: { exitCode: 1 },
      message: expect.stringContaining('Its last words: bad flag') as string,
      cause: { code: 'CONNECTION_LOST' },
    });
  });

  it('tells every feed, call and listener of a connection that is lost', async () => {
    const { value: connection, log } = await connected(speaking);
    const { wire } = connection;
    const feeds = [recorded<unknown>(wire.events('one')), recorded<unknown>(wire.lifecycle$), recorded(wire.closed$)];

    await expect(die(wire)).rejects.toMatchObject({ code: 'CONNECTION_LOST', exit: { exitCode: 3 } });

    for (const { log: ending } of [{ log }, ...feeds]) expect(ending).toMatchObject([{ code: 'CONNECTION_LOST' }]);
    expect(recorded(wire.events('later')).log).toMatchObject([{ code: 'CONNECTION_LOST' }]);
    await expect(ended(wire.call('ping', {}))).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  it('refuses a protocol it does not speak, and leaves no process', async () => {
    const env = { ...speaking.env, FAKE_GREETING: JSON.stringify({ ok: true, protocolVersion: 4 }) };

    await expect(connected({ ...speaking, env })).rejects.toMatchObject({ code: 'PROTOCOL_MISMATCH', announced: 4 });

    await until(() => !childCommands().some((command) => command.includes('speaking.mjs')), 'the runtime to go');
  });

  it('kills a runtime that has not answered yet when it is left', async () => {
    const subscription = connect({ cliPath: runtimePath('waiting.mjs') }, fail).subscribe();
    expect(running('waiting.mjs')).toBe(true);

    subscription.unsubscribe();

    await until(() => !running('waiting.mjs'), 'the runtime to go');
  });

  it('errors when a server hangs up before it has greeted', async () => {
    const port = await listenOnLoopback((socket) => socket.end());

    await expect(connected({ cliUrl: `127.0.0.1:${port}` })).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  it('errors when something else than a runtime answers', async () => {
    const port = await listenOnLoopback((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));

    await expect(connected({ cliUrl: `127.0.0.1:${port}` })).rejects.toMatchObject({
      code: 'CONNECTION_LOST',
      cause: { code: 'PROTOCOL_VIOLATION' },
    });
  });

  it('reports what is left out', async () => {
    const diagnostics: Diagnostic[] = [];
    const port = await listenOnLoopback((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.concat([Buffer.from('Content-Length: 2\r\n\r\n{]'), frame({ id: 0, result: greeting })]));
      });
    });

    await opened(
      connect({ cliUrl: `127.0.0.1:${port}`, connectionToken: 't' }, (diagnostic) => diagnostics.push(diagnostic)),
    );

    expect(diagnostics).toMatchObject([{ code: 'malformed-frame' }]);
  });

  it('accepts no message over the limit', async () => {
    const port = await listenOnLoopback((socket) => {
      socket.once('data', () => socket.write(frame({ id: 0, result: { ...greeting, padding: 'x'.repeat(2_000) } })));
    });

    const options = { cliUrl: `127.0.0.1:${port}`, connectionToken: 't' };

    await expect(connected({ ...options, maxMessageBytes: 1_024 })).rejects.toMatchObject({
      cause: { code: 'PROTOCOL_VIOLATION', message: expect.stringContaining('over the limit of 1024') as string },
    });
    expect((await connected(options)).value.protocolVersion).toBe(3);
  });

  it('warns of a server that lets in everybody on its machine', async () => {
    const diagnostics: Diagnostic[] = [];
    const port = await listenOnLoopback((socket) => {
      socket.once('data', () => socket.write(frame({ id: 0, result: greeting })));
    });

    await opened(connect({ cliUrl: `127.0.0.1:${port}` }, (diagnostic) => diagnostics.push(diagnostic)));

    expect(diagnostics).toMatchObject([{ level: 'warning', code: 'unauthenticated-server' }]);
  });

  it('refuses a TCP server that lets in everybody at all, kills it at once, and takes it only when it is told to', async () => {
    const protocol2 = { cliPath: speaking.cliPath, useStdio: false };

    await expect(connected(protocol2)).rejects.toMatchObject({ code: 'INSECURE_TRANSPORT', protocolVersion: 2 });
    await until(() => !running('speaking.mjs'), 'the runtime to go');

    const accepted = connect({ ...protocol2, allowUnauthenticatedTcp: true }, () => undefined);
    expect((await opened(accepted)).value.protocolVersion).toBe(2);
  });
});

function connected(options: CopilotClientOptions): ReturnType<typeof opened<Connection>> {
  return opened(connect(options, fail));
}

/** The fake runtime exits when it is asked to. */
function die(wire: Wire): Promise<unknown> {
  const call = wire.call as (method: string, params: object) => ReturnType<Wire['call']>;
  return ended(call('die', {}));
}

function running(name: string): boolean {
  return childCommands().some((command) => command.includes(name));
}

function fail({ code, message }: Diagnostic): never {
  throw new Error(`${code}: ${message}`);
}
