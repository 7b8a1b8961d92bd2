import { expect, jest } from '@jest/globals';
import '../../src/testing/jest-globals.js';
import { event } from '../support/events.js';

describe('copilot-rx/testing/jest-globals', () => {
  it('gives the expect of @jest/globals the matchers, typed', () => {
    expect([event('session.idle', {})]).toEndWith('idle');
    expect([event('session.idle', {})]).not.toEndWith('aborted');
    expect(jest).toBeDefined();
  });
});
