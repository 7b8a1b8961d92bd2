import type { RpcRequest } from '../rpc/RpcConnection.js';
import { internalError } from '../protocol/rpcCodes.js';
import type { OpenAskOf } from './OpenAsk.js';
import { defined } from '../util/defined.js';
import { readFields } from '../util/readFields.js';
import { readText } from './readText.js';
import { readTexts } from './readTexts.js';
import { reply } from './reply.js';
import { requestEnvelope } from './requestEnvelope.js';

/** The ask of a `userInput.request`. */
export function readUserInput(request: RpcRequest): OpenAskOf<'userInput'> | undefined {
  const params = readFields(request.params);
  const envelope = requestEnvelope(params);
  const question = readText(params['question']);
  const choices = readTexts(params['choices']);
  if (envelope === undefined || question === undefined) return undefined;
  return {
    ask: {
      ...envelope,
      kind: 'userInput',
      question,
      ...defined({ choices }),
      allowFreeform: params['allowFreeform'] !== false,
    },
    deliver: ({ answer, wasFreeform }) =>
      reply(request, { answer, wasFreeform: wasFreeform ?? choices?.includes(answer) !== true }),
    decline: () => request.refuse(internalError, 'Nobody is there to answer.'),
  };
}
