const headerEnd = '\r\n\r\n';

/** Hands on each message that arrives. For the few small ones that clients send: it is not what is measured. */
export function onRequests(input, onMessage) {
  let rest = Buffer.alloc(0);
  input.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const at = rest.indexOf(headerEnd);
      if (at < 0) return;
      const bodyAt = at + headerEnd.length;
      const bodyEnd = bodyAt + lengthIn(rest.toString('latin1', 0, at));
      if (rest.length < bodyEnd) return;
      const body = rest.toString('utf8', bodyAt, bodyEnd);
      rest = rest.subarray(bodyEnd);
      onMessage(JSON.parse(body));
    }
  });
}

function lengthIn(header) {
  const match = /^content-length: *(\d+)/im.exec(header);
  if (match === null) throw new Error(`The client sent a header without Content-Length: ${JSON.stringify(header)}`);
  return Number(match[1]);
}
