/**
 * Sessions for the web: served over HTTP, and followed in a browser. Nothing of Node in it; web-standard requests and responses.
 *
 * @module copilot-rx/web
 */

// Where the session is
export { serve } from './serve.js';
export type { ServeOptions } from './ServeOptions.js';
export type { ServedSession } from './ServedSession.js';
export type { AccessOptions } from '../serving/AccessOptions.js';
export type { SseBodyOptions } from '../serving/sseBody.js';
export type { RequestHandler } from '../serving/withAccess.js';

// Where its readers are
export { fromSse } from './fromSse.js';
export type { FromSseOptions, RequestHeaders } from './FromSseOptions.js';
export type { Fetch } from './fetchText.js';
export type { RemoteSession } from './RemoteSession.js';
export type { RemoteMessage } from './RemoteMessage.js';
export type { RemoteConnection } from './RemoteConnection.js';
export { backOff } from '../supervision/backOff.js';
export type { BackOffOptions } from '../supervision/backOff.js';
export type { LostConnection, RestartPolicy } from '../supervision/RestartPolicy.js';

// What waits for people elsewhere
export { askDesk } from '../serving/askDesk.js';
export type { AskDesk } from '../serving/askDesk.js';
export type { DeskAsk, DeskAskKind, DeskAskOf } from '../serving/DeskAsk.js';
export type { DeskAnswer } from '../serving/readAnswer.js';

// Catching up
export { eventTape } from '../serving/eventTape.js';
export type { EventTape, EventTapeOptions, TapedSession } from '../serving/eventTape.js';

// Servers of Node
export { toNodeListener } from '../serving/toNodeListener.js';
export type { NodeListener, NodeRequest, NodeResponse } from '../serving/toNodeListener.js';

// Errors
export { RequestRefusedError } from '../errors/RequestRefusedError.js';
