import { textDeltas } from 'copilot-rx/operators';
import {
  callsTool,
  callsTools,
  httpError,
  inOrder,
  marbles,
  reasoning,
  script,
  toolCall,
  transcriptOf,
} from 'copilot-rx/scripted-model';
import { firstValueFrom, toArray } from 'rxjs';
import { describeAgents } from '../support/describeAgents.js';
import { toolOf } from '../support/toolOf.js';

describeAgents('scripts for an agent', (start, protocol) => {
  it('tell requests apart by rules, and go through rounds of tools', async () => {
    const rules = script()
      .when('issue')
      .reply(
        callsTool('look_up', {}, (issue) =>
          callsTools([toolCall('priority'), toolCall('owner')], ([priority, owner]) => [
            `${issue.text} It is ${priority?.text}, `,
            `and ${owner?.text} has it.`,
          ]),
        ),
      )
      .when(/^thanks/i)
      .once()
      .reply('You are welcome.')
      .when({ toolResult: 'owner' })
      .reply('Never said: the flow goes on first.');
    const tools = [
      toolOf('look_up', () => 'It does not start.'),
      toolOf('priority', () => 'urgent'),
      toolOf('owner', () => 'Ada'),
    ];
    const { session, model, requests } = await start({ tools }, rules, rules, rules, rules);

    expect((await session.sendAndWait('What is the issue?'))?.data.content).toBe(
      'It does not start. It is urgent, and Ada has it.',
    );
    expect((await session.sendAndWait('Thanks!'))?.data.content).toBe('You are welcome.');

    expect(transcriptOf(requests[2]!)).toEqual([
      'user: What is the issue?',
      'assistant → look_up({})',
      'tool look_up: It does not start.',
      'assistant → priority({})',
      'assistant → owner({})',
      'tool priority: urgent',
      'tool owner: Ada',
    ]);
    expect(model.expectRequest({ toolResult: 'owner' })).toBe(requests[2]);
    expect(model.expectRequest('Thanks')).toBe(requests[3]);
  });

  it('that have no rule for a prompt fail the turn in words', async () => {
    const rules = script().when('tea').reply('Here you are.');
    const { session, model } = await start({}, rules, rules);

    await expect(session.sendAndWait('Coffee, please.')).rejects.toThrow(
      /No rule of the script fits request \d+ \(last user text: "Coffee, please\."\)\. Its rules:\s+1\. when "tea"/,
    );
    expect(model.errors.at(-1)?.message).toContain('Coffee, please.');
  });

  it('speak in marbles, in order', async () => {
    const said = marbles('-r-a 5ms b(cd|)', {
      r: reasoning('Hm.'),
      a: 'Once ',
      b: 'upon ',
      c: 'a ',
      d: 'time',
    });
    const { session } = await start({}, said);

    const deltas = await firstValueFrom(session.turn('A story').pipe(textDeltas(), toArray()));

    expect(deltas.join('')).toBe('Once upon a time');
  });

  it('speak in marbles that end in a call, a lost connection or a status', async () => {
    const { session, requests } = await start(
      { tools: [toolOf('look_up', () => 'Found.')] },
      marbles('-a(b|)', { a: 'Let me see. ', b: toolCall('look_up') }),
      ...(protocol === 3 ? [marbles('-a#', { a: 'Half an ' })] : []),
      marbles('--#', {}, httpError(422, { message: 'Nobody home', retry: false })),
    );

    await expect(session.sendAndWait('Go')).rejects.toThrow('Nobody home');
    expect(requests).toHaveLength(protocol === 3 ? 3 : 2);
  });

  it('that never end are left with the turn', async () => {
    const { session, model } = await start({}, marbles('-a-', { a: 'Once' }), inOrder('The end.'));
    const aborted = firstValueFrom(model.aborted$);

    await firstValueFrom(session.turn('A story').pipe(textDeltas()));

    expect((await aborted).lastUserText).toBe('A story');
    expect((await session.sendAndWait('And?'))?.data.content).toBe('The end.');
  });
});
