import { describeSoak } from './describeSoak.js';

describeSoak({ sessions: 1_000, events: 1_000_000, bound: 3_000_000 });
