import { approveAll } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { firstValueFrom, toArray } from 'rxjs';
import { findSchemas } from '../../scripts/generate/findSchemas.js';
import type { JsonSchema } from '../../scripts/generate/JsonSchema.js';
import { greet } from './support/greet.js';
import { realRuntime } from './support/realRuntime.js';
import { toolOf } from './support/toolOf.js';

jest.setTimeout(60_000);

const { schemas, reason } = find();
const where = schemas === undefined ? it.skip : it;

describe('events of a turn with tools', () => {
  where(`have the fields that the runtime’s schema gives them${reason}`, async () => {
    const real = await realRuntime(({ toolResults }) =>
      toolResults.length > 0 ? 'Done.' : [toolCall('greet'), greet()],
    );
    const session = await real.session({ tools: [toolOf('greet', () => 'hello')], onPermissionRequest: approveAll });
    const all = firstValueFrom(session.events$.pipe(toArray()));
    await session.sendAndWait('Greet');
    await session.disconnect();
    const seen = await all;
    await real.close();

    const described = seen.flatMap(({ type, data }) => {
      const schema = dataOf(type);
      return schema === undefined ? [] : [{ type, faults: faultsOf(data, schema) }];
    });
    expect(described.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(described.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'user.message',
        'assistant.message_delta',
        'assistant.message',
        'permission.requested',
        'tool.shell_output',
        'tool.execution_complete',
        'session.idle',
      ]),
    );
  });
});

function find() {
  try {
    return { schemas: findSchemas(process.cwd()), reason: '' };
  } catch (error) {
    return { reason: ` (${String(error)})` };
  }
}

/** The schema of an event's data; not for those flagged as internal, which are in no map. */
function dataOf(type: string): JsonSchema | undefined {
  const definitions = schemas?.events.definitions ?? {};
  const behind = ($ref = '') => definitions[$ref.replace('#/definitions/', '')];
  const event = definitions['SessionEvent']?.anyOf
    ?.map(({ $ref }) => behind($ref))
    .find((each) => each?.properties?.['type']?.const === type);
  return event?.visibility === 'internal' ? undefined : behind(event?.properties?.['data']?.$ref);
}

/** Fields that are missing, and fields that the schema has not. */
function faultsOf(data: object, { properties = {}, required = [] }: JsonSchema): string[] {
  return [
    ...required.filter((field) => !(field in data)).map((field) => `${field} is missing`),
    ...Object.keys(data).flatMap((field) => (field in properties ? [] : [`${field} is new`])),
  ];
}
