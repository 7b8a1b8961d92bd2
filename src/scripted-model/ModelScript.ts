import type { ModelReply } from './ModelReply.js';
import type { ModelRequest } from './ModelRequest.js';

/**
 * A scripted model is a function from request to reply. `undefined` means "not my case" and is answered with a text that
 * says so.
 *
 * @example
 * ```ts
 * import { toolCall, type ModelScript } from 'copilot-rx/scripted-model';
 *
 * const script: ModelScript = (request) => {
 *   const [result] = request.toolResults;
 *   if (result) return `The tool said: ${result.text}`;
 *   if (request.lastUserText.includes('weather')) return toolCall('get_weather', { city: 'Oslo' });
 *   return 'Ask me about the weather.';
 * };
 * ```
 */
export type ModelScript = (request: ModelRequest) => ModelReply | undefined | PromiseLike<ModelReply | undefined>;
