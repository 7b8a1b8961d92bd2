import { RequestRefusedError } from '../errors/RequestRefusedError.js';
import { checkOptions, isFlag, isOneOf } from '../protocol/checkOptions.js';
import type { OptionRule } from '../protocol/checkOptions.js';
import { sseResponse } from '../serving/sseResponse.js';
import { readFields } from '../util/readFields.js';
import type { Hub } from './Hub.js';
import type { ServeOptions } from './ServeOptions.js';
import type { WebRequest } from './WebRequest.js';
import { readMessage } from './readMessage.js';
import { endWithEnd } from './endWithEnd.js';
import { toMessages } from './toMessages.js';

/**
 * Does what was posted.
 *
 * @throws InvalidOptionsError or RequestRefusedError, at once or as a rejection.
 */
export async function act(
  { session, turns }: Hub,
  body: unknown,
  request: Request,
  options: ServeOptions,
): Promise<Response> {
  const { asks, toMessage = readMessage } = options;
  const todo = readWebRequest(body);
  const messageOf = (message: unknown) => {
    const made = toMessage(message, request);
    return typeof made === 'string' ? { prompt: made } : made;
  };
  switch (todo.type) {
    case 'turn':
      if (todo.resume !== true) turns.start(todo.turn, session.turn(messageOf(todo.message)));
      return sseResponse(
        turns.read(todo.turn, request.headers.get('last-event-id') ?? undefined).pipe(toMessages(), endWithEnd()),
        options,
      );
    case 'leave':
      turns.leave(todo.turn);
      return done({});
    case 'send':
      return done({ messageId: await session.send(messageOf(todo.message)) });
    case 'abort':
      await session.abort();
      return done({});
    case 'answer':
      if (asks === undefined) throw new RequestRefusedError(404, 'No asks are answered here: `serve` was given none.');
      return done({ answered: asks.answer(todo.ask, todo.value) });
  }
}

const isId: OptionRule[1] = (value) => typeof value === 'string' && /^[\w-]{1,100}$/.test(value);
const turn: OptionRule = ['turn!', isId, 'must be an id: letters, digits, - and _'];

const rules: Readonly<Record<WebRequest['type'], readonly OptionRule[]>> = {
  turn: [turn, ['resume', isFlag, 'must be true or false']],
  leave: [turn],
  send: [],
  abort: [],
  answer: [['ask!', isId, 'must be the id of an ask']],
};

function readWebRequest(body: unknown): WebRequest {
  const types = Object.keys(rules);
  checkOptions('request', body, [['type!', isOneOf(...types), `must be one of: ${types.join(', ')}`]]);
  checkOptions('request', body, rules[readFields(body)['type'] as WebRequest['type']]);
  // Its messages and values are looked at by those who get them.
  return body as WebRequest;
}

function done(result: object): Response {
  return Response.json(result, { headers: { 'cache-control': 'no-store' } });
}
