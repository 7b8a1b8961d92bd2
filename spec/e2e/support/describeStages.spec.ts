import type { CopilotSession } from 'copilot-rx';
import { parseModelRequest } from '../../../src/scripted-model/parseModelRequest.js';
import type { ModelScript } from 'copilot-rx/scripted-model';
import { NEVER } from 'rxjs';
import { describeStages } from './describeStages.js';

let script: ModelScript;
const keys: string[] = [];

/** Asks the model as a session does that was given the key. */
function askFor(key: string | undefined): unknown {
  const header = () => key && `Bearer ${key}`;
  const request = parseModelRequest(JSON.stringify({ messages: [] }), { index: 0, header });
  if (typeof request === 'string') throw new Error(request);
  return script(request);
}

describeStages(
  'a stage that all specs share',
  [
    {
      name: 'without a runtime',
      protocol: 3,
      make: async (said) => {
        script = said;
        return {
          model: { aborted$: NEVER },
          client: { diagnostics$: NEVER },
          session: async (_config, key) => {
            keys.push(key);
            return jest.mocked<CopilotSession>(Object.create(null));
          },
          close: async () => undefined,
        };
      },
    },
  ],
  (start) => {
    it('gives the replies of a spec to its sessions, in order', async () => {
      await start({}, 'One', 'Two');
      await start({}, 'Three', 'Four', 'Five');

      expect(keys[0]).toBe(keys[1]);
      expect([askFor(keys[0]), askFor(keys[1]), askFor(undefined)]).toEqual(['Three', 'Four', 'Five']);
    });

    it('has none for a request of an earlier spec that comes late', async () => {
      const { requests } = await start({}, 'Mine');

      expect(askFor(keys[0])).toBe(NEVER);
      expect(requests).toEqual([]);
      expect(askFor(keys.at(-1))).toBe('Mine');
      expect(requests).toHaveLength(1);
    });
  },
);
