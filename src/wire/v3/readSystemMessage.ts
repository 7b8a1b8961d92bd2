import type { SystemMessageAsk } from '../../protocol/Ask.js';
import type { RpcRequest } from '../../rpc/RpcConnection.js';
import type { OpenAskOf } from '../OpenAsk.js';
import { readFields } from '../../util/readFields.js';
import type { Fields } from '../../util/readFields.js';
import { readText } from '../readText.js';
import { reply } from '../reply.js';
import { requestEnvelope } from '../requestEnvelope.js';

/** The ask of a `systemMessage.transform`. Sections go back as they came unless the answer has others. */
export function readSystemMessage(request: RpcRequest): OpenAskOf<'systemMessage'> | undefined {
  const params = readFields(request.params);
  const envelope = requestEnvelope(params);
  if (envelope === undefined) return undefined;
  const sections = readSections(readFields(params['sections']));
  return {
    ask: { ...envelope, kind: 'systemMessage', sections },
    deliver: (answer) => reply(request, { sections: { ...sections, ...answer.sections } }),
    decline: () => request.answer({ sections }),
  };
}

function readSections(sections: Fields): SystemMessageAsk['sections'] {
  return Object.fromEntries(
    Object.entries(sections).map(([id, section]) => [id, { content: readText(readFields(section)['content']) ?? '' }]),
  );
}
