/**
 * Pure functions over session events. Nothing of Node in them, so they run in a browser, too.
 *
 * @module copilot-rx/operators
 */

// By type
export { ofType } from './ofType.js';

// Text
export { textDeltas } from './textDeltas.js';
export { accumulateText } from './accumulateText.js';

// The end of a run
export { untilIdle } from './untilIdle.js';
export { finalMessage } from './finalMessage.js';

// Agents
export { byAgent } from './byAgent.js';
