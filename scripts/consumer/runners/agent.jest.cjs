const rxjs = require('rxjs');
const testing = require('copilot-rx/testing');
require('copilot-rx/testing/jest');
const { defineMatcherSuite, defineSuite } = require('./suite.cjs');

// what older jsdoms and pages without HTTPS lack
Object.defineProperty(globalThis, 'crypto', { configurable: true, value: undefined });

defineSuite({ describe, it, testing, rxjs });
defineMatcherSuite({ describe, it, expect });
