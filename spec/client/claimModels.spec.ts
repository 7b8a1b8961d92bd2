import { runMarbles } from 'copilot-rx/testing';
import { NEVER, of } from 'rxjs';
import { ConnectionLostError } from '../../src/errors/ConnectionLostError.js';
import type { Diagnostic } from '../../src/protocol/Diagnostic.js';
import { claimModels } from '../../src/client/claimModels.js';
import type { ModelTrafficPorts } from '../../src/wire/ModelTraffic.js';
import type { NegotiatedWire } from '../../src/wire/negotiate.js';
import { recorded } from '../support/recorded.js';

const negotiated = (modelTraffic: NegotiatedWire['modelTraffic']) => ({ modelTraffic }) as NegotiatedWire;

describe('claimModels', () => {
  it('leaves the traffic alone when there is no responder', () => {
    const traffic = jest.fn(() => NEVER);
    const wire = negotiated(traffic);

    expect(recorded(claimModels(wire, {}, 9, fail)).log).toEqual([wire, '|']);
    expect(traffic).not.toHaveBeenCalled();
  });

  it('hands the wire on once the traffic is taken, and keeps it', () => {
    runMarbles(({ hot, expectObservable, expectSubscriptions }) => {
      const taken$ = hot<void>('--t---');
      const wire = negotiated(() => taken$);

      expectObservable(claimModels(wire, { onModelRequest: () => ({}) }, 9, fail), '^----!').toBe('--w', { w: wire });
      expectSubscriptions(taken$.subscriptions).toBe('                                      ^----!');
    });
  });

  it('reports responses that break off, unless it is the connection that broke', () => {
    const diagnostics: Diagnostic[] = [];
    const ports: ModelTrafficPorts[] = [];
    const wire = negotiated((given) => {
      ports.push(given);
      return of(undefined);
    });
    const bug = new Error('lost');

    recorded(claimModels(wire, { onModelRequest: () => ({}) }, 9, (diagnostic) => diagnostics.push(diagnostic)));
    ports[0]?.onFailure(bug);
    ports[0]?.onFailure(new ConnectionLostError('it was closed'));

    expect(ports).toMatchObject([{ maxBodyBytes: 9 }]);
    expect(diagnostics).toMatchObject([{ code: 'responder-failed', cause: bug }]);
  });
});

function fail(): never {
  throw new Error('It should not have come to this.');
}
