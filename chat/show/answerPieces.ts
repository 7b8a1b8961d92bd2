import type { SessionEvent } from 'copilot-rx';
import { concat, from, mergeMap, of, scan } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { Piece } from './Piece.js';

/**
 * What the main agent says. A message that was not streamed, or not as it is in the end, is said as a whole: the finished message is
 * the truth, and pieces are a preview.
 *
 * ```
 * event$           -h-e-m-|
 * answerPieces()   -x-y-e-(e|)
 * ```
 *
 * @stream as the source · no replay · ends the last message, then completes with the source · errors with the source · unsubscribe leaves the source
 */
export function answerPieces(): OperatorFunction<SessionEvent, Piece> {
  return (event$) =>
    concat(event$, of(undefined)).pipe(
      scan(hear, { messageId: undefined, heard: '', pieces: [] } as Heard),
      mergeMap(({ pieces }) => from(pieces)),
    );
}

interface Heard {
  readonly messageId: string | undefined;
  readonly heard: string;
  readonly pieces: readonly Piece[];
}

const end: Piece = { kind: 'end' };

function hear({ messageId, heard }: Heard, event: SessionEvent | undefined): Heard {
  if (event === undefined) return finished(heard === '' ? [] : [end]);
  if (event.agentId !== undefined) return { messageId, heard, pieces: [] };
  if (event.type === 'assistant.message_delta') {
    const { messageId: id, deltaContent: text } = event.data;
    const isSame = id === messageId || heard === '';
    return {
      messageId: id,
      heard: isSame ? heard + text : text,
      pieces: isSame ? [{ kind: 'text', text }] : [end, { kind: 'text', text }],
    };
  }
  if (event.type !== 'assistant.message') return { messageId, heard, pieces: [] };
  const { content } = event.data;
  if (content.startsWith(heard)) return finished(said(content.slice(heard.length), heard !== ''));
  return finished([end, ...said(content, true)]);
}

function said(text: string, isOpen: boolean): readonly Piece[] {
  if (text !== '') return [{ kind: 'text', text }, end];
  return isOpen ? [end] : [];
}

function finished(pieces: readonly Piece[]): Heard {
  return { messageId: undefined, heard: '', pieces };
}
