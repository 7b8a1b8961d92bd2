import type { RpcRequest } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { defined } from '../../util/defined.js';
import { readFields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { readTexts } from '../readTexts.js';
import { reply } from '../reply.js';
import { requestEnvelope } from '../requestEnvelope.js';

/** The ask of an `exitPlanMode.request`. */
export function readExitPlanMode(request: RpcRequest): OpenAskOf<'exitPlanMode'> | undefined {
  const params = readFields(request.params);
  const envelope = requestEnvelope(params);
  if (envelope === undefined) return undefined;
  return {
    ask: {
      ...envelope,
      kind: 'exitPlanMode',
      summary: readText(params['summary']) ?? '',
      actions: readTexts(params['actions']) ?? [],
      ...defined({
        planContent: readText(params['planContent']),
        recommendedAction: readText(params['recommendedAction']),
      }),
    },
    deliver: (answer) => reply(request, answer),
    decline: () => request.answer({ approved: false }),
  };
}
