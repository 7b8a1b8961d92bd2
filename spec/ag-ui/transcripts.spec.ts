import type { AGUIEvent, Message } from '@ag-ui/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { toAgUi, toMessages } from '../../src/ag-ui/index.js';
import { toConversation } from '../../src/operators/index.js';
import type { RecordingLine } from '../../src/protocol/RecordingLine.js';
import type { SessionEvent } from '../../src/protocol/SessionEvent.js';
import { verified } from './support/verified.js';

const recorded = (protocol: number): SessionEvent[] =>
  readFileSync(join(__dirname, `../testing/transcripts/protocol-${protocol}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordingLine)
    .flatMap((line) => ('event' in line ? [line.event] : []));

/** The runs of a session: each ends with an idle. */
function runsOf(events: readonly SessionEvent[]): SessionEvent[][] {
  const ends = events.flatMap(({ type }, index) => (type === 'session.idle' ? [index + 1] : []));
  return ends.map((end, run) => events.slice(ends[run - 1] ?? 0, end));
}

describe.each([3, 2])('a recorded session of protocol %d, through the official client', (protocol) => {
  const events = recorded(protocol);

  it('is shown as it was', async () => {
    for (const run of runsOf(events)) {
      const run$: Observable<AGUIEvent> = from(run).pipe(toAgUi({ threadId: 't', runId: 'r', messages: [] }));
      const { messages } = await verified(run$);
      const conversation = await lastValueFrom(from(run).pipe(toConversation()));
      const said = conversation.messages.flatMap((message) => (message.role === 'assistant' ? [message] : []));

      expect(messages.flatMap((message) => (message.role === 'assistant' ? [textOf(message)] : []))).toEqual(
        said.map(({ content }) => content),
      );
      expect(messages.flatMap(({ role, content }) => (role === 'reasoning' ? [content] : []))).toEqual(
        said.flatMap(({ reasoning }) => reasoning ?? []),
      );
      expect(callsIn(messages)).toEqual(
        said.flatMap(({ toolCalls }) =>
          toolCalls.map((call) => [call.id, call.name, call.arguments, call.result ?? call.error?.message]),
        ),
      );
    }
  });

  it('is shown the same when it is told from its history', async () => {
    const [run = []] = runsOf(events);
    const { messages } = await verified(from(run).pipe(toAgUi({ threadId: 't', runId: 'r', messages: [] })));
    const past = toMessages(run);
    expect(past.filter(({ role }) => role === 'assistant')).toEqual(
      messages.filter(({ role }) => role === 'assistant'),
    );
    expect(past.filter(({ role }) => role === 'tool')).toEqual(messages.filter(({ role }) => role === 'tool'));
    expect(past[0]).toMatchObject({ role: 'user', content: 'Work twice' });
  });

  it('ends well wherever it is cut off', async () => {
    for (let length = 0; length < events.length; length += 7) {
      const cut$ = from(events.slice(0, length));
      const { events: shown } = await verified(cut$.pipe(toAgUi({ threadId: 't', runId: 'r' })));
      expect(shown.at(-1)?.type).toBe('RUN_FINISHED');
    }
  });
});

function textOf({ content }: Message): unknown {
  return content ?? '';
}

function callsIn(messages: readonly Message[]): unknown[] {
  const resultOf = (id: string) =>
    messages.flatMap((message) => (message.role === 'tool' && message.toolCallId === id ? [message.content] : []))[0];
  return messages.flatMap((message) =>
    message.role === 'assistant'
      ? (message.toolCalls ?? []).map(({ id, function: { name, arguments: args } }) => [
          id,
          name,
          JSON.parse(args),
          resultOf(id),
        ])
      : [],
  );
}
