import type { RpcConnection } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { defined } from '../../util/defined.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import type { Broadcast } from './Broadcast.js';

/** The ask of an `elicitation.requested`. */
export function readElicitation(
  { envelope, data }: Broadcast,
  rpc: RpcConnection,
): OpenAskOf<'elicitation'> | undefined {
  const { id: requestId, sessionId } = envelope;
  const message = readText(data['message']);
  if (message === undefined) return undefined;
  const { requestedSchema } = data;
  return {
    ask: {
      ...envelope,
      kind: 'elicitation',
      message,
      ...defined({
        requestedSchema: requestedSchema === undefined ? undefined : readFields(requestedSchema),
        mode: readText(data['mode']),
        url: readText(data['url']),
        source: readText(data['elicitationSource']),
      }),
    },
    deliver: (result) => rpc.call('session.ui.handlePendingElicitation', { sessionId, requestId, result }),
  };
}
