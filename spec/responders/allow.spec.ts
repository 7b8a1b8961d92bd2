import { allow } from '../../src/responders/allow.js';
import { deny } from '../../src/responders/deny.js';

describe('allow and deny', () => {
  it('decide', () => {
    expect(allow()()).toEqual({ decision: 'allow', scope: 'once' });
    expect(allow({ scope: 'session' })()).toEqual({ decision: 'allow', scope: 'session' });
    expect(deny()()).toEqual({ decision: 'deny' });
    expect(deny('No.')()).toEqual({ decision: 'deny', feedback: 'No.' });
  });
});
