// By type
export { ofType } from './ofType.js';

// Text
export { textDeltas } from './textDeltas.js';
export { accumulateText } from './accumulateText.js';

// The end of a run
export { untilIdle } from './untilIdle.js';
export { finalMessage } from './finalMessage.js';

// The whole conversation
export { toConversation } from './toConversation.js';

// Agents
export { byAgent } from './byAgent.js';
