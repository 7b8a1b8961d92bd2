import { text } from 'node:stream/consumers';

/** All that comes on stdin. */
export async function readStdin(): Promise<string> {
  return text(process.stdin);
}
