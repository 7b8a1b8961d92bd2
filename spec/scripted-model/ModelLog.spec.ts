import { ScriptedModelError, type ModelRequest } from '../../src/scripted-model/index.js';
import { ModelLog } from '../../src/scripted-model/ModelLog.js';
import { sampleRequest } from './sampleRequest.js';

describe('ModelLog', () => {
  it('keeps the latest requests and errors, and counts all requests', () => {
    const log = new ModelLog(2);
    for (const index of [0, 1, 2]) {
      log.asked(sampleRequest({ index }));
      log.failed(new ScriptedModelError(`error ${index}`));
    }

    expect(log.requests.map(({ index }) => index)).toEqual([1, 2]);
    expect(log.errors.map(({ message }) => message)).toEqual(['error 1', 'error 2']);
    expect(log.count).toBe(3);
  });

  it('shows every request to whoever listens at the time', () => {
    const log = new ModelLog(0);
    const seen: ModelRequest[] = [];
    log.asked(sampleRequest({ index: 0 }));
    log.requests$.subscribe((request) => seen.push(request));
    log.asked(sampleRequest({ index: 1 }));

    expect(seen.map(({ index }) => index)).toEqual([1]);
    expect(log.requests).toEqual([]);
  });

  it('finds the latest request that fits', () => {
    const log = new ModelLog(10);
    const [one, two] = ['One', 'Two'].map((lastUserText, index) => sampleRequest({ index, lastUserText }));
    log.asked(one!);
    log.asked(two!);

    expect([log.expectRequest(), log.expectRequest('One'), log.expectRequest(/^T/)]).toEqual([two, one, two]);
  });

  it('shows what was sent when nothing fits', () => {
    const log = new ModelLog(10);
    expect(() => log.expectRequest('Three')).toThrow('No request fits "Three". None was sent.');

    log.asked(sampleRequest({ index: 4 }));

    expect(() => log.expectRequest({ toolResult: 'look_up' })).toThrow(
      'No request fits { toolResult: "look_up" }. What was sent:\nrequest 4:\n  user: Hi',
    );
  });

  it('waits for the next request that fits, until it is closed', async () => {
    const log = new ModelLog(10);
    const next = [log.nextRequest(), log.nextRequest('Two')];
    const [one, two] = ['One', 'Two'].map((lastUserText) => sampleRequest({ lastUserText }));
    log.asked(one!);
    log.asked(two!);
    expect(await Promise.all(next)).toEqual([one, two]);

    const never = log.nextRequest('Three');
    log.close();
    await expect(never).rejects.toThrow('No request fits "Three". What was sent:');
  });
});
