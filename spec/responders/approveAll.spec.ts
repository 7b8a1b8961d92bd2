import { approveAll } from '../../src/index.js';
import type { ResponderConfig } from '../../src/index.js';

describe('approveAll', () => {
  it('is a responder for the permission slot that allows once, each time', () => {
    const config: ResponderConfig = { onPermissionRequest: approveAll };

    expect(config.onPermissionRequest).toBe(approveAll);
    expect(approveAll()).toEqual({ decision: 'allow' });
  });
});
