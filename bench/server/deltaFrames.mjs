import { randomUUID } from 'node:crypto';
import { frame } from './frame.mjs';

/** Enough that the server has little to do between two writes. */
const chunkBytes = 256 * 1024;

/** Pieces of text as a model makes them: a word or less, mostly ASCII. */
const pieces = [
  ' the',
  ' stream',
  ' of',
  ' events',
  ',',
  ' which',
  ' is',
  ' read',
  'ing',
  ' back',
  ' –',
  ' naïve',
  '.\n',
];

/**
 * The frames of `count` delta events, joined to chunks; they go round the sessions. A chunk is a copy of a template in which
 * each event gets an id of its own: what a server spends on an event must be far less than what any reader does.
 */
export function* deltaFrames(sessionIds, count) {
  const messageId = randomUUID();
  const parentId = randomUUID();
  for (let sent = 0; sent < count;) {
    const template = templateOf(sessionIds, { messageId, parentId, timestamp: new Date().toISOString() });
    // A fresh timestamp now and then is as good as one per event.
    for (let copies = 0; copies < 16 && sent < count; copies += 1) {
      const events = Math.min(template.idsAt.length, count - sent);
      yield chunkFrom(template, events, serial);
      sent += events;
      serial += events;
    }
  }
}

/** Ids are never used again, for protocol 2 tells events apart by them. */
let serial = 0;

/** Its events are of each session equally often, so that copies in a row go round as well. */
function templateOf(sessionIds, identity) {
  const frames = [];
  const idsAt = [];
  const ends = [];
  for (let size = 0; size < chunkBytes || frames.length % sessionIds.length > 0;) {
    const sessionId = sessionIds[frames.length % sessionIds.length];
    const next = deltaFrame(sessionId, identity, pieces[frames.length % pieces.length]);
    idsAt.push(size + next.indexOf(placeholder));
    frames.push(next);
    size += next.length;
    ends.push(size);
  }
  return { bytes: Buffer.concat(frames), idsAt, ends };
}

function chunkFrom({ bytes, idsAt, ends }, events, firstSerial) {
  const chunk = Buffer.from(bytes.subarray(0, ends[events - 1]));
  for (let n = 0; n < events; n += 1) {
    writeHex(chunk, idsAt[n], firstSerial + n);
  }
  return chunk;
}

/** Digit by digit, because making a string per event costs as much as the rest of the server. */
function writeHex(bytes, at, value) {
  for (let digit = serialDigits - 1, rest = value; digit >= 0; digit -= 1, rest >>>= 4) {
    bytes[at + digit] = hexDigits[rest & 15];
  }
}

const hexDigits = Buffer.from('0123456789abcdef', 'latin1');

/** An event's id begins with its number: eight digits of a UUID are free to be anything. */
const serialDigits = 8;
const placeholder = '00000000-5eed-4000-8000-000000000000';

function deltaFrame(sessionId, { messageId, parentId, timestamp }, deltaContent) {
  const event = {
    type: 'assistant.message_delta',
    data: { messageId, deltaContent },
    id: placeholder,
    timestamp,
    parentId,
    ephemeral: true,
  };
  return frame({ jsonrpc: '2.0', method: 'session.event', params: { sessionId, event } });
}
