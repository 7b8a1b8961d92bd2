import { allow, answerWhen, answerWith, deny, pipeline } from 'copilot-rx';
import type { PermissionRequest } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { describeBehaviour } from '../support/describeBehaviour.js';
import { greet } from '../support/greet.js';
import { toolOf } from '../support/toolOf.js';

describeBehaviour('permissions of an agent', (start, protocol) => {
  it('follow a policy, and tell the model why', async () => {
    const asked: PermissionRequest[] = [];
    const { session, toolTexts } = await start(
      {
        tools: [toolOf('work', () => 'Worked.')],
        onPermissionRequest: pipeline(
          answerWhen((request) => {
            asked.push(request);
            return request.kind === 'shell';
          }, deny('No shell here: use work.')),
          answerWith(allow()),
        ),
      },
      greet(),
      toolCall('work'),
      'Done.',
    );

    const answer = await session.sendAndWait('Greet');

    expect(answer?.data.content).toBe('Done.');
    expect(toolTexts()).toEqual([expect.stringContaining('No shell here: use work.'), 'Worked.']);
    expect(asked.map(({ kind }) => kind)).toEqual(protocol === 3 ? ['shell', 'custom-tool'] : ['shell']);
    expect(asked[0]).toMatchObject({ fullCommandText: 'echo hello there' });
  });

  it('without anybody to ask deny the shell, and allow tools of our own', async () => {
    const { session, toolTexts } = await start(
      { tools: [toolOf('work', () => 'Worked.')] },
      greet(),
      toolCall('work'),
      'Done.',
    );

    const answer = await session.sendAndWait('Go');

    expect(answer?.data.content).toBe('Done.');
    expect(toolTexts()).toEqual([expect.not.stringContaining('hello there'), 'Worked.']);
  });

  it('are denied when the one who decides fails, whose words stay here', async () => {
    const error = new Error('hunter2');
    const { session, requests, toolTexts, diagnostics } = await start(
      { onPermissionRequest: () => Promise.reject(error) },
      greet(),
      'Done.',
    );

    await session.sendAndWait('Greet');

    expect(toolTexts()).toEqual([expect.not.stringContaining('hello there')]);
    expect(JSON.stringify(requests.map(({ body }) => body))).not.toContain('hunter2');
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'responder-failed', cause: error })]);
  });
});
