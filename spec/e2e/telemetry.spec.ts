import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT_CONTEXT, TraceFlags, context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { approveAll, defineTool } from 'copilot-rx';
import type { CopilotClientOptions, TraceContext } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { lastValueFrom, merge, toArray } from 'rxjs';
import { runtimeV2 } from '../support/runtimeV2.js';
import { realRuntime } from './support/realRuntime.js';
import type { RealRuntime } from './support/realRuntime.js';
import { startCollector } from './support/startCollector.js';

jest.setTimeout(60_000);

/** A span as the runtime writes it into a file. */
interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: object;
  readonly instrumentationScope: { readonly name: string };
}

const traceOf = (digit: string) => digit.repeat(32);
const parent = 'b7ad6b7169203331';
const contextOf = (digit: string): TraceContext => ({ traceparent: `00-${traceOf(digit)}-${parent}-01` });

describe.each([3, 2] as const)('telemetry, protocol %i', (protocol) => {
  const itRuns = protocol === 2 && runtimeV2().reason !== undefined ? it.skip : it;
  let real: RealRuntime;
  let file: string;

  beforeAll(async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    real = await realRuntime(({ toolResults }) => (toolResults.length > 0 ? 'Done.' : toolCall('lookup')), {
      protocol,
    });
    file = join(real.folder, 'spans.jsonl');
  });
  afterAll(() => {
    context.disable();
    propagation.disable();
    return real.close();
  });

  /** A session on a client of its own, and what its tool is told of traces. */
  const traced = async (options: CopilotClientOptions, context: TraceContext = {}) => {
    const client = real.client(options);
    const traces: (TraceContext | undefined)[] = [];
    const lookup = defineTool('lookup', {
      description: 'Looks up',
      handler: (_, asked) => {
        traces.push(asked.trace);
        return 'Found.';
      },
    });
    const session = await real.session({ tools: [lookup], onPermissionRequest: approveAll, ...context }, client);
    return { client, session, traces };
  };
  /** The runtime writes everything before it exits. */
  const spansIn = (path: string): Span[] =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ type }) => type === 'span');

  if (protocol === 2) {
    itRuns('is not there: nothing is written, and tools are told of no trace', async () => {
      const { client, session, traces } = await traced({ telemetry: { filePath: file } });
      await session.sendAndWait('Hello');
      expect(await client.stop()).toEqual([]);
      expect(existsSync(file)).toBe(false);
      expect(traces).toEqual([undefined]);
    });
    return;
  }

  itRuns('goes to a file, with the trace of who asked, and on to the tools', async () => {
    const telemetry = { filePath: file, sourceName: 'my-app' };
    const { client, session, traces } = await traced({ telemetry }, contextOf('a'));
    await session.sendAndWait({ prompt: 'A secret', ...contextOf('c'), tracestate: 'vendor=1' });
    await session.sendAndWait('Without a trace');
    expect(await client.stop()).toEqual([]);

    const spans = spansIn(file);
    expect(new Set(spans.map((span) => span.instrumentationScope.name))).toEqual(new Set(['my-app']));
    const ofTrace = (traceId: string) => spans.filter((span) => span.traceId === traceId);
    expect(ofTrace(traceOf('a')).map(({ name }) => name)).toContain('session.provisioning');
    const agent = ofTrace(traceOf('c')).find(({ name }) => name.startsWith('invoke_agent'));
    expect(agent).toMatchObject({ parentSpanId: parent });
    const call = ofTrace(traceOf('c')).find(({ name }) => name.startsWith('execute_tool '));
    expect(traces[0]).toEqual({
      traceparent: `00-${traceOf('c')}-${call?.spanId}-01`,
      tracestate: 'vendor=1',
    });
    // A prompt without one begins a trace of its own.
    expect(traces[1]?.traceparent).toMatch(/^00-(?!aaaa|cccc)[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    // What was said is left out; so are the names of tools, in whose place there are hashes.
    expect(readFileSync(file, 'utf8')).not.toMatch(/A secret|lookup/);
  });

  itRuns('holds what was said when it is asked to', async () => {
    const path = join(real.folder, 'content.jsonl');
    const { client, session } = await traced({ telemetry: { filePath: path, captureContent: true } });
    await session.sendAndWait('A secret');
    await client.stop();
    expect(readFileSync(path, 'utf8')).toContain('A secret');
    expect(spansIn(path).map(({ name }) => name)).toContain('execute_tool lookup');
  });

  itRuns.each([
    [undefined, 'application/json'],
    ['http/json', 'application/json'],
    ['http/protobuf', 'application/x-protobuf'],
  ] as const)('goes to a collector, by protocol %s', async (otlpProtocol, type) => {
    const collector = await startCollector();
    try {
      const telemetry = { otlpEndpoint: collector.url, ...(otlpProtocol === undefined ? {} : { otlpProtocol }) };
      const { client, session } = await traced({ telemetry });
      await session.sendAndWait('Hello');
      await client.stop();
      const traces = collector.received.filter(({ path }) => path === '/v1/traces');
      expect(traces.map((sent) => sent.type)).toContain(type);
      expect(traces.some(({ body }) => body.includes('execute_tool '))).toBe(true);
    } finally {
      await collector.close();
    }
  });

  itRuns('follows the trace of the caller, as @opentelemetry/api has it', async () => {
    const path = join(real.folder, 'bridged.jsonl');
    const { client, session } = await within('1', () =>
      traced({
        telemetry: { filePath: path },
        onGetTraceContext: () => {
          const carrier = {};
          propagation.inject(context.active(), carrier);
          return carrier;
        },
      }),
    );
    await within('2', () => session.sendAndWait('Hello'));
    // The second waits in line while the first, which has a trace of its own, is sent.
    const turns = [contextOf('3'), {}].map((own) => session.turn({ prompt: 'Hello', ...own }));
    await within('4', () => lastValueFrom(merge(...turns).pipe(toArray())));
    await client.stop();

    const agents = spansIn(path).filter(({ name }) => name.startsWith('invoke_agent'));
    expect(agents.map(({ traceId }) => traceId)).toEqual(['2', '3', '4'].map(traceOf));
    expect(agents.map(({ parentSpanId }) => parentSpanId)).toEqual([parent, parent, parent]);
    expect(spansIn(path).find(({ name }) => name === 'session.provisioning')?.traceId).toBe(traceOf('1'));
  });
});

/** Does something as part of a trace. */
function within<T>(digit: string, work: () => T): T {
  const span = { traceId: traceOf(digit), spanId: parent, traceFlags: TraceFlags.SAMPLED };
  return context.with(trace.setSpanContext(ROOT_CONTEXT, span), work);
}
