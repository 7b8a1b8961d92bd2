import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approveAll, defineTool } from 'copilot-rx';
import type { AnsweredAsk, Conversation } from 'copilot-rx';
import { reasoning, toolCall } from 'copilot-rx/scripted-model';
import { record, replay } from 'copilot-rx/testing';
import type { ReplayOptions } from 'copilot-rx/testing';
import { lastValueFrom, of, toArray } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { describeAgents } from '../support/describeAgents.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

const lines: string[] = [];
/** What the client has written of a session. */
const recordingOf = ({ sessionId }: { readonly sessionId: string }) =>
  lines.filter((line) => line.includes(`"session":"${sessionId}"`)).join('\n');

const tools = [toolOf('alpha', () => of('half', 'A is done')), toolOf('beta', () => 'B is done')];
const manyTools = [
  [reasoning('Two of theirs, one of mine.'), 'Let me ', 'call. ', toolCall('alpha'), toolCall('beta'), greet()],
  ['All ', 'is ', 'done.'],
];

const secrets = {
  githubToken: 'ghp_abcdefghijklmnopqrstuvwxyz012345',
  plain: 'correct-horse-battery',
  header: 'header-value-of-mine',
};

function play(recording: string, options: ReplayOptions): Promise<Conversation> {
  const session = replay(recording, options);
  session.playing$.subscribe();
  return lastValueFrom(session.state$);
}

describeAgents(
  'the recording of an agent',
  (start, protocol) => {
    it('gives the same state in the end as the session, at any speed and in virtual time', async () => {
      const { session } = await start({ tools, onPermissionRequest: approveAll }, ...manyTools);
      const followed = lastValueFrom(session.state$);
      await session.sendAndWait('Do it');
      await session.disconnect();
      const live = await followed;
      const recording = recordingOf(session);

      expect(live.messages.map(({ content }) => content)).toEqual(['Do it', 'Let me call. ', 'All is done.']);
      expect(await play(recording, { speed: 1 })).toEqual(live);
      expect(await play(recording, { speed: 100 })).toEqual(live);
      expect(await play(recording, { speed: 'instant' })).toEqual(live);
      new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(({ expectObservable, flush }) => {
        const replayed = replay(recording);
        let latest: Conversation | undefined;
        replayed.state$.subscribe((state) => (latest = state));
        expectObservable(replayed.playing$, '^ 1m !');
        flush();
        expect(latest).toEqual(live);
      });
    });

    it('tells what was asked, what became of it, and how tools got on', async () => {
      const { session } = await start({ tools, onPermissionRequest: approveAll }, ...manyTools);
      const log: unknown[] = [];
      session.asked$.subscribe(({ id }) => log.push(id));
      session.asks$.subscribe((answered) => log.push(answered));
      session.toolProgress$.subscribe((step) => log.push(step));
      await session.sendAndWait('Do it');
      await session.disconnect();

      const told: unknown[] = [];
      const replayed = replay(recordingOf(session), { speed: 'instant' });
      replayed.asked$.subscribe(({ id }) => told.push(id));
      replayed.asks$.subscribe((answered) => told.push(answered));
      replayed.toolProgress$.subscribe((step) => told.push(step));
      replayed.playing$.subscribe();

      expect(told).toEqual(JSON.parse(JSON.stringify(log)));
      expect(told).toContainEqual({ toolCallId: expect.anything(), value: 'half' });
      const kinds = (told as Partial<AnsweredAsk>[]).flatMap(({ ask }) => ask?.kind ?? []);
      // Protocol 3 asks for leave to call our tools, too.
      expect(kinds.filter((kind) => kind === 'permission')).toHaveLength(protocol === 3 ? 3 : 1);
      expect(kinds.filter((kind) => kind === 'tool')).toHaveLength(2);
    });

    it('holds no secrets', async () => {
      const leak = defineTool('leak', {
        description: 'Tells',
        handler: () => ({ deep: [{ text: `It is ${secrets.plain}`, password: 'swordfish' }] }),
      });
      const { model } = await start({});
      const provider = { ...model.provider, apiKey: secrets.plain, headers: { 'X-Mine': secrets.header } };
      const { session } = await start(
        { tools: [leak], provider },
        [toolCall('leak', { token: 'sesame', note: secrets.githubToken })],
        `I know ${secrets.githubToken}, ${secrets.plain} and ${secrets.header}.`,
      );
      await session.sendAndWait(`Mind ${secrets.plain}`);
      await session.disconnect();
      const recording = recordingOf(session);

      expect(recording).toContain('I know [redacted], [redacted] and [redacted].');
      for (const secret of [...Object.values(secrets), 'swordfish', 'sesame']) expect(recording).not.toContain(secret);
    });

    it('is as good as what the runtime keeps: both give the same messages', async () => {
      const { session } = await start({ tools, onPermissionRequest: approveAll }, ...manyTools);
      const written = lastValueFrom(record(session).pipe(toArray()));
      await session.sendAndWait('Do it');
      const file = join(session.workspacePath ?? '', 'events.jsonl');
      await session.disconnect();

      expect(existsSync(file)).toBe(true);
      const kept = await play(readFileSync(file, 'utf8'), { speed: 'instant' });
      const told = await play((await written).join('\n'), { speed: 'instant' });
      // Only the live events of protocol 2 tell the id that was answered to a prompt.
      const bare = ({ messages }: Conversation) =>
        messages.map((message) => (message.role === 'user' ? { ...message, messageId: undefined } : message));
      expect(bare(kept)).toEqual(bare(told));
      expect(kept.status).toBe('idle');
    });
  },
  { record: (line) => lines.push(line) },
);
