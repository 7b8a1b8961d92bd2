import { describeSoak } from './describeSoak.js';

// The short form; `npm run test:soak` is the long one.
describeSoak({ sessions: 30, events: 50_000, bound: 1_500_000 });
