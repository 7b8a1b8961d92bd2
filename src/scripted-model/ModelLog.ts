import { filter, firstValueFrom, Subject, throwIfEmpty } from 'rxjs';

import { ScriptedModelError } from '../errors/ScriptedModelError.js';
import { describeMatcher } from './describeMatcher.js';
import { matches } from './matches.js';
import type { ModelMatcher } from './ModelMatcher.js';
import type { ModelRecord } from './ModelRecord.js';
import type { ModelRequest } from './ModelRequest.js';
import { transcriptOf } from './transcriptOf.js';

/** What happened to a scripted model: the writing side of the feeds and lists that its user sees. */
export class ModelLog implements ModelRecord {
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

  readonly expectRequest = (matcher: ModelMatcher = {}): ModelRequest => {
    const found = this.requests.filter((request) => matches(matcher, request)).at(-1);
    if (found === undefined) throw this.#missing(matcher);
    return found;
  };

  readonly nextRequest = async (matcher: ModelMatcher = {}): Promise<ModelRequest> =>
    firstValueFrom(
      this.requests$.pipe(
        filter((request) => matches(matcher, request)),
        throwIfEmpty(() => this.#missing(matcher)),
      ),
    );

  /** The part that is for the user of a scripted model. */
  record(): ModelRecord {
    const { requests, requests$, aborted$, errors, errors$, expectRequest, nextRequest } = this;
    return { requests, requests$, aborted$, errors, errors$, expectRequest, nextRequest };
  }

  close(): void {
    this.#requests.complete();
    this.#aborted.complete();
    this.#errors.complete();
  }

  #missing(matcher: ModelMatcher): ScriptedModelError {
    const sent = this.requests.map((request) => [`request ${request.index}:`, ...transcriptOf(request)].join('\n  '));
    return new ScriptedModelError(
      `No request fits ${describeMatcher(matcher)}. ` +
        (sent.length === 0 ? 'None was sent.' : `What was sent:\n${sent.join('\n')}`),
    );
  }

  #remember<T>(list: T[], entry: T): void {
    list.push(entry);
    if (list.length > this.#keep) list.shift();
  }
}
