import config from './jest.config.mjs';

/** What takes minutes: `npm run test:soak`. */
export default { ...config, testMatch: ['**/*.soak.ts'] };
