import type { UIMessageChunk } from 'ai';

/** What is wrong with the order of chunks: what is opened is closed once, in its place, and nothing else is. */
export function unpaired(chunks: readonly UIMessageChunk[]): string[] {
  const faults: string[] = [];
  const open = new Set<string>();
  const begin = (what: string) => (open.has(what) ? faults.push(`${what} opened twice`) : open.add(what));
  const end = (what: string) => open.delete(what) || faults.push(`${what} closed, but not open`);
  const need = (what: string) => open.has(what) || faults.push(`${what} told, but not open`);
  const calls = new Set<string>();
  const needCall = (id: string) => calls.has(id) || faults.push(`call ${id} told, but not known`);
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.type !== 'start') need('message');
    switch (chunk.type) {
      case 'start':
        if (index > 0) faults.push('start is not the first');
        begin('message');
        break;
      case 'finish':
      case 'abort':
        end('message');
        break;
      case 'start-step':
        begin('step');
        break;
      case 'finish-step':
        end('step');
        break;
      case 'reset-step':
        need('step');
        break;
      case 'text-start':
      case 'reasoning-start':
        begin(`${chunk.type.replace('-start', '')} ${chunk.id}`);
        break;
      case 'text-delta':
      case 'reasoning-delta':
        need(`${chunk.type.replace('-delta', '')} ${chunk.id}`);
        break;
      case 'text-end':
      case 'reasoning-end':
        end(`${chunk.type.replace('-end', '')} ${chunk.id}`);
        break;
      case 'tool-input-start':
      case 'tool-input-available':
        calls.add(chunk.toolCallId);
        break;
      case 'tool-input-delta':
      case 'tool-output-available':
      case 'tool-output-error':
      case 'tool-output-denied':
      case 'tool-approval-request':
        needCall(chunk.toolCallId);
        break;
      default:
    }
  }
  return [...faults, ...[...open].map((what) => `${what} not closed`)];
}
