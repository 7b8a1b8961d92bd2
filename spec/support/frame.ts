/** One message as it goes over the wire. */
export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Messages one behind the other. */
export function frames(messages: readonly object[]): Buffer {
  return Buffer.concat(messages.map(frame));
}
