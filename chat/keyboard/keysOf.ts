import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { Observable, concatMap, defer, scan } from 'rxjs';
import type { OperatorFunction } from 'rxjs';
import type { Key } from './Key.js';

/**
 * Keys, out of what a terminal sends: escape sequences are put together, and so is what is pasted.
 *
 * @stream as the source · no replay · completes with the source · errors with the source · unsubscribe leaves the source
 */
export function keysOf(): OperatorFunction<string, Key> {
  return (text$) =>
    pressesOf(text$).pipe(
      scan(putTogether, { pasted: undefined, key: [] } as Pasting),
      concatMap(({ key }) => key),
    );
}

interface Press {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

interface Pasting {
  readonly pasted: string | undefined;
  readonly key: readonly Key[];
}

/** Node knows the sequences of all terminals. */
function pressesOf(text$: Observable<string>): Observable<Press> {
  return defer(
    () =>
      new Observable<Press>((subscriber) => {
        const input = new PassThrough({ encoding: 'utf8' });
        const onPress = (_: string | undefined, press: Press) => subscriber.next(press);
        emitKeypressEvents(input);
        input.on('keypress', onPress);
        const subscription = text$.subscribe({
          // what was given to a stream is handed on in the same tick, since somebody listens
          next: (text) => void input.emit('data', Buffer.from(marked(text))),
          error: (error: unknown) => subscriber.error(error),
          complete: () => subscriber.complete(),
        });
        return () => {
          subscription.unsubscribe();
          input.off('keypress', onPress);
          input.destroy();
        };
      }),
  );
}

const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';

/** Terminals that do not mark what is pasted send all of it at once. Nobody types that fast. */
function marked(text: string): string {
  return /[\r\n][^\r\n]/.test(text) && !text.includes('\u001b') ? pasteStart + text + pasteEnd : text;
}

function putTogether({ pasted }: Pasting, press: Press): Pasting {
  const { name, sequence = '', ctrl = false, meta = false } = press;
  if (name === 'paste-start') return { pasted: '', key: [] };
  if (name === 'paste-end') return { pasted: undefined, key: pasted ? [{ kind: 'paste', text: lines(pasted) }] : [] };
  if (pasted !== undefined) return { pasted: pasted + sequence, key: [] };

  const text = ctrl || meta || /[\u0000-\u001f\u007f]/.test(sequence) ? '' : sequence;
  return { pasted: undefined, key: [{ kind: 'key', name, text, ctrl, meta }] };
}

function lines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
