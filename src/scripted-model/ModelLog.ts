import { Subject } from 'rxjs';

import type { ScriptedModelError } from '../errors/ScriptedModelError.js';
import type { ModelRequest } from './ModelRequest.js';

/** What happened to a scripted model: the writing side of the feeds and lists that its user sees. */
export class ModelLog {
  readonly requests: ModelRequest[] = [];
  readonly errors: ScriptedModelError[] = [];

  readonly #requests = new Subject<ModelRequest>();
  readonly #aborted = new Subject<ModelRequest>();
  readonly #errors = new Subject<ScriptedModelError>();
  readonly #keep: number;
  #count = 0;

  /** @stream hot · no replay · completes with close() · never errors · unsubscribe has no effect */
  readonly requests$ = this.#requests.asObservable();

  /** @stream hot · no replay · completes with close() · never errors · unsubscribe has no effect */
  readonly aborted$ = this.#aborted.asObservable();

  /** @stream hot · no replay · completes with close() · never errors · unsubscribe has no effect */
  readonly errors$ = this.#errors.asObservable();

  constructor(keep: number) {
    this.#keep = keep;
  }

  /** The index of the next request. */
  get count(): number {
    return this.#count;
  }

  asked(request: ModelRequest): void {
    this.#count += 1;
    this.#remember(this.requests, request);
    this.#requests.next(request);
  }

  aborted(request: ModelRequest): void {
    this.#aborted.next(request);
  }

  failed(error: ScriptedModelError): void {
    this.#remember(this.errors, error);
    this.#errors.next(error);
  }

  close(): void {
    this.#requests.complete();
    this.#aborted.complete();
    this.#errors.complete();
  }

  #remember<T>(list: T[], entry: T): void {
    list.push(entry);
    if (list.length > this.#keep) list.shift();
  }
}
