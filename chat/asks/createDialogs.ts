import { PassThrough } from 'node:stream';
import { checkbox, input, select } from '@inquirer/prompts';
import { Observable, map, switchMap, take } from 'rxjs';
import { withVisibleControls } from '../screen/withoutControls.js';
import type { Terminal } from '../Terminal.js';
import type { Choice, Dialogs } from './Dialogs.js';
import { createTurnstile } from './createTurnstile.js';

/**
 * Makes {@link Dialogs} of a terminal.
 *
 * @param ready$ - Emits when the user may be asked: each question waits for it.
 */
export function createDialogs(terminal: Terminal, output: NodeJS.WritableStream, ready$: Observable<unknown>): Dialogs {
  const open = <T>(prompt: Prompt<T>) =>
    ready$.pipe(
      take(1),
      switchMap(() => openPrompt(terminal, output, prompt)),
    );
  return {
    choose: (message, choices) =>
      open((context) => select({ ...asked(message), choices: choices.map(clean) }, context)),
    chooseMany: (message, choices) =>
      open((context) => checkbox({ ...asked(message), choices: choices.map(clean) }, context)),
    write: (message, { preset, check }: Parameters<Dialogs['write']>[1] = {}) =>
      open((context) =>
        input(
          {
            ...asked(message),
            ...(preset === undefined ? {} : { default: withVisibleControls(preset) }),
            ...(check === undefined ? {} : { validate: check }),
          },
          context,
        ),
      ),
    alone: createTurnstile(),
  };
}

/** What a prompt of the library is given beside its question. */
interface PromptContext {
  readonly input: PassThrough;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}

type Prompt<T> = (context: PromptContext) => Promise<T>;

function asked(message: string) {
  return { message: withVisibleControls(message) };
}

function clean<T>({ name, description, ...rest }: Choice<T>) {
  const described = description === undefined ? {} : { description: withVisibleControls(description) };
  return { ...rest, ...described, name: withVisibleControls(name), short: withVisibleControls(name) };
}

/** A prompt of the library lives as long as its subscription. It gets a keyboard without Ctrl-C, which is ours. */
function openPrompt<T>({ screen, typed$ }: Terminal, output: NodeJS.WritableStream, prompt: Prompt<T>): Observable<T> {
  return new Observable<T>((subscriber) => {
    const leaving = new AbortController();
    const keyboard = new PassThrough();
    const release = screen.hold();
    const answer = prompt({
      input: keyboard,
      output,
      signal: leaving.signal,
      // what is taken back leaves no trace
      get clearPromptOnDone() {
        return leaving.signal.aborted;
      },
    });
    const typing = typed$.pipe(map((text) => text.replaceAll(reserved, ''))).subscribe((text) => keyboard.write(text));
    answer.finally(release).then(
      (value) => {
        subscriber.next(value);
        subscriber.complete();
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) subscriber.error(error);
      },
    );
    return () => {
      typing.unsubscribe();
      leaving.abort();
      keyboard.destroy();
    };
  });
}

// Ctrl-C, Ctrl-D

const reserved = /[\u0003\u0004]/g;
