import { textDeltas } from 'copilot-rx/operators';
import { crashAt, marbleWire, withFaults } from 'copilot-rx/testing';
import { NEVER } from 'rxjs';

export const texts = textDeltas();
export const wire = withFaults(marbleWire({ events$: NEVER }), crashAt(10));
