import type { InfiniteSessionConfig, SessionConfig } from 'copilot-rx';
import type { ModelReply, ModelScript } from 'copilot-rx/scripted-model';
import { Subject, firstValueFrom, toArray, take } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';

/** About 10,000 tokens. */
const long = 'Tell me more. '.repeat(3_000);
const summary = 'They asked to be told more.';

const compacting = (more: InfiniteSessionConfig = {}): SessionConfig => ({
  infiniteSessions: { backgroundCompactionThreshold: 0.1, bufferExhaustionThreshold: 0.9, ...more },
});
/** A model that sums up, when `summed` lets it, and else answers. */
const summing =
  (summed: ModelReply = summary): ModelScript =>
  ({ lastUserText }) =>
    lastUserText.includes('summary of the conversation') ? summed : 'There was more.';
const many = (script: ModelScript) => Array.from({ length: 8 }, () => script);

describeAgents('compaction', (start, protocol) => {
  it('tells of its start and its end, with tokens, and the next prompt stands on the summary', async () => {
    const { session, requests } = await start(compacting(), ...many(summing()));
    const told = firstValueFrom(session.compaction$.pipe(take(2), toArray()));
    await session.sendAndWait(long);
    await session.sendAndWait(long);
    const [started, completed] = await told;

    expect(started?.type).toBe('session.compaction_start');
    expect(completed).toMatchObject({
      type: 'session.compaction_complete',
      data: { success: true, summaryContent: summary, preCompactionTokens: expect.any(Number) },
    });
    if (protocol === 3) {
      const compactionAttemptId = expect.any(String);
      expect(started?.data).toMatchObject({
        currentTokens: expect.any(Number),
        tokenLimit: 128_000,
        compactionAttemptId,
      });
      expect(completed?.data).toMatchObject({
        compactionAttemptId: started && 'compactionAttemptId' in started.data && started.data.compactionAttemptId,
        postCompactionTokens: expect.any(Number),
        messagesRemoved: expect.any(Number),
      });
    }
    const before = requests.length;
    await session.sendAndWait('And now?');
    const next = requests.slice(before).find(({ lastUserText }) => lastUserText.includes('And now?'));
    expect(JSON.stringify(next?.body['messages'])).toContain(summary);
  });

  it('may end after the run it began in', async () => {
    const release = new Subject<string>();
    const { session } = await start(compacting(), ...many(summing(release)));
    const order: string[] = [];
    session.compaction$.subscribe(({ type }) => order.push(type));
    session.idle$.subscribe(({ type }) => order.push(type));
    await session.sendAndWait(long);
    await session.sendAndWait(long);
    expect(order).toEqual(['session.idle', 'session.compaction_start', 'session.idle']);

    const completed = firstValueFrom(session.on('session.compaction_complete'));
    release.next(summary);
    release.complete();
    expect((await completed).data).toMatchObject({ success: true, summaryContent: summary });
    expect(order).toHaveLength(4);
  });

  it('goes by its thresholds also when infinite sessions are off, but keeps no checkpoint then', async () => {
    const { session } = await start(compacting({ enabled: false }), ...many(summing()));
    const completed = firstValueFrom(session.on('session.compaction_complete'));
    await session.sendAndWait(long);
    await session.sendAndWait(long);
    const { data } = await completed;
    expect(data).toMatchObject({ success: true, summaryContent: summary });
    expect([data.checkpointNumber, data.checkpointPath]).toEqual([undefined, undefined]);
  });

  if (protocol === 3) {
    it('goes by the limits of the model: modelCapabilities, on protocol 3', async () => {
      const limits = { max_prompt_tokens: 40_000, max_context_window_tokens: 44_000 };
      const { session } = await start(
        { ...compacting({ backgroundCompactionThreshold: 0.5 }), modelCapabilities: { limits } },
        ...many(summing()),
      );
      const started = firstValueFrom(session.on('session.compaction_start'));
      await session.sendAndWait(long);
      await session.sendAndWait(long);
      expect((await started).data.tokenLimit).toBe(40_000);
    });
  }
});
