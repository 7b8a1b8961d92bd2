/**
 * Sessions for the web: served over HTTP, and followed in a browser. Nothing of Node in it; web-standard requests and responses.
 *
 * @module copilot-rx/web
 */

// What waits for people elsewhere
export { askDesk } from '../serving/askDesk.js';
export type { AskDesk } from '../serving/askDesk.js';
export type { DeskAsk, DeskAskKind, DeskAskOf } from '../serving/DeskAsk.js';

// Catching up
export { eventTape } from '../serving/eventTape.js';
export type { EventTape, EventTapeOptions, TapedSession } from '../serving/eventTape.js';

// Servers of Node
export { toNodeListener } from '../serving/toNodeListener.js';
export type { NodeListener, NodeRequest, NodeResponse } from '../serving/toNodeListener.js';
export type { RequestHandler } from '../serving/withAccess.js';
export type { AccessOptions } from '../serving/AccessOptions.js';
export { RequestRefusedError } from '../errors/RequestRefusedError.js';
