import { textDeltas } from 'copilot-rx/operators';
import type {} from 'copilot-rx/testing';

export const texts = textDeltas();
