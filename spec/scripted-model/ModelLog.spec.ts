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
});
