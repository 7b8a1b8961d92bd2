import type { Observable } from 'rxjs';
import type { AskContext } from './AskContext.js';
import type { Pipeline } from './pipeline.js';

/** How a slot answers: a function, or a pipeline of operators made with `pipeline`. */
export type Responder<Input, Output> = ResponderFunction<Input, Output> | Pipeline<Input, Output>;

/** Answers one ask. Asks do not wait for each other. */
export type ResponderFunction<Input, Output> = (input: Input, context: AskContext) => Answering<Output>;

/** A value, a promise, or an Observable or async generator, whose last value counts. */
export type Answering<Output> = Output | PromiseLike<Output> | Observable<Output> | AsyncIterable<Output>;
