import type { Readable } from 'node:stream';
import { AbstractMessageReader } from 'vscode-jsonrpc/node';
import type { DataCallback, Disposable, Message, MessageStrategy } from 'vscode-jsonrpc/node';
import { createFrameParser } from './createFrameParser.js';
import type { RequestHandler } from './requestHandler.js';

/** Where an {@link OrderedMessageReader} hands on what does not go through the library. */
export interface OrderedMessageReaderOptions {
  readonly maxBodyBytes: number;
  readonly onNotification: (method: string, params: unknown) => void;
  readonly onRequest: RequestHandler;
  readonly onMalformed: (reason: string) => void;
}

/**
 * While more messages wait, no more is read: they come by the thousand in one chunk, and go one per turn of the event loop.
 */
const mostBehind = 64;

/**
 * A synchronous reader for vscode-jsonrpc's connection that lets notifications and requests pass by the library's queue.
 *
 * The library handles one message per `setImmediate`, which at 100,000 events is where all the time goes. Notifications
 * (the runtime's events) and requests (what it asks) are therefore handed on while the chunk that holds them is being read.
 * Responses go to the library, which knows the calls, one at a time; whatever comes behind one waits here until the library has
 * handled it. So the order of the wire is the order in which everything is seen, and only what is behind a response waits, one
 * turn of the event loop at the most for each. The end of the input is not this reader's business: whoever owns the bytes says
 * how they ended.
 */
export class OrderedMessageReader extends AbstractMessageReader {
  /** Give this to the connection: it tells when the library has handled what it was handed. */
  readonly strategy: MessageStrategy = {
    handleMessage: (message, next) => {
      // `next` runs the handler, or settles the promise of a call, before it returns; the call's own continuation is a
      // microtask queued by then, so this one comes after it.
      const handled = next(message);
      queueMicrotask(() => this.#proceed());
      return handled;
    },
  };

  readonly #input: Readable;
  readonly #options: OrderedMessageReaderOptions;
  #callback: DataCallback = () => undefined;
  #stop = (): void => undefined;
  #libraryIsBusy = false;
  #behind: Message[] = [];

  constructor(input: Readable, options: OrderedMessageReaderOptions) {
    super();
    this.#input = input;
    this.#options = options;
  }

  listen(callback: DataCallback): Disposable {
    this.#callback = callback;
    const { maxBodyBytes, onMalformed } = this.#options;
    const parser = createFrameParser({
      maxBodyBytes,
      onMalformed,
      onMessage: (message) => this.#take(message),
    });
    const onData = (chunk: Buffer) => {
      try {
        parser.push(chunk);
        if (this.#behind.length >= mostBehind) this.#input.pause();
      } catch (violation) {
        this.#stop();
        this.fireError(violation);
      }
    };
    this.#stop = () => {
      this.#input.off('data', onData);
      this.#behind = [];
      this.#input.resume();
    };
    this.#input.on('data', onData);
    return { dispose: this.#stop };
  }

  /** The library drops what `listen` returns, and calls this when the connection is closed. */
  override dispose(): void {
    super.dispose();
    this.#stop();
  }

  #take(message: object): void {
    if (!isRpcMessage(message)) this.#options.onMalformed('a frame is an object but no JSON-RPC message');
    else if (this.#libraryIsBusy) this.#behind.push(message);
    else this.#handOn(message);
  }

  /** True when the library has it, so that whatever is behind it must wait. */
  #handOn(message: Message): boolean {
    const { id, method, params } = message as Incoming;
    if (method !== undefined) {
      if (id === undefined) this.#options.onNotification(method, params);
      else this.#options.onRequest(id, method, params);
      return false;
    }
    this.#libraryIsBusy = true;
    this.#callback(message);
    return true;
  }

  #proceed(): void {
    this.#libraryIsBusy = false;
    const last = this.#behind.findIndex((message) => this.#handOn(message));
    this.#behind = last < 0 ? [] : this.#behind.slice(last + 1);
    if (this.#behind.length < mostBehind && this.#input.isPaused()) this.#input.resume();
  }
}

/** A message whose form was looked at. */
interface Incoming extends Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/** Tells requests, notifications and answers to calls from whatever else may come. */
function isRpcMessage(message: object): message is Message {
  const { method, id }: { readonly method?: unknown; readonly id?: unknown } = message;
  const hasId = typeof id === 'number' || typeof id === 'string';
  return method === undefined ? hasId : typeof method === 'string' && (hasId || id === undefined);
}
