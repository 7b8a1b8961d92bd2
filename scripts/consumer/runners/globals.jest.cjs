const { describe, expect, it } = require('@jest/globals');
require('copilot-rx/testing/jest-globals');
const { defineMatcherSuite } = require('./suite.cjs');

defineMatcherSuite({ describe, it, expect });
