import type { SessionSettings } from '../protocol/SessionSettings.js';
import type { ResponderConfig } from '../responders/ResponderConfig.js';

/** How a session is set up: its settings, and who answers what it asks. */
export interface SessionConfig extends SessionSettings, ResponderConfig {}
